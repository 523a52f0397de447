"""The form of one question, made from its fact; and the answers before it, which travel along in it.

Nothing is stored: not in the address, where answers about health would be kept by every server on
the way, and not in a session.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import BadRequest
from django.http import QueryDict

from luwte.engine import Fact, InvalidFact, UnknownName
from luwte.engine.answers import as_text, how_to_answer, options, refusal, typed
from luwte.engine.formatting import format_date
from luwte.engine.units import Value
from luwte.loket.vragenlijsten import VOLGORDE
from luwte.wet.taakstellingen import bekende_gemeente

LANGSTE_ANTWOORD = 60
MEESTE_ANTWOORDEN = 60
ONBEKEND = ""
GEMEENTE = "gemeente"


@dataclass
class Antwoorden:
    """What was answered, in the order it was asked: as it was typed, and exact; None for what is not known."""

    gegeven: dict[str, Value | None]
    getypt: dict[str, str]

    @property
    def feiten(self) -> dict[str, Value]:
        """The facts that are known."""
        return {name: value for name, value in self.gegeven.items() if value is not None}

    @property
    def overgeslagen(self) -> list[str]:
        """The facts that someone does not know."""
        return [name for name, value in self.gegeven.items() if value is None]

    def zet(self, name: str, value: Value | None, text: str = ONBEKEND) -> None:
        """Add an answer, or put it in the place of the one that was given before."""
        self.gegeven[name], self.getypt[name] = value, text

    def neem_terug(self, name: str) -> str:
        """Take an answer away; what was typed."""
        del self.gegeven[name]
        return self.getypt.pop(name)

    def zonder(self, name: str) -> dict[str, Value]:
        """The facts that are known without one of them."""
        return {one: value for one, value in self.feiten.items() if one != name}

    def verborgen(self) -> list[str]:
        """The answers as the form sends them along: ``naam=wat er is getypt``."""
        return [f"{name}={text}" for name, text in self.getypt.items()]


def waarde(fact: Fact, text: str) -> Value:
    """The exact value of what was typed; raises InvalidFact or UnknownName with a Dutch sentence."""
    return typed(fact, bekende_gemeente(text.strip()) if fact.name == GEMEENTE else text)


def lees(data: QueryDict, facts: Mapping[str, Fact], allowed: Iterable[str]) -> Antwoorden:
    """The answers that came along. Raises BadRequest for what no page of ours sends."""
    sent = data.getlist("antwoord")
    names = set(allowed)
    given = Antwoorden({}, {})
    if len(sent) > MEESTE_ANTWOORDEN:
        raise BadRequest("Too many answers.")
    for pair in sent:
        name, _, text = pair.partition("=")
        if name not in names:
            raise BadRequest("An answer to a question that is not asked here.")
        if len(text) > LANGSTE_ANTWOORD:
            raise BadRequest("An answer longer than a page takes.")
        try:
            given.zet(name, waarde(facts[name], text) if text else None, text)
        except (InvalidFact, UnknownName):
            raise BadRequest("An answer that the page before would have refused.") from None
    return given


class AntwoordForm(forms.Form):
    """One question: a choice, or a text that is read as people write numbers and days."""

    def __init__(
        self,
        fact: Fact,
        data: Mapping[str, Any] | None = None,
        eerder: str = "",
        bekend: Mapping[str, Value] | None = None,
    ) -> None:
        """``eerder`` is what was typed before, for who comes back to it; ``bekend`` are the other answers."""
        self.fact = fact
        self.bekend = bekend or {}
        if eerder and options(fact):
            eerder = as_text(waarde(fact, eerder))
        super().__init__(data, initial={"waarde": eerder})
        self.fields["waarde"] = self._field()

    def _field(self) -> forms.Field:
        listed = options(self.fact)
        if listed:
            return forms.ChoiceField(
                label=self.fact.question,
                choices=[(word, f"{words[0].upper()}{words[1:]}") for word, words in listed],
                widget=forms.RadioSelect,
                error_messages={
                    "required": "Kies een antwoord, of kies 'Weet ik niet'.",
                    "invalid_choice": "Kies een van de antwoorden hieronder.",
                },
            )
        return forms.CharField(
            label=self.fact.question,
            help_text=how_to_answer(self.fact),
            max_length=LANGSTE_ANTWOORD,
            widget=forms.TextInput(attrs={"autocomplete": "off"}),
            error_messages={
                "required": "Vul een antwoord in, of kies 'Weet ik niet'.",
                "max_length": "Dit antwoord is te lang. Vul alleen het getal, de dag of de naam in.",
            },
        )

    def clean_waarde(self) -> Value:
        """The exact value; a wrong one is refused in the words of the engine."""
        try:
            value = waarde(self.fact, self.cleaned_data["waarde"])
        except InvalidFact as error:
            raise forms.ValidationError(refusal(self.fact, error)) from None
        except UnknownName as error:
            raise forms.ValidationError(str(error)) from None
        self._controleer({**self.bekend, self.fact.name: value})
        return value

    def _controleer(self, known: Mapping[str, Value]) -> None:
        """Refuse a day that cannot lie where it does beside one that is known."""
        for volgorde in VOLGORDE:
            first, last = known.get(volgorde.eerst), known.get(volgorde.dan)
            if isinstance(first, date) and isinstance(last, date) and first > last:
                days = f"Er staat: {format_date(first)} en {format_date(last)}. Controleer de dagen."
                raise forms.ValidationError(f"{volgorde.zin} {days}")
