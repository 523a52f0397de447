"""Where you are, in plain words: one text for every state of the course, and one sentence for every term.

Short sentences, level B1 (a test measures each). Neutral: a text is true whatever the reason behind the state.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Tekst:
    """What stands on the page in one state: where you are, what that means, what comes next, what you do."""

    kop: str
    nu: str
    straks: str
    u: str

    @property
    def alles(self) -> str:
        """All of it, to measure."""
        return f"{self.kop}. {self.nu} {self.straks} {self.u}"


# Who objects while she waits keeps her place: said on the page of the objection.
PLAATS_BLIJFT = "Uw plaats op de wachtlijst houdt u."
NIETS = "U hoeft nu niets te doen."
BEL = "Hebt u een vraag? Bel uw contactpersoon."
TEKSTEN: Mapping[str, Tekst] = {
    "S0": Tekst(
        "U bent aangemeld",
        "Wij weten dat u hulp wilt bij werk.",
        "Iemand van de gemeente belt u. Samen maakt u een afspraak.",
        NIETS,
    ),
    "S1": Tekst(
        "Wij leren u kennen",
        "Wij praten met u over wat u kunt en wat u wilt.",
        "Daarna kiezen wij samen wat bij u past.",
        "Denk vast na over werk dat u leuk vindt.",
    ),
    "S2": Tekst(
        "U zit in uw laatste schooljaar",
        "School en gemeente maken samen met u een plan voor werk.",
        "U gaat stage lopen. Dan ziet u welk werk bij u past.",
        "Vertel op school welk werk u leuk vindt. Uw ouders mogen meedenken.",
    ),
    "S3": Tekst(
        "U probeert werk uit",
        "U werkt een tijd mee. Iemand kijkt wat goed gaat en welke hulp u nodig hebt.",
        "Daarna praten wij met u over wat wij zagen.",
        "Zeg het als iets te zwaar is. Of juist te makkelijk.",
    ),
    "S4": Tekst(
        "Uw aanvraag is bijna klaar",
        "Wij denken dat beschut werk bij u past. Een collega leest nog een keer mee.",
        "Daarna vragen wij advies aan UWV.",
        "UWV kan vragen naar uw gezondheid. Dat vertelt u zelf aan UWV. Wij krijgen dat niet te zien.",
    ),
    "S5": Tekst(
        "UWV onderzoekt wat bij u past",
        "Wij hebben UWV om advies gevraagd.",
        "UWV nodigt u uit voor een gesprek. Daarna geeft UWV advies aan de gemeente.",
        "Ga naar het gesprek. U mag iemand meenemen.",
    ),
    "S5z": Tekst(
        "UWV onderzoekt wat bij u past",
        "U hebt zelf advies gevraagd aan UWV. Wij weten dat u dat deed. Wij weten niet wat u schreef.",
        "Wij nodigen u uit om kennis te maken. UWV geeft daarna advies.",
        "Ga naar het gesprek bij UWV. U mag iemand meenemen.",
    ),
    "S6": Tekst(
        "UWV vindt beschut werk een goede keuze",
        "Wij hebben het advies van UWV. Het advies is positief.",
        "Nu neemt de gemeente een besluit. U krijgt daarover een brief.",
        NIETS,
    ),
    "S7": Tekst(
        "UWV vindt beschut werk nu geen goede keuze",
        "Het advies van UWV is negatief. In het advies staat waarom.",
        "Wij maken samen met u een ander plan. Verandert er later iets? Dan kunt u opnieuw advies vragen.",
        "Bent u het er niet mee eens? Vertel het uw contactpersoon.",
    ),
    "S8": Tekst(
        "UWV geeft een ander advies",
        "UWV denkt dat iets anders beter bij u past dan beschut werk.",
        "Wij praten met u over dat advies. Daarna maken wij samen een plan.",
        BEL,
    ),
    "S9": Tekst(
        "Beschut werk past bij u",
        "De gemeente heeft dat besloten. U krijgt daarover een brief.",
        "Nu zoeken wij werk voor u.",
        "Lees de brief. Bent u het niet eens met het besluit? Dan kunt u bezwaar maken.",
    ),
    "S10": Tekst(
        "De gemeente heeft een ander besluit genomen",
        "De gemeente volgt het advies van UWV niet. In de brief staat waarom.",
        "Wij praten met u over een ander plan.",
        "Bent u het niet eens met het besluit? Dan kunt u bezwaar maken.",
    ),
    "S11": Tekst(
        "Uw bezwaar is binnen",
        "U bent het niet eens met een besluit. Wij kijken er opnieuw naar.",
        "U mag vertellen wat u vindt. Daarna krijgt u een brief met het antwoord.",
        "Komt er een gesprek? Dan mag u iemand meenemen.",
    ),
    "S12": Tekst(
        "U wacht op een plek",
        "Er is nu geen plek vrij. U staat op de lijst.",
        "Komt er een plek? Dan bellen wij u. Wij bellen u ook als u nog wacht.",
        "Wilt u intussen iets doen, zoals een cursus? Zeg het tegen uw contactpersoon.",
    ),
    "S13": Tekst(
        "Wij zoeken werk voor u",
        "Uw jobcoach zoekt een werkplek die bij u past.",
        "Is er een plek? Dan gaat u samen kijken.",
        "Zeg wat u belangrijk vindt, zoals het soort werk of de reis.",
    ),
    "S14": Tekst(
        "U werkt op proef",
        "U werkt een tijd op een werkplek. Uw uitkering loopt door.",
        "Na een week of zes kijkt iemand hoe het werk gaat.",
        "Zeg het als iets niet goed gaat. Uw jobcoach helpt u.",
    ),
    "S15": Tekst(
        "Uw proef is goed bekeken",
        "Wij weten nu welke hulp u nodig hebt bij het werk.",
        "Wij maken met de werkgever afspraken over een contract.",
        "Lees het contract goed. Vraag wat u niet begrijpt.",
    ),
    "S16": Tekst(
        "U hebt werk",
        "U hebt uw eerste contract. Uw jobcoach blijft u helpen.",
        "Voor het einde van het contract hoort u of u kunt blijven.",
        "Gaat er iets niet goed op het werk? Bel uw jobcoach.",
    ),
    "S17": Tekst(
        "U hebt werk",
        "Uw contract is verlengd. Uw jobcoach blijft u helpen.",
        "Voor het einde van het contract hoort u of u kunt blijven.",
        "Gaat er iets niet goed op het werk? Bel uw jobcoach.",
    ),
    "S18": Tekst(
        "U hebt vast werk",
        "U hebt een vast contract. Uw jobcoach blijft u helpen.",
        "Wij praten soms met u over hoe het gaat en wat u nog wilt leren.",
        "Gaat er iets niet goed op het werk? Bel uw jobcoach.",
    ),
    "S19": Tekst(
        "U werkt op een andere plek",
        "Uw contract blijft zoals het is. U werkt bij een ander bedrijf.",
        "Past die plek niet? Dan zoeken wij een andere. Uw contract blijft.",
        "Zeg tegen uw jobcoach hoe het gaat op deze plek.",
    ),
    "S20": Tekst(
        "Wij kijken opnieuw hoe het werk gaat",
        "Dat doen wij om de zoveel tijd. Uw contract blijft gewoon lopen.",
        "Iemand kijkt op uw werk. Daarna hoort u wat eruit komt.",
        "Vertel zelf ook hoe het gaat.",
    ),
    "S21": Tekst(
        "Wij willen met u praten over uw werk",
        "Het werk gaat al een tijd minder goed. Uw contract loopt nog.",
        "Samen zoeken wij wat u helpt. Bijvoorbeeld ander werk, of meer hulp.",
        "Vertel wat u nodig hebt. U mag iemand meenemen.",
    ),
    "S22": Tekst(
        "UWV kijkt opnieuw wat bij u past",
        "Wij hebben UWV om een nieuw advies gevraagd. Tot dan blijft alles zoals het is.",
        "UWV nodigt u uit voor een gesprek. Daarna geeft UWV advies.",
        "Ga naar het gesprek. U mag iemand meenemen.",
    ),
    "S23": Tekst(
        "U hebt ander werk",
        "U bent verdergegaan naar ander werk. Dat is knap.",
        "Wij vragen soms hoe het gaat.",
        "Gaat het toch niet? Dat is niet erg. Bel uw contactpersoon. Vaak kunt u terug.",
    ),
    "S24": Tekst(
        "U doet nu iets anders",
        "U koos voor iets dat nu beter bij u past, zoals dagbesteding.",
        "Wij vragen soms hoe het gaat.",
        "Wilt u weer werken? Bel uw contactpersoon. Vaak kunt u terug.",
    ),
    "S25": Tekst(
        "U bent ziek gemeld",
        "Word eerst beter. Uw contract loopt door.",
        "Uw werkgever houdt contact met u. Samen maakt u een plan om weer te beginnen.",
        "Vertel uw werkgever alleen wanneer u denkt te komen. Niet wat u hebt.",
    ),
    "S26": Tekst(
        "Uw contract is gestopt",
        "U werkt niet meer bij deze werkgever. Het advies van UWV blijft gelden. U hoeft geen nieuw advies te vragen.",
        "Wij praten met u over nieuw werk.",
        "Hebt u nu geen geld? Bel meteen uw contactpersoon.",
    ),
    "S27": Tekst(
        "Onze hulp is gestopt",
        "Uw dossier is dicht. Wij bewaren uw gegevens nog een tijd.",
        "U hoort van ons als er nog iets moet gebeuren.",
        "Wilt u later weer hulp bij werk? Dan kunt u altijd bellen.",
    ),
    "S28": Tekst(
        "U komt terug",
        "U probeerde iets anders. Nu zoeken wij weer werk met hulp. Dat is goed geregeld.",
        "Wij kijken of u terug kunt naar uw oude plek. Of wij zoeken een nieuwe.",
        "Vertel wat wel en niet goed ging. Dat helpt bij de keuze.",
    ),
    "S29": Tekst(
        "U krijgt een andere werkgever",
        "Uw werk gaat naar een andere werkgever. Wij zorgen voor goede afspraken.",
        "U krijgt een contract met de nieuwe werkgever.",
        "Lees het contract goed. Vraag wat u niet begrijpt.",
    ),
    "SX": Tekst(
        "U doet nu iets anders",
        "Beschut werk past nu niet. U hebt een ander plan gemaakt met de gemeente.",
        "Uw contactpersoon vraagt soms hoe het gaat.",
        "Wilt u later toch beschut werk? Dan kunt u dat zeggen.",
    ),
}
GEEN_TRAJECT = Tekst(
    "Er loopt nu niets", "Wij zijn nog niet begonnen, of alles is klaar.", "Wilt u hulp bij werk? Bel ons.", NIETS
)

#: What a term means for her; ``{dag}`` is the last day. A term of the office alone has no sentence.
TERMIJNEN: Mapping[str, str] = {
    "termijn_advies_uwv": "UWV geeft advies voor of op {dag}.",
    "termijn_besluit": "De gemeente besluit voor of op {dag}.",
    "termijn_oppakken_signaal": "Wij bellen u voor of op {dag}.",
    "termijn_uitnodiging_zelfmelder": "Wij nodigen u uit voor of op {dag}.",
    "termijn_voorselectie": "Wij kiezen samen voor of op {dag}.",
    "termijn_praktijkroute": "Het uitproberen duurt tot ongeveer {dag}.",
    "termijn_ander_plan": "Wij hebben een ander plan voor of op {dag}.",
    "termijn_werkplek_zoeken": "Wij willen een plek hebben voor of op {dag}.",
    "termijn_loonwaardemeting": "Iemand kijkt op uw werk rond {dag}.",
    "termijn_aanzegging": "U hoort of u kunt blijven voor of op {dag}.",
    "terugkeer_uiterlijk": "U kunt terug naar uw oude werkgever tot en met {dag}.",
    "termijn_beslissing_op_bezwaar": "U krijgt antwoord op uw bezwaar voor of op {dag}.",
    "termijn_contact_wachtlijst": "Wij bellen u voor of op {dag}.",
}


def bezwaar_op_de_lijst() -> Tekst:
    """The page of somebody who objects and waits for a place."""
    tekst = TEKSTEN["S11"]
    return replace(tekst, nu=f"{tekst.nu} {PLAATS_BLIJFT}")
