"""The facts a case itself knows: what the conditions and terms of the course ask for."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, ClassVar

from django.db.models import OuterRef, QuerySet, Subquery

from luwte.trajecten.geheugen import GevraagdeFeiten
from luwte.trajecten.models import Advies, Adviesaanvraag, Stap, Traject, Uitkomst, Vaststelling

#: The request is written, sent back, or read by a colleague; a deviation is proposed.
_VOORDRACHT = frozenset({"T8", "T8d"})
_GEVRAAGD = ("T8", "T8d", "T11m", "T24v")
#: What ``feiten_uit``, ``aanvraag_of_advies`` and ``wie_deed_wat`` can give.
VAN_STAND = ("adviesaanvraag_op", "advies_uitkomst", "advies_ontvangen_op", "besluit_op", "vastgesteld")
VAN_ADVIES = ("advies", "aanvraag")
VAN_STAPPEN = ("voordracht_door", "meegelezen", "afwijking_voorgesteld_door")


class EigenFeiten(GevraagdeFeiten):
    """Route, request, advice and finding of a case, as known on a day; asked when one of them is read."""

    def __init__(self, traject: Traject, peildatum: date) -> None:
        """Nothing is asked here."""
        super().__init__({"datum": peildatum, "route": traject.route, "signaal_op": traject.begin})
        self.traject, self.peildatum = traject, peildatum

    def _stand(self) -> dict[str, Any]:
        rij = Traject.objects.values(**kolommen(self.peildatum)).get(pk=self.traject.pk)
        return feiten_uit(rij, self.peildatum)

    def _advies(self) -> dict[str, Any]:
        return aanvraag_of_advies(self.traject, self.peildatum)

    def _stappen(self) -> dict[str, Any]:
        stappen = Stap.objects.filter(traject=self.traject, datum__lte=self.peildatum, overgang__in=_GEVRAAGD)
        return wie_deed_wat(stappen.order_by("volgnummer"))

    bronnen: ClassVar = {
        "stand": (_stand, VAN_STAND),
        "advies": (_advies, VAN_ADVIES),
        "stappen": (_stappen, VAN_STAPPEN),
    }


def feiten_van(traject: Traject, peildatum: date) -> dict[str, Any]:
    """All facts a case itself knows on ``peildatum``. Three queries."""
    return dict(EigenFeiten(traject, peildatum))


def adviezen(kandidaat: OuterRef, peildatum: date) -> QuerySet[Advies]:
    """The advices a person had by a day, the last one first: they outlive the case in which they were asked."""
    return Advies.objects.filter(
        aanvraag__traject__kandidaat=kandidaat, aanvraag__aangevraagd_op__lte=peildatum, ontvangen_op__lte=peildatum
    ).order_by("-ontvangen_op", "-pk")


def besluiten(kandidaat: OuterRef, peildatum: date) -> QuerySet[Vaststelling]:
    """The findings about a person by a day, the last one first: they outlive the case in which they were made."""
    return Vaststelling.objects.filter(traject__kandidaat=kandidaat, besluit_op__lte=peildatum).order_by(
        "-besluit_op", "-pk"
    )


def kolommen(peildatum: date) -> dict[str, Any]:
    """The last request of the person, its advice and the last finding, as columns of the row of a case."""
    aanvraag = Adviesaanvraag.objects.filter(
        traject__kandidaat=OuterRef("kandidaat"), aangevraagd_op__lte=peildatum
    ).order_by("-aangevraagd_op", "-pk")
    besluit = besluiten(OuterRef("kandidaat"), peildatum)
    van_aanvraag = {
        "adviesaanvraag_op": "aangevraagd_op",
        "advies_van_aanvraag": "advies__pk",
        "advies_uitkomst": "advies__uitkomst",
        "advies_ontvangen_op": "advies__ontvangen_op",
    }
    van_besluit = {"besluit_op": "besluit_op", "besluit_uitkomst": "uitkomst", "besluit_na_advies": "advies"}
    return {
        **{naam: Subquery(aanvraag.values(veld)[:1]) for naam, veld in van_aanvraag.items()},
        **{naam: Subquery(besluit.values(veld)[:1]) for naam, veld in van_besluit.items()},
    }


def feiten_uit(rij: Mapping[str, Any], peildatum: date) -> dict[str, Any]:
    """The facts from the columns: an advice that was received answers the request."""
    ontvangen = rij["advies_ontvangen_op"] is not None and rij["advies_ontvangen_op"] <= peildatum
    namen = ("advies_uitkomst", "advies_ontvangen_op") if ontvangen else ("adviesaanvraag_op",)
    feiten = {naam: rij[naam] for naam in (*namen, "besluit_op") if rij[naam] is not None}
    return {**feiten, "vastgesteld": _geldt_nog(rij, ontvangen=ontvangen)}


def aanvraag_of_advies(traject: Traject, peildatum: date) -> dict[str, Any]:
    """The last request while it is open, or the advice that answered it. One query."""
    aanvraag = (
        Adviesaanvraag.objects.filter(traject__kandidaat=traject.kandidaat_id, aangevraagd_op__lte=peildatum)
        .select_related("advies")
        .order_by("-aangevraagd_op", "-pk")
        .first()
    )
    if aanvraag is None:
        return {}
    advies = getattr(aanvraag, "advies", None)
    if advies is not None and advies.ontvangen_op <= peildatum:
        return {"advies": advies}
    return {"aanvraag": aanvraag}


def _geldt_nog(rij: Mapping[str, Any], *, ontvangen: bool) -> bool:
    """Whether the last finding stands: a later advice that is not positive takes its ground away."""
    if rij["besluit_uitkomst"] != Vaststelling.Uitkomst.UITSLUITEND_BESCHUT:
        return False
    if not ontvangen or rij["advies_uitkomst"] == Uitkomst.POSITIEF:
        return True
    return bool(rij["advies_van_aanvraag"] == rij["besluit_na_advies"])


def wie_deed_wat(stappen: Iterable[Stap]) -> dict[str, Any]:
    """From steps in their order: who wrote the request, whether a colleague read it, who proposed to deviate."""
    feiten: dict[str, Any] = {}
    for stap in stappen:
        if stap.overgang in _VOORDRACHT:
            feiten |= {"voordracht_door": stap.door_id, "meegelezen": False}
        elif stap.overgang == "T11m":
            feiten["meegelezen"] = True
        elif stap.overgang == "T24v":
            feiten["afwijking_voorgesteld_door"] = stap.door_id
    return feiten
