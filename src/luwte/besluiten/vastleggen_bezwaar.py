"""The only writers of objections and appeals; whether somebody was in time is a rule, the rest a person decides."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError

from luwte.besluiten import zinnen
from luwte.besluiten.models import Beroep, BeslissingOpBezwaar, Bezwaar, Bezwaargebeurtenis, Uitkomst, Uitspraak
from luwte.besluiten.tijdigheid import verschoonbaar, was_op_tijd
from luwte.besluiten.vastleggen import begin_termijn, rond_af
from luwte.gemeenten.bewaren import bewaar
from luwte.trajecten.models import Advies, Traject, Vaststelling
from luwte.trajecten.motivering import NOG_EEN_GAT, heeft_gat
from luwte.trajecten.vastleggen import stel_vast

Soort = Bezwaargebeurtenis.Soort


def leg_bezwaar_vast(traject: Traject, door: Any, **gegevens: Any) -> Bezwaar:
    """Record an objection, with the term in which the college decides on it."""
    gegevens["gronden"] = gegevens.get("gronden", "").strip()
    bezwaar = bewaar(Bezwaar(gemeente_id=traject.gemeente_id, traject=traject, door=door, **gegevens))
    try:
        begin_termijn(traject, "bezwaar", bezwaar.besluit_op, door, bezwaar=bezwaar)
    except ValidationError as fout:
        raise ValidationError({"besluit_op": fout.messages}) from fout
    return bezwaar


def leg_gebeurtenis_vast(
    bezwaar: Bezwaar, soort: str, datum: date, door: Any, *, tekst: str, uitkomst: str = ""
) -> Bezwaargebeurtenis:
    """Record what happened: an opinion about being late, a hearing, advice of the committee, withdrawal."""
    _nog_open(bezwaar)
    if datum < bezwaar.ontvangen_op:
        raise ValidationError({"datum": zinnen.NIET_VOOR_VORIGE})
    if soort in {Soort.VERSCHOONBAAR, Soort.NIET_VERSCHOONBAAR} and was_op_tijd(bezwaar):
        raise ValidationError(zinnen.OP_TIJD_NODIG)
    rij = bewaar(
        Bezwaargebeurtenis(
            gemeente_id=bezwaar.gemeente_id,
            bezwaar=bezwaar,
            soort=soort,
            datum=datum,
            uitkomst=uitkomst,
            tekst=tekst.strip(),
            door=door,
        )
    )
    if soort == Soort.INGETROKKEN:
        rond_af(bezwaar.termijn, datum, door, reden="Het bezwaar is ingetrokken.")
    return rij


def beslis(
    bezwaar: Bezwaar,
    besluit_op: date,
    door: Any,
    *,
    uitkomst: str,
    motivering: str,
    reden_afwijking: str = "",
    nieuw_besluit: str = "",
) -> BeslissingOpBezwaar:
    """Decide on an objection. ``nieuw_besluit`` is the finding that replaces the first, if any.

    Too late without a good reason can only be niet-ontvankelijk, and a person judged that before.
    """
    _nog_open(bezwaar)
    if besluit_op < bezwaar.ontvangen_op:
        raise ValidationError({"besluit_op": zinnen.BESLISSING_VOOR_BEZWAAR})
    if not was_op_tijd(bezwaar):
        oordeel = verschoonbaar(bezwaar)
        if oordeel is None:
            raise ValidationError(zinnen.TE_LAAT_OORDEEL)
        if not oordeel and uitkomst != Uitkomst.NIET_ONTVANKELIJK:
            raise ValidationError({"uitkomst": zinnen.TE_LAAT_NIET_ONTVANKELIJK})
    if heeft_gat(motivering):
        raise ValidationError({"motivering": NOG_EEN_GAT})
    advies = bezwaar.gebeurtenissen.filter(soort=Soort.ADVIES).order_by("datum", "pk").last()
    if advies is not None and advies.uitkomst != uitkomst and not reden_afwijking.strip():
        raise ValidationError({"reden_afwijking": zinnen.AFWIJKEN_VAN_COMMISSIE})
    vaststelling = _nieuw(bezwaar.traject, besluit_op, nieuw_besluit, motivering) if nieuw_besluit else None
    beslissing = bewaar(
        BeslissingOpBezwaar(
            gemeente_id=bezwaar.gemeente_id,
            bezwaar=bezwaar,
            besluit_op=besluit_op,
            uitkomst=uitkomst,
            motivering=motivering.strip(),
            reden_afwijking=reden_afwijking.strip(),
            vaststelling=vaststelling,
            door=door,
        )
    )
    rond_af(bezwaar.termijn, besluit_op, door, reden=f"Beslist op het bezwaar: {beslissing.get_uitkomst_display()}.")
    return beslissing


def _nieuw(traject: Traject, besluit_op: date, uitkomst: str, motivering: str) -> Vaststelling:
    advies = (
        Advies.objects.filter(aanvraag__traject__kandidaat=traject.kandidaat_id, ontvangen_op__lte=besluit_op)
        .order_by("-ontvangen_op", "-pk")
        .first()
    )
    if advies is None:
        raise ValidationError("Er is geen positief advies van UWV.")
    grond = Vaststelling.Grond.ONDEUGDELIJK if uitkomst == Vaststelling.Uitkomst.AFWIJKEND else ""
    return stel_vast(traject, advies, besluit_op, uitkomst, grond=grond, motivering=motivering, na_bezwaar=True)


def besluit_na_uitspraak(
    traject: Traject, besluit_op: date, *, nieuw_besluit: str, motivering: str
) -> Vaststelling | None:
    """After the court the college decides again on the advice; nothing new when the decision stays."""
    if heeft_gat(motivering):
        raise ValidationError({"motivering": NOG_EEN_GAT})
    return _nieuw(traject, besluit_op, nieuw_besluit, motivering) if nieuw_besluit else None


def stel_beroep_in(bezwaar: Bezwaar, ingesteld_op: date, door: Any, **gegevens: Any) -> Beroep:
    """Record an appeal; the court judges whether it is in time."""
    beslissing = getattr(bezwaar, "beslissing", None)
    vroegste = beslissing.besluit_op if beslissing is not None else bezwaar.ontvangen_op
    if ingesteld_op < vroegste:
        raise ValidationError({"ingesteld_op": zinnen.BEROEP_VOOR_BESLISSING})
    return bewaar(
        Beroep(gemeente_id=bezwaar.gemeente_id, bezwaar=bezwaar, ingesteld_op=ingesteld_op, door=door, **gegevens)
    )


def leg_uitspraak_vast(beroep: Beroep, gedaan_op: date, door: Any, **gegevens: Any) -> Uitspraak:
    """Record what the court said."""
    if gedaan_op < beroep.ingesteld_op:
        raise ValidationError({"gedaan_op": zinnen.UITSPRAAK_VOOR_BEROEP})
    if Uitspraak.objects.filter(beroep=beroep).exists():
        raise ValidationError(zinnen.UITSPRAAK_EEN_KEER)
    gegevens["samenvatting"] = gegevens.get("samenvatting", "").strip()
    return bewaar(Uitspraak(gemeente_id=beroep.gemeente_id, beroep=beroep, gedaan_op=gedaan_op, door=door, **gegevens))


def _nog_open(bezwaar: Bezwaar) -> None:
    klaar = bezwaar.gebeurtenissen.filter(soort=Soort.INGETROKKEN).exists()
    if klaar or BeslissingOpBezwaar.objects.filter(bezwaar=bezwaar).exists():
        raise ValidationError(zinnen.BEZWAAR_BESLIST)
