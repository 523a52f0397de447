"""Write the switch plan and the return: agreements made beforehand, so that going back is no defeat."""

from datetime import date, timedelta
from decimal import Decimal

from django.core.exceptions import ValidationError

from luwte.engine import EngineError
from luwte.gemeenten.beleid import lagen
from luwte.gemeenten.bewaren import bewaar
from luwte.gemeenten.templatetags.opmaak import datum as dag
from luwte.plaatsingen import zinnen
from luwte.plaatsingen.models import Overstap, Terugkeer
from luwte.trajecten.models import Traject
from luwte.wet import catalogus

from .einde import beeindig, beeindig_met_grond
from .hulp import dienstverbanden_op, niet_voor_traject

#: Work for which the cao gives a way back: ordinary work, not day activities.
NAAR_WERK = frozenset({Overstap.Soort.BANENAFSPRAAK, Overstap.Soort.REGULIER})


def terugkeer_volgens_cao(traject: Traject, eerste_dag: date, soort: str) -> date | None:
    """The last day of the right to return, or None where the cao gives none or no figure is known."""
    if soort not in NAAR_WERK:
        return None
    stand = catalogus().at(eerste_dag, layers=lagen(traject.gemeente, eerste_dag))
    for dienstverband in dienstverbanden_op(traject, eerste_dag - timedelta(days=1)):
        try:
            if stand.value("cao_geldt", {"werkgeverschap": dienstverband.werkgeverschap}):
                uiterlijk: date = stand.value("terugkeer_uiterlijk", {"overstap_op": eerste_dag})
                return uiterlijk
        except EngineError:
            return None
    return None


def leg_overstap_vast(
    traject: Traject,
    *,
    eerste_dag: date,
    soort: str,
    waarheen: str,
    afspraken: str,
    contact_door: str,
    einde_grond: str,
    terugkeer_tot: date | None = None,
    huishouden: str = "",
    netto_nu: Decimal | None = None,
    netto_straks: Decimal | None = None,
) -> Overstap:
    """Record the switch plan; the contract ends the day before. The longest right of return counts."""
    niet_voor_traject(traject, eerste_dag, "eerste_dag")
    cao = terugkeer_volgens_cao(traject, eerste_dag, soort)
    uiterlijk = max((dag_ for dag_ in (cao, terugkeer_tot) if dag_ is not None), default=None)
    grond = "" if uiterlijk is None else Overstap.Grond.CAO if uiterlijk == cao else Overstap.Grond.AFSPRAAK
    overstap = bewaar(
        Overstap(
            gemeente_id=traject.gemeente_id,
            traject=traject,
            eerste_dag=eerste_dag,
            soort=soort,
            waarheen=waarheen.strip(),
            afspraken=afspraken.strip(),
            contact_door=contact_door.strip(),
            terugkeer_tot=uiterlijk,
            terugkeer_grond=grond,
            huishouden=huishouden,
            netto_nu=netto_nu,
            netto_straks=netto_straks,
        )
    )
    laatste = eerste_dag - timedelta(days=1)
    lopend = dienstverbanden_op(traject, laatste)
    beeindig_met_grond(traject, lopend, laatste, einde_grond)
    beeindig(traject, laatste)
    return overstap


def leg_terugkeer_vast(traject: Traject, *, teruggekomen_op: date, naar: str) -> Terugkeer:
    """Record that somebody came back from the last switch of the case."""
    overstap = Overstap.objects.filter(traject=traject, terugkeer__isnull=True).order_by("-eerste_dag", "-pk").first()
    if overstap is None:
        raise ValidationError(zinnen.TERUGKEER_ZONDER_OVERSTAP)
    if teruggekomen_op < overstap.eerste_dag:
        raise ValidationError({"teruggekomen_op": zinnen.TERUGKEER_VOOR_OVERSTAP.format(op=dag(overstap.eerste_dag))})
    return bewaar(
        Terugkeer(gemeente_id=traject.gemeente_id, overstap=overstap, teruggekomen_op=teruggekomen_op, naar=naar)
    )
