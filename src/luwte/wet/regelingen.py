"""De regelingen naast elkaar: welke kunnen bij iemand passen, van gewoon werk tot dagbesteding.

Every rule answers "kan passen"; several may fit at once and none refuses. The table that goes with them, with
access, form, wage and who pays, stands in ``regelingen.yaml``; ``regelingtabel`` reads both together.
"""

from __future__ import annotations

from luwte.engine import regel
from luwte.engine.units import Aantal, Datum, Deel, JaNee
from luwte.wet.eenheden_toegang import Regime, SoortBaan

NOTITIE = "Regionale notitie Zaanstreek-Waterland 2017"
TABEL = f"{NOTITIE}, par. 1.4 en 1.5.1"


@regel(bron=TABEL, vanaf="2015-01-01", zekerheid="uit notitie", label="Gewoon werk kan passen")
def regulier_kan_passen(arbeidsvermogen: JaNee, verdient_minimumloon_voltijd: JaNee) -> JaNee:
    """Voor wie arbeidsvermogen heeft en met voltijds werk het minimumloon kan verdienen."""
    return arbeidsvermogen and verdient_minimumloon_voltijd


@regel(bron=TABEL, vanaf="2015-01-01", zekerheid="uit notitie", label="Een baan uit de banenafspraak kan passen")
def banenafspraak_kan_passen(
    arbeidsvermogen: JaNee, verdient_minimumloon_voltijd: JaNee, aangewezen_op_beschut: JaNee
) -> JaNee:
    """Voor wie niet het minimumloon kan verdienen, en wel bij een gewone werkgever kan werken.

    Vastgesteld beschut werk en het doelgroepregister gaan niet samen.
    """
    return arbeidsvermogen and not verdient_minimumloon_voltijd and not aangewezen_op_beschut


@regel(
    bron=f"Participatiewet art. 10b lid 1; Besluit advisering beschut werk art. 3; {TABEL}",
    vanaf="2015-01-01",
    label="Beschut werk kan passen",
)
def beschut_werk_kan_passen(arbeidsvermogen: JaNee, aangewezen_op_beschut: JaNee) -> JaNee:
    """Voor wie arbeidsvermogen heeft, maar zoveel begeleiding of aanpassing nodig heeft dat een werkgever dat niet kan.

    Wat iemand verdient of waard is, telt hier niet mee.
    """
    return arbeidsvermogen and aangewezen_op_beschut


@regel(bron=f"{TABEL}; Wmo 2015", vanaf="2015-01-01", zekerheid="uit notitie", label="Dagbesteding kan passen")
def dagbesteding_kan_passen(arbeidsvermogen: JaNee, klaar_om_te_werken: JaNee) -> JaNee:
    """Voor wie geen arbeidsvermogen heeft, of nog niet klaar is om te werken. Er is geen dienstbetrekking."""
    return not arbeidsvermogen or not klaar_om_te_werken


@regel(
    bron=f"{NOTITIE}, par. 1.4; Wajong (Wajong 2015, niet gelezen)",
    vanaf="2015-01-01",
    zekerheid="niet geverifieerd",
    label="Wajong 2015 kan passen",
)
def wajong_kan_passen(arbeidsvermogen: JaNee, jong_begonnen: JaNee, blijft_zo: JaNee) -> JaNee:
    """Voor wie jong een beperking kreeg en blijvend geen arbeidsvermogen heeft. UWV beslist."""
    return not arbeidsvermogen and jong_begonnen and blijft_zo


@regel(
    bron=f"{NOTITIE}, par. 1.4 en 1.5.5; samenvoordeklant.nl, mei 2019",
    vanaf="2015-01-01",
    label="Wsw (oud beschut werk) kan passen",
)
def wsw_kan_passen(wsw_dienstbetrekking: JaNee, wsw_begonnen_op: Datum, wsw_en_wajong_gesloten_op: Datum) -> JaNee:
    """Alleen voor wie al voor 2015 in de Wsw werkte. Die houdt zijn rechten; nieuwe instroom is er niet."""
    return wsw_dienstbetrekking and wsw_begonnen_op < wsw_en_wajong_gesloten_op


@regel(bron=f"{NOTITIE}, par. 1.4", vanaf="2015-01-01", zekerheid="uit notitie", label="Oude Wajong kan passen")
def oude_wajong_kan_passen(
    wajong_uitkering: JaNee, wajong_begonnen_op: Datum, wsw_en_wajong_gesloten_op: Datum
) -> JaNee:
    """Alleen voor wie die uitkering al voor 2015 had: werkregeling, studieregeling of uitkeringsregeling."""
    return wajong_uitkering and wajong_begonnen_op < wsw_en_wajong_gesloten_op


@regel(
    bron=f"{NOTITIE}, par. 1.5.5; samenvoordeklant.nl, mei 2019",
    vanaf="2015-01-01",
    label="Welke wet geldt voor deze beschutte plek",
)
def regels_voor_beschut(wsw_kan_passen: JaNee) -> Regime:
    """Oud beschut werk volgt de Wsw en de cao SW, nieuw beschut werk de Participatiewet."""
    if wsw_kan_passen:
        return "wsw"
    return "participatiewet"


@regel(
    bron="Wet financiering sociale verzekeringen art. 38b; samenvoordeklant.nl, mei 2019",
    vanaf="2015-01-01",
    label="Telt mee voor de banenafspraak",
)
def telt_voor_banenafspraak(soort_baan: SoortBaan, beschut_telt_voor_banenafspraak: JaNee) -> JaNee:
    """Alleen banen uit de banenafspraak. Beschut werk telt niet mee, zolang de wet het uitsluit."""
    if soort_baan == "beschut":
        return beschut_telt_voor_banenafspraak
    return soort_baan == "banenafspraak"


@regel(
    bron="Wet financiering sociale verzekeringen art. 38b; samenvoordeklant.nl, mei 2019",
    vanaf="2015-01-01",
    label="Mag in het doelgroepregister staan",
)
def mag_in_doelgroepregister(beschut_vastgesteld: JaNee, banenafspraak_toegang: JaNee) -> JaNee:
    """Met een beoordeling van UWV of via de praktijkroute, en nooit samen met beschut werk."""
    return banenafspraak_toegang and not beschut_vastgesteld


@regel(
    bron=f"{NOTITIE}, par. 1.5.1",
    vanaf="2015-01-01",
    zekerheid="uit notitie",
    label="Toegang tot de banenafspraak",
)
def banenafspraak_toegang(uwv_indicatie_banenafspraak: JaNee, praktijkroute_afgerond: JaNee) -> JaNee:
    """Een beoordeling door UWV, of de praktijkroute."""
    return uwv_indicatie_banenafspraak or praktijkroute_afgerond


@regel(
    bron=f"{NOTITIE}, par. 1.5.2",
    vanaf="2015-01-01",
    zekerheid="uit notitie",
    label="Mensen uit de Wsw die alleen beschut kunnen werken",
)
def wsw_alleen_beschut(personen_in_wsw: Aantal, deel_wsw_alleen_beschut: Deel) -> Aantal:
    """Ongeveer een derde, zo schat de notitie. De anderen kunnen bij een gewone werkgever werken."""
    return personen_in_wsw * deel_wsw_alleen_beschut
