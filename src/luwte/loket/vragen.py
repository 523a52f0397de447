"""Questionnaires on public pages, asked by reading 1: one question a page, no more than needed.

No login, no database, no JavaScript. Answers travel in the body of a POST and are kept nowhere.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from luwte.engine import EngineError, Fact, Stand
from luwte.engine.answers import shown
from luwte.engine.outlook import may_come
from luwte.engine.questions import Open, Question, Settled, conclude, next_question
from luwte.engine.ways import path_to
from luwte.gemeenten.openbaar import openbaar
from luwte.loket.vraagformulier import Antwoorden, AntwoordForm, lees
from luwte.loket.vragenlijsten import BIJ_CODE, LIJSTEN, Vragenlijst
from luwte.wet import catalogus, lokaal

WEET_NIET, TERUG, WIJZIG = "weet-niet", "terug", "wijzig:"


@dataclass(frozen=True)
class Uitkomst:
    """What the answers give for one target: a sentence, with its proof; or what is still open.

    ``alles`` says that every answer counts, so that none has to be named.
    """

    doel: str
    label: str
    zin: str
    slot: Settled | None = None
    open: Open | None = None
    beslist: Sequence[tuple[Fact, str]] = ()
    alles: bool = False


@openbaar
@require_safe
def lijsten(request: HttpRequest) -> HttpResponse:
    """The questionnaires that can be filled in."""
    return render(request, "loket/vragen/lijst.html", {"lijsten": LIJSTEN})


@openbaar
@require_http_methods(["GET", "HEAD", "POST"])
def vraag(request: HttpRequest, lijst: str) -> HttpResponse:
    """The next question of a questionnaire, or its outcome; a GET starts it without answers."""
    if lijst not in BIJ_CODE:
        raise Http404("Deze vragenlijst is er niet.")
    chosen = BIJ_CODE[lijst]
    stand = _stand(request)
    known = stand.catalogue.facts
    allowed = [name for doel in chosen.doelen for name in stand.inputs(doel)]
    answers = lees(request.POST, known, allowed)
    form, current = _verwerk(request, answers, known, allowed)
    if current is None:
        question = _volgende(stand, chosen, answers)
        if question is None:
            return _niet_bewaren(_uitkomst(request, stand, chosen, answers))
        form, current = AntwoordForm(question.fact), question.fact.name
    context = {
        "lijst": chosen,
        "form": form,
        "feit": known[current],
        "reden": _reden(stand, chosen, answers, current),
        "antwoorden": answers,
        "verborgen": answers.verborgen(),
        "nummer": [*answers.gegeven, current].index(current) + 1,
    }
    return _niet_bewaren(render(request, "loket/vragen/vraag.html", context))


def _stand(request: HttpRequest) -> Stand:
    moment: date = request.peildatum  # type: ignore[attr-defined]
    return catalogus().at(moment, lokaal.standaardlagen())


def _verwerk(
    request: HttpRequest, answers: Antwoorden, known: Mapping[str, Fact], allowed: list[str]
) -> tuple[AntwoordForm | None, str | None]:
    """Add what was just answered to the answers; the form to show again when it was wrong or is changed."""
    action, asked = request.POST.get("actie", ""), request.POST.get("nu", "")
    if action.startswith(WIJZIG):
        name = action.removeprefix(WIJZIG)
        if name in answers.gegeven:  # it stays where it is, so that Terug leaves it as it was
            return AntwoordForm(known[name], eerder=answers.getypt[name]), name
        return None, None
    if action == TERUG:
        if asked in answers.gegeven or not answers.gegeven:
            return None, None
        last = list(answers.gegeven)[-1]
        return AntwoordForm(known[last], eerder=answers.neem_terug(last)), last
    if asked not in allowed:
        return None, None
    if action == WEET_NIET:
        answers.zet(asked, None)
        return None, None
    form = AntwoordForm(known[asked], request.POST, bekend=answers.zonder(asked))
    if not form.is_valid():
        return form, asked
    answers.zet(asked, form.cleaned_data["waarde"], form.data["waarde"].strip())
    return None, None


def _volgende(stand: Stand, lijst: Vragenlijst, answers: Antwoorden) -> Question | None:
    """The first question that a target still has; a target that cannot be computed asks nothing."""
    for doel in lijst.doelen:
        try:
            question = next_question(stand, doel, answers.feiten, answers.overgeslagen)
        except EngineError:
            continue
        if question is not None:
            return question
    return None


def _reden(stand: Stand, lijst: Vragenlijst, answers: Antwoorden, name: str) -> str:
    """Why this is asked: the rules from the first target that still needs it, or may do with it."""
    fact, known = stand.catalogue.facts[name], answers.zonder(name)
    for doel in lijst.doelen:
        try:
            behind = name not in stand.needs(doel, known)
            if not behind or name in may_come(stand, doel, known):
                return Question(fact, path_to(stand, doel, known, name), instead=behind).why
        except EngineError:
            continue
    return "Met dit antwoord kunt u de uitkomst veranderen."


def _uitkomst(request: HttpRequest, stand: Stand, lijst: Vragenlijst, answers: Antwoorden) -> HttpResponse:
    known = stand.catalogue.facts
    context: dict[str, Any] = {
        "lijst": lijst,
        "op": stand.day,
        "uitkomsten": [_conclusie(stand, lijst, doel, answers) for doel in lijst.doelen],
        "verborgen": answers.verborgen(),
        "samenvatting": [
            (known[name], "Weet ik niet" if value is None else shown(known[name], value))
            for name, value in answers.gegeven.items()
        ],
    }
    return render(request, "loket/vragen/uitkomst.html", context)


def _conclusie(stand: Stand, lijst: Vragenlijst, doel: str, answers: Antwoorden) -> Uitkomst:
    label = stand.catalogue.rules[doel][-1].label
    try:
        end = conclude(stand, doel, answers.feiten)
    except EngineError as error:
        return Uitkomst(doel, label, str(error))
    if isinstance(end, Open):
        return Uitkomst(doel, label, "Dit is nog niet te zeggen.", open=end)
    words = {True: lijst.ja, False: lijst.nee}.get(end.value is True, {}) if isinstance(end.value, bool) else {}
    known = stand.catalogue.facts
    by = [(known[name], shown(known[name], answers.feiten[name])) for name in end.deciding]
    amount = end.formatted.replace("€ ", "€\N{NO-BREAK SPACE}")
    return Uitkomst(
        doel,
        label,
        words.get(doel, f"{label}: {amount}."),
        slot=end,
        beslist=by,
        alles=len(by) == len(answers.gegeven) > 1,
    )


def _niet_bewaren(response: HttpResponse) -> HttpResponse:
    """Answers stay out of every cache, also that of a shared computer."""
    response["Cache-Control"] = "private, no-store"
    return response
