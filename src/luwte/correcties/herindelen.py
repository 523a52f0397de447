"""One municipality goes up in another: all that is about people moves, in one transaction or not at all.

Ground: Wet algemene regels herindeling art. 44 (rights and duties pass on) and art. 28 (rules of the
old municipality). Only the owner of the tables can do this; the web process cannot.
"""

import datetime
from dataclasses import dataclass, field

from django.db import connection, transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from luwte.correcties.herkomst import Herkomst
from luwte.gemeenten.models import Beleid, Gemeente, Lidmaatschap
from luwte.kandidaten.models import Kandidaat
from luwte.toezicht.auteur import author

#: About the municipality itself, or somebody's own settings there: it stays, to be read.
BLIJFT = frozenset(
    {
        "brieven_briefpapier",
        "cijfers_oordeel",
        "cijfers_voorstel",
        "dossiers_gezien",
        "dossiers_vervanging",
        "dossiers_werkfilter",
        "gemeenten_beleid",
        "gemeenten_lidmaatschap",
        "gemeenten_regiodeelname",
        "plekken_formeelwerkgeverschap",
    }
)
#: Of these tables only some rows are about people.
ALLEEN = {"dossiers_taak": "jaar IS NULL"}
AUDIT = "luwte_leg_vast"


class CannotMerge(Exception):
    """A Dutch sentence that says why nothing was moved."""


@dataclass
class Verslag:
    """What moved: rows by table, roles, and what of the policy now holds."""

    rijen: dict[str, int] = field(default_factory=dict)
    rollen: int = 0
    beleid: list[str] = field(default_factory=list)


def herindeel(oud: Gemeente, nieuw: Gemeente, per: datetime.date, *, door: str, doen: bool) -> Verslag:
    """Move everything and say what moved; without ``doen`` all of it is undone again.

    Raises CannotMerge, and then nothing has changed.
    """
    _keur(oud, nieuw, per)
    with author(door, f"herindeling: {oud.naam} naar {nieuw.naam} per {per:%d-%m-%Y}"):
        _keur_personen(oud, nieuw)
        _keur_werkgevers(oud, nieuw)
        with transaction.atomic():
            verslag = _doe(oud, nieuw, per)
            if not doen:
                transaction.set_rollback(True)
    return verslag


def _doe(oud: Gemeente, nieuw: Gemeente, per: datetime.date) -> Verslag:
    verslag = Verslag(beleid=_beleid(oud, nieuw, per))
    mensen = list(Kandidaat.objects.filter(gemeente=oud).values_list("pk", flat=True))
    verslag.rijen = _verplaats(oud, nieuw)
    Herkomst.objects.bulk_create(Herkomst(gemeente=nieuw, kandidaat_id=pk, van_gemeente=oud, per=per) for pk in mensen)
    verslag.rollen = _rollen(oud, nieuw, per)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    return verslag


def _keur(oud: Gemeente, nieuw: Gemeente, per: datetime.date) -> None:
    """The day and the successor are facts of the municipality itself."""
    if oud.tot is None or oud.opvolger_id is None:  # type: ignore[attr-defined]
        raise CannotMerge(f"{oud.naam} is niet opgeheven. Een herindeling kan dan niet.")
    if oud.opvolger_id != nieuw.pk:  # type: ignore[attr-defined]
        raise CannotMerge(f"{oud.naam} ging op in {oud.opvolger}, niet in {nieuw.naam}.")
    if oud.tot != per:
        raise CannotMerge(f"{oud.naam} bestond tot {oud.tot:%d-%m-%Y}, niet tot {per:%d-%m-%Y}.")
    if not nieuw.bestaat_op(per):
        raise CannotMerge(f"{nieuw.naam} bestaat niet op {per:%d-%m-%Y}.")


def _keur_personen(oud: Gemeente, nieuw: Gemeente) -> None:
    """The same citizen number in both: people decide first which row is right."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT a.voornaam || ' ' || a.achternaam, a.id, b.voornaam || ' ' || b.achternaam, b.id"
            " FROM kandidaten_kandidaat a JOIN kandidaten_kandidaat b ON b.bsn_hmac = a.bsn_hmac"
            " WHERE a.gemeente_id = %s AND b.gemeente_id = %s ORDER BY a.id",
            [oud.pk, nieuw.pk],
        )
        dubbel = cursor.fetchall()
    if dubbel:
        raise CannotMerge(
            "Deze personen staan in beide gemeenten met hetzelfde burgerservicenummer. Los dat eerst op: "
            + "; ".join(
                f"{een} (nummer {a}, {oud.naam}) en {ander} (nummer {b}, {nieuw.naam})" for een, a, ander, b in dubbel
            )
        )


def _keur_werkgevers(oud: Gemeente, nieuw: Gemeente) -> None:
    """The same employer in both: people decide first which row keeps the number of the chamber of commerce."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT a.naam, a.id, b.naam, b.id FROM plekken_werkgever a JOIN plekken_werkgever b"
            " ON b.kvk = a.kvk AND a.kvk <> ''"
            " WHERE a.gemeente_id = %s AND b.gemeente_id = %s ORDER BY a.naam, a.id",
            [oud.pk, nieuw.pk],
        )
        dubbel = cursor.fetchall()
    if dubbel:
        raise CannotMerge(
            "Deze werkgevers staan in beide gemeenten met hetzelfde KVK-nummer. "
            f"Maak dat nummer eerst leeg bij de werkgever van {oud.naam}: "
            + "; ".join(
                f"{een} (nummer {a}, {oud.naam}) en {ander} (nummer {b}, {nieuw.naam})" for een, a, ander, b in dubbel
            )
        )


