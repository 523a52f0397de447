"""Which form makes the record of a step, and what that record tells the step (date, term)."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django import forms

from luwte.besluiten.concepten import concept_besluit, concept_wachtlijst
from luwte.besluiten.forms_bezwaar import BeroepForm, BeslissenForm, BezwaarForm
from luwte.plaatsingen.forms import (
    ContractForm,
    DetacheringEindeForm,
    DetacheringForm,
    EindeForm,
    HerstelForm,
    LoonwaardemetingForm,
    OverstapForm,
    ProefplaatsingForm,
    TerugkeerForm,
    UitstroomForm,
    UrenwijzigingForm,
    WerkgeverschapkeuzeForm,
    WerkgeverswisselForm,
    ZiekmeldingForm,
)
from luwte.plaatsingen.soorten import soorten_van
from luwte.trajecten import verloop
from luwte.trajecten.forms import AdviesaanvraagForm, AdviesForm, VaststellingForm
from luwte.trajecten.models import Traject

#: The field of a record that is the date of the step; without one the step has its own date.
DATUM_VELD = {
    "adviesaanvraag": "aangevraagd_op",
    "advies": "ontvangen_op",
    "vaststelling": "besluit_op",
    "loonwaardemeting": "gemeten_op",
    "werkgeverschapkeuze": "gekozen_op",
    "ziekmelding": "eerste_dag",
    "herstel": "hersteld_op",
    "einde": "laatste_dag",
    "uitstroom": "laatste_dag",
    "overstap": "eerste_dag",
    "terugkeer": "teruggekomen_op",
    "bezwaar": "ontvangen_op",
    "beslissing_op_bezwaar": "besluit_op",
    "beroep": "ingesteld_op",
}


def stukform(
    rij: verloop.Overgang, data: Mapping[str, Any] | None, traject: Traject, peildatum: date, feiten: Mapping[str, Any]
) -> Any:
    """The form of the record a transition needs, or None when it needs none."""
    vast: dict[str, Any] = {"traject": traject, "peildatum": peildatum}
    match rij.stuk:
        case "adviesaanvraag":
            return AdviesaanvraagForm(data, aanvrager="college", **vast)
        case "advies":
            # T17 is also the general button: there the user chooses the outcome without a push.
            voorkeur = {} if rij.code == "T17" else {"uitkomst": rij.uitkomst}
            return AdviesForm(data, aanvraag=feiten.get("aanvraag"), initial=voorkeur, **vast)
        case "vaststelling":
            advies = feiten.get("advies")
            concept = concept_besluit(traject, rij.uitkomst, advies, peildatum) if data is None else ""
            return VaststellingForm(data, uitkomst=rij.uitkomst, advies=advies, initial={"motivering": concept}, **vast)
        case "bezwaar":
            # A decision that was recorded is most likely the one somebody objects to.
            return BezwaarForm(data, initial={"besluit_op": feiten.get("besluit_op")}, **vast)
        case "beslissing_op_bezwaar":
            return BeslissenForm(data, bezwaar=feiten.get("bezwaar"), uitkomst_stap=rij.uitkomst, **vast)
        case "beroep":
            return BeroepForm(data, bezwaar=feiten.get("bezwaar"), **vast)
        case "proefplaatsing":
            return ProefplaatsingForm(data, initial={"begin": peildatum}, **vast)
        case "loonwaardemeting":
            return LoonwaardemetingForm(data, initial=_meting(traject, peildatum), **vast)
        case "contract":
            duur = "onbepaald" if rij.code == "T38" else "bepaald"
            return ContractForm(data, duur=duur, **vast)
    return _tijdens_het_werk(rij, data, peildatum, vast)


def _tijdens_het_werk(rij: verloop.Overgang, data: Mapping[str, Any] | None, op: date, vast: dict[str, Any]) -> Any:
    """The form of what happens before, during and after an employment."""
    match rij.stuk:
        case "werkgeverschapkeuze":
            return WerkgeverschapkeuzeForm(data, **vast)
        case "urenwijziging":
            return UrenwijzigingForm(data, **vast)
        case "detachering":
            return DetacheringForm(data, initial={"begin": op}, **vast)
        case "detachering_einde":
            return DetacheringEindeForm(data, initial={"laatste_dag": op}, **vast)
        case "ziekmelding":
            return ZiekmeldingForm(data, initial={"eerste_dag": op}, **vast)
        case "herstel":
            return HerstelForm(data, initial={"hersteld_op": op}, **vast)
        case "overstap":
            return OverstapForm(data, soorten=soorten_van(rij.code), initial={"eerste_dag": op}, **vast)
        case "terugkeer":
            return TerugkeerForm(data, initial={"teruggekomen_op": op}, **vast)
        case "werkgeverswissel":
            return WerkgeverswisselForm(data, **vast)
        case "einde":
            return EindeForm(data, grond="afloop" if rij.code == "T54" else "", **vast)
        case "uitstroom":
            return UitstroomForm(data, initial={"laatste_dag": op}, **vast)
    return None


def _meting(traject: Traject, peildatum: date) -> dict[str, Any]:
    """What a measurement most likely is about: the workplace of the trial or contract of that day."""
    proef = traject.proefplaatsingen.order_by("-periode", "-pk").values_list("werkplek_id", flat=True).first()
    laatste = traject.loonwaardemetingen.order_by("-gemeten_op", "-pk").values_list("werkplek_id", flat=True).first()
    return {"gemeten_op": peildatum, "werkplek": laatste or proef}


def stap_begin(rij: verloop.Overgang, traject: Traject, op: date, feiten: Mapping[str, Any]) -> dict[str, Any]:
    """What stands in the form of a step beforehand: on the way to the waiting list the drafted reason."""
    if rij.naar != "S12" or "S12" in rij.van or "quota" not in feiten:
        return {}
    return {"reden": concept_wachtlijst(traject, op, feiten["quota"], feiten.get("besluit_op"), feiten["lagen"])}


def stapfeiten(rij: verloop.Overgang, gegevens: Mapping[str, Any], stuk: Any = None) -> dict[str, Any]:
    """What a valid record form adds to the facts of the step: the dates its term counts from."""
    feiten: dict[str, Any] = {}
    if rij.stuk == "overstap" and stuk is not None and stuk.recht_vanaf is not None:
        feiten["overstap_op"] = stuk.recht_vanaf
    if rij.stuk == "proefplaatsing":
        feiten["proefplaatsing_begin"] = gegevens["begin"]
    if rij.stuk == "bezwaar":
        feiten |= {naam: gegevens[naam] for naam in ("besluit_op", "adviescommissie")}
    if rij.stuk in {"beslissing_op_bezwaar", "vaststelling"}:
        feiten["besluit_op"] = gegevens["besluit_op"]
    if rij.stuk in {"contract", "werkgeverswissel"} and gegevens.get("laatste_dag"):
        feiten["contract_einde"] = gegevens["laatste_dag"]
    return feiten


class Samen:
    """Several forms as one, for the error summary: fields in order, all errors together."""

    def __init__(self, *delen: forms.BaseForm | None) -> None:
        self.delen = [deel for deel in delen if deel is not None]

    def __iter__(self) -> Iterator[Any]:
        for deel in self.delen:
            yield from deel

    @property
    def errors(self) -> bool:
        """Whether any form was refused."""
        return any(deel.errors for deel in self.delen)

    def non_field_errors(self) -> list[str]:
        """The sentences that belong to no field."""
        return [str(zin) for deel in self.delen for zin in deel.non_field_errors()]
