"""Forms of a trial placement and of a measured loonwaarde."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms

from luwte.engine import EngineError
from luwte.gemeenten.beleid import lagen
from luwte.gemeenten.velden import DatumVeld, PercentageVeld
from luwte.plaatsingen import vastleggen, zinnen
from luwte.plaatsingen.models import Loonwaardemeting, Proefplaatsing
from luwte.trajecten.models import Traject
from luwte.wet import catalogus

from .basis import Vastlegformulier, keur_volgorde, met_zin, werkplekveld

#: A rule of this confidence is a guideline of the region: it warns, it does not refuse.
RICHTLIJN = "uit notitie"


class ProefplaatsingForm(Vastlegformulier):
    """Start of a trial placement with retained benefit."""

    werkplek = werkplekveld()
    begin = DatumVeld(label="Eerste dag")
    laatste_dag = DatumVeld(label="Laatste dag", help_text="In het algemeen niet langer dan zes maanden.")
    doel = forms.ChoiceField(
        label="Doel",
        choices=[("", "Kies"), *Proefplaatsing.Doel.choices],
        required=False,
        help_text="Waarvoor is deze proefplaatsing?",
    )
    verlengd = forms.BooleanField(
        label="De gemeente geeft meteen een verlenging",
        required=False,
        help_text="Eerst 2 maanden. Is er meer tijd nodig, dan ten hoogste 4 maanden erbij.",
    )

    def __init__(self, data: Mapping[str, Any] | None = None, **options: Any) -> None:
        """Ask about an extension only where the law of the day knows one (since July 2023)."""
        super().__init__(data, **options)
        if not _kent_verlenging(self.stand_op(self.peildatum)):
            del self.fields["verlengd"]
        else:
            self.fields["laatste_dag"].help_text = "Ten hoogste 2 maanden, met een verlenging ten hoogste 6."

    def clean_begin(self) -> date:
        """Bound the first day."""
        return self.hooguit_een_jaar_vooruit("begin")

    def clean(self) -> dict[str, Any]:
        """Refuse at the field a last day before the first, or a trial longer than the law allows."""
        keur_volgorde(self)
        gegevens = self.cleaned_data
        begin, laatste = gegevens.get("begin"), gegevens.get("laatste_dag")
        if begin and laatste and "laatste_dag" not in self.errors:
            te_lang = _te_lang(self.stand_op(begin), begin, laatste, verlengd=gegevens.get("verlengd", False))
            if te_lang:
                self.add_error("laatste_dag", te_lang)
        doel = gegevens.get("doel")
        if doel and begin and not _doel_mag(self.stand_op(begin), doel):
            self.add_error("doel", zinnen.PROEF_DOEL)
        return gegevens

    def schrijf(self) -> Proefplaatsing:
        """Write the Proefplaatsing."""
        return vastleggen.start_proefplaatsing(self.traject, **self.cleaned_data)


class LoonwaardemetingForm(Vastlegformulier):
    """A measured loonwaarde, typed as a whole percentage."""

    werkplek = werkplekveld()
    gemeten_op = DatumVeld(label="Gemeten op")
    loonwaarde = PercentageVeld(
        label="Loonwaarde (%)",
        help_text="Percentage uit het loonwaarderapport.",
        error_messages=met_zin(zinnen.LOONWAARDE, zinnen.LOONWAARDE_HEEL),
    )
    methode = forms.CharField(
        label="Methode",
        max_length=120,
        help_text="Met welke methode is gemeten?",
        error_messages={"required": zinnen.METHODE},
    )
    deskundige = forms.CharField(
        label="Deskundige",
        max_length=120,
        help_text="Wie heeft gemeten? Vul de naam of de organisatie in.",
        error_messages={"required": zinnen.DESKUNDIGE},
    )
    met_werkgever_besproken = forms.BooleanField(
        label="De loonwaarde is besproken met de werkgever",
        error_messages={"required": zinnen.BESPROKEN},
    )
    herbeoordeling_op = DatumVeld(
        label="Herbeoordeling op", help_text="Spreek bij de meting af wanneer u opnieuw meet."
    )

    def __init__(self, data: Mapping[str, Any] | None = None, **options: Any) -> None:
        """Propose UWV as the one who measured where the region has that so (M230)."""
        super().__init__(data, **options)
        if data is None and _uwv_meet(self.traject, self.peildatum):
            self.initial = {"deskundige": "UWV", **self.initial}
            self.fields["deskundige"].help_text = "In uw regio meet UWV. Mat iemand anders? Vul dan die naam in."

    def clean_gemeten_op(self) -> date:
        """A measurement is a fact: not after the peildatum."""
        return self.niet_na_peildatum("gemeten_op")

    def clean(self) -> dict[str, Any]:
        """Refuse a review on or before the measurement, at the field."""
        gemeten = self.cleaned_data.get("gemeten_op")
        opnieuw = self.cleaned_data.get("herbeoordeling_op")
        if gemeten and opnieuw and opnieuw <= gemeten:
            self.add_error("herbeoordeling_op", zinnen.HERBEOORDELING)
        return self.cleaned_data

    def schrijf(self) -> Loonwaardemeting:
        """Write the Loonwaardemeting."""
        return vastleggen.leg_loonwaarde_vast(self.traject, **self.cleaned_data)


def _uwv_meet(traject: Traject, peildatum: date) -> bool:
    """Return whether local policy has UWV measure the loonwaarde; False where there is no policy."""
    try:
        stand = catalogus().at(peildatum, layers=lagen(traject.gemeente, peildatum))
        return bool(stand.value("uwv_meet_loonwaarde", {}))
    except EngineError:
        return False


def _te_lang(stand: Any, begin: date, laatste_dag: date, *, verlengd: bool) -> str:
    """The sentence that refuses a trial longer than the law of its first day allows; a guideline only warns."""
    feiten = {"proefplaatsing_begin": begin, "proefplaatsing_einde": laatste_dag}
    try:
        regel = stand.rule("proefplaatsing_duur_past")
        if "proefplaatsing_verlengd" in regel.parameters:
            feiten["proefplaatsing_verlengd"] = verlengd
        if regel.confidence == RICHTLIJN or stand.value("proefplaatsing_duur_past", feiten):
            return ""
    except EngineError:
        return ""
    return zinnen.PROEF_TE_LANG.format(regel=regel.doc.strip().splitlines()[0], bron=regel.source)


def _kent_verlenging(stand: Any) -> bool:
    try:
        return "proefplaatsing_verlengd" in stand.rule("proefplaatsing_duur_past").parameters
    except EngineError:
        return False


def _doel_mag(stand: Any, doel: str) -> bool:
    try:
        return bool(stand.value("proefplaatsing_doel_mag", {"proefplaatsing_doel": doel}))
    except EngineError:
        return True
