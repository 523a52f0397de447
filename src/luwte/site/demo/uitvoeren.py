"""Carry out one event as the screens do: the same conditions, the same writers, the same refusals.

The facts a case gathered are remembered instead of read back at each step; the count of the
municipality is asked of the database each time, as on the screen.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from luwte.dossiers.feiten import VRAAGT_QUOTA, VRAAGT_WACHTENDEN, quota_feiten
from luwte.dossiers.wachtlijst import AANBOD, op_de_lijst
from luwte.engine import Layer
from luwte.gemeenten.models import Gemeente, Rol
from luwte.kandidaten.models import Kandidaat, Rechtspositie, Toestemming
from luwte.plaatsingen.models import Dienstverband
from luwte.plaatsingen.stapfeiten import feiten_van_plaatsingen
from luwte.plaatsingen.vastleggen import beeindig, leg_loonwaarde_vast, sluit_contract, start_proefplaatsing
from luwte.plekken.models import Werkgeverschap, Werkplek
from luwte.site.demo import teksten
from luwte.site.demo.bezwaren import BEZWAARSTUKKEN, bezwaarfeiten, leg_bezwaarstuk_vast
from luwte.site.demo.bureau import kies_van_de_lijst
from luwte.site.demo.loop import Gebeurtenis
from luwte.site.demo.medewerkers import Team
from luwte.site.demo.rijen import Rij
from luwte.site.demo.werk import leg_werk_vast
from luwte.site.demo.werkgevers import Plekken
from luwte.trajecten import verloop
from luwte.trajecten.overgang import MEELEZERS
from luwte.trajecten.stappen import open_traject, zet_stap
from luwte.trajecten.vastleggen import leg_advies_vast, stel_vast, vraag_advies_aan
from luwte.trajecten.voorwaarden import toets

UREN = (24, 24, 24, 24, 26, 28, 28, 28, 28, 30, 30, 31, 31, 31, 32, 32, 20)
MINSTE_UREN = 24
LOONWAARDEN = (22, 26, 28, *range(30, 48), *range(32, 42), 52, 60)
#: What a colleague does on the same day before it: reading along, proposing to deviate.
VOORAF = {"T11": "T11m", "T24": "T24v"}
AANVRAGER = {"T11": "college", "T43": "college", "T12": "persoon", "T12u": "uwv"}
BEEINDIGT = frozenset({"T36"})
#: States in which a step asks what runs.
IN_DIENST = frozenset({"S16", "S17", "S18", "S20", "S21", "S25", "S29"})
MAANDEN_PROEF = timedelta(days=91)
JAAR = timedelta(days=364)


@dataclass
class Zaak:
    """A case while it is being made: what later events need to know of earlier ones."""

    rij: Rij
    gemeente: Gemeente
    mens: Kandidaat
    positie: Rechtspositie
    loten: Random
    team: Team
    plekken: Plekken
    # Filled by the event that makes them: Traject, Adviesaanvraag, Advies, Werkplek.
    traject: Any = None
    aanvraag: Any = None
    advies: Any = None
    werkplek: Any = None
    toestand: str = verloop.BEGIN
    uren: int = 0
    metingen: list[int] = field(default_factory=list)
    collegas: dict[str, Any] = field(default_factory=dict)

    def voer_uit(self, gebeurtenis: Gebeurtenis, lagen: list[Layer]) -> None:
        """Make the step and its record. Raises ValidationError when the product would refuse it."""
        if vooraf := VOORAF.get(gebeurtenis.code):
            self.voer_uit(Gebeurtenis(gebeurtenis.datum, vooraf), lagen)
        rij = verloop.OVERGANGEN[gebeurtenis.code]
        rol = _rol(rij)
        vast: dict[str, Any] = {"rol": rol, "peildatum": gebeurtenis.datum, "lagen": lagen}
        door = self._collega(rol)
        if self.traject is None:
            feiten = self._feiten(gebeurtenis, lagen)
            self.traject = open_traject(self.mens, self.rij.route, gebeurtenis.datum, door, feiten=feiten, **vast)
            self.toestand = verloop.doelen(rij)[0]
        else:
            feiten = self._feiten(gebeurtenis, lagen)
            stap = zet_stap(
                self.traject,
                rij.code,
                gebeurtenis.datum,
                door,
                reden=self._reden(rij, signalen=toets(rij.signalen, feiten)),
                feiten=feiten,
                **vast,
            )
            self.toestand = stap.naar
        self._stuk(rij, gebeurtenis)
        if rij.code in BEEINDIGT:
            beeindig(self.traject, gebeurtenis.datum)

    def _collega(self, rol: Rol) -> Any:
        """Who works on this case in a role: the contact person when she has it, else one colleague throughout."""
        if rol not in self.collegas:
            mogelijk = self.team[self.gemeente.naam, rol]
            contact = self.mens.contactpersoon
            self.collegas[rol] = contact if contact in mogelijk else self.loten.choice(mogelijk)
        return self.collegas[rol]

    def _reden(self, rij: verloop.Overgang, *, signalen: list[str]) -> str:
        if rij.code in teksten.VASTE_REDENEN:
            return teksten.VASTE_REDENEN[rij.code]
        if rij.code == "T58" and (self.rij.wie or self.rij.lijkt_op):
            return teksten.REDENEN["T58"][-1]  # who comes back did not move
        if rij.reden:
            return self.loten.choice(teksten.REDENEN[rij.code])
        if not signalen:
            return ""
        if "anderen_wachten" in rij.signalen and any("op de wachtlijst" in zin for zin in signalen):
            return teksten.VOOR_WIE_WACHT
        if "meegelezen" in rij.signalen:
            return self.loten.choice(teksten.BIJ_AANVRAAG)
        laag = "loonwaarde_signaal" in rij.signalen
        return self.loten.choice(teksten.LAGE_LOONWAARDE if laag else teksten.EXTRA_PLEK)

    def _feiten(self, gebeurtenis: Gebeurtenis, lagen: list[Layer]) -> dict[str, Any]:
        feiten: dict[str, Any] = {
            "datum": gebeurtenis.datum,
            "lagen": lagen,
            "rechtspositie": self.positie.soort,
        }
        if self.metingen:
            feiten["loonwaarde"] = Decimal(self.metingen[-1]) / 100
        if self.toestand in IN_DIENST or gebeurtenis.code == "T45v":
            feiten |= feiten_van_plaatsingen(self.traject, gebeurtenis.datum, lagen)
        if self.toestand in VRAAGT_QUOTA:
            feiten["quota"] = quota_feiten(self.gemeente, gebeurtenis.datum)
        if self.toestand in VRAAGT_WACHTENDEN:
            feiten["wachtenden"] = op_de_lijst(self.gemeente, gebeurtenis.datum).count()
        if verloop.OVERGANGEN[gebeurtenis.code].stuk in BEZWAARSTUKKEN:
            feiten |= bezwaarfeiten(self.traject, gebeurtenis.code, gebeurtenis.datum)
        if gebeurtenis.code == AANBOD:
            feiten["plaatskeuze_op"] = kies_van_de_lijst(self.traject, gebeurtenis.datum, self._collega(Rol.CONSULTANT))
        if gebeurtenis.code in ("T31", "T31z"):
            feiten["proefplaatsing_begin"] = gebeurtenis.datum
        if gebeurtenis.contract and gebeurtenis.contract.laatste_dag:
            feiten["contract_einde"] = gebeurtenis.contract.laatste_dag
        return feiten

    def _stuk(self, rij: verloop.Overgang, gebeurtenis: Gebeurtenis) -> None:
        datum = gebeurtenis.datum
        match rij.stuk:
            case "adviesaanvraag":
                self._vraag(rij.code, datum)
            case "advies":
                self._adviseer(rij.uitkomst, datum)
            case "vaststelling":
                afwijkend = rij.uitkomst == "afwijkend"
                stel_vast(
                    self.traject,
                    self.advies,
                    datum,
                    rij.uitkomst,
                    grond="ondeugdelijk" if afwijkend else "",
                    motivering=teksten.MOTIVERING if afwijkend else "",
                )
            case "proefplaatsing":
                self.werkplek = self._kies_plek(self.rij.keten[0].werkgeverschap if self.rij.keten else "")
                start_proefplaatsing(self.traject, self.werkplek, datum, datum + MAANDEN_PROEF)
            case "loonwaardemeting":
                self._meet(datum)
            case "contract":
                self._contract(gebeurtenis.contract)
            case stuk if stuk in BEZWAARSTUKKEN:
                leg_bezwaarstuk_vast(self.traject, rij, datum, self._collega(_rol(rij)))
            case stuk:
                leg_werk_vast(self, stuk, datum)

    def _vraag(self, code: str, datum: date) -> None:
        aanvrager = AANVRAGER[code]
        self.aanvraag = vraag_advies_aan(self.traject, datum, aanvrager, medisch_geregeld=aanvrager == "college")
        if code == "T11" and not self.mens.toestemmingen.exists():
            Toestemming.objects.create(
                gemeente=self.gemeente,
                kandidaat=self.mens,
                soort=Toestemming.Soort.GEGEVENS_UWV,
                toelichting="Het verslag van de werkplek mag naar UWV.",
                gegeven_op=datum,
            )

    def _adviseer(self, uitkomst: str, datum: date) -> None:
        aanpassingen = begeleiding = False
        if uitkomst == "positief":
            tekst, aanpassingen, begeleiding = self.loten.choice(teksten.POSITIEF)
        else:
            tekst = self.loten.choice(teksten.ANDERE_UITKOMST[uitkomst])
        self.advies = leg_advies_vast(
            self.aanvraag,
            datum - timedelta(days=self.loten.randint(2, 5)),
            datum,
            uitkomst,
            tekst,
            criterium_aanpassingen=aanpassingen,
            criterium_begeleiding=begeleiding,
        )

    def _kies_plek(self, werkgeverschap: str) -> Werkplek:
        """A place of the scenario of this row; another one than before when there is one."""
        soort = werkgeverschap or self.rij.werkgeverschap
        gemeente = self.gemeente.naam
        if not soort:
            soort = next(s for s in (Werkgeverschap.GEMEENTE, Werkgeverschap.REGULIER) if (gemeente, s) in self.plekken)
        mogelijk = self.plekken[gemeente, soort]
        return self.loten.choice([plek for plek in mogelijk if plek != self.werkplek] or mogelijk)

    def _meet(self, datum: date) -> None:
        nummer = len(self.metingen)
        if nummer < len(self.rij.loonwaarden):
            procent = self.rij.loonwaarden[nummer]
        elif self.metingen:
            procent = self.metingen[-1] + self.loten.randint(0, 6)
        else:
            procent = self.loten.choice(LOONWAARDEN)
        self.metingen.append(procent)
        leg_loonwaarde_vast(
            self.traject,
            self.werkplek,
            gemeten_op=datum,
            loonwaarde=Decimal(procent) / 100,
            methode=self.loten.choice(teksten.METHODES),
            deskundige=self.loten.choice(teksten.DESKUNDIGEN),
            met_werkgever_besproken=True,
            herbeoordeling_op=datum + JAAR,
        )

    def _contract(self, periode: Any) -> None:
        werkplek = self.werkplek
        uren = self.rij.uren or self.uren or self.loten.choice(UREN)
        afspraak = periode.afspraak
        if afspraak.ernaast:
            werkplek, uren = self._kies_plek(afspraak.werkgeverschap), 10
        elif werkplek is None or (afspraak.werkgeverschap or werkplek.werkgeverschap) != werkplek.werkgeverschap:
            werkplek = self._kies_plek(afspraak.werkgeverschap)
        elif werkplek.tot and werkplek.tot <= periode.begin:
            werkplek = self._kies_plek(Werkgeverschap.GEMEENTE)
        if not afspraak.ernaast:
            self.werkplek, self.uren = werkplek, uren
        beperkt = uren < MINSTE_UREN and self.gemeente.naam != "Twenterand" and not afspraak.ernaast
        publiek = werkplek.werkgeverschap == Werkgeverschap.GEMEENTE and self.traject.pk % 9 == 0
        sluit_contract(
            self.traject,
            werkplek.werkgever,
            werkplek,
            werkgeverschap=werkplek.werkgeverschap,
            aard=Dienstverband.Aard.PUBLIEK if publiek else Dienstverband.Aard.PRIVAAT,
            begin=periode.begin,
            laatste_dag=periode.laatste_dag,
            uren=Decimal(uren),
            duur="onbepaald" if periode.laatste_dag is None else "bepaald",
            medische_urenbeperking=beperkt,
            medische_urenbeperking_op=self.traject.begin if beperkt else None,
        )


def _rol(rij: verloop.Overgang) -> Rol:
    """Who makes a step in the demo, where more than one role may."""
    if rij.wie == verloop.BEIDE:
        return Rol.JOBCOACH
    if rij.wie == MEELEZERS:
        return Rol.MEELEZER
    return Rol.CONSULTANT if verloop.CONSULTANT in rij.wie else Rol(min(rij.wie))
