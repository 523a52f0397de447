"""The conditions of the course: each takes the facts of a case and gives the reason it fails, or "".

A condition blocks (``voorwaarden`` in the table) or only signals (``signalen``): then a person
writes why she goes on. Loonwaarde never blocks. Missing facts block with a sentence, never pass.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from luwte.engine import EngineError, Stand
from luwte.wet import catalogus

Feiten = Mapping[str, Any]
UWV_POSITIES = frozenset({"wajong", "uwv_overig"})
EERST_KIEZEN = "Leg eerst bij de wachtlijst vast wie de vrije plek krijgt."
KEUZE_LATER = "De keuze bij de wachtlijst is van een latere dag. Kies voor deze stap die dag of een dag daarna."


def advies_gevraagd(feiten: Feiten) -> str:
    """An advice answers a request (art. 10b lid 2 and 3)."""
    return "" if feiten.get("adviesaanvraag_op") else "Er is geen open aanvraag bij UWV."


def advies_positief(feiten: Feiten) -> str:
    """The college decides on a positive advice of UWV (art. 10b lid 1 and 2)."""
    return "" if feiten.get("advies_uitkomst") == "positief" else "Er is geen positief advies van UWV."


def vastgesteld(feiten: Feiten) -> str:
    """A place is offered to somebody for whom the college made the finding (art. 10b lid 1)."""
    return "" if feiten.get("vastgesteld") else "Het college heeft nog niet vastgesteld dat alleen beschut werk past."


def besluit_genomen(feiten: Feiten) -> str:
    """An objection is made against a decision of the college, also not to use beschut werk (Awb art. 7:1)."""
    if feiten.get("besluit_op") or feiten.get("advies_uitkomst") == "negatief":
        return ""
    return "Er is nog geen besluit om bezwaar tegen te maken."


def bezwaar_beslist(feiten: Feiten) -> str:
    """To the court one goes after the decision on the objection (Awb art. 7:1 and 8:1)."""
    return "" if feiten.get("bezwaar_beslist") else "Er is nog geen beslissing op een bezwaar. Begin met bezwaar."


def is_zelfmelder(feiten: Feiten) -> str:
    """After a self-report the trial placement is the first step (regional note, chapter 5)."""
    return "" if feiten.get("route") == "zelfmelder" else "Alleen na een zelfmelding. Bied eerst een plek aan."


def eerder_vastgesteld(feiten: Feiten) -> str:
    """An advice and its finding outlive a case (regional note, end note xvii)."""
    if feiten.get("vastgesteld"):
        return ""
    return "Van deze persoon is geen eerdere vaststelling bekend. Begin met een signaal of een voordracht."


def advies_overgenomen(feiten: Feiten) -> str:
    """An advice outlives a move: the new municipality decides on it (regional note, end note xvii)."""
    advies = feiten.get("advies")
    if advies is not None and advies.uitkomst == "positief" and advies.aanvraag.overgenomen_van:
        return ""
    return "Er is geen positief advies overgenomen. Neem eerst een overdracht van een andere gemeente aan."


def afwijking_door_ander_voorgesteld(feiten: Feiten) -> str:
    """A deviation takes two people: who proposed it does not decide it (art. 10b lid 1; four eyes)."""
    voorsteller = feiten.get("afwijking_voorgesteld_door")
    if voorsteller is None:
        return "Een consulent stelt de afwijking eerst voor, met de reden. Daarna beslist een ander met mandaat."
    if voorsteller == feiten.get("door"):
        return "U stelde deze afwijking zelf voor. Een ander met mandaat beslist."
    return ""


def voordracht_van_ander(feiten: Feiten) -> str:
    """Peer reading is done by somebody else than the writer (Simpel switchen)."""
    schrijver = feiten.get("voordracht_door")
    if schrijver is not None and schrijver == feiten.get("door"):
        return "U schreef deze voordracht zelf. Laat een collega meelezen."
    return ""


def meegelezen(feiten: Feiten) -> str:
    """Signal: nobody read the request before it goes to UWV (Simpel switchen)."""
    if feiten.get("meegelezen"):
        return ""
    return "Nog niemand las deze voordracht mee. Schrijf op waarom u de voordracht toch nu indient."


def voordracht_volledig(feiten: Feiten) -> str:
    """Signal: parts of the request that are missing or weak, as the room voordrachten found them."""
    ontbreekt = feiten.get("voordracht_ontbreekt") or ()
    return f"Dit ontbreekt nog in de voordracht: {'; '.join(ontbreekt)}." if ontbreekt else ""


def dienstverband_loopt(feiten: Feiten) -> str:
    """This step is about a running employment (art. 10b: beschut werk is always an employment)."""
    return "" if feiten.get("dienstverband_loopt") else "Er loopt nu geen dienstverband in dit dossier."


def geen_dienstverband(feiten: Feiten) -> str:
    """An advice never ends a contract: labour law alone does (regional note, end note xviii)."""
    if feiten.get("dienstverband_loopt"):
        return "Er loopt nog een dienstverband. Een advies beëindigt dat niet: leg eerst vast hoe het verder gaat."
    return ""


def detachering_loopt(feiten: Feiten) -> str:
    """There is a secondment to end, or to call off before it begins."""
    return "" if feiten.get("detachering_loopt") else "Er loopt nu geen detachering in dit dossier."


def begeleiding_niet_nul(feiten: Feiten) -> str:
    """Guidance never falls to zero while beschut (Simpel switchen: it is itself a criterion)."""
    uren = feiten.get("begeleiding_uren")
    if uren is not None and uren <= 0:
        return "De begeleiding staat op nul uur. Beschut werk heeft altijd begeleiding: leg eerst uren vast."
    return ""


def mag_zelf_aanvragen(feiten: Feiten) -> str:
    """Who may ask UWV for advice without the municipality (art. 10b lid 3, since 2017)."""
    positie = feiten.get("rechtspositie")
    if not positie:
        return "Leg eerst vast waar het inkomen van deze persoon vandaan komt."
    stand = catalogus().at(feiten["datum"])
    try:
        mag = stand.value("mag_advies_vragen", {"aanvrager": "persoon"})
        hoort = stand.value("hoort_bij_doelgroep", {"rechtspositie": positie})
    except EngineError as fout:
        return str(fout)
    return "" if mag and hoort else "Deze persoon kan op deze datum niet zelf advies aanvragen bij UWV."


def heeft_uwv_uitkering(feiten: Feiten) -> str:
    """This route is for people with a benefit of UWV (regional note, chapter 5)."""
    positie = feiten.get("rechtspositie")
    if positie not in UWV_POSITIES:
        return "Deze route is voor mensen met een uitkering van UWV."
    try:
        hoort = catalogus().at(feiten["datum"]).value("hoort_bij_doelgroep", {"rechtspositie": positie})
    except EngineError as fout:
        return str(fout)
    return "" if hoort else "Op deze datum kon iemand met een uitkering van UWV nog geen beschut werk krijgen."


def plek_gekozen(feiten: Feiten) -> str:
    """Who gets a place of the waiting list a person chose, who saw the order and wrote why if not (art. 10b lid 5)."""
    gekozen_op = feiten.get("plaatskeuze_op")
    if gekozen_op is None:
        return EERST_KIEZEN
    return "" if gekozen_op <= feiten["datum"] else KEUZE_LATER


def plek_verschuldigd(feiten: Feiten) -> str:
    """Signal: the number of the year is realised, so this place is an extra one (art. 10b lid 6)."""
    try:
        if _recht_op_plek(feiten):
            return ""
    except (EngineError, KeyError):
        return ""
    return "Het aantal plekken van dit jaar is al gehaald. Deze plek is extra. Schrijf op waarom u haar toch aanbiedt."


def anderen_wachten(feiten: Feiten) -> str:
    """Signal: who waits comes first by the ordinance; who goes before them does so for a reason (art. 10b lid 5)."""
    wachten = feiten.get("wachtenden", 0)
    if not wachten:
        return ""
    staan = "staat al 1 persoon" if wachten == 1 else f"staan al {wachten} mensen"
    return f"Er {staan} op de wachtlijst. Schrijf op waarom deze persoon eerst een plek krijgt."


def getal_gerealiseerd(feiten: Feiten) -> str:
    """The law forbids a waiting list before the number of the year is realised (art. 10b lid 6)."""
    try:
        if _mag_plek_weigeren(feiten):
            return ""
    except KeyError:
        return (
            "Een wachtlijst mag pas als de gemeente het aantal van dit jaar heeft gehaald. "
            "Dat is nu niet vast te stellen."
        )
    except EngineError as fout:
        return f"Een wachtlijst mag pas als de gemeente het aantal van dit jaar heeft gehaald. {fout}"
    return (
        "De gemeente heeft het aantal plekken van dit jaar nog niet gehaald. De wet vraagt nu een plek aan te bieden."
    )


def loonwaarde_gemeten(feiten: Feiten) -> str:
    """Financing needs a measured loonwaarde (art. 10d); its height does not matter here."""
    return "" if feiten.get("loonwaarde") is not None else "Leg eerst de loonwaarde vast."


def loonwaarde_signaal(feiten: Feiten) -> str:
    """Signal of local policy: under its bound, write down how this person can grow. Never blocks."""
    if feiten.get("loonwaarde") is None:
        return ""
    try:
        stand = _stand(feiten)
        if not stand.value("loonwaarde_geeft_signaal", {"loonwaarde": feiten["loonwaarde"]}):
            return ""
        grens = stand.value("loonwaarde_signaalgrens", {})
    except EngineError:
        return ""
    return (
        f"De loonwaarde is lager dan {_procent(grens)}. Het lokale beleid vraagt dan een ontwikkelperspectief. "
        "Een contract mag wel: de wet stelt geen ondergrens."
    )


def daling_is_structureel(feiten: Feiten) -> str:
    """Signal of local policy: one low measurement is no structural fall. Never blocks, never ends a contract."""
    aantal = feiten.get("metingen_onder_grens")
    if aantal is None or feiten.get("loonwaarde") is None:
        return ""
    try:
        stand = _stand(feiten)
        vraag = {"loonwaarde": feiten["loonwaarde"], "metingen_onder_grens": aantal}
        if stand.value("loonwaarde_structureel_gedaald", vraag):
            return ""
        nodig = stand.value("metingen_voor_structureel", {})
    except EngineError:
        return ""
    return (
        f"Volgens het lokale beleid daalt de loonwaarde pas blijvend na {nodig} lage metingen na elkaar. "
        f"Nu zijn het er {aantal}. Schrijf op waarom u het signaal nu al geeft."
    )


def _procent(waarde: Any) -> str:
    procent = Fraction(waarde) * 100
    return f"{str(Decimal(procent.numerator) / procent.denominator).replace('.', ',')}%"


def _stand(feiten: Feiten) -> Stand:
    return catalogus().at(feiten["datum"], layers=list(feiten.get("lagen", ())))


def _recht_op_plek(feiten: Feiten) -> bool:
    """The rule of the law on the facts of the municipality; KeyError when they were not gathered."""
    quota = feiten["quota"]
    return bool(_stand(feiten).value("recht_op_plek", quota))


def _mag_plek_weigeren(feiten: Feiten) -> bool:
    """Whether the law leaves room to refuse a place now; a sound positive advice is taken for granted here."""
    gevraagd = {
        **feiten["quota"],
        "beschut_vastgesteld": feiten.get("vastgesteld", True),
        "advies_uitkomst": feiten.get("advies_uitkomst", "positief"),
        "advies_deugdelijk": True,
    }
    return bool(_stand(feiten).value("mag_plek_weigeren", gevraagd))


VOORWAARDEN: dict[str, Callable[[Feiten], str]] = {
    f.__name__: f
    for f in (
        advies_gevraagd,
        advies_positief,
        vastgesteld,
        besluit_genomen,
        bezwaar_beslist,
        is_zelfmelder,
        eerder_vastgesteld,
        advies_overgenomen,
        afwijking_door_ander_voorgesteld,
        voordracht_van_ander,
        meegelezen,
        voordracht_volledig,
        dienstverband_loopt,
        geen_dienstverband,
        detachering_loopt,
        begeleiding_niet_nul,
        mag_zelf_aanvragen,
        heeft_uwv_uitkering,
        plek_gekozen,
        plek_verschuldigd,
        anderen_wachten,
        getal_gerealiseerd,
        loonwaarde_gemeten,
        loonwaarde_signaal,
        daling_is_structureel,
    )
}


def toets(namen: tuple[str, ...], feiten: Feiten) -> list[str]:
    """The sentences of the conditions that fail, in the order of the table; empty when all hold."""
    return [zin for naam in namen if (zin := VOORWAARDEN[naam](feiten))]
