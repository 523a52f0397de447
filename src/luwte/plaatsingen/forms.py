"""Forms to record a trial placement, a loonwaarde and a contract in a case.

Each takes (traject, peildatum), shows the database's sentence at the field and writes through
`vastleggen` with `form.leg_vast()`. Not a ModelForm: a form here makes one whole event.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Q

from luwte.engine import EngineError
from luwte.gemeenten.beleid import lagen
from luwte.gemeenten.templatetags.opmaak import datum as dag
from luwte.gemeenten.velden import DatumVeld, GetalVeld, PercentageVeld
from luwte.plekken.models import Werkgever, Werkgeverschap, Werkplek
from luwte.trajecten.models import Traject
from luwte.wet import catalogus

from . import vastleggen, zinnen
from .models import Contract, Dienstverband, Loonwaardemeting, Proefplaatsing

JAAR_VOORUIT = 1


def _met_zin(zin: str, decimalen: str = "Gebruik hoogstens 2 decimalen.") -> dict[str, str]:
    """Return the error messages of a number field that has one sentence for all that is outside."""
    return dict.fromkeys(("required", "invalid", "min_value", "max_value"), zin) | {"max_decimal_places": decimalen}


class Vastlegformulier(forms.Form):
    """Base: knows the case and the peildatum, and writes in `leg_vast` after a valid form."""

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, traject: Traject, peildatum: date, **options: Any
    ) -> None:
        """Take the case and the peildatum; offer the workplaces of its municipality."""
        self.vastgelegd: Any = None
        self.traject = traject
        self.peildatum = peildatum
        super().__init__(data, **options)
        if "werkplek" in self.fields:
            keuze = self.fields["werkplek"]
            keuze.queryset = (
                Werkplek.objects.filter(gemeente_id=traject.gemeente_id, vanaf__lte=peildatum)
                .filter(Q(tot__isnull=True) | Q(tot__gt=peildatum))
                .select_related("werkgever")
                .order_by("werkgever__naam", "naam", "pk")
            )
            keuze.label_from_instance = lambda plek: f"{plek.werkgever.naam}: {plek.naam}"

    def niet_na_peildatum(self, veld: str) -> date:
        """Return the date of a fact, refused after the peildatum and before the case began."""
        datum: date = self.cleaned_data[veld]
        if datum > self.peildatum:
            raise ValidationError(zinnen.NA_PEILDATUM.format(peildatum=dag(self.peildatum)))
        if datum < self.traject.begin:
            raise ValidationError(zinnen.VOOR_TRAJECT.format(begin=dag(self.traject.begin)))
        return datum

    def hooguit_een_jaar_vooruit(self, veld: str) -> date:
        """Return the first day of a placement: not before the case, at most a year ahead."""
        datum: date = self.cleaned_data[veld]
        if datum < self.traject.begin:
            raise ValidationError(zinnen.VOOR_TRAJECT.format(begin=dag(self.traject.begin)))
        if datum > jaar_later(self.peildatum):
            raise ValidationError(zinnen.TE_VER_VOORUIT.format(peildatum=dag(self.peildatum)))
        return datum

    def leg_vast(self) -> Any:
        """Validate and write the record; on refusal the sentences stand at the fields and None comes back."""
        if not self.is_valid():
            return None
        try:
            with transaction.atomic():
                self.vastgelegd = self.schrijf()
            return self.vastgelegd
        except IntegrityError:
            # Checked a moment ago and refused by the database now: somebody was just ahead.
            self.add_error(None, zinnen.TEGELIJK)
            return None
        except ValidationError as error:
            fouten = error.error_dict if hasattr(error, "error_dict") else {None: error.error_list}
            for veld, lijst in fouten.items():
                self.add_error(veld if veld in self.fields else None, lijst)
            return None

    def schrijf(self) -> Any:
        """Call the function of `vastleggen` that belongs to this form."""
        raise NotImplementedError


class ProefplaatsingForm(Vastlegformulier):
    """Start of a trial placement with retained benefit."""

    werkplek = forms.ModelChoiceField(
        label="Werkplek",
        queryset=Werkplek.objects.none(),
        empty_label="Kies een werkplek",
        error_messages={"required": "Kies een werkplek.", "invalid_choice": "Kies een werkplek."},
    )
    begin = DatumVeld(label="Eerste dag")
    laatste_dag = DatumVeld(label="Laatste dag", help_text="In het algemeen niet langer dan zes maanden.")

    def clean_begin(self) -> date:
        """Bound the first day."""
        return self.hooguit_een_jaar_vooruit("begin")

    def clean(self) -> dict[str, Any]:
        """Refuse a last day before the first, at the field."""
        _check_volgorde(self)
        return self.cleaned_data

    def schrijf(self) -> Proefplaatsing:
        """Write the Proefplaatsing."""
        return vastleggen.start_proefplaatsing(self.traject, **self.cleaned_data)


class LoonwaardemetingForm(Vastlegformulier):
    """A measured loonwaarde, typed as a whole percentage."""

    werkplek = forms.ModelChoiceField(
        label="Werkplek",
        queryset=Werkplek.objects.none(),
        empty_label="Kies een werkplek",
        error_messages={"required": "Kies een werkplek.", "invalid_choice": "Kies een werkplek."},
    )
    gemeten_op = DatumVeld(label="Gemeten op")
    loonwaarde = PercentageVeld(
        label="Loonwaarde (%)",
        help_text="Percentage uit het loonwaarderapport.",
        error_messages=_met_zin(zinnen.LOONWAARDE, zinnen.LOONWAARDE_HEEL),
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


class ContractForm(Vastlegformulier):
    """A contract: the first of an employment, or one that follows.

    `duur` fixed by the caller (bepaald or onbepaald) leaves the choice out of the form.
    """

    werkgever = forms.ModelChoiceField(
        label="Werkgever",
        queryset=Werkgever.objects.none(),
        empty_label="Kies een werkgever",
        help_text="Wie sluit het contract?",
        error_messages={"required": "Kies een werkgever.", "invalid_choice": "Kies een werkgever."},
    )
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
    werkplek = forms.ModelChoiceField(
        label="Werkplek",
        queryset=Werkplek.objects.none(),
        empty_label="Kies een werkplek",
        error_messages={"required": "Kies een werkplek.", "invalid_choice": "Kies een werkplek."},
    )
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
        error_messages=_met_zin(zinnen.UREN),
    )
    medische_urenbeperking = forms.BooleanField(
        label="Er is medisch vastgesteld dat minder uren nodig zijn", required=False
    )
    medische_urenbeperking_op = DatumVeld(
        label="Vastgesteld op", required=False, help_text="Leg hier geen medische gegevens vast."
    )

    def __init__(self, data: Mapping[str, Any] | None = None, *, duur: str = "", **options: Any) -> None:
        """Take a fixed `duur` when the step decides it; propose what most likely repeats."""
        self.duur = duur
        super().__init__(data, **options)
        self.fields["werkgever"].queryset = Werkgever.objects.filter(gemeente_id=self.traject.gemeente_id).order_by(
            "naam", "pk"
        )
        if duur:
            del self.fields["duur"]
        if duur == Contract.Duur.ONBEPAALD:
            del self.fields["laatste_dag"]
        elif duur == Contract.Duur.BEPAALD:
            self.fields["laatste_dag"].required = True
            self.fields["laatste_dag"].help_text = ""
            self.fields["laatste_dag"].error_messages["required"] = zinnen.BEPAALD_ZONDER_EINDE
        if data is None:
            self.initial = {**_voorstel(self.traject), **self.initial}

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
        _check_volgorde(self)
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


def jaar_later(datum: date) -> date:
    """Return the same day a year later; 29 February gives 28 February."""
    try:
        return datum.replace(year=datum.year + JAAR_VOORUIT)
    except ValueError:
        return datum.replace(year=datum.year + JAAR_VOORUIT, day=28)


def _uwv_meet(traject: Traject, peildatum: date) -> bool:
    """Return whether local policy has UWV measure the loonwaarde; False where there is no policy."""
    try:
        stand = catalogus().at(peildatum, layers=lagen(traject.gemeente, peildatum))
        return bool(stand.value("uwv_meet_loonwaarde", {}))
    except EngineError:
        return False


def _check_volgorde(form: forms.Form) -> None:
    begin, laatste = form.cleaned_data.get("begin"), form.cleaned_data.get("laatste_dag")
    if begin and laatste and laatste < begin:
        form.add_error("laatste_dag", zinnen.PERIODE)


def _voorstel(traject: Traject) -> dict[str, Any]:
    """Return what the next contract most likely repeats: of the last contract, else of the trial."""
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
    if proef is None:
        return {}
    return {
        "werkgever": proef.werkplek.werkgever_id,
        "werkgeverschap": proef.werkplek.werkgeverschap,
        "werkplek": proef.werkplek_id,
    }
