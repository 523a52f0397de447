"""Two people of the demo move: one case was taken over, another waits for an answer in Purmerend.

Both still work: in 2018 the first municipality goes on paying, so both cases stay open where they are.
"""

from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

from django.db.backends.postgresql.psycopg_any import DateRange

from luwte.correcties.meegaan import BRONNEN, stukken
from luwte.correcties.models import Aanbod, Overdracht
from luwte.correcties.overdracht import Meegaan, Uitkomst
from luwte.correcties.overdragen import beslis, bied_aan
from luwte.gemeenten.models import Gemeente, Rol
from luwte.kandidaten.models import Toestemming
from luwte.plaatsingen.models import Contract
from luwte.site.demo.medewerkers import Team
from luwte.toezicht import instellingen
from luwte.trajecten.models import Traject

#: From, to, what goes along, why, and the answer (none: it waits).
VERHUIZINGEN = (
    ("Purmerend", "Zaanstad", tuple(Meegaan.values), "Woont nu samen in Zaandam. De baan gaat gewoon door.",
     "Wij maakten al kennis. Welkom."),
    ("Zaanstad", "Purmerend", (Meegaan.BEREIKBAAR, Meegaan.BEGELEIDING),
     "Gaat in Purmerend wonen, dichter bij familie. De baan gaat gewoon door.", ""),
)  # fmt: skip
#: Advices up to this day are those of the regional note: they stay where they were asked.
NA = date(2017, 12, 31)


def laad_overdracht(gemeenten: dict[str, Gemeente], team: Team, dag: date) -> None:
    """Offer both and let one be taken over, as people of both municipalities."""
    for van, naar, mee, reden, antwoord in VERHUIZINGEN:
        door, daar = team[van, Rol.CONSULTANT][0], team[naar, Rol.CONSULTANT][0]
        op = dag - timedelta(days=6)
        traject = _werkt(gemeenten[van], op - timedelta(days=2), dag)
        Toestemming.objects.create(
            gemeente=gemeenten[van],
            kandidaat=traject.kandidaat,
            soort=Toestemming.Soort.GEGEVENS_GEMEENTE,
            gegeven_op=op,
        )
        with _als(door, gemeenten[van], op):
            nummer = bied_aan(
                traject,
                gemeenten[naar],
                op - timedelta(days=2),
                door,
                reden=reden,
                peildatum=op,
                grond=Overdracht.Grond.TOESTEMMING,
                mee=mee,
                stukken=stukken(traject, BRONNEN, op),
            )
        if antwoord:
            op += timedelta(days=3)
            with _als(daar, gemeenten[naar], op):
                aanbod = Aanbod.objects.select_related("van_gemeente").get(overdracht_nummer=nummer)
                wie = SimpleNamespace(
                    user=daar, gemeente=gemeenten[naar], peildatum=op, lidmaatschap=SimpleNamespace(rol=Rol.CONSULTANT)
                )
                beslis(wie, aanbod, Uitkomst.AANGENOMEN, antwoord)


def _werkt(gemeente: Gemeente, vanaf: date, dag: date) -> Traject:
    """Somebody who works on a contract that runs on both days, with an advice of the last year."""
    contract = (
        Contract.objects.filter(gemeente=gemeente, periode__contains=DateRange(vanaf, dag, "[]"))
        .filter(
            dienstverband__traject__stappen__overgang="T17",
            dienstverband__traject__stappen__datum__gt=NA,
            dienstverband__traject__einde__isnull=True,
        )
        .select_related("dienstverband__traject__kandidaat")
        .order_by("pk")
        .last()
    )
    if contract is None:
        raise LookupError(f"In {gemeente} werkt niemand.")
    return contract.dienstverband.traject


def _als(wie: Any, gemeente: Gemeente, dag: date) -> Any:
    """As this user, with this municipality in view: the database asks for both."""
    return instellingen.transaction_settings(
        {
            instellingen.GEBRUIKER: str(wie.pk),
            instellingen.GEMEENTEN: str(gemeente.pk),
            instellingen.DAG: dag.isoformat(),
        }
    )
