"""The only writers of terms: begin, suspend, resume, postpone, decide, and the notice of default.

Each writes one whole row with the day the rules give, or raises ValidationError at a form field. The
caller holds the transaction and has declared the author. Objections: ``vastleggen_bezwaar``.
"""

from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError

from luwte.besluiten import zinnen
from luwte.besluiten.berekening import Termijnstand, stand_op
from luwte.besluiten.models import (
    Besluittermijn,
    Bezwaar,
    Ingebrekestelling,
    Opschorting,
    Registerbericht,
    Termijnwijziging,
)
from luwte.engine import EngineError
from luwte.engine.formatting import format_date
from luwte.gemeenten.bewaren import bewaar
from luwte.trajecten.models import Traject, Vaststelling
from luwte.wet import catalogus

Soort = Termijnwijziging.Soort
#: A term that stands still longer is a slip of the pen.
LANGST = timedelta(days=731)


def begin_termijn(
    traject: Traject,
    soort: str,
    begint_op: date,
    door: Any,
    *,
    bezwaar: Bezwaar | None = None,
    meting_overgeslagen: bool = False,
) -> Besluittermijn:
    """Record a request on which the college must decide; the rule gives the last day."""
    termijn = Besluittermijn(
        gemeente_id=traject.gemeente_id,
        traject=traject,
        soort=soort,
        begint_op=begint_op,
        adviescommissie=bezwaar is not None and bezwaar.adviescommissie,
        bezwaar=bezwaar,
        meting_overgeslagen=meting_overgeslagen,
        door=door,
    )
    try:
        termijn.uiterlijk = stand_op(termijn, [], begint_op).uiterlijk
    except EngineError as fout:
        raise ValidationError({"begint_op": f"De termijn is niet te berekenen. {fout}"}) from fout
    return bewaar(termijn)


def schort_op(
    termijn: Besluittermijn,
    datum: date,
    door: Any,
    *,
    grond: str,
    reden: str,
    tot: date | None = None,
    bekendgemaakt: bool = False,
) -> Termijnwijziging:
    """Let the clock stand still from the day after ``datum``, for a reason of Awb art. 4:15.

    Not after the last day: what has ended cannot stand still, and no notice of default loses its ground.
    """
    stand = _open(termijn, datum)
    if stand.staat_stil:
        raise ValidationError(zinnen.STAAT_STIL)
    if datum > stand.uiterlijk:
        raise ValidationError(
            {"datum": f"{zinnen.OPSCHORTEN_TE_LAAT} De laatste dag was {format_date(stand.uiterlijk)}."}
        )
    if grond not in Opschorting.values or not _staat_stil_volgens_de_wet(grond, datum):
        raise ValidationError({"grond": zinnen.GEEN_GROND})
    if tot is not None and tot - datum > LANGST:
        raise ValidationError({"tot": zinnen.EINDE_TE_VER})
    return _schrijf(termijn, Soort.OPGESCHORT, datum, door, reden, grond=grond, tot=tot, bekendgemaakt=bekendgemaakt)


def hervat(termijn: Besluittermijn, datum: date, door: Any, *, reden: str) -> Termijnwijziging:
    """Let the clock run again, on the day the request is complete or the reason is gone."""
    if not _open(termijn, datum).staat_stil:
        raise ValidationError(zinnen.STAAT_NIET_STIL)
    return _schrijf(termijn, Soort.HERVAT, datum, door, reden)


def verdaag(
    termijn: Besluittermijn,
    datum: date,
    door: Any,
    *,
    reden: str,
    tot: date | None = None,
    met_instemming: bool = False,
    bekendgemaakt: bool = False,
) -> Termijnwijziging:
    """Postpone with a notice to the person, before the end of the term (Awb art. 4:14 and 7:10 lid 3).

    For an objection without consent the law gives the new day; else the college names it.
    """
    stand = _open(termijn, datum)
    if stand.staat_stil:
        raise ValidationError(zinnen.STAAT_STIL)
    if datum > stand.uiterlijk:
        raise ValidationError(
            {"datum": f"{zinnen.VERDAGEN_TE_LAAT} De laatste dag was {format_date(stand.uiterlijk)}."}
        )
    if termijn.soort == Besluittermijn.Soort.BEZWAAR and not met_instemming:
        if stand.verdaagd_op is not None:
            raise ValidationError({"met_instemming": zinnen.VERDAGEN_EEN_KEER})
        proef = Termijnwijziging(termijn=termijn, soort=Soort.VERDAAGD, datum=datum, tot=datum)
        tot = stand_op(termijn, [*_wijzigingen(termijn), proef], datum).uiterlijk
    elif tot is None or tot <= stand.uiterlijk:
        raise ValidationError({"tot": zinnen.NIEUWE_DAG})
    return _schrijf(
        termijn,
        Soort.VERDAAGD,
        datum,
        door,
        reden,
        tot=tot,
        met_instemming=met_instemming,
        bekendgemaakt=bekendgemaakt,
    )


