"""Persons and cases for tests: made through the only writers, so never in a state that cannot be."""

import datetime as dt
import itertools
from contextlib import ExitStack
from decimal import Decimal
from typing import Any
from unittest.mock import patch

from django.db.models import ForeignKey, Model

from luwte.begeleiding.vastleggen import spreek_begeleiding_af
from luwte.kandidaten.models import Kandidaat, Rechtspositie
from luwte.plaatsingen.models import Contract
from luwte.plaatsingen.vastleggen import leg_loonwaarde_vast, sluit_contract, start_proefplaatsing
from luwte.plekken.models import Werkgever, Werkplek
from luwte.trajecten import stappen
from luwte.trajecten.models import Adviesaanvraag, Traject
from luwte.trajecten.stappen import open_traject, zet_stap
from luwte.trajecten.vastleggen import leg_advies_vast, stel_vast, vraag_advies_aan
from luwte.wet.lokaal import lagen

PEILDATUM = dt.date(2018, 11, 15)
BEGIN = dt.date(2018, 1, 8)

#: The usual road of a nominated person: transition, days after the begin of the case.
WEG = (("T2", 3), ("T3", 14), ("T8", 90), ("T11", 95), ("T17", 140), ("T23", 150), ("T26", 155), ("T31", 165),
       ("T34", 210), ("T35", 215), ("T37", 220), ("T38", 225))  # fmt: skip
_teller = itertools.count(1)
#: What Django asks the database beforehand, and the database itself refuses.
VOORAF_GEVRAAGD = ((Model, "validate_constraints"), (Model, "validate_unique"), (ForeignKey, "validate"))
#: The steps of a road whose conditions were asked in this run.
GETOETST: set[tuple[Any, ...]] = set()


def bsn(nummer: int) -> str:
    """A citizen number that passes the elfproef, different for each ``nummer``."""
    for kandidaat in itertools.count(100_000_000 + nummer * 1000):
        cijfers = [int(c) for c in str(kandidaat)]
        som = sum(c * w for c, w in zip(cijfers, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True))
        if som % 11 == 0:
            return str(kandidaat)
    raise AssertionError


def persoon(gemeente: Any, *, positie: str = "bijstand", geboren: dt.date = dt.date(1995, 3, 3), **extra: Any) -> Any:
    """A person of a municipality with a legal position since 2015; an empty ``positie`` gives none."""
    nummer = next(_teller)
    gegevens = {"voornaam": "Noor", "achternaam": f"Proef{nummer:04d}", "geboortedatum": geboren} | extra
    mens = Kandidaat(gemeente=gemeente, **gegevens)
    mens.zet_bsn(bsn(nummer))
    mens.save()
    if positie:
        Rechtspositie.objects.create(
            gemeente=gemeente, kandidaat=mens, soort=positie, periode=(dt.date(2015, 1, 1), None)
        )
    return mens


def werkplek(gemeente: Any, normuren: int = 36) -> Werkplek:
    """A workplace at an employer of a municipality."""
    nummer = next(_teller)
    baas = Werkgever.objects.create(
        gemeente=gemeente, naam=f"Bedrijf {nummer:05d}", normuren=normuren, soort=Werkgever.Soort.UITVOERINGSBEDRIJF
    )
    return Werkplek.objects.create(
        gemeente=gemeente,
        werkgever=baas,
        naam="Inpakken",
        werksoort="verpakken",
        werkgeverschap="gemeente",
        vanaf=dt.date(2017, 1, 1),
    )


def quota(gemeente: Any, uren: int = 0) -> dict[str, Any]:
    """The facts of ``recht_op_plek``: hours realised by a municipality."""
    return {"gemeente": gemeente.naam, "uren_totaal": Decimal(uren)}


