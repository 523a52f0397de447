"""From the answers of the form to lines, sources and scenarios; every amount by the rules.

An amount that cannot be known has a sentence instead; it is never guessed and never zero.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any

from luwte.engine import EngineError, Explanation, LocalPolicyMissing, Stand
from luwte.loket.forms import EIGEN_BEDRAG, getal, lagen
from luwte.wet import catalogus, lokaal
from luwte.wet.vergelijking import REGELS, Regel

BOVEN_MINIMUMLOON = Regel(
    "boven_minimumloon",
    "kosten",
    "Loon boven het minimumloon",
    "loon_boven_minimumloon_per_jaar",
    "",
    "",
)
#: Under loondispensatie the employer pays a lower wage that UWV decides; these are then unknown.
NIET_BIJ_DISPENSATIE = frozenset(
    {
        "loonkosten_per_jaar",
        "loon_boven_minimumloon_per_jaar",
        "kosten_per_jaar",
        "exploitatiesaldo_per_jaar",
        "eigen_middelen_per_jaar",
    }
)
DISPENSATIE = "Bij loondispensatie betaalt de werkgever een lager loon. UWV bepaalt hoeveel; dat is hier niet bekend."
ONBEKEND_DEEL = "Nog niet te berekenen: een bedrag hierboven is niet bekend."


@dataclass(frozen=True)
class Post:
    """One line: the amount (euros a year, exact), or the sentence that says why it is unknown.

    ``antwoord`` is its explanation; a scenario has amounts only.
    """

    regel: Regel
    waarde: Fraction | None
    melding: str = ""
    opmerking: str = ""
    antwoord: Explanation | None = None

    @property
    def zekerheid(self) -> str:
        """The weakest certainty of everything this amount was computed from."""
        return self.antwoord.weakest_confidence if self.antwoord else ""


@dataclass(frozen=True)
class Vraag:
    """What is asked: the law of a day with its local policy, and the facts of one place."""

    stand: Stand
    feiten: Mapping[str, Any]
    kosten_onbekend: str = ""

    @property
    def dag(self) -> date:
        """The day whose law holds."""
        return self.stand.day

    @property
    def met_loon(self) -> bool:
        """Whether a wage above the minimum was filled in."""
        return "functieloon_per_maand" in self.feiten

    @cached_property
    def dispensatie(self) -> bool:
        """Whether UWV gives loondispensatie instead of the municipality a subsidy."""
        return self.stand.value("financieringsregime", self.feiten) == "loondispensatie"


def vraag(given: Mapping[str, Any]) -> Vraag:
    """The question of a valid form (its ``cleaned_data``)."""
    layers = lagen(given)
    if given["loon"] is not None:
        layers = [*layers, lokaal.functieloon_betaald()]
    stand = catalogus().at(given["datum"], layers)
    feiten: dict[str, Any] = {
        name: given[name] for name in ("uren", "normuren", "loonwaarde", "leeftijd", "werkgeverschap", "rechtspositie")
    }
    feiten["advies_uitkomst"] = "positief"  # without one it is no beschutte werkplek
    feiten["uwv_geeft_loondispensatie"] = True  # what UWV usually gives with a Wajong benefit (note C14)
    onbekend = ""
    if given["werksoort"] == EIGEN_BEDRAG:
        feiten["begeleidingskosten_per_voltijdplek"] = given["begeleiding"]
    else:
        try:
            feiten["begeleidingskosten_per_voltijdplek"] = stand.value(f"kosten_werksoort_{given['werksoort']}", {})
        except EngineError as error:
            onbekend = f"{error} Kies 'eigen bedrag' en vul zelf een bedrag in."
    if given["loon"] is not None:
        feiten["functieloon_per_maand"] = given["loon"]
    if given["plaatsjaren"] is not None:
        feiten["landelijke_plaatsjaren"] = given["plaatsjaren"]
    return Vraag(stand, feiten, onbekend)


def met(oude: Vraag, **feiten: Any) -> Vraag:
    """The same question with some facts changed: a scenario."""
    return replace(oude, feiten={**oude.feiten, **feiten})


def payroll(oude: Vraag) -> Vraag:
    """The same question with a payroll company, whose tariff per hour already holds the wage."""
    feiten = {name: value for name, value in oude.feiten.items() if name != "functieloon_per_maand"}
    own = lokaal.functieloon_betaald()
    layers = tuple(layer for layer in oude.stand.layers if layer != own)
    stand = replace(oude.stand, layers=layers)
    return replace(oude, stand=stand, feiten={**feiten, "werkgeverschap": "payroll"})


def posten(waarover: Vraag, *, kort: bool = False) -> list[Post]:
    """The lines of costs and benefits with their totals and the balance, in order.

    ``kort`` leaves out the explanations, which a table of scenarios does not show.
    """
    regels = [REGELS[0], BOVEN_MINIMUMLOON, *REGELS[1:]] if waarover.met_loon else list(REGELS)
    return [_korte_post(waarover, regel) if kort else post(waarover, regel) for regel in regels]


def post(waarover: Vraag, regel: Regel) -> Post:
    """One line: computed, or with the sentence that says what is missing."""
    antwoord, onbekend = verklaar(waarover, regel.doel)
    if antwoord is None or not isinstance(antwoord.value, Fraction):
        return Post(regel, None, ONBEKEND_DEEL if regel.totaal else onbekend)
    return Post(regel, antwoord.value, "", _opmerking(waarover, regel, antwoord), antwoord)


def _korte_post(waarover: Vraag, regel: Regel) -> Post:
    try:
        if regel.doel in NIET_BIJ_DISPENSATIE and waarover.dispensatie:
            return post(waarover, regel)
        waarde = waarover.stand.value(regel.doel, waarover.feiten)
    except EngineError:
        return post(waarover, regel)
    return Post(regel, waarde if isinstance(waarde, Fraction) else None)


def verklaar(waarover: Vraag, doel: str) -> tuple[Explanation | None, str]:
    """The explanation of a target, or None and the sentence that says why it is not known."""
    if doel in NIET_BIJ_DISPENSATIE and waarover.dispensatie:
        return None, DISPENSATIE
    try:
        antwoord = waarover.stand.explain(doel, waarover.feiten)
    except LocalPolicyMissing as error:
        return None, f"{error} Of vul bij 'Meer gegevens' zelf een bedrag in."
    except EngineError as error:
        return None, error.plain
    if antwoord.value is None:
        return None, waarover.kosten_onbekend or "Er ontbreekt een gegeven."
    return antwoord, ""


def _opmerking(waarover: Vraag, regel: Regel, antwoord: Explanation) -> str:
    """Why an amount is nil, or nearly lost."""
    if regel.naam == "loonkostensubsidie" and not antwoord.value:
        dispensatie = any(
            node.name == "financieringsregime" and node.value == "loondispensatie" for node in antwoord.walk()
        )
        if dispensatie:
            return "UWV geeft loondispensatie; de gemeente betaalt dan geen loonkostensubsidie."
        return "Bij een loonwaarde van 100% is er niets aan te vullen."
    if regel.naam != "lage_inkomensvoordeel":
        return ""
    uren, minimum = (
        next((node.value for node in antwoord.walk() if node.name == name), None)
        for name in ("verloonde_uren", "liv_minimum_uren")
    )
    if not isinstance(uren, Fraction) or not isinstance(minimum, Fraction):
        kern = next((node for node in antwoord.walk() if node.name == "lage_inkomensvoordeel"), antwoord)
        return "" if antwoord.value else kern.doc
    if uren < minimum:
        return f"Alleen vanaf {getal(minimum)} uur per jaar. Dit zijn er {getal(uren)}."
    if not antwoord.value:
        return "Het uurloon valt buiten de grenzen van de wet."
    if _ja(waarover, "liv_marge_krap"):
        return f"Krap: vanaf {getal(minimum)} betaalde uren per jaar, en dit zijn er {getal(uren)}."
    return ""


@dataclass(frozen=True)
class Opbouw:
    """The wage in parts of the minimum wage; together with ``aanvulling`` the whole wage."""

    loonwaarde: Explanation
    subsidie: Explanation
    werkgever: Explanation
    aanvulling: Explanation | None


def opbouw(waarover: Vraag) -> Opbouw | None:
    """How the wage is built up; None when UWV pays it in another way (loondispensatie)."""
    if waarover.dispensatie:
        return None

    def deel(naam: str) -> Explanation:
        return waarover.stand.explain(f"loonopbouw_{naam}", waarover.feiten)

    return Opbouw(
        deel("loonwaarde"),
        deel("loonkostensubsidie"),
        deel("werkgever"),
        deel("aanvulling") if waarover.met_loon else None,
    )


def zonder(regels: Sequence[Post]) -> list[tuple[str, Fraction]]:
    """The balance without the temporary subsidy, without the tax advantage, and without both."""
    bedrag = {one.regel.naam: one.waarde for one in regels if not one.regel.totaal}
    saldo = regels[-1].waarde
    tijdelijk, liv = bedrag["tijdelijke_subsidie"], bedrag["lage_inkomensvoordeel"]
    if saldo is None or tijdelijk is None or liv is None:
        return []
    return [
        ("Zonder de tijdelijke subsidie", saldo - tijdelijk),
        ("Zonder het lage-inkomensvoordeel", saldo - liv),
        ("Zonder allebei", saldo - tijdelijk - liv),
    ]


def signalen(waarover: Vraag) -> list[str]:
    """What someone should look at before using the outcome; never a refusal."""
    zinnen = []
    uren, normuren = Fraction(waarover.feiten["uren"]), Fraction(waarover.feiten["normuren"])
    if uren > normuren:
        zinnen.append(
            f"{getal(uren)} uur is meer dan een volledige werkweek. Loon en loonkostensubsidie rekenen met "
            f"{getal(normuren)} uur."
        )
    if _ja(waarover, "loonwaarde_geeft_signaal"):
        zinnen.append(
            "De loonwaarde is lager dan 30%. De werkgever krijgt dan niet alles vergoed. "
            "Dat is nooit een reden om iemand te weigeren."
        )
    if _ja(waarover, "uren_passen_bij_beleid", medische_urenbeperking=False) is False:
        zinnen.append(
            "Dit aantal uren past niet bij het gekozen beleid. Minder uren kan met een medische urenbeperking."
        )
    if waarover.feiten["werkgeverschap"] == "payroll":
        zinnen.append("Een payrollbedrijf rekent een hoger tarief per uur. Dat zijn tijdelijke extra kosten.")
    return zinnen


def _ja(waarover: Vraag, doel: str, **extra: Any) -> bool | None:
    try:
        return bool(waarover.stand.value(doel, {**waarover.feiten, **extra}))
    except EngineError:
        return None
