"""The invariants of the course (process, 2.6), asked of the database after anything anybody did."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

from luwte.begeleiding.models import Begeleidingsafspraak
from luwte.dossiers.models import Plaatskeuze, Taak
from luwte.gemeenten.beleid import lagen
from luwte.gemeenten.models import Lidmaatschap
from luwte.plaatsingen.models import Contract, Detachering, Dienstverband
from luwte.taakstelling.tellen import telling
from luwte.trajecten import verloop
from luwte.trajecten.feiten import feiten_van
from luwte.trajecten.models import Stap, Traject, Vaststelling
from luwte.trajecten.stand import laatste_stappen
from luwte.wet import catalogus


def controleer(gemeente, dag: dt.date) -> int:
    """Check all invariants for a municipality on a day; gives how many cases were looked at."""
    laatste = list(laatste_stappen(dag).filter(gemeente=gemeente).select_related("traject__kandidaat"))
    geen_vaststelling_zonder_advies(gemeente)
    wachten_mag_pas_als_het_getal_is_gehaald(gemeente)
    alleen_dienstbetrekkingen_tellen(gemeente, dag)
    elke_stap_door_wie_het_mag(gemeente)
    wie_van_de_wachtlijst_komt_is_gekozen(gemeente)
    detacheringen_passen_in_het_contract(gemeente)
    for stap in laatste:
        een_advies_verloopt_niet(stap.traject, dag)
        begeleiding_is_nooit_nul(stap, dag)
        na_een_negatief_advies_is_er_een_taak(stap, dag)
    return len(laatste)


def geen_vaststelling_zonder_advies(gemeente) -> None:
    """1. No S9 without an advice."""
    for stap in Stap.objects.filter(gemeente=gemeente, naar="S9", overgang__in=("T23", "T57")):
        besluiten = Vaststelling.objects.filter(traject=stap.traject, besluit_op__lte=stap.datum)
        assert any(besluit.advies.uitkomst == "positief" for besluit in besluiten), stap


def wachten_mag_pas_als_het_getal_is_gehaald(gemeente) -> None:
    """2. No refusal for the number while it is not realised."""
    for stap in Stap.objects.filter(gemeente=gemeente, naar="S12").exclude(van__in=("S12", "S11")):
        geteld = telling(gemeente, stap.datum)
        recht = catalogus().at(stap.datum, layers=lagen(gemeente, stap.datum)).value(
            "recht_op_plek", {**geteld.feiten, "plekken_gerealiseerd": geteld.plekken}
        )  # fmt: skip
        assert not recht, stap


def alleen_dienstbetrekkingen_tellen(gemeente, dag: dt.date) -> None:
    """3 and 13. A place counts only with an employment, and follows the hours."""
    geteld = telling(gemeente, dag)
    lopend = Dienstverband.objects.filter(gemeente=gemeente, periode__contains=dag)
    assert geteld.personen <= lopend.values("traject__kandidaat").distinct().count()
    uren = sum((c.uren for c in Contract.objects.filter(gemeente=gemeente, periode__contains=dag)), Decimal(0))
    assert geteld.plekken is None or geteld.plekken <= Fraction(uren) / 31


def wie_van_de_wachtlijst_komt_is_gekozen(gemeente) -> None:
    """Each offer from the waiting list rests on a choice of its own, with a reason when it left the order."""
    for stap in Stap.objects.filter(gemeente=gemeente, overgang="T29"):
        keuzes = Plaatskeuze.objects.filter(gekozen=stap.traject, datum__lte=stap.datum)
        aanbod = Stap.objects.filter(traject=stap.traject, overgang="T29", volgnummer__lte=stap.volgnummer)
        assert keuzes.count() >= aanbod.count(), stap
        assert all(keuze.gekozen_rang == 1 or keuze.reden for keuze in keuzes), stap


def een_advies_verloopt_niet(traject: Traject, dag: dt.date) -> None:
    """4. Twenty years later an advice and its finding stand as they did."""
    nu, later = feiten_van(traject, dag), feiten_van(traject, dag.replace(year=dag.year + 20, day=1))
    if nu["vastgesteld"] and nu.get("advies") == later.get("advies"):
        assert later["vastgesteld"]


def begeleiding_is_nooit_nul(stap: Stap, dag: dt.date) -> None:
    """7. Who works has guidance, if not recorded then by the rule that it stays above zero."""
    afspraken = Begeleidingsafspraak.objects.filter(traject=stap.traject, periode__contains=dag)
    assert all(afspraak.uren > 0 for afspraak in afspraken), stap


def detacheringen_passen_in_het_contract(gemeente) -> None:
    """8. The hours of secondments at one moment never pass those of the contract."""
    alle = list(Detachering.objects.filter(gemeente=gemeente).order_by("pk"))
    for een in alle:
        dag = een.periode.lower
        samen = [d for d in alle if d.dienstverband_id == een.dienstverband_id and dag in d.periode]
        contracten = Contract.objects.filter(dienstverband=een.dienstverband_id, periode__contains=dag)
        assert sum(d.uren for d in samen) <= sum(c.uren for c in contracten), een


def elke_stap_door_wie_het_mag(gemeente) -> None:
    """9. Every step was made by somebody with a role that may: no wijkwerker brings a case to UWV."""
    rollen: dict[int, set[str]] = {}
    for gebruiker, rol in Lidmaatschap.objects.filter(gemeente=gemeente).values_list("gebruiker_id", "rol"):
        rollen.setdefault(gebruiker, set()).add(rol)
    toegestaan = set(verloop.paren())
    for stap in Stap.objects.filter(gemeente=gemeente):
        assert rollen[stap.door_id] & stap.rij.wie, stap
        assert (stap.overgang, stap.van, stap.naar) in toegestaan


def na_een_negatief_advies_is_er_een_taak(stap: Stap, dag: dt.date) -> None:
    """14. After S7 exactly one follow-up task exists."""
    if stap.naar == "S7" and stap.overgang != "T57t":
        assert Taak.objects.filter(stap=stap, gemaakt_op__lte=dag).count() == 1, stap
