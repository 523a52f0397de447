"""The tabs of a case: what each shows and who sees it. A room below brings its own tab here."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from luwte.begeleiding.rechten import LEZERS as BEGELEIDING
from luwte.begeleiding.tab import kan_en_wil
from luwte.besluiten.tab import ROLLEN as BESLUITERS
from luwte.besluiten.tab import besluiten
from luwte.brieven import tab as brieven_tab
from luwte.dossiers import geld, journaal, wachtlijst, werk
from luwte.dossiers.tijdlijn import overdrachten, tijdlijn
from luwte.dossiers.views.uitleg import ingevulde_begeleiding
from luwte.kandidaten import tab as kandidaat_tab
from luwte.kandidaten.rechten import mag_kandidaat_wijzigen
from luwte.plaatsingen.bedragen import stand_van
from luwte.trajecten.models import Stap, Traject
from luwte.trajecten.rechtentabel import Actie, rollen
from luwte.voordrachten.tab import ROLLEN as VOORDRACHT
from luwte.voordrachten.tab import voordracht

Inhoud = Callable[[Any, Traject, list[Stap]], dict[str, Any]]


@dataclass(frozen=True)
class Tab:
    """One tab: its address (``?tab=``), its word, its template and what the template needs.

    ``inhoud`` takes the request, the case and its steps up to the peildatum. ``rollen`` limits the
    tab to some roles; empty means everybody who may see the case. ``alleen`` says for which cases
    it means something, from the steps; without it for all.
    """

    code: str
    naam: str
    sjabloon: str
    inhoud: Inhoud
    rollen: frozenset[str] = frozenset()
    alleen: Callable[[list[Stap]], bool] | None = None


def _verloop(request: Any, traject: Traject, stappen: list[Stap]) -> dict[str, Any]:
    mag = journaal.mag_journaal(request.lidmaatschap, traject, stappen)
    verder = journaal.gebeurtenissen(traject, request.peildatum) if mag else []
    return {
        "tijdlijn": tijdlijn(traject, stappen, request.peildatum, [*verder, *overdrachten(traject, request.peildatum)])
    }


def _werk(request: Any, traject: Traject, stappen: list[Stap]) -> dict[str, Any]:
    stand = stand_van(request.gemeente, request.peildatum)
    return {"werk": werk.overzicht(traject, stappen, request.peildatum, stand)}


def _geld(request: Any, traject: Traject, stappen: list[Stap]) -> dict[str, Any]:
    ingevuld = ingevulde_begeleiding(request)
    plaatsingen = geld.overzicht(traject, stappen, request.gemeente, request.peildatum, ingevuld)
    return {
        "geld": plaatsingen,
        "samen_meer": geld.samen_meer(plaatsingen, request.gemeente),
        "begeleidingskosten": plaatsingen[0].feiten.get(geld.BEGELEIDING) if plaatsingen else None,
        "keuze": "" if ingevuld is None else urlencode({"begeleiding": ingevuld}),
    }


def _gegevens(request: Any, traject: Traject, _: list[Stap]) -> dict[str, Any]:
    return {
        "mag_wijzigen": mag_kandidaat_wijzigen(request.lidmaatschap, traject.kandidaat),
        "rechtsposities": traject.kandidaat.rechtsposities.filter(periode__startswith__lte=request.peildatum).order_by(
            "-periode"
        ),
        "verzoeken": traject.kandidaat.verzoeken.filter(afgehandeld_op__isnull=True).order_by("pk"),
    }


JOURNAAL = frozenset(rollen(Actie.JOURNAAL))
TABS = (
    Tab("verloop", "Verloop", "dossiers/tab_verloop.html", _verloop),
    Tab("kan-en-wil", "Kan en wil", "begeleiding/tab.html", kan_en_wil, BEGELEIDING),
    Tab("voordracht", "Voordracht", "voordrachten/tab.html", voordracht, VOORDRACHT),
    Tab("besluiten", "Besluiten", "besluiten/tab.html", besluiten, BESLUITERS),
    Tab("werk", "Werk", "dossiers/tab_werk.html", _werk),
    Tab("geld", "Geld", "dossiers/tab_geld.html", _geld),
    Tab("journaal", "Journaal", "dossiers/tab_journaal.html", journaal.tab, JOURNAAL),
    Tab("wachten", "Wachten", "dossiers/tab_wachten.html", wachtlijst.tab, alleen=wachtlijst.wacht_of_wachtte),
    Tab("brieven", "Brieven", "brieven/tab.html", brieven_tab.brieven),
    Tab("gegevens", "Gegevens", "dossiers/tab_gegevens.html", _gegevens),
    Tab("netwerk", "Netwerk en toestemming", "kandidaten/tab_netwerk.html", kandidaat_tab.netwerk),
    Tab("gekeken", "Wie keek mee", "kandidaten/tab_gekeken.html", kandidaat_tab.wie_keek),
)


def tabs_voor(rol: str, stappen: list[Stap]) -> dict[str, Tab]:
    """The tabs a role sees of a case, by code, in the order of the screen; the first is the usual one."""
    return {
        tab.code: tab
        for tab in TABS
        if (not tab.rollen or rol in tab.rollen) and (tab.alleen is None or tab.alleen(stappen))
    }
