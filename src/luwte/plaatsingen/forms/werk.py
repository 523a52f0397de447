"""Forms of what happens while somebody works: other hours, secondments, sick and recovered."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q

from luwte.engine import EngineError
from luwte.gemeenten.templatetags.opmaak import datum as dag
from luwte.gemeenten.velden import DatumVeld, GetalVeld, PercentageVeld
from luwte.plaatsingen import vastleggen, zinnen
from luwte.plaatsingen.models import Contract, Detachering, Ziekteperiode

from .basis import Vastlegformulier, keur_volgorde, keuzeveld, met_zin, werkplekveld


class UrenwijzigingForm(Vastlegformulier):
    """Other hours within the same contract: no new contract in the chain (M213, M215-M217)."""

    vanaf = DatumVeld(label="Vanaf")
    uren = GetalVeld(
        label="Uren per week",
        minimum=Decimal(1),
        maximum=Decimal(zinnen.UREN_HOOGST),
        help_text="Het contract blijft hetzelfde. Alleen de uren veranderen.",
        error_messages=met_zin(zinnen.UREN),
    )
    medische_urenbeperking = forms.BooleanField(
        label="Er is medisch vastgesteld dat minder uren nodig zijn", required=False
    )
    medische_urenbeperking_op = DatumVeld(
        label="Vastgesteld op", required=False, help_text="Leg hier geen medische gegevens vast."
    )

    def __init__(self, data: Mapping[str, Any] | None = None, **options: Any) -> None:
        """Show the hours as they are now."""
        super().__init__(data, **options)
        contract = (
            Contract.objects.filter(dienstverband__traject=self.traject, periode__contains=self.peildatum)
            .order_by("-uren", "pk")
            .first()
        )
        if data is None and contract is not None:
            self.initial = {
                "uren": contract.uren,
                "medische_urenbeperking": contract.medische_urenbeperking,
                "medische_urenbeperking_op": contract.medische_urenbeperking_op,
                **self.initial,
            }

    def clean_vanaf(self) -> date:
        """Bound the day."""
        return self.hooguit_een_jaar_vooruit("vanaf")

    def clean_medische_urenbeperking_op(self) -> date | None:
        """The limit was established in the past."""
        datum: date | None = self.cleaned_data["medische_urenbeperking_op"]
        if datum is not None and datum > self.peildatum:
            raise ValidationError(zinnen.NA_PEILDATUM.format(peildatum=dag(self.peildatum)))
        return datum

    def clean(self) -> dict[str, Any]:
        """Fewer hours than local policy only with a medically established limit; that has a date."""
        gegevens = self.cleaned_data
        beperking = gegevens.get("medische_urenbeperking", False)
        if "medische_urenbeperking_op" not in self.errors and beperking != bool(
            gegevens.get("medische_urenbeperking_op")
        ):
            self.add_error("medische_urenbeperking_op", zinnen.URENBEPERKING)
        uren, vanaf = gegevens.get("uren"), gegevens.get("vanaf")
        if uren and vanaf and not beperking and (laagst := self._laagst(vanaf)) is not None and uren < laagst:
            self.add_error("uren", zinnen.UREN_LAGER.format(laagst=vastleggen.getal(laagst)))
        return gegevens

    def _laagst(self, vanaf: date) -> Any:
        try:
            return self.stand_op(vanaf).value("minimum_uren", {})
        except EngineError:
            return None

    def schrijf(self) -> Contract:
        """Write the next part of the contract."""
        return vastleggen.wijzig_uren(self.traject, **self.cleaned_data)


class DetacheringForm(Vastlegformulier):
    """A secondment: where, how long, how many hours, what it costs and who guides."""

    werkplek = werkplekveld(label="Werkplek bij de inlener", help_text="Het contract blijft bij de eigen werkgever.")
    begin = DatumVeld(label="Eerste dag")
    laatste_dag = DatumVeld(label="Laatste dag", required=False, help_text="Leeg zolang er geen einde is afgesproken.")
    uren = GetalVeld(
        label="Uren per week",
        minimum=Decimal(1),
        maximum=Decimal(zinnen.UREN_HOOGST),
        help_text="Alle detacheringen samen: niet meer dan de uren van het contract.",
        error_messages=met_zin(zinnen.UREN),
    )
    vergoeding_per_uur = GetalVeld(
        label="Vergoeding per uur (euro)",
        minimum=Decimal(0),
        maximum=Decimal(zinnen.VERGOEDING_HOOGST),
        help_text="Wat de inlener per uur betaalt.",
        error_messages=met_zin(zinnen.VERGOEDING),
    )
    begeleiding = forms.CharField(
        label="Wie begeleidt", max_length=200, error_messages={"required": zinnen.BEGELEIDING}
    )
    begeleiding_uren = GetalVeld(
        label="Uren begeleiding per week",
        minimum=Decimal("0.25"),
        maximum=Decimal(zinnen.UREN_HOOGST),
        help_text="Begeleiding kan minder worden, en stopt nooit helemaal.",
        error_messages=met_zin(zinnen.BEGELEIDING),
    )

    def clean_begin(self) -> date:
        """Bound the first day."""
        return self.hooguit_een_jaar_vooruit("begin")

    def clean(self) -> dict[str, Any]:
        """Refuse a last day before the first, at the field."""
        keur_volgorde(self)
        return self.cleaned_data

    def schrijf(self) -> Detachering:
        """Write the Detachering."""
        return vastleggen.detacheer(self.traject, **self.cleaned_data)


class DetacheringEindeForm(Vastlegformulier):
    """The end of a secondment, with its reason: a placement may fail. One that has not begun can be called off."""

    detachering = forms.ModelChoiceField(
        label="Detachering",
        queryset=Detachering.objects.none(),
        empty_label="Kies een detachering",
        error_messages={"required": "Kies een detachering.", "invalid_choice": "Kies een detachering."},
    )
    laatste_dag = DatumVeld(label="Laatste dag", help_text=zinnen.NIET_DOOR)
    einde_reden = keuzeveld(
        [keuze for keuze in Detachering.EindeReden.choices if keuze[0] != Detachering.EindeReden.CONTRACT],
        zinnen.EINDE_REDEN,
        label="Waarom eindigt zij",
        help_text="Een plek mag mislukken. Daarna zoekt u een volgende.",
    )

    def __init__(self, data: Mapping[str, Any] | None = None, **options: Any) -> None:
        """Offer the secondments of this case that run or will begin."""
        super().__init__(data, **options)
        veld = self.fields["detachering"]
        veld.queryset = (
            Detachering.objects.filter(
                Q(periode__contains=self.peildatum) | Q(periode__startswith__gt=self.peildatum),
                dienstverband__traject=self.traject,
                einde_reden="",
            )
            .select_related("werkplek__werkgever", "dienstverband")
            .order_by("periode", "pk")
        )
        veld.label_from_instance = self._label

    def clean_laatste_dag(self) -> date:
        """Bound the day."""
        return self.hooguit_een_jaar_vooruit("laatste_dag")

    def _label(self, een: Detachering) -> str:
        begint = f", begint op {dag(een.periode.lower)}" if een.periode.lower > self.peildatum else ""
        return f"{een.werkplek.werkgever.naam}: {een.werkplek.naam}, {vastleggen.getal(een.uren)} uur{begint}"

    def schrijf(self) -> Detachering:
        """End the Detachering, or call it off when it has not begun and ends before its first day."""
        een = self.cleaned_data["detachering"]
        if self.cleaned_data["laatste_dag"] < een.periode.lower and een.periode.lower > self.peildatum:
            vastleggen.zeg_detachering_af(self.traject, een)
            return een
        return vastleggen.beeindig_detachering(self.traject, **self.cleaned_data)


class ZiekmeldingForm(Vastlegformulier):
    """Sick from a day, for which share: nothing about what or why."""

    eerste_dag = DatumVeld(label="Eerste ziektedag", help_text="Leg niet vast wat er is. Dat hoeft niemand te weten.")
    deel = PercentageVeld(
        label="Voor welk deel van de uren ziek (%)", minimum=1, error_messages=met_zin(zinnen.ZIEK_DEEL)
    )
    krijgt_ziekengeld = forms.BooleanField(
        label="De werkgever krijgt ziekengeld van UWV (no-riskpolis)", required=False
    )

    def __init__(self, data: Mapping[str, Any] | None = None, **options: Any) -> None:
        """Propose wholly ill, with the no-risk cover where the rule of the day gives it."""
        super().__init__(data, **options)
        if data is None:
            self.initial = {"deel": Decimal(1), "krijgt_ziekengeld": self._no_risk(), **self.initial}

    def _no_risk(self) -> bool:
        try:
            return bool(self.stand_op(self.peildatum).value("no_riskpolis", {"werkt_beschut": True}))
        except EngineError:
            return False

    def clean_eerste_dag(self) -> date:
        """Sickness is a fact: not after the peildatum."""
        return self.niet_na_peildatum("eerste_dag")

    def schrijf(self) -> Ziekteperiode:
        """Write the Ziekteperiode."""
        return vastleggen.meld_ziek(self.traject, **self.cleaned_data)


class HerstelForm(Vastlegformulier):
    """Well again from a day."""

    hersteld_op = DatumVeld(label="Eerste dag weer beter")

    def clean_hersteld_op(self) -> date:
        """Recovery is a fact: not after the peildatum."""
        return self.niet_na_peildatum("hersteld_op")

    def schrijf(self) -> Ziekteperiode:
        """Close the Ziekteperiode."""
        return vastleggen.meld_hersteld(self.traject, **self.cleaned_data)
