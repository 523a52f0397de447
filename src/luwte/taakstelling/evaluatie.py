"""What a period of beschut werk showed: who came and went, who still works, why others do not, with how much help.

Ground: the letter to the council of Twenterand (2019), which looks back on two years; brochure Simpel
switchen for lasting places. Only counts leave this module, never a name. A person counts from the
first day on which advice, the finding of the college and a contract hold, as in the count of the law.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from django.db.models import Sum

from luwte.begeleiding.models import Begeleidingsafspraak
from luwte.engine.functions import jaren_tussen, min_maanden, plus_maanden
from luwte.gemeenten.models import Gemeente
from luwte.plaatsingen.models import Contract
from luwte.plekken.models import Herkomst
from luwte.trajecten.models import Advies, Traject, Uitkomst, Vaststelling

DUURZAAM_NA = (12, 24)  # months
EEUWIG = date(9999, 1, 1)


@dataclass(frozen=True)
class Werk:
    """One stretch of counted work of somebody: [van, tot), hours a week and where the order comes from."""

    kandidaat: int
    geboren: date
    van: date
    tot: date
    uren: Decimal
    herkomst: str


@dataclass(frozen=True)
class Duurzaam:
    """Of those who began so many months before the last day, how many work on the day so much later."""

    maanden: int
    begonnen: int
    nog: int

    @property
    def aandeel(self) -> Fraction | None:
        """The share that still works; None when nobody began that long ago."""
        return Fraction(self.nog, self.begonnen) if self.begonnen else None


@dataclass(frozen=True)
class Opdrachten:
    """The hours a week of counted work by where the order comes from, on one day."""

    markt: Decimal
    ander: Decimal
    onbekend: Decimal

    @property
    def bekend(self) -> Decimal:
        """The hours whose origin is known."""
        return self.markt + self.ander

    @property
    def aandeel(self) -> Fraction | None:
        """The share of orders of the regular market, of the hours whose origin is known."""
        return Fraction(self.markt) / Fraction(self.bekend) if self.bekend else None


@dataclass(frozen=True)
class Evaluatie:
    """The counts of a municipality over [van, t_m], both days included."""

    van: date
    t_m: date
    begin: int
    erbij: int
    eraf: int
    eind: int
    trajecten: int
    personen: int
    vaststellingen: int
    adviezen_positief: int
    adviezen_anders: int
    duurzaam: Sequence[Duurzaam]
    opdrachten: Opdrachten
    jongeren: int
    begeleid: int
    begeleiding_uren: Decimal

    @property
    def begeleiding_per_persoon(self) -> Fraction | None:
        """Agreed hours of guidance a week for each person who works with such an agreement."""
        return Fraction(self.begeleiding_uren) / self.begeleid if self.begeleid else None


def evalueer(gemeente: Gemeente, van: date, t_m: date, jong_tot: Fraction) -> Evaluatie:
    """Return what the period showed, as known on its last day. Eight queries."""
    delen = werk_van(gemeente, t_m)
    reeksen = aaneengesloten(delen)
    nu = [deel for deel in delen if deel.van <= t_m < deel.tot]
    wie_nu = {deel.kandidaat: deel.geboren for deel in nu}
    trajecten = list(
        Traject.objects.filter(gemeente=gemeente, begin__range=(van, t_m)).values_list("kandidaat", flat=True)
    )
    # An advice that another municipality asked counts there.
    adviezen = Advies.objects.filter(
        aanvraag__traject__gemeente=gemeente, aanvraag__overgenomen_van__isnull=True, ontvangen_op__range=(van, t_m)
    )
    uitkomsten = list(adviezen.values_list("uitkomst", flat=True))
    uren, begeleid = _begeleiding(gemeente, wie_nu, t_m)
    return Evaluatie(
        van=van,
        t_m=t_m,
        begin=sum(reeks_van < van <= reeks_tot for _, reeks_van, reeks_tot in reeksen),
        erbij=sum(van <= reeks_van <= t_m for _, reeks_van, _ in reeksen),
        eraf=sum(van <= reeks_tot <= t_m for _, _, reeks_tot in reeksen),
        eind=len(wie_nu),
        trajecten=len(trajecten),
        personen=len(set(trajecten)),
        vaststellingen=Vaststelling.objects.filter(
            gemeente=gemeente, besluit_op__range=(van, t_m), uitkomst=Vaststelling.Uitkomst.UITSLUITEND_BESCHUT
        ).count(),
        adviezen_positief=sum(uitkomst == Uitkomst.POSITIEF for uitkomst in uitkomsten),
        adviezen_anders=sum(uitkomst != Uitkomst.POSITIEF for uitkomst in uitkomsten),
        duurzaam=[_duurzaam(reeksen, maanden, t_m) for maanden in DUURZAAM_NA],
        opdrachten=opdrachten(nu),
        jongeren=sum(jaren_tussen(geboren, t_m) < jong_tot for geboren in wie_nu.values()),
        begeleid=begeleid,
        begeleiding_uren=uren,
    )


def werk_van(gemeente: Gemeente, t_m: date) -> list[Werk]:
    """The counted work of a municipality that began up to a day: contracts while advice and finding hold.

    By the same conditions as the count of the law (``regio_sql``). Three queries.
    """
    rijen = list(
        Contract.objects.filter(gemeente=gemeente, periode__startswith__lte=t_m)
        .order_by("pk")
        .values_list(
            "dienstverband__traject__kandidaat",
            "dienstverband__traject__kandidaat__geboortedatum",
            "periode",
            "uren",
            "werkplek__herkomst",
        )
    )
    geldig = vastgesteld_in({rij[0] for rij in rijen}, t_m)
    delen = [
        Werk(wie, geboren, max(periode.lower, van), min(periode.upper or EEUWIG, tot), uren, herkomst)
        for wie, geboren, periode, uren, herkomst in rijen
        for van, tot in geldig[wie]
    ]
    return [deel for deel in delen if deel.van < deel.tot]


def vastgesteld_in(mensen: Iterable[int], t_m: date) -> Mapping[int, list[tuple[date, date]]]:
    """Of each person the stretches [van, tot) in which the last advice is positive and the last finding stands.

    About the person: both hold in a later case too. Two queries.
    """
    wie = list(mensen)
    adviezen = Advies.objects.filter(aanvraag__traject__kandidaat__in=wie, ontvangen_op__lte=t_m).order_by("pk")
    besluiten = Vaststelling.objects.filter(traject__kandidaat__in=wie, besluit_op__lte=t_m).order_by("pk")
    gebeurd: dict[int, list[tuple[date, str, bool]]] = defaultdict(list)
    for mens, op, uitkomst in adviezen.values_list("aanvraag__traject__kandidaat", "ontvangen_op", "uitkomst"):
        gebeurd[mens].append((op, "advies", uitkomst == Uitkomst.POSITIEF))
    for mens, op, uitkomst in besluiten.values_list("traject__kandidaat", "besluit_op", "uitkomst"):
        gebeurd[mens].append((op, "besluit", uitkomst == Vaststelling.Uitkomst.UITSLUITEND_BESCHUT))
    stukken: dict[int, list[tuple[date, date]]] = defaultdict(list)
    for mens, gebeurtenissen in gebeurd.items():
        stand: dict[str, bool] = {}
        # Of one day the last one recorded holds: rows came in the order they were made.
        dagen = sorted(gebeurtenissen, key=lambda een: een[0])
        for nummer, (op, soort, positief) in enumerate(dagen):
            stand[soort] = positief
            tot = dagen[nummer + 1][0] if nummer + 1 < len(dagen) else EEUWIG
            if stand.get("advies") and stand.get("besluit") and op < tot:
                stukken[mens].append((op, tot))
    return stukken


def aaneengesloten(delen: Iterable[Werk]) -> list[tuple[int, date, date]]:
    """Join the stretches of each person that touch or overlap: who, first day, first day without work."""
    reeksen: list[tuple[int, date, date]] = []
    for deel in sorted(delen, key=lambda een: (een.kandidaat, een.van, een.tot)):
        if reeksen and reeksen[-1][0] == deel.kandidaat and deel.van <= reeksen[-1][2]:
            wie, van, tot = reeksen[-1]
            reeksen[-1] = (wie, van, max(tot, deel.tot))
        else:
            reeksen.append((deel.kandidaat, deel.van, deel.tot))
    return reeksen


def _duurzaam(reeksen: Sequence[tuple[int, date, date]], maanden: int, t_m: date) -> Duurzaam:
    """Who began for the first time at least so many months ago, and who of them works on that later day."""
    eerste: dict[int, date] = {}
    for wie, van, _ in reeksen:
        eerste[wie] = min(van, eerste.get(wie, van))
    later = {wie: plus_maanden(van, Fraction(maanden)) for wie, van in eerste.items()}
    begonnen = {wie: dag for wie, dag in later.items() if dag <= t_m}
    nog = {wie for wie, van, tot in reeksen if wie in begonnen and van <= begonnen[wie] < tot}
    return Duurzaam(maanden, len(begonnen), len(nog))


def opdrachten(delen: Iterable[Werk]) -> Opdrachten:
    """The hours by where the order comes from (M008)."""
    uren = {"markt": Decimal(0), "ander": Decimal(0), "": Decimal(0)}
    for deel in delen:
        uren["markt" if deel.herkomst == Herkomst.MARKT else "ander" if deel.herkomst else ""] += deel.uren
    return Opdrachten(uren["markt"], uren["ander"], uren[""])


def _begeleiding(gemeente: Gemeente, wie_nu: Iterable[int], dag: date) -> tuple[Decimal, int]:
    """Agreed hours of guidance a week of who works on a day, and for how many persons. One query."""
    rijen = list(
        Begeleidingsafspraak.objects.filter(
            gemeente=gemeente, periode__contains=dag, traject__kandidaat__in=list(wie_nu)
        )
        .order_by()
        .values("traject__kandidaat")
        .annotate(samen=Sum("uren"))
        .values_list("samen", flat=True)
    )
    return sum(rijen, Decimal(0)), len(rijen)


def twee_jaar(peildatum: date) -> tuple[date, date]:
    """The period a look back proposes: two years up to and including the day."""
    return min_maanden(peildatum, Fraction(24)) + timedelta(days=1), peildatum
