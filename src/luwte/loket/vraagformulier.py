"""The form of one question, made from its fact; and the answers before it, which travel along in it.

Nothing is stored: not in the address, where answers about health would be kept by every server on
the way, and not in a session.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import BadRequest
from django.http import QueryDict

from luwte.engine import Fact, InvalidFact
from luwte.engine.answers import as_text, how_to_answer, options, refusal, shown, typed
from luwte.engine.units import Value

LANGSTE_ANTWOORD = 60
MEESTE_ANTWOORDEN = 60
ONBEKEND = ""


@dataclass
class Antwoorden:
    """What was answered, in the order it was asked; None for what someone does not know."""

    gegeven: dict[str, Value | None]

    @property
    def feiten(self) -> dict[str, Value]:
        """The facts that are known."""
        return {name: value for name, value in self.gegeven.items() if value is not None}

    @property
    def overgeslagen(self) -> list[str]:
        """The facts that someone does not know."""
        return [name for name, value in self.gegeven.items() if value is None]

    def verborgen(self) -> list[str]:
        """The answers as the form sends them along: ``naam=waarde``."""
        return [f"{name}={ONBEKEND if value is None else as_text(value)}" for name, value in self.gegeven.items()]


def lees(data: QueryDict, facts: Mapping[str, Fact], allowed: Iterable[str]) -> Antwoorden:
    """The answers that came along. Raises BadRequest for what no page of ours sends."""
    sent = data.getlist("antwoord")
    names = set(allowed)
    given: dict[str, Value | None] = {}
    if len(sent) > MEESTE_ANTWOORDEN:
        raise BadRequest("Too many answers.")
    for pair in sent:
        name, _, text = pair.partition("=")
        if name not in names:
            raise BadRequest("An answer to a question that is not asked here.")
        try:
            given[name] = facts[name].admit(text) if text else None
        except InvalidFact:
            raise BadRequest("An answer that the page before would have refused.") from None
    return Antwoorden(given)


class AntwoordForm(forms.Form):
    """One question: a choice, or a text that is read as people write numbers and days."""

    def __init__(self, fact: Fact, data: Mapping[str, Any] | None = None, eerder: Value | None = None) -> None:
        """``eerder`` is the answer that was given before, when someone comes back to it."""
        self.fact = fact
        initial = "" if eerder is None else as_text(eerder)
        if eerder is not None and not options(fact):
            initial = shown(fact, eerder) if fact.unit.name == "deel" else initial.replace(".", ",")
        super().__init__(data, initial={"waarde": initial})
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
            return typed(self.fact, self.cleaned_data["waarde"])
        except InvalidFact as error:
            raise forms.ValidationError(refusal(self.fact, error)) from None
