"""Wat het college moet, en regelingen naast elkaar: wat nooit samen kan en wat nooit meetelt."""

from __future__ import annotations

from luwte.engine.proof.claims import invariant
from luwte.engine.units import Aantal, Datum, Deel, Euro, JaNee
from luwte.wet.eenheden_toegang import Vervolg


@invariant(
    nl="Na een zorgvuldig positief advies wordt nooit een plek geweigerd zolang het aantal niet is gehaald.",
    en="After a careful positive advice a place is never refused while the number is not realised.",
    bron="Participatiewet art. 10b lid 1 en 6",
)
def geen_weigering_zolang_het_aantal_open_is(
    mag_plek_weigeren: JaNee,
    moet_plek_bieden: JaNee,
    heeft_positief_advies: JaNee,
    advies_deugdelijk: JaNee,
) -> JaNee:
    """Whoever the person and whatever the municipality."""
    beschermd = moet_plek_bieden and heeft_positief_advies and advies_deugdelijk
    return not (beschermd and mag_plek_weigeren)


@invariant(
    nl="Wie beschut werk heeft gekregen staat op precies één plaats: een plek, de wachtlijst of geen van beide.",
    en="Whoever was established has a place due, or the waiting list; nobody else has either.",
    bron="Participatiewet art. 10b lid 1, 6 en 7",
)
def vervolg_volgt_de_vaststelling(
    vervolg_op_vaststelling: Vervolg, beschut_vastgesteld: JaNee, recht_op_plek: JaNee
) -> JaNee:
    """The three answers cover every case, and each only its own."""
    if not beschut_vastgesteld:
        return vervolg_op_vaststelling == "geen"
    return (vervolg_op_vaststelling == "plek") == recht_op_plek


@invariant(
    nl="Beschut werk en de banenafspraak passen nooit tegelijk, en wie is vastgesteld staat niet in het register.",
    en="Beschut werk and the banenafspraak never fit together, and whoever was established is not in the register.",
    bron="Wet financiering sociale verzekeringen art. 38b; samenvoordeklant.nl, mei 2019",
)
def beschut_en_banenafspraak_sluiten_elkaar_uit(
    beschut_werk_kan_passen: JaNee,
    banenafspraak_kan_passen: JaNee,
    beschut_vastgesteld: JaNee,
    mag_in_doelgroepregister: JaNee,
) -> JaNee:
    """Both for what may fit and for what was decided."""
    passen = beschut_werk_kan_passen and banenafspraak_kan_passen
    return not passen and not (beschut_vastgesteld and mag_in_doelgroepregister)


@invariant(
    nl="Wat het college moet en wat er kan passen, hangt nooit van de loonwaarde af.",
    en="What the college must do and which scheme may fit never depend on loonwaarde.",
    bron="Besluit advisering beschut werk art. 3; Participatiewet art. 10b",
    naast={"anders": ("loonwaarde",)},
)
def plicht_los_van_loonwaarde(
    loonwaarde: Deel,
    loonwaarde_anders: Deel,
    moet_vaststellen: JaNee,
    moet_vaststellen_anders: JaNee,
    moet_plek_bieden: JaNee,
    moet_plek_bieden_anders: JaNee,
    mag_plek_weigeren: JaNee,
    mag_plek_weigeren_anders: JaNee,
    beschut_werk_kan_passen: JaNee,
    beschut_werk_kan_passen_anders: JaNee,
) -> JaNee:
    """Two people who differ in loonwaarde only."""
    if loonwaarde == loonwaarde_anders:
        return True
    zelfde_besluit = moet_vaststellen == moet_vaststellen_anders and moet_plek_bieden == moet_plek_bieden_anders
    zelfde_nee = mag_plek_weigeren == mag_plek_weigeren_anders
    return zelfde_besluit and zelfde_nee and beschut_werk_kan_passen == beschut_werk_kan_passen_anders


@invariant(
    nl="De dwangsom is nooit negatief, en een dag meer maakt haar nooit lager.",
    en="The penalty is never negative, and a day more never lowers it.",
    bron="Algemene wet bestuursrecht art. 4:17",
    naast={"meer": ("dagen_dwangsom",)},
)
def dwangsom_loopt_op(
    dagen_dwangsom: Aantal, dagen_dwangsom_meer: Aantal, dwangsom: Euro, dwangsom_meer: Euro
) -> JaNee:
    """Up to the last of the forty-two days."""
    if dagen_dwangsom_meer < dagen_dwangsom:
        return True
    return 0 <= dwangsom <= dwangsom_meer


@invariant(
    nl="Het doelgroepregister eindigt altijd na de dag van de vaststelling, nooit op die dag.",
    en="The register always ends after the day of the finding, never on it.",
    bron="Besluit SUWI art. 3.2 lid 3",
)
def register_eindigt_na_de_vaststelling(einde_doelgroepregister: Datum, beschut_vastgesteld_op: Datum) -> JaNee:
    """The advice of UWV alone ends nothing."""
    return einde_doelgroepregister > beschut_vastgesteld_op
