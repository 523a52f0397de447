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
from luwte.plaatsingen.proefduur import hulptekst, proefduur
from luwte.trajecten.models import Traject
from luwte.wet import catalogus

from .basis import Vastlegformulier, keur_volgorde, met_zin, werkplekveld


class ProefplaatsingForm(Vastlegformulier):
    """Start of a trial placement with retained benefit."""

    werkplek = werkplekveld()
    begin = DatumVeld(label="Eerste dag")
    laatste_dag = DatumVeld(label="Laatste dag")
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
        """Say what holds for this person; ask about an extension only where the law of the day knows one."""
        super().__init__(data, **options)
        hulp, kent_verlenging = hulptekst(self.traject, self.stand_op(self.peildatum), self.peildatum)
        self.fields["laatste_dag"].help_text = hulp
        if not kent_verlenging:
            del self.fields["verlengd"]

    def clean_begin(self) -> date:
        """Bound the first day."""
        return self.hooguit_een_jaar_vooruit("begin")

    def clean(self) -> dict[str, Any]:
        """Refuse at the field a last day before the first, or a trial longer than the law allows."""
        keur_volgorde(self)
        gegevens = self.cleaned_data
        begin, laatste = gegevens.get("begin"), gegevens.get("laatste_dag")
        if begin and laatste and "laatste_dag" not in self.errors:
            duur = proefduur(self.traject, self.stand_op(begin), begin, verlengd=gegevens.get("verlengd", False))
            if duur is not None and not duur.beleid and laatste >= duur.uiterlijk:
                self.add_error("laatste_dag", zinnen.PROEF_TE_LANG.format(regel=duur.regel, bron=duur.bron))
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


def _doel_mag(stand: Any, doel: str) -> bool:
    try:
        return bool(stand.value("proefplaatsing_doel_mag", {"proefplaatsing_doel": doel}))
    except EngineError:
        return True