class Geval:
    """A case that can be brought on, step by step."""

    def __init__(self, gemeente: Any, door: Any, *, route: str = "voordracht", begin: dt.date = BEGIN, **mens: Any):
        """Open a case for a new person."""
        self.gemeente, self.door, self.begin = gemeente, door, begin
        self.soort = str(sorted(mens.items()))
        self.mens = persoon(gemeente, **mens)
        positie = mens.get("positie", "bijstand")
        self.traject: Traject = open_traject(
            self.mens,
            route,
            begin,
            door,
            rol="consultant",
            peildatum=PEILDATUM,
            feiten={"rechtspositie": positie},
            lagen=lagen(gemeente.naam),
        )
        if route in ("zelfmelder", "uwv_uitkering"):
            vraag_advies_aan(self.traject, begin, "persoon")

    def stap(self, code: str, datum: dt.date, rol: str = "consultant", **extra: Any) -> Any:
        """Make one step with a reason and the facts the usual road needs."""
        feiten = {
            "quota": quota(self.gemeente),
            "lagen": lagen(self.gemeente.naam),
            "loonwaarde": Decimal("0.40"),
        } | extra.pop("feiten", {})
        opties = {
            "peildatum": PEILDATUM,
            "feiten": feiten,
            "reden": "" if code == "T13" else "Besproken met Noor.",
            "lagen": feiten["lagen"],
        } | extra
        return zet_stap(self.traject, code, datum, self.door, rol=rol, **opties)

    def tot(self, toestand: str) -> "Geval":
        """Bring the case along the usual road until it has this state.

        The database still refuses what may not be; asking it beforehand, for a sentence at a field, is half the work.
        The conditions of a step are asked the first time that a person like this makes it on such a day.
        """
        with ExitStack() as stack:
            for wie, vraag in VOORAF_GEVRAAGD:
                stack.enter_context(patch.object(wie, vraag, lambda *_, **__: None))
            return self._tot(toestand)

    def _tot(self, toestand: str) -> "Geval":
        gelopen = list(self.traject.stappen.order_by("volgnummer").values_list("overgang", "datum", "naar"))
        for code, dagen in WEG:
            if gelopen[-1][2] == toestand:
                return self
            if code in ("T2", "T3", "T8", "T11") and self.traject.route in ("zelfmelder", "uwv_uitkering"):
                continue
            datum = self.begin + dt.timedelta(days=dagen)
            einde = datum + dt.timedelta(days=182)
            feiten = {"contract_einde": einde} if code in ("T35", "T37") else {}
            weg = (self.gemeente.naam, self.traject.route, self.soort, code, *gelopen)
            with patch.object(stappen, "toets", (lambda *_: []) if weg in GETOETST else stappen.toets):
                stap = self.stap(code, datum, feiten=feiten)
            GETOETST.add(weg)
            gelopen.append((stap.overgang, stap.datum, stap.naar))
            self.stuk(code, datum)
        return self

    def stuk(self, code: str, datum: dt.date) -> None:
        """Record what belongs to a step of the usual road."""
        if code == "T11":
            vraag_advies_aan(self.traject, datum, "college", medisch_geregeld=True)
        if code == "T17":
            self.advies(datum)
        if code == "T23":
            stel_vast(self.traject, self.aanvraag.advies, datum, "uitsluitend_beschut")
        if code == "T31":
            start_proefplaatsing(self.traject, self.plek, datum, datum + dt.timedelta(days=90))
            self.begeleiding(datum)
        if code == "T34":
            self.meting(datum)
        if code in ("T35", "T37", "T38"):
            # Half a year each, joined on; the last one has no end.
            begin = datum if code == "T35" else self.laatste_contract.periode.upper
            self.contract(begin, None if code == "T38" else begin + dt.timedelta(days=182))

    @property
    def laatste_contract(self) -> Contract:
        """The contract that ends last."""
        return Contract.objects.filter(dienstverband__traject=self.traject).order_by("-periode")[0]

    @property
    def plek(self) -> Werkplek:
        """The workplace of this case."""
        if not hasattr(self, "_plek"):
            self._plek = werkplek(self.gemeente)
        return self._plek

    @property
    def aanvraag(self) -> Adviesaanvraag:
        """The last request."""
        return Adviesaanvraag.objects.filter(traject=self.traject).order_by("-pk")[0]

    def begeleiding(self, vanaf: dt.date, uren: str = "4") -> Any:
        """Guidance from a day on: without it no contract."""
        return spreek_begeleiding_af(
            self.traject, self.door, soort="jobcoach", uren=Decimal(uren), vanaf=vanaf, bron="begeleidingssubsidie"
        )

    def advies(self, datum: dt.date, uitkomst: str = "positief") -> Any:
        """An advice on the last request."""
        return leg_advies_vast(
            self.aanvraag, datum, datum, uitkomst, "Steeds iemand nabij nodig.",
            criterium_begeleiding=uitkomst == "positief",
        )  # fmt: skip

    def meting(self, datum: dt.date, loonwaarde: str = "0.40") -> Any:
        """A measured loonwaarde."""
        return leg_loonwaarde_vast(
            self.traject, self.plek, gemeten_op=datum, loonwaarde=Decimal(loonwaarde), methode="Dariuz",
            deskundige="UWV", met_werkgever_besproken=True, herbeoordeling_op=datum + dt.timedelta(days=365),
        )  # fmt: skip

    def contract(self, begin: dt.date, laatste: dt.date | None, uren: int = 24) -> Any:
        """A contract on the workplace of this case."""
        return sluit_contract(
            self.traject, self.plek.werkgever, self.plek, werkgeverschap="gemeente", aard="privaat", begin=begin,
            laatste_dag=laatste, uren=Decimal(uren), duur="onbepaald" if laatste is None else "bepaald",
        )  # fmt: skip
