"""What deserves a second look when a contract is made: warnings, never a refusal.

Hours against local policy (M215-M217: at least 24, at most 31, fewer with a medically established
limit), the chain of temporary contracts (BW art. 7:668a), their length in local policy (M231), a
long trial. The numbers come from `luwte.wet`.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

from luwte.engine import EngineError
from luwte.engine.functions import plus_maanden
from luwte.gemeenten.templatetags.opmaak import datum as dag
from luwte.gemeenten.templatetags.opmaak import uren as getal
from luwte.plekken.werkgeverschap import ABU, scenario_van

from .keten import AFGESPROKEN, TE_VEEL_CONTRACTEN, Deel, Keten, Ketenregel, keten, laatste_reeks
from .ketendelen import contractdelen, ketendelen
from .models import Contract, Proefplaatsing
from .proefduur import proefduur

MINIMUM = "minimum_uren"
MAXIMUM = "maximum_uren"


def bij(rij: Any, stand: Any) -> list[str]:
    """Return the warnings about a record that was just made; none for what has no warnings."""
    if isinstance(rij, Contract):
        return bij_contract(rij, stand)
    if isinstance(rij, Proefplaatsing):
        return bij_proefplaatsing(rij, stand)
    return []


def bij_proefplaatsing(proef: Proefplaatsing, stand: Any) -> list[str]:
    """Return a warning when a trial lasts longer than law or policy of its first day says. One query."""
    duur = proefduur(proef.traject, stand, proef.periode.lower, verlengd=proef.verlengd)
    if duur is None or proef.periode.upper <= duur.uiterlijk:
        return []
    return [f"Deze proefplaatsing duurt langer dan gebruikelijk: tot {dag(duur.uiterlijk)}. Bron: {duur.bron}."]


def bij_contract(contract: Contract, stand: Any) -> list[str]:
    """Return the warnings about one contract: its hours, then its chain. At most one query."""
    dienstverband = contract.dienstverband
    zinnen = uren(contract.uren, stand, medische_urenbeperking=contract.medische_urenbeperking)
    werkgeverschap = dienstverband.werkgeverschap
    zinnen += ketenzinnen(ketendelen(dienstverband), werkgeverschap, stand)
    return zinnen + duurzinnen(contractdelen(dienstverband), werkgeverschap, stand)


def uren(aantal: Decimal, stand: Any, *, medische_urenbeperking: bool) -> list[str]:
    """Return a warning when hours a week lie outside local policy; none where there is no policy."""
    laagst, hoogst = _beleid(stand, MINIMUM), _beleid(stand, MAXIMUM)
    if laagst is not None and aantal < laagst and not medische_urenbeperking:
        return [
            (
                f"Dit contract heeft {getal(aantal)} uur. Het beleid is ten minste {getal(laagst)} uur. "
                "Minder mag als medisch is vastgesteld dat minder uren nodig zijn."
            )
        ]
    uwv = _beleid(stand, "uwv_minste_uren")
    if laagst is None and uwv is not None and aantal < uwv and not medische_urenbeperking:
        return [f"Dit contract heeft {getal(aantal)} uur. UWV gaat uit van ten minste {getal(uwv)} uur per week."]
    if hoogst is not None and aantal > hoogst:
        return [f"Dit contract heeft {getal(aantal)} uur. Het beleid is ten hoogste {getal(hoogst)} uur."]
    return []


def ketenzinnen(delen: Sequence[Deel], werkgeverschap: str, stand: Any) -> list[str]:
    """Return a warning when the contracts that count make, or nearly make, a temporary one permanent."""
    try:
        regel = ketenregel(werkgeverschap, stand, delen)
    except EngineError as error:
        return [error.plain]
    uitkomst = keten(delen, regel)
    if uitkomst is None or uitkomst.oorzaak == AFGESPROKEN:
        return []
    if uitkomst.vast_op is not None:
        return [_vast(uitkomst, uitkomst.vast_op, regel)]
    if uitkomst.aantal == regel.contracten:
        return [
            (
                f"Dit is contract {uitkomst.aantal} van ten hoogste {regel.contracten} tijdelijke "
                f"contracten. Het volgende contract is vast. Bron: {regel.bron}."
            )
        ]
    return []


def duurzinnen(delen: Sequence[Deel], werkgeverschap: str, stand: Any) -> list[str]:
    """Return warnings of local policy on temporary contracts: a short first one, or too long together.

    The note of the region: a first contract of at least six months, then at most two years in all
    (M231). Where the law allows no longer than the policy, `ketenzinnen` already says so.
    """
    kortste, langste = _beleid(stand, "eerste_contract_maanden"), _beleid(stand, "tijdelijke_contracten_maanden")
    try:
        regel = ketenregel(werkgeverschap, stand, delen)
    except EngineError:
        return []
    reeks = laatste_reeks(delen, regel.tussenpoos)
    einden = [deel.tot for deel in reeks if deel.tot is not None]
    if not einden or any(deel.vast for deel in reeks):
        return []
    begin, einde = reeks[0].van, max(einden)
    if kortste is not None and len(reeks) == 1 and einde < plus_maanden(begin, kortste):
        return [f"Dit eerste contract is korter dan het beleid vraagt: ten minste {getal(kortste)} maanden."]
    if langste is None or not plus_maanden(begin, langste) < min(einde, regel.te_lang_vanaf(begin)):
        return []
    return [
        (
            f"De tijdelijke contracten duren samen langer dan het beleid: ten hoogste {getal(langste)} maanden, "
            f"tot {dag(plus_maanden(begin, langste))}."
        )
    ]


def ketenregel(werkgeverschap: str, stand: Any, delen: Sequence[Deel] = ()) -> Ketenregel:
    """Return the chain rule that holds for these contracts. Raises EngineError outside known dates.

    The day on which the last contract ends decides which law holds (BW art. 7:668a, Wab); while it
    has no end, the day of `stand`. A contract of an agency counts as made on its first day.
    """
    einden = [deel.tot - timedelta(days=1) for deel in delen if deel.tot is not None]
    feiten: dict[str, Any] = {
        "werkgeverschap": werkgeverschap,
        "contract_einde": max(einden) if len(einden) == len(delen) and einden else stand.day,
        "fase_b_gesloten_op": max((deel.van for deel in delen), default=stand.day),
    }
    abu = scenario_van(werkgeverschap).keten == ABU

    def waarde(doel: str, **extra: date) -> Any:
        return stand.value(doel, {**feiten, **extra})

    begin = min((deel.van for deel in delen), default=stand.day)
    return Ketenregel(
        contracten=int(waarde("keten_contracten_uitzend" if abu else "keten_contracten")),
        tussenpoos=int(waarde("keten_tussenpoos_maanden")),
        vrije_weken=int(waarde("abu_fase_a_weken", keten_begin=begin)) if abu else 0,
        te_lang_vanaf=lambda van: waarde("keten_uiterlijk", keten_begin=van),
        bron=stand.rule("keten_uiterlijk").source,
    )


def _vast(uitkomst: Keten, vast_op: date, regel: Ketenregel) -> str:
    waardoor = (
        f"dit is meer dan {regel.contracten} tijdelijke contracten na elkaar"
        if uitkomst.oorzaak == TE_VEEL_CONTRACTEN
        else "de tijdelijke contracten duren samen te lang"
    )
    return f"Vanaf {dag(vast_op)} geldt dit contract als vast: {waardoor}. Bron: {regel.bron}."


def _beleid(stand: Any, naam: str) -> Fraction | None:
    try:
        return Fraction(stand.value(naam, {}))
    except EngineError:
        return None
