"""The facts a case itself knows: what the conditions and terms of the course ask for."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Any

from luwte.trajecten.models import Adviesaanvraag, Stap, Traject, Uitkomst, Vaststelling

#: The request is written, sent back, or read by a colleague; a deviation is proposed.
_VOORDRACHT = frozenset({"T8", "T8d"})
_GEVRAAGD = ("T8", "T8d", "T11m", "T24v")
#: What ``advies_en_besluit`` and ``wie_deed_wat`` can give.
VAN_ADVIES = (
    "advies",
    "advies_uitkomst",
    "advies_ontvangen_op",
    "aanvraag",
    "adviesaanvraag_op",
    "besluit_op",
    "vastgesteld",
)
VAN_STAPPEN = ("voordracht_door", "meegelezen", "afwijking_voorgesteld_door")


class EigenFeiten(Mapping[str, Any]):
    """Route, request, advice and finding of a case, as known on a day; asked when one of them is read."""

    def __init__(self, traject: Traject, peildatum: date) -> None:
        """Nothing is asked here."""
        self.traject, self.peildatum = traject, peildatum
        self._vast = {"datum": peildatum, "route": traject.route, "signaal_op": traject.begin}

    @cached_property
    def _advies(self) -> dict[str, Any]:
        return advies_en_besluit(self.traject, self.peildatum)

    @cached_property
    def _stappen(self) -> dict[str, Any]:
        stappen = Stap.objects.filter(traject=self.traject, datum__lte=self.peildatum, overgang__in=_GEVRAAGD)
        return wie_deed_wat(stappen.order_by("volgnummer"))

    def __getitem__(self, naam: str) -> Any:
        """The fact; KeyError when it is not known."""
        if naam in VAN_ADVIES:
            return self._advies[naam]
        return (self._stappen if naam in VAN_STAPPEN else self._vast)[naam]

    def __iter__(self) -> Iterator[str]:
        """Every fact that is known: this asks all."""
        return iter({**self._vast, **self._advies, **self._stappen})

    def __len__(self) -> int:
        """How many facts are known: this asks all."""
        return sum(1 for _ in self)


def feiten_van(traject: Traject, peildatum: date) -> dict[str, Any]:
    """All facts a case itself knows on ``peildatum``. Three queries."""
    return dict(EigenFeiten(traject, peildatum))


def advies_en_besluit(traject: Traject, peildatum: date) -> dict[str, Any]:
    """Request, advice and finding, as known on ``peildatum``. Two queries.

    An advice and its finding belong to the person: they outlive the case in which they were made.
    """
    feiten: dict[str, Any] = {}
    mens = traject.kandidaat_id
    aanvraag = (
        Adviesaanvraag.objects.filter(traject__kandidaat=mens, aangevraagd_op__lte=peildatum)
        .select_related("advies")
        .order_by("-aangevraagd_op", "-pk")
        .first()
    )
    advies = None
    if aanvraag is not None:
        advies = getattr(aanvraag, "advies", None)
        if advies is not None and advies.ontvangen_op <= peildatum:
            feiten["advies"] = advies
            feiten["advies_uitkomst"] = advies.uitkomst
            feiten["advies_ontvangen_op"] = advies.ontvangen_op
        else:
            advies = None
            feiten["aanvraag"] = aanvraag
            feiten["adviesaanvraag_op"] = aanvraag.aangevraagd_op
    besluit = (
        Vaststelling.objects.filter(traject__kandidaat=mens, besluit_op__lte=peildatum)
        .order_by("-besluit_op", "-pk")
        .first()
    )
    if besluit is not None:
        feiten["besluit_op"] = besluit.besluit_op
    feiten["vastgesteld"] = _geldt_nog(besluit, advies)
    return feiten


def _geldt_nog(besluit: Vaststelling | None, advies: Any) -> bool:
    """Whether the last finding stands: a later advice that is not positive takes its ground away."""
    if besluit is None or besluit.uitkomst != Vaststelling.Uitkomst.UITSLUITEND_BESCHUT:
        return False
    return advies is None or advies.uitkomst == Uitkomst.POSITIEF or advies.pk == besluit.advies_id


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
