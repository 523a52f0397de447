"""The vocabulary of the table of cases: what one row says. See ``tabel`` for the rows themselves."""

from dataclasses import dataclass, replace
from datetime import date

PEILDATUM = date(2018, 11, 15)
EINDE = date(2019, 6, 28)
VOOR_HET_BEGIN = date(2017, 1, 1)
REGIO_NA = date(2017, 10, 1)

#: How each route reaches the question at UWV: ``>`` in a road stands for these steps.
BEGIN = {
    "voordracht": "T1 T2 T3 T8 T11",
    "switch": "T1 T2 T3 T8 T11",
    "school": "T5 T6 T8 T11",
    "zelfmelder": "T12 T13 T14",
    "uwv_uitkering": "T12u",
    "wsw": "T2w T3 T8 T11",
    "switch_geldig": "T55s",
}


@dataclass(frozen=True)
class Afspraak:
    """One contract of a chain: months (None: permanent), scenario, and whether it runs beside another."""

    maanden: int | None
    werkgeverschap: str = ""
    ernaast: bool = False


@dataclass(frozen=True)
class Rij:
    """One case of the demo.

    ``weg``: the transitions in order. ``op``: days from the peildatum to the running term, or to
    the last step where no term runs. ``begin``: first day of the first contract, agreed ``vooraf``
    days before; ``keten`` gives the contracts. ``extra``: transitions on a fixed day (None: last day of the last
    contract). ``later``: transitions after the peildatum. no step is made on or before ``na`` or after ``tot``.
    ``feit``: the advice is one of those received up to 1 October 2017. ``anker``: a transition with
    its day, instead of ``op``. ``wie``: a name for this person, so that another row can be her next
    case (the same ``wie``) or a second entry of hers with a slip of the pen (``lijkt_op``). What is
    left empty is drawn by lot.
    """

    gemeente: str
    route: str
    weg: tuple[str, ...]
    op: int = 0
    begin: date | None = None
    vooraf: int = 0
    keten: tuple[Afspraak, ...] = ()
    extra: tuple[tuple[str, date | None], ...] = ()
    later: tuple[str, ...] = ()
    na: date = VOOR_HET_BEGIN
    tot: date = EINDE
    feit: bool = False
    jong: bool | None = None
    uren: int = 0
    loonwaarden: tuple[int, ...] = ()
    werkgeverschap: str = ""
    positie: str = ""
    anker: tuple[str, date] | None = None
    wie: str = ""
    lijkt_op: str = ""

    def in_(self, gemeente: str, tot: date) -> "Rij":
        """The same row in this municipality, with no step after ``tot``."""
        return replace(self, gemeente=gemeente, tot=min(self.tot, tot))


def open_(
    route: str, weg: str, *op: int, later: str = "", keten: str = "", extra: str = "", **anders: object
) -> list[Rij]:
    """Cases on the way, one for each ``op`` (or the ``anker``); ``keten``: the contract when one gets that far."""
    vast = {"weg": tuple(weg.replace(">", BEGIN[route]).split()), "later": tuple(later.split()), "extra": _extra(extra)}
    return [Rij("", route, op=dagen, keten=_keten(keten), **vast, **anders) for dagen in op or (0,)]  # type: ignore[arg-type]


def werk(route: str, begin: str, keten: str, extra: str = "", **anders: object) -> list[Rij]:
    """A case with contracts: ``6 12:uitzend vast 6+`` is months, scenario, permanent, beside another."""
    naar_proef = "T31z" if route == "zelfmelder" else "T26 T31"
    stappen = tuple(f"{BEGIN[route]} T17 T23 {naar_proef} T34".split())
    return [
        Rij(
            "",
            route,
            stappen,
            begin=date.fromisoformat(begin),
            keten=_keten(keten),
            extra=_extra(extra),
            **anders,  # type: ignore[arg-type]
        )
    ]


def _extra(tekst: str) -> tuple[tuple[str, date | None], ...]:
    delen = (een.partition("@") for een in tekst.split())
    return tuple((code, date.fromisoformat(dag) if dag else None) for code, _, dag in delen)


def _keten(tekst: str) -> tuple[Afspraak, ...]:
    return tuple(_afspraak(een) for een in tekst.split())


def _afspraak(tekst: str) -> Afspraak:
    duur, _, werkgeverschap = tekst.partition(":")
    maanden = None if duur == "vast" else int(duur.rstrip("+"))
    return Afspraak(maanden, werkgeverschap, ernaast=duur.endswith("+"))