def rond_af(termijn: Besluittermijn, datum: date, door: Any, *, reden: str) -> Termijnwijziging:
    """The college decided: the term no longer runs."""
    _open(termijn, datum)
    return _schrijf(termijn, Soort.BESLOTEN, datum, door, reden)


def stel_in_gebreke(termijn: Besluittermijn, ontvangen_op: date, door: Any, *, toelichting: str = "") -> Any:
    """Record a notice of default; before the end of the term it is not valid (Awb art. 4:17 lid 3)."""
    stand = _open(termijn, ontvangen_op, veld="ontvangen_op")
    if Ingebrekestelling.objects.filter(termijn=termijn).exists():
        raise ValidationError({"ontvangen_op": zinnen.GEBREKE_EEN_KEER})
    geldig = stand.einde_bekend and catalogus().at(ontvangen_op).value(
        "ingebrekestelling_na_termijn",
        {"ingebrekestelling_op": ontvangen_op, "uiterste_besluitdatum": stand.uiterlijk},
    )
    if not geldig:
        slot = f" De laatste dag is {format_date(stand.uiterlijk)}." if stand.einde_bekend else ""
        raise ValidationError({"ontvangen_op": zinnen.GEBREKE_TE_VROEG + slot})
    return bewaar(
        Ingebrekestelling(
            gemeente_id=termijn.gemeente_id,
            termijn=termijn,
            ontvangen_op=ontvangen_op,
            toelichting=toelichting.strip(),
            door=door,
        )
    )


def meld_register(traject: Traject, soort: str, datum: date, door: Any, *, toelichting: str = "") -> Registerbericht:
    """Record what is known of the registration in the doelgroepregister."""
    return bewaar(
        Registerbericht(
            gemeente_id=traject.gemeente_id,
            traject=traject,
            soort=soort,
            datum=datum,
            toelichting=toelichting.strip(),
            door=door,
        )
    )


def _open(termijn: Besluittermijn, datum: date, veld: str = "datum") -> Termijnstand:
    """Where the term stands; refused when it has ended or something later was recorded."""
    if termijn.soort != Besluittermijn.Soort.BEZWAAR and datum < termijn.begint_op:
        raise ValidationError({veld: zinnen.NIET_VOOR_BEGIN})
    rijen = _wijzigingen(termijn)
    besluit = None
    if termijn.soort == Besluittermijn.Soort.AANVRAAG:
        besluit = (
            Vaststelling.objects.filter(traject=termijn.traject_id, besluit_op__gte=termijn.begint_op)
            .order_by("besluit_op")
            .values_list("besluit_op", flat=True)
            .first()
        )
    if besluit is not None or any(rij.soort == Soort.BESLOTEN for rij in rijen):
        raise ValidationError(zinnen.AL_KLAAR)
    if rijen and datum < rijen[-1].datum:
        raise ValidationError({veld: zinnen.NIET_VOOR_VORIGE})
    return stand_op(termijn, rijen, datum)


def _wijzigingen(termijn: Besluittermijn) -> list[Termijnwijziging]:
    return list(Termijnwijziging.objects.filter(termijn=termijn).order_by("pk"))


def _schrijf(
    termijn: Besluittermijn, soort: str, datum: date, door: Any, reden: str, **velden: Any
) -> Termijnwijziging:
    rij = Termijnwijziging(
        gemeente_id=termijn.gemeente_id,
        termijn=termijn,
        soort=soort,
        datum=datum,
        reden=reden.strip(),
        door=door,
        **velden,
    )
    stand = stand_op(termijn, [*_wijzigingen(termijn), rij], datum)
    rij.uiterlijk = stand.uiterlijk if stand.einde_bekend else None
    return bewaar(rij)


def _staat_stil_volgens_de_wet(grond: str, datum: date) -> bool:
    return bool(catalogus().at(datum).value("termijn_staat_stil", {"reden_van_stilstaan": grond}))
