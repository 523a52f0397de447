"""From a row of the table to dated events. Pure: the same seed gives the same days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from random import Random

from luwte.engine.functions import eerste_werkdag, min_maanden, plus_maanden
from luwte.site.demo.rijen import PEILDATUM, REGIO_NA, Afspraak, Rij

BUITEN_DE_REGIO = frozenset({"Twenterand"})

#: Days between a transition and the one before it: least, most.
PAUZE = {
    "T2": (3, 12), "T3": (7, 35), "T4": (7, 35), "T6": (30, 70), "T8": (50, 85), "T9": (45, 85), "T11": (4, 14),
    "T13": (3, 6), "T14": (4, 10), "T17": (30, 54), "T18": (30, 58), "T16": (28, 50), "T19": (25, 50), "T22": (7, 25),
    "T56": (60, 110), "T23": (6, 34), "T24": (15, 45), "T26": (0, 9), "T31z": (10, 35), "T27": (1, 6), "T28": (26, 31),
    "T29": (22, 34), "T31": (10, 40), "T36": (30, 50), "T34": (40, 48), "T35": (4, 12), "T38": (4, 12),
    "T55": (10, 40), "T58": (20, 50), "T2s": (5, 12), "T2x": (5, 12), "T8d": (40, 60), "T11r": (4, 12), "T7": (20, 35),
    "T10": (20, 35),
}  # fmt: skip

#: Now and then something takes too long, so that older dates too have work that is late.
KAN_UITLOPEN = frozenset({"T2", "T3", "T8", "T17", "T18", "T23", "T31"})
KANS_OP_UITLOOP = 0.12

#: The transition whose term runs after this one, and how many days (or months) that term has.
WEKEN = {
    "T1": ("T1", 2), "T2": ("T2", 6), "T11": ("T11", 8), "T12": ("T12", 8), "T12u": ("T12u", 8), "T13": ("T13", 2),
    "T14": ("T12", 8), "T17": ("T17", 8), "T18": ("T18", 4), "T16": ("T16", 4), "T19": ("T19", 4), "T23": ("T23", 8),
    "T26": ("T23", 8), "T31": ("T31", 6), "T31z": ("T31z", 6), "T56": ("T56", 0),
}  # fmt: skip
MAANDEN = {"T3": 3, "T6": 3, "T7": 3, "T10": 3, "T27": 1, "T28": 1}
#: Transitions on a fixed day with a contract of their own, which begins a week later.
MET_EIGEN_CONTRACT = frozenset({"T35d", "T49c"})


@dataclass(frozen=True)
class Periode:
    """A contract to be concluded: first day, last day (None: permanent), scenario, beside another."""

    begin: date
    laatste_dag: date | None
    afspraak: Afspraak


@dataclass(frozen=True)
class Gebeurtenis:
    """One transition on one day, with the contract that goes with it."""

    datum: date
    code: str
    contract: Periode | None = None


def gebeurtenissen(rij: Rij, loten: Random) -> list[Gebeurtenis]:
    """The events of a row in order. Raises ValueError when the row cannot be placed in time."""
    for poging in range(4):
        # The last attempt takes the shortest pauses there are.
        gevonden = _poging(rij, loten, kort=poging == 3)
        if _past(rij, gevonden):
            return [g for g in gevonden if g.datum <= rij.tot]
    raise ValueError(f"No room in time for {rij}")


def _past(rij: Rij, gevonden: Sequence[Gebeurtenis]) -> bool:
    if gevonden[0].datum <= rij.na or any(a.datum > b.datum for a, b in pairwise(gevonden)):
        return False
    advies = next((g.datum for g in gevonden if g.code == "T17"), None)
    if advies is None or rij.gemeente in BUITEN_DE_REGIO:
        return True
    return (advies <= REGIO_NA) == rij.feit


def _poging(rij: Rij, loten: Random, *, kort: bool) -> list[Gebeurtenis]:
    def pauze(code: str) -> timedelta:
        laagst, hoogst = PAUZE[code]
        if kort:
            return timedelta(days=laagst)
        if code in KAN_UITLOPEN and loten.random() < KANS_OP_UITLOOP:
            return timedelta(days=hoogst + loten.randint(hoogst // 3, hoogst))
        return timedelta(days=loten.randint(laagst, hoogst))

    if rij.begin is not None:
        weg = [*rij.weg, "T38" if rij.keten[0].maanden is None else "T35"]
        plaats, dag = len(weg) - 1, rij.begin - timedelta(days=rij.vooraf or (3 if kort else loten.randint(3, 9)))
    else:
        weg = list(rij.weg)
        plaats, dag = _anker(rij)
    dagen = [dag] * len(weg)
    for i in range(plaats - 1, -1, -1):
        dagen[i] = dagen[i + 1] - pauze(weg[i + 1])
    for i in range(plaats + 1, len(weg)):
        dagen[i] = dagen[i - 1] + pauze(weg[i])
    lijst = [Gebeurtenis(eerste_werkdag(d), code) for code, d in zip(weg, dagen, strict=True)]
    if rij.begin is None:
        _later(rij, lijst, pauze, loten)
        return [*(_met_contract(rij, g, loten) for g in lijst), *_op_vaste_dag(rij, lijst[-1].datum)]
    return _met_keten(rij, rij.begin, lijst, loten)


def _anker(rij: Rij) -> tuple[int, date]:
    """Which transition has a fixed day, so that its term ends ``op`` days from the peildatum."""
    if rij.anker:
        return rij.weg.index(rij.anker[0]), rij.anker[1]
    laatste = rij.weg[-1]
    einde = PEILDATUM + timedelta(days=rij.op)
    plaats = len(rij.weg) - 1
    if laatste in MAANDEN:
        return plaats, min_maanden(einde, Fraction(MAANDEN[laatste]))
    code, weken = WEKEN.get(laatste, (laatste, 0))
    if code != laatste:
        plaats = rij.weg.index(code)
    return plaats, einde - timedelta(weeks=weken)


def _later(rij: Rij, lijst: list[Gebeurtenis], pauze: object, loten: Random) -> None:
    """Add the transitions after the peildatum; none of them on or before it."""
    for code in rij.later:
        dag = lijst[-1].datum + pauze(code)  # type: ignore[operator]
        if dag <= PEILDATUM:
            dag = PEILDATUM + timedelta(days=loten.randint(1, 20))
        lijst.append(Gebeurtenis(eerste_werkdag(dag), code))


def _met_contract(rij: Rij, gebeurtenis: Gebeurtenis, loten: Random) -> Gebeurtenis:
    """The contract of a case on the way: soon after the step, for six months unless the row says else."""
    if gebeurtenis.code not in ("T35", "T38"):
        return gebeurtenis
    begin = eerste_werkdag(gebeurtenis.datum + timedelta(days=loten.randint(3, 9)))
    afspraak = rij.keten[0] if rij.keten else Afspraak(None if gebeurtenis.code == "T38" else 6)
    return Gebeurtenis(gebeurtenis.datum, gebeurtenis.code, _periode(begin, afspraak))


def _periode(begin: date, afspraak: Afspraak) -> Periode:
    if afspraak.maanden is None:
        return Periode(begin, None, afspraak)
    return Periode(begin, plus_maanden(begin, Fraction(afspraak.maanden)) - timedelta(days=1), afspraak)


def _met_keten(rij: Rij, begin: date, lijst: list[Gebeurtenis], loten: Random) -> list[Gebeurtenis]:
    """The chain of contracts: each next one is agreed before the last one ends."""
    vorige = _periode(begin, rij.keten[0])
    lijst[-1] = Gebeurtenis(lijst[-1].datum, lijst[-1].code, vorige)
    for afspraak in rij.keten[1:]:
        if afspraak.ernaast:
            nieuw = _periode(vorige.begin + timedelta(weeks=8), afspraak)
            lijst.append(Gebeurtenis(eerste_werkdag(nieuw.begin - timedelta(days=6)), "T37", nieuw))
            continue
        laatste = vorige.laatste_dag or rij.tot
        dag = eerste_werkdag(laatste - timedelta(days=loten.randint(24, 44)))
        vorige = _periode(laatste + timedelta(days=1), afspraak)
        lijst.append(Gebeurtenis(dag, "T38" if afspraak.maanden is None else "T37", vorige))
    lijst += _op_vaste_dag(rij, vorige.laatste_dag or rij.tot)
    # Stable: on one day the order of the lists above holds.
    return sorted(lijst, key=lambda g: g.datum)


def _op_vaste_dag(rij: Rij, anders: date) -> list[Gebeurtenis]:
    """What the row has on a day of its own; nothing is drawn here, so that no other case changes by it."""
    lijst = []
    for code, vast in rij.extra:
        dag = vast or anders
        contract = None
        if code in MET_EIGEN_CONTRACT:
            contract = _periode(eerste_werkdag(dag + timedelta(days=7)), Afspraak(6))
        lijst.append(Gebeurtenis(dag, code, contract))
    return lijst
