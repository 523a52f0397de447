"""Form of a contract: the first of an employment, or one that follows."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from luwte.engine import EngineError
from luwte.gemeenten.templatetags.opmaak import datum as dag
from luwte.gemeenten.velden import DatumVeld, GetalVeld
from luwte.kandidaten.models import Rechtspositie
from luwte.plaatsingen import vastleggen, zinnen
from luwte.plaatsingen.models import Contract, Dienstverband, Proefplaatsing
from luwte.plekken.formeel import formeel_werkgever
from luwte.plekken.models import Werkgeverschap
from luwte.trajecten.models import Traject

from .basis import Vastlegformulier, keur_volgorde, met_zin, werkgeverveld, werkplekveld


class ContractForm(Vastlegformulier):
    """A contract: the first of an employment, or one that follows.

    `duur` fixed by the caller (bepaald or onbepaald) leaves the choice out of the form.
    """

    werkgever = werkgeverveld(help_text="Wie sluit het contract?")
    werkgeverschap = forms.ChoiceField(
        label="In dienst bij",
        choices=[("", "Kies"), *Werkgeverschap.choices],
        error_messages={"required": zinnen.WERKGEVERSCHAP, "invalid_choice": zinnen.WERKGEVERSCHAP},
    )
    aard = forms.ChoiceField(
        label="Aard",
        choices=[("", "Kies"), *Dienstverband.Aard.choices],
        help_text="Werk met behoud van uitkering, vrijwilligerswerk en dagbesteding zijn geen dienstbetrekking.",
        error_messages={"required": zinnen.AARD, "invalid_choice": zinnen.AARD},
    )
    werkplek = werkplekveld()
    duur = forms.ChoiceField(
        label="Duur",
        choices=[("", "Kies"), *Contract.Duur.choices],
        error_messages={"required": zinnen.DUUR, "invalid_choice": zinnen.DUUR},
    )
    begin = DatumVeld(label="Eerste dag")
    laatste_dag = DatumVeld(label="Laatste dag", required=False, help_text="Leeg bij een vast contract.")
    uren = GetalVeld(
        label="Uren per week",
        minimum=Decimal(1),
        maximum=Decimal(zinnen.UREN_HOOGST),
        error_messages=met_zin(zinnen.UREN),
    )
    medische_urenbeperking = forms.BooleanField(
        label="Er is medisch vastgesteld dat minder uren nodig zijn", required=False
    )
    medische_urenbeperking_op = DatumVeld(
        label="Vastgesteld op", required=False, help_text="Leg hier geen medische gegevens vast."
    )
    forfait_afgesproken = forms.BooleanField(
        label="Met de werkgever is afgesproken: het eerste half jaar 50% loonkostensubsidie",
        required=False,
        help_text="Alleen bij een nieuw dienstverband. Daarna volgt de subsidie de loonwaarde.",
    )
    subsidie_bij_wajong = forms.BooleanField(
        label="Met UWV is afgesproken: geen loondispensatie, de gemeente geeft loonkostensubsidie",
        required=False,
        help_text="Alleen bij een Wajong-uitkering en een nieuw dienstverband. Anders geeft UWV loondispensatie.",
    )

    def __init__(self, data: Mapping[str, Any] | None = None, *, duur: str = "", **options: Any) -> None:
        """Take a fixed `duur` when the step decides it; propose what most likely repeats."""
        self.duur = duur
        super().__init__(data, **options)
        if duur:
            del self.fields["duur"]
        if not _forfait_bestaat(self.stand_op(self.peildatum)):
            del self.fields["forfait_afgesproken"]
        if not _heeft_wajong(self.traject, self.peildatum):
            del self.fields["subsidie_bij_wajong"]
        if duur == Contract.Duur.ONBEPAALD:
            del self.fields["laatste_dag"]
        elif duur == Contract.Duur.BEPAALD:
            self.fields["laatste_dag"].required = True
            self.fields["laatste_dag"].help_text = ""
            self.fields["laatste_dag"].error_messages["required"] = zinnen.BEPAALD_ZONDER_EINDE
        if data is None:
            self.initial = {**_voorstel(self.traject, self.peildatum), **self.initial}

    def clean_begin(self) -> date:
        """Bound the first day."""
        return self.hooguit_een_jaar_vooruit("begin")

    def clean_medische_urenbeperking_op(self) -> date | None:
        """The limit was established in the past."""
        datum: date | None = self.cleaned_data["medische_urenbeperking_op"]
        if datum is not None and datum > self.peildatum:
            raise ValidationError(zinnen.NA_PEILDATUM.format(peildatum=dag(self.peildatum)))
        return datum

    def clean(self) -> dict[str, Any]:
        """Refuse at the field what the constraints of the contract refuse."""
        keur_volgorde(self)
        gegevens = self.cleaned_data
        if self.duur:
            gegevens["duur"] = self.duur
        gegevens.setdefault("laatste_dag", None)
        if (
            gegevens.get("duur") == Contract.Duur.BEPAALD
            and gegevens["laatste_dag"] is None
            and "laatste_dag" not in self.errors
        ):
            self.add_error("laatste_dag", zinnen.BEPAALD_ZONDER_EINDE)
        beperking = gegevens.get("medische_urenbeperking", False)
        if "medische_urenbeperking_op" not in self.errors and beperking != bool(
            gegevens.get("medische_urenbeperking_op")
        ):
            self.add_error("medische_urenbeperking_op", zinnen.URENBEPERKING)
        werkgever, uren = gegevens.get("werkgever"), gegevens.get("uren")
        if werkgever and uren and uren > werkgever.normuren:
            self.add_error("uren", zinnen.UREN_WERKGEVER.format(normuren=vastleggen.getal(werkgever.normuren)))
        return gegevens

    def schrijf(self) -> Contract:
        """Write the Contract and, when needed, its Dienstverband."""
        return vastleggen.sluit_contract(self.traject, **self.cleaned_data)


def _voorstel(traject: Traject, peildatum: date) -> dict[str, Any]:
    """Return what the next contract most likely repeats: of the last contract, else of the trial.

    A first contract of the municipality itself is with its formal employer, where it chose one.
    """
    vorige = (
        Contract.objects.filter(dienstverband__traject=traject)
        .select_related("dienstverband")
        .order_by("-periode", "-pk")
        .first()
    )
    if vorige is not None:
        return {
            "werkgever": vorige.dienstverband.werkgever_id,
            "werkgeverschap": vorige.dienstverband.werkgeverschap,
            "aard": vorige.dienstverband.aard,
            "werkplek": vorige.werkplek_id,
            "uren": vorige.uren,
            "begin": vorige.periode.upper,
            "medische_urenbeperking": vorige.medische_urenbeperking,
            "medische_urenbeperking_op": vorige.medische_urenbeperking_op,
        }
    proef = (
        Proefplaatsing.objects.filter(traject=traject).select_related("werkplek").order_by("-periode", "-pk").first()
    )
    formeel = formeel_werkgever(traject.gemeente_id, peildatum)
    if proef is None:
        return {"werkgever": formeel.werkgever_id} if formeel else {}
    van_gemeente = formeel is not None and proef.werkplek.werkgeverschap == Werkgeverschap.GEMEENTE
    return {
        "werkgever": formeel.werkgever_id if formeel and van_gemeente else proef.werkplek.werkgever_id,
        "werkgeverschap": proef.werkplek.werkgeverschap,
        "werkplek": proef.werkplek_id,
    }


def _heeft_wajong(traject: Traject, peildatum: date) -> bool:
    """Whether the person lives on a Wajong benefit that day; for others UWV gives no loondispensatie."""
    return Rechtspositie.objects.filter(
        kandidaat=traject.kandidaat_id, periode__contains=peildatum, soort=Rechtspositie.Soort.WAJONG
    ).exists()


def _forfait_bestaat(stand: Any) -> bool:
    """Whether the law of that day knows a fixed half in the first months (since February 2017)."""
    try:
        return "forfait_afgesproken" in stand.rule("loonkostensubsidie_in_maand").parameters
    except EngineError:
        return False
