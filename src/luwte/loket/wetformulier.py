"""The questions a page of the law takes from the address: a day, words to search, a key of a table."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django import forms

from luwte.engine.facts import FIRST_YEAR, LAST_YEAR
from luwte.engine.figures import Series
from luwte.loket.forms import GETAL, DagVeld, plain

BUITEN = f"Vul een dag in van {FIRST_YEAR} tot en met {LAST_YEAR}."
LANGSTE_VRAAG = 100


class DagForm(forms.Form):
    """The day that is shown; an empty one is the day of the site."""

    datum = DagVeld(label="Datum", help_text="De pagina toont wat op deze dag geldt.")

    def __init__(self, data: Mapping[str, str], peildatum: date) -> None:
        """``data`` is the query string."""
        self.peildatum = peildatum
        given = {name: str(data[name])[:LANGSTE_VRAAG] for name in self.base_fields if data.get(name)}
        super().__init__({"datum": peildatum.isoformat(), **given})
        self.name_fields()
        if self.is_valid() or "datum" not in self.errors:
            self.data["datum"] = self.cleaned_data["datum"].isoformat()  # type: ignore[index]
            self.fields["datum"].widget.input_type = "date"

    def name_fields(self) -> None:
        """Give fields the words of this page, before anything is read."""

    def clean_datum(self) -> date:
        """Only days of living people: figures are asked for those."""
        dag: date = self.cleaned_data["datum"]
        if not FIRST_YEAR <= dag.year <= LAST_YEAR:
            raise forms.ValidationError(BUITEN)
        return dag

    @property
    def dag(self) -> date:
        """The day that is shown: the day of the site while a wrong one is filled in."""
        given: date = self.cleaned_data.get("datum", self.peildatum)
        return given


class ZoekForm(DagForm):
    """Search on the first page, beside the day."""

    zoek = forms.CharField(
        label="Zoek",
        required=False,
        help_text="Zoals 10d of minimumloon.",
        widget=forms.TextInput(attrs={"type": "search"}),
    )


class TabelForm(DagForm):
    """Which rows of a table are shown: by key, and only those of the day or all."""

    TOON = (("dag", "Wat op deze dag geldt"), ("alles", "Alle jaren"))
    sleutel = forms.CharField(required=False)
    toon = forms.ChoiceField(label="Toon", choices=TOON, required=False)

    def __init__(self, data: Mapping[str, str], peildatum: date, reeks: Series, *, by_number: bool) -> None:
        """``by_number`` says whether the key is a number; then only a number fits."""
        self.by_number = by_number
        self.key = (reeks.key or "").replace("_", " ")
        shown = "alles" if data.get("toon") == "alles" else "dag"
        super().__init__({**data, "toon": shown}, peildatum)

    def name_fields(self) -> None:
        """The key has the name of its fact."""
        self.fields["sleutel"].label = self.key.capitalize()
        self.fields["sleutel"].help_text = "Een getal. Leeg toont alles." if self.by_number else "Leeg toont alles."

    def clean_sleutel(self) -> str:
        """A number where the table is entered with one."""
        key: str = self.cleaned_data["sleutel"].strip()
        if key and self.by_number and not GETAL.match(plain(key)):
            raise forms.ValidationError("Vul een getal in, zoals 21.")
        return key
