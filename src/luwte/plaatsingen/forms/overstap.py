"""Forms of moving on, coming back, and another employer."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms

from luwte.gemeenten.velden import DatumVeld, GetalVeld
from luwte.plaatsingen import vastleggen, zinnen
from luwte.plaatsingen.models import Beeindiging, Contract, Dienstverband, Overstap, Terugkeer, Werkgeverswissel
from luwte.plekken.models import Werkgeverschap

from .basis import Tekstveld, Vastlegformulier, keuzeveld, met_zin, werkgeverveld, werkplekveld

MEESTE_LOON = Decimal(20_000)
#: How an employment can end when somebody moves on.
GRONDEN = (Beeindiging.Grond.OPZEGGING_WERKNEMER, Beeindiging.Grond.WEDERZIJDS, Beeindiging.Grond.AFLOOP)


def _bedrag(label: str, hulp: str) -> GetalVeld:
    return GetalVeld(
        label=label,
        minimum=Decimal(0),
        maximum=MEESTE_LOON,
        required=False,
        help_text=hulp,
        error_messages=met_zin("Vul een bedrag in tussen 0 en 20.000 euro."),
    )


class OverstapForm(Vastlegformulier):
    """The switch plan. `soorten` limits where this step can lead."""

    eerste_dag = DatumVeld(
        label="Eerste dag van het nieuwe",
        help_text="Het contract eindigt de dag ervoor. Wat dan nog niet was begonnen, vervalt.",
    )
    soort = keuzeveld(Overstap.Soort.choices, zinnen.OVERSTAP_SOORT, label="Waarheen")
    waarheen = forms.CharField(
        label="Waar",
        max_length=160,
        help_text="Naam van de werkgever of de plek.",
        error_messages={"required": zinnen.OVERSTAP_PLAN},
    )
    afspraken = Tekstveld(
        zinnen.OVERSTAP_PLAN,
        label="Afspraken",
        help_text="Wat spraken u en deze persoon af? Ook voor als het niet lukt.",
    )
    contact_door = forms.CharField(
        label="Wie houdt contact",
        max_length=160,
        help_text="Een vast gezicht na de overstap.",
        error_messages={"required": zinnen.OVERSTAP_CONTACT},
    )
    einde_grond = keuzeveld(
        [(grond.value, grond.label) for grond in GRONDEN],
        zinnen.EINDE_GROND,
        label="Hoe eindigt het contract",
    )
    terugkeer_tot = DatumVeld(
        label="Terug kan tot en met",
        required=False,
        help_text="Alleen als u dat afspreekt. Het recht uit de cao rekent Luwte zelf uit.",
    )
    huishouden = forms.ChoiceField(
        label="Woont alleen of met een partner",
        choices=[("", "Niet ingevuld"), *Overstap.Huishouden.choices],
        required=False,
        help_text="Voor de vergelijking van het inkomen: nu, straks en als het niet lukt.",
    )
    netto_nu = _bedrag("Nettoloon per maand nu (euro)", "Van de loonstrook, met vakantiebijslag.")
    netto_straks = _bedrag("Nettoloon per maand straks (euro)", "Zonder loon: vul 0 in.")

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, soorten: frozenset[str] = frozenset(), **options: Any
    ) -> None:
        """Limit where this step can lead: to work, or to something else than work."""
        super().__init__(data, **options)
        if soorten:
            self.fields["soort"].choices = [("", "Kies"), *(k for k in Overstap.Soort.choices if k[0] in soorten)]

    def clean_eerste_dag(self) -> date:
        """The switch is a fact when it is recorded: not after the peildatum."""
        return self.niet_na_peildatum("eerste_dag")

    def clean(self) -> dict[str, Any]:
        """The three facts of the income go together; a way back lies after the switch."""
        gegevens = self.cleaned_data
        inkomen = [gegevens.get("huishouden") or None, gegevens.get("netto_nu"), gegevens.get("netto_straks")]
        if any(een is not None for een in inkomen) and None in inkomen and not self.errors:
            self.add_error("huishouden", zinnen.INKOMEN_COMPLEET)
        eerste, tot = gegevens.get("eerste_dag"), gegevens.get("terugkeer_tot")
        if eerste and tot and tot < eerste:
            self.add_error("terugkeer_tot", zinnen.TERUGKEER_TOT)
        return gegevens

    @property
    def recht_vanaf(self) -> date | None:
        """The day from which the right of the cao to return counts; None when there is none."""
        eerste, soort = self.cleaned_data.get("eerste_dag"), self.cleaned_data.get("soort", "")
        if eerste is None or vastleggen.terugkeer_volgens_cao(self.traject, eerste, soort) is None:
            return None
        return eerste  # type: ignore[no-any-return]

    def schrijf(self) -> Overstap:
        """Write the Overstap; the contract ends the day before."""
        return vastleggen.leg_overstap_vast(self.traject, **self.cleaned_data)


class TerugkeerForm(Vastlegformulier):
    """Back after a switch: the safety net that was agreed."""

    teruggekomen_op = DatumVeld(label="Terug op")
    naar = keuzeveld(
        Terugkeer.Naar.choices,
        zinnen.TERUGKEER_NAAR,
        label="Waarheen",
        help_text="Terugkomen mag. Het is geen mislukking.",
    )

    def clean_teruggekomen_op(self) -> date:
        """The return is a fact: not after the peildatum."""
        return self.niet_na_peildatum("teruggekomen_op")

    def schrijf(self) -> Terugkeer:
        """Write the Terugkeer."""
        return vastleggen.leg_terugkeer_vast(self.traject, **self.cleaned_data)


class WerkgeverswisselForm(Vastlegformulier):
    """Another employer from a day: the contract goes over, or a new one follows."""

    per = DatumVeld(label="Eerste dag bij de nieuwe werkgever")
    werkgever = werkgeverveld(label="Nieuwe werkgever")
    werkgeverschap = keuzeveld(Werkgeverschap.choices, zinnen.WERKGEVERSCHAP, label="In dienst bij")
    aard = keuzeveld(Dienstverband.Aard.choices, zinnen.AARD, label="Aard")
    werkplek = werkplekveld()
    soort = keuzeveld(
        Werkgeverswissel.Soort.choices,
        zinnen.WISSEL_SOORT,
        label="Hoe",
        help_text="Gaat het contract over, dan blijven de uren, de duur en de keten zoals zij zijn.",
    )
    duur = forms.ChoiceField(
        label="Duur van een nieuw contract",
        choices=[("", "Niet van toepassing"), *Contract.Duur.choices],
        required=False,
    )
    laatste_dag = DatumVeld(label="Laatste dag van een nieuw contract", required=False)
    uren = GetalVeld(
        label="Uren per week van een nieuw contract",
        minimum=Decimal(1),
        maximum=Decimal(zinnen.UREN_HOOGST),
        required=False,
        error_messages=met_zin(zinnen.UREN),
    )

    def clean_per(self) -> date:
        """Bound the day."""
        return self.hooguit_een_jaar_vooruit("per")

    def clean(self) -> dict[str, Any]:
        """A new contract has a kind, hours, and a last day when it is temporary; a transferred one has its own."""
        gegevens = self.cleaned_data
        if gegevens.get("soort") != Werkgeverswissel.Soort.NIEUW:
            gegevens |= {"duur": "", "laatste_dag": None, "uren": None}
            return gegevens
        if not gegevens.get("duur"):
            self.add_error("duur", zinnen.DUUR)
        if not gegevens.get("uren") and "uren" not in self.errors:
            self.add_error("uren", zinnen.UREN)
        laatste, per = gegevens.get("laatste_dag"), gegevens.get("per")
        if gegevens.get("duur") == Contract.Duur.BEPAALD and laatste is None and "laatste_dag" not in self.errors:
            self.add_error("laatste_dag", zinnen.BEPAALD_ZONDER_EINDE)
        if gegevens.get("duur") == Contract.Duur.ONBEPAALD:
            gegevens["laatste_dag"] = None
        elif laatste and per and laatste < per:
            self.add_error("laatste_dag", zinnen.PERIODE)
        return gegevens

    def schrijf(self) -> Werkgeverswissel:
        """Write the employment and contract with the new employer."""
        return vastleggen.wissel_werkgever(self.traject, **self.cleaned_data)
