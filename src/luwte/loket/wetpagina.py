"""The law on public pages: every rule, figure and fact, on any day, with source and certainty.

No login. Of the database only the figures that were confirmed later, and on request the policy of a
municipality; without it the pages stand. Everything stands in the address, so a link keeps showing
the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from luwte.gemeenten.openbaar import openbaar
from luwte.loket import wetboek, wetjson, wetzoek
from luwte.loket.forms import RekenhulpForm, plain
from luwte.loket.uitkomst import DOELEN
from luwte.loket.wetaflopend import aflopend
from luwte.loket.wetbeleid import beleidskeuze
from luwte.loket.wetbewijs import eigenschappen, toetsen
from luwte.loket.wetblad import LAGEN, Cijferblad, Rij, cijferblad, feitblad, grenzen, regelblad
from luwte.loket.wetboek import CIJFER, FEIT, REGEL, Ingang
from luwte.loket.wetformulier import DagForm, TabelForm, ZoekForm
from luwte.loket.wetthema import themas

BLADZIJDE = 50
KOPPEN = {REGEL: "Regels", CIJFER: "Cijfers", FEIT: "Feiten die gevraagd worden"}


@openbaar
@require_safe
def wet(request: HttpRequest) -> HttpResponse:
    """All subjects; the rules, figures and facts of one of them, or those that match a search."""
    form = ZoekForm(request.GET.dict(), _peildatum(request))
    dag, vraag = form.dag, form.cleaned_data.get("zoek", "")
    subjects = wetboek.onderwerpen()
    laag = request.GET.get("laag", "")
    laag = laag if laag in LAGEN else ""
    chosen = next((one for one in subjects if one.code == request.GET.get("onderwerp")), None)
    names: Sequence[str] = ()
    if vraag:
        chosen, names = None, wetzoek.zoek(vraag)
    elif chosen:
        names = (*chosen.regels, *chosen.cijfers, *chosen.feiten)
    elif laag:
        names = [one for one in wetboek.namen() if wetboek.laag(one) == laag]
    if laag:
        names = [one for one in names if wetboek.laag(one) == laag]
    context = {
        "form": form,
        "dag": dag,
        "vraag": vraag,
        "onderwerpen": subjects,
        "gekozen": chosen,
        "aantal": len(names),
        "bedoelt": wetzoek.bedoelt(vraag) if vraag and not names else "",
        "groepen": _groepen(names, dag),
        "aflopend": [] if names or vraag else aflopend(dag),
        "themas": themas(subjects),
        "lagen": _lagen(),
        "laag": laag,
        "aantallen": _aantallen(dag),
    }
    return render(request, "loket/wet/index.html", context)


@openbaar
@require_safe
def blad(request: HttpRequest, naam: str) -> HttpResponse:
    """One rule, figure or fact on a day; 404 with the nearest names for a name that is none."""
    soort = wetboek.soort(naam)
    if soort is None:
        near = [wetboek.ingang(one, _peildatum(request)) for one in wetzoek.lijkt_op(naam)]
        context: dict[str, Any] = {"naam": naam, "lijkt_op": near, "dag": _peildatum(request)}
        return render(request, "loket/wet/onbekend.html", context, status=404)
    if soort == CIJFER:
        return _cijfer(request, naam)
    form = DagForm(request.GET.dict(), _peildatum(request))
    context = {
        "form": form,
        "dag": form.dag,
        "koppeling": _koppeling(request, form.dag),
        "toetsen": toetsen(naam),
        "eigenschappen": eigenschappen(naam),
    }
    if soort == FEIT:
        return render(request, "loket/wet/feit.html", {**context, "blad": feitblad(naam, form.dag)})
    shown = regelblad(naam, form.dag)
    context |= {
        "blad": shown,
        "feiten": [(one, grenzen(one)) for one in shown.feiten],
        "rekenhulp": _in_de_rekenhulp(naam, form.dag),
    }
    return render(request, "loket/wet/regel.html", context)


@openbaar
@require_safe
def als_json(request: HttpRequest, naam: str) -> JsonResponse:
    """The same as JSON; 404 with the nearest names, 400 with a sentence for a wrong day."""
    soort = wetboek.soort(naam)
    form = DagForm(request.GET.dict(), _peildatum(request))
    if soort is None:
        return _json(wetjson.onbekend(naam), status=404)
    if not form.is_valid():
        return _json({"fout": form.errors["datum"][0]}, status=400)
    if soort == REGEL:
        return _json(wetjson.regel(regelblad(naam, form.dag), form.dag))
    if soort == CIJFER:
        return _json(wetjson.cijfer(cijferblad(naam, form.dag), form.dag))
    return _json(wetjson.feit(feitblad(naam, form.dag), form.dag))


def _json(given: dict[str, Any], status: int = 200) -> JsonResponse:
    return JsonResponse(given, status=status, json_dumps_params={"ensure_ascii": False, "indent": 2})


def _cijfer(request: HttpRequest, naam: str) -> HttpResponse:
    query = request.GET.dict()
    first = cijferblad(naam, DagForm(query, _peildatum(request)).dag)
    by_number = any(isinstance(row.cijfer.key_from, Fraction) for row in first.rijen)
    form = TabelForm(query, _peildatum(request), first.reeks, by_number=by_number)
    rows = _rijen(first, form) if first.sleutel else list(first.rijen)
    page = Paginator(rows, BLADZIJDE).get_page(request.GET.get("bladzijde"))
    context = {
        "form": form,
        "dag": form.dag,
        "blad": first,
        "nodig": [wetboek.ingang(one, form.dag) for one in wetboek.delen(naam, form.dag)],
        "rijen": page,
        "alles": not first.nu or form.data.get("toon") == "alles",
        "koppeling": _koppeling(request, form.dag),
        "verder": _verder(form),
        "beleid": beleidskeuze(first.reeks, request.GET.get("gemeente", ""), form.dag),
        "toetsen": toetsen(naam),
        "eigenschappen": eigenschappen(naam),
    }
    return render(request, "loket/wet/cijfer.html", context)


def _rijen(blad: Cijferblad, form: TabelForm) -> list[Rij]:
    """The rows that are asked for; all years when none holds on the day."""
    rows = blad.nu if blad.nu and form.data.get("toon") != "alles" else list(blad.rijen)
    key = form.cleaned_data.get("sleutel", "")
    if not key:
        return rows
    if form.by_number:
        number = Fraction(plain(key))
        return [row for row in rows if row.cijfer.holds(row.cijfer.valid_from, number)]
    return [row for row in rows if wetzoek.plat(key) in wetzoek.plat(row.sleutel)]


def _verder(form: TabelForm) -> str:
    """The query of the table without its page number."""
    return urlencode([(name, form.data[name]) for name in ("datum", "sleutel", "toon") if form.data.get(name)])


def _groepen(names: Sequence[str], dag: date) -> list[tuple[str, list[Ingang]]]:
    """Entries below the heading of their kind; search may give a kind more than once, so sort first."""
    order = list(KOPPEN)
    entries = sorted((wetboek.ingang(one, dag) for one in names), key=lambda one: order.index(one.soort))
    return [(KOPPEN[kind], list(group)) for kind, group in groupby(entries, key=lambda one: one.soort)]


def _lagen() -> list[tuple[str, str, int]]:
    """Whose rules and figures there are, and how many."""
    found = [wetboek.laag(one) for one in wetboek.namen()]
    return [(code, word, found.count(code)) for code, word in LAGEN.items()]


def _aantallen(dag: date) -> list[tuple[str, int, int]]:
    """Per kind: the word, how many hold on the day, how many there are."""
    counts = []
    for kind, word in ((REGEL, "regels"), (CIJFER, "cijfers")):
        entries = [wetboek.ingang(one, dag) for one in wetboek.namen() if wetboek.soort(one) == kind]
        counts.append((word, sum(one.geldt for one in entries), len(entries)))
    return counts


def _in_de_rekenhulp(naam: str, dag: date) -> bool:
    """Whether the calculator shows this amount on the day."""
    return naam in DOELEN and RekenhulpForm({}, dag).is_valid()


def _koppeling(request: HttpRequest, dag: date) -> str:
    return request.build_absolute_uri(f"{request.path}?datum={dag.isoformat()}")


def _peildatum(request: HttpRequest) -> date:
    given: date = request.peildatum  # type: ignore[attr-defined]
    return given