def tabellen() -> list[str]:
    """Every table with rows of a municipality that move along, from the catalogue."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid"
            " WHERE a.attname = 'gemeente_id' AND NOT a.attisdropped AND c.relkind IN ('r', 'p')"
            " AND c.relnamespace = 'public'::regnamespace ORDER BY c.relname"
        )
        return [naam for (naam,) in cursor.fetchall() if naam not in BLIJFT]


def _verplaats(oud: Gemeente, nieuw: Gemeente) -> dict[str, int]:
    """Move the rows; what compares a row with its parent waits until all have moved, then is asked of all."""
    geteld: dict[str, int] = {}
    alle = tabellen()
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(
            "SELECT c.relname, t.tgname, t.tgargs FROM pg_trigger t"
            " JOIN pg_class c ON c.oid = t.tgrelid"
            " WHERE NOT t.tgisinternal AND t.tgenabled <> 'D' AND c.relname = ANY (%s) AND t.tgname <> %s",
            [alle, AUDIT],
        )
        wachters = cursor.fetchall()
        for tabel, naam, _ in wachters:
            cursor.execute(f'ALTER TABLE "{tabel}" DISABLE TRIGGER "{naam}"')
        for tabel in alle:
            waar = f" AND {ALLEEN[tabel]}" if tabel in ALLEEN else ""
            zet = f'UPDATE "{tabel}" SET gemeente_id = %s WHERE gemeente_id = %s{waar}'  # noqa: S608 - from the catalogue
            cursor.execute(zet, [nieuw.pk, oud.pk])
            if cursor.rowcount:
                geteld[tabel] = cursor.rowcount
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for tabel, naam, _ in wachters:
            cursor.execute(f'ALTER TABLE "{tabel}" ENABLE TRIGGER "{naam}"')
        for tabel, naam, woorden in wachters:
            if naam.startswith("luwte_zelfde_"):
                kolom, ouder = bytes(woorden).decode().rstrip("\0").split("\0")
                cursor.execute(
                    f'SELECT 1 FROM "{tabel}" k JOIN "{ouder}" o ON o.id = k."{kolom}"'  # noqa: S608 - from the catalogue
                    " WHERE k.gemeente_id <> o.gemeente_id LIMIT 1"
                )
                if cursor.fetchone():
                    raise CannotMerge(f"Rijen van {tabel} en {ouder} horen na de verhuizing niet bij één gemeente.")
    return geteld


def _rollen(oud: Gemeente, nieuw: Gemeente, per: datetime.date) -> int:
    """End the roles in the old municipality on the day, and give them in the new one from then on."""
    aantal = 0
    for rij in Lidmaatschap.objects.filter(gemeente=oud, periode__overlap=DateRange(per, None)).order_by("pk"):
        begin, einde = max(rij.periode.lower or per, per), rij.periode.upper
        if rij.periode.lower is None or rij.periode.lower < per:
            rij.periode = DateRange(rij.periode.lower, per)
            rij.save(update_fields=["periode"])
        else:
            rij.delete()
        nieuwe = DateRange(begin, einde)
        zelfde = Lidmaatschap.objects.filter(gebruiker=rij.gebruiker_id, gemeente=nieuw, rol=rij.rol)  # type: ignore[misc]
        if not zelfde.filter(periode__overlap=nieuwe).exists():
            Lidmaatschap.objects.create(gebruiker=rij.gebruiker, gemeente=nieuw, rol=rij.rol, periode=nieuwe)
            aantal += 1
    return aantal


def _beleid(oud: Gemeente, nieuw: Gemeente, per: datetime.date) -> list[str]:
    """For each subject with policy of the old one: what it was, and what holds now."""
    dag_ervoor = per - datetime.timedelta(days=1)
    geldt_nu = Beleid.objects.filter(gemeente=nieuw, periode__contains=per)
    nu = {(een.naam, een.sleutel_van): een.waarde for een in geldt_nu}
    zinnen = []
    for een in Beleid.objects.filter(gemeente=oud, periode__contains=dag_ervoor):
        waarde = nu.get((een.naam, een.sleutel_van))
        geldt = f"nu geldt {waarde}" if waarde else "nu geldt wat de regio of Luwte als standaard heeft"
        trede = f" ({een.sleutel_van} tot en met {een.sleutel_tot})" if een.sleutel_van else ""
        zinnen.append(f"{een.naam}{trede}: was {een.waarde} in {oud.naam}, {geldt} in {nieuw.naam}.")
    return zinnen
