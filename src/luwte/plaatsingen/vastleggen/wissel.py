"""Write the change of employer: the contract goes over and runs on, or a new one follows.

Grounds: Burgerlijk Wetboek art. 7:662 (transfer) and 7:668a lid 2 (the chain of contracts goes on
with a successive employer); regional note Zaanstreek-Waterland 2017, § 4.5.2 (from payroll to the
municipality).
"""

from datetime import date, timedelta
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange

from luwte.gemeenten.bewaren import bewaar
from luwte.gemeenten.templatetags.opmaak import datum as dag
from luwte.plaatsingen import zinnen
from luwte.plaatsingen.models import Contract, Detachering, Dienstverband, Werkgeverswissel
from luwte.plekken.models import Werkgever, Werkplek
from luwte.trajecten.models import Traject

from .hulp import lopend_contract, toets_nu, tot_en_met, zelfde_gemeente
from .plaatsing import keur_uren


def wissel_werkgever(
    traject: Traject,
    werkgever: Werkgever,
    werkplek: Werkplek,
    *,
    werkgeverschap: str,
    aard: str,
    per: date,
    soort: str,
    uren: Decimal | None = None,
    duur: str = "",
    laatste_dag: date | None = None,
) -> Werkgeverswissel:
    """Bring a person to another employer on a day; secondments of the old one end the day before.

    With GAAT_OVER hours, kind and end of the contract stay as they are.
    """
    zelfde_gemeente(traject, werkgever, werkplek)
    oud = lopend_contract(traject, per - timedelta(days=1), "per")
    van = oud.dienstverband
    if van.werkgever_id == werkgever.pk:
        raise ValidationError({"werkgever": zinnen.WISSEL_ZELFDE})
    gaat_over = soort == Werkgeverswissel.Soort.GAAT_OVER
    if gaat_over and oud.periode.upper is not None and oud.periode.upper <= per:
        raise ValidationError({"per": _buiten(oud)})
    if Contract.objects.filter(dienstverband=van, periode__startswith__gte=per).exists():
        raise ValidationError({"per": _buiten(oud)})
    einde = oud.periode.upper if gaat_over else (laatste_dag and laatste_dag + timedelta(days=1))
    periode = DateRange(per, einde)
    _sluit(van, oud, per)
    naar = Dienstverband(
        gemeente_id=traject.gemeente_id,
        traject=traject,
        werkgever=werkgever,
        werkgeverschap=werkgeverschap,
        aard=aard,
        periode=periode,
        forfait_afgesproken=gaat_over and van.forfait_afgesproken,
        uwv_geeft_loondispensatie=van.uwv_geeft_loondispensatie,
    )
    contract = Contract(
        gemeente_id=traject.gemeente_id,
        werkplek=werkplek,
        periode=periode,
        uren=oud.uren if gaat_over or uren is None else uren,
        normuren=werkgever.normuren,
        duur=oud.duur if gaat_over else duur,
        medische_urenbeperking=oud.medische_urenbeperking,
        medische_urenbeperking_op=oud.medische_urenbeperking_op,
        voortzetting_van=oud if gaat_over else None,
    )
    keur_uren(traject, werkgever, contract)
    contract.dienstverband = bewaar(naar)
    bewaar(contract)
    wissel = bewaar(Werkgeverswissel(gemeente_id=traject.gemeente_id, van=van, naar=naar, soort=soort, per=per))
    toets_nu()
    return wissel


def _sluit(van: Dienstverband, oud: Contract, per: date) -> None:
    """End secondments, contract and employment with the old employer the day before."""
    for detachering in Detachering.objects.filter(dienstverband=van).order_by("pk"):
        if detachering.periode.lower >= per:
            raise ValidationError({"per": zinnen.WISSEL_DETACHERING.format(van=dag(detachering.periode.lower))})
        if detachering.periode.upper is None or detachering.periode.upper > per:
            detachering.periode = DateRange(detachering.periode.lower, per)
            detachering.einde_reden = Detachering.EindeReden.CONTRACT
            detachering.save(update_fields=["periode", "einde_reden"])
    for rij in (oud, van):
        if rij.periode.upper is None or rij.periode.upper > per:
            rij.periode = DateRange(rij.periode.lower, per)
            rij.save(update_fields=["periode"])


def _buiten(contract: Contract) -> str:
    return zinnen.WISSEL_DAG.format(van=dag(contract.periode.lower), tot=tot_en_met(contract.periode))
