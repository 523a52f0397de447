"""What a candidate's session may in the database: her own rows, in every table that hangs on her, and nothing else.

While she looks, the web process is the role ``luwte_kandidaat``, which has no right on any table but those below. After
every migration the rights and policies are given anew: every table of a municipality with a way to a person (by its
foreign keys) shows the rows of ``luwte_kandidaat()``. Each table has two policies: one that lets those rows in, and a
restrictive one that refuses all others, also when another policy or a forgotten setting would let them in. A table
without such a way is closed. Staff never is this role, so none of this costs their queries anything.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import connections, models

from luwte.gemeenten.basis import GemeenteRij
from luwte.kandidaten.models import Kandidaat
from luwte.mijn.models import Bijlage, Deling, Opening

ROL = "luwte_kandidaat"
WIE = "(SELECT luwte_kandidaat())"
VAN_MIJ = f"kandidaat_id = {WIE}"
#: Not for who acts for her.
VAN_MIJ_ZELF = f"{VAN_MIJ} AND (SELECT luwte_vertegenwoordiger()) IS NULL"
MET_CODE = "code_hmac = (SELECT luwte_code()) AND ingetrokken_op IS NULL AND tot >= current_date"
NOOIT = "false"
#: Of herself, or of a receiver about what was just opened.
_OPENING = f"({VAN_MIJ_ZELF}) OR deling_nummer IN (SELECT id FROM mijn_deling WHERE {MET_CODE})"  # noqa: S608
#: Facts for everybody, and the names of staff; never their passwords or rights.
IEDEREEN: Mapping[str, str] = {
    "gemeenten_gemeente": "",
    "gemeenten_regio": "",
    "gemeenten_regiodeelname": "",
    "gemeenten_beleid": "",
    "cijfers_voorstel": "",
    "cijfers_oordeel": "",
    "gemeenten_gebruiker": "(id, username, first_name, last_name, telefoon)",
}
#: Where she works: what hangs not on her, but her rows on it.
OMGEVING: Mapping[str, str] = {
    "plekken_werkplek": "id IN (SELECT werkplek_id FROM plaatsingen_contract) "
    "OR id IN (SELECT werkplek_id FROM plaatsingen_proefplaatsing)",
    "plekken_werkgever": "id IN (SELECT werkgever_id FROM plaatsingen_dienstverband) "
    "OR id IN (SELECT werkgever_id FROM plekken_werkplek)",
    # Also under a number from before two rows of hers were merged.
    "kandidaten_verwijzing": f"{VAN_MIJ} OR naar_id = {WIE}",
    "toezicht_inzage": f"{VAN_MIJ} OR kandidaat_id IN (SELECT kandidaat_id FROM kandidaten_verwijzing)",  # noqa: S608
    # The receiver of a share has no person: only the code that was typed.
    "mijn_bijlage": f"({VAN_MIJ_ZELF}) OR id IN (SELECT bijlage_id FROM mijn_deling WHERE {MET_CODE})",  # noqa: S608 (our own names)
    "mijn_deling": f"({VAN_MIJ_ZELF}) OR ({MET_CODE})",
    "mijn_opening": _OPENING,
}
#: What she writes herself: table, command, and for a change the columns.
SCHRIJFT: tuple[tuple[str, str, str, str], ...] = (
    ("kandidaten_toestemming", "INSERT", "", VAN_MIJ),
    ("kandidaten_toestemming", "UPDATE", "(ingetrokken_op, door)", VAN_MIJ),
    ("kandidaten_verzoek", "INSERT", "", VAN_MIJ),
    ("mijn_toegang", "UPDATE", "(laatst_gebruikt)", VAN_MIJ),
    ("mijn_bijlage", "INSERT", "", VAN_MIJ_ZELF),
    ("mijn_bijlage", "UPDATE", "(titel_versleuteld)", VAN_MIJ_ZELF),
    ("mijn_bijlage", "DELETE", "", VAN_MIJ_ZELF),
    ("mijn_deling", "INSERT", "", VAN_MIJ_ZELF),
    ("mijn_deling", "UPDATE", "(ingetrokken_op)", VAN_MIJ_ZELF),
    ("mijn_deling", "DELETE", "", VAN_MIJ_ZELF),
    ("mijn_opening", "INSERT", "", _OPENING),
    ("mijn_opening", "UPDATE", "", NOOIT),
    ("mijn_opening", "DELETE", "", NOOIT),
)


def paden() -> dict[type[models.Model], str]:
    """Every model that hangs on a person, with the condition for her rows, nearest first."""
    gevonden: dict[type[models.Model], str] = {Kandidaat: f"id = {WIE}"}
    eigen = {Bijlage, Deling, Opening}
    rest = [m for m in apps.get_models() if issubclass(m, GemeenteRij) and m not in gevonden | dict.fromkeys(eigen)]
    while True:
        nieuw = {model: weg for model in rest if model not in gevonden and (weg := _weg(model, gevonden))}
        if not nieuw:
            return gevonden
        gevonden |= nieuw


def _weg(model: type[models.Model], bekend: Mapping[type[models.Model], str]) -> str:
    """The condition by the first foreign key to a known model; a key to the person herself goes first."""
    opties = model._meta  # noqa: SLF001 (Django documents _meta)
    sleutels = [f for f in opties.concrete_fields if f.is_relation and f.related_model in bekend]
    sleutels.sort(key=lambda f: (f.related_model is not Kandidaat, f.null))
    if not sleutels:
        return ""
    eerste = sleutels[0]
    if eerste.related_model is Kandidaat:
        return f"{eerste.column} = {WIE}"
    return f"{eerste.column} IN (SELECT id FROM {eerste.related_model._meta.db_table})"  # noqa: SLF001, S608 (our own names)


def lezen() -> dict[str, str]:
    """Table and condition of all she can read."""
    return {m._meta.db_table: weg for m, weg in paden().items()} | dict(OMGEVING)  # noqa: SLF001


def geef(using: str = "default", **_: Any) -> None:
    """Give the role of the candidate exactly its rights; called after migrate with the owner's connection."""
    with connections[using].cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [ROL])
        if cursor.fetchone() is None:
            raise RuntimeError(f"De databaserol {ROL} bestaat niet. Maak die eerst aan.")
        cursor.execute("SELECT pg_has_role(%s, %s, 'USAGE')", [settings.LUWTE_APP_ROL, ROL])
        if cursor.fetchone()[0]:
            # Her policies would bind staff too.
            raise RuntimeError(f"De rol {settings.LUWTE_APP_ROL} mag {ROL} niet erven. Maak hem NOINHERIT.")
        cursor.execute(
            "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace "
            "AND pg_get_userbyid(relowner) = current_user"
        )
        tabellen = {naam for (naam,) in cursor.fetchall()}
        if "mijn_opening" not in tabellen:
            return  # half way a migration, or not the owner
        for regel in opdrachten(tabellen):
            cursor.execute(regel)


def opdrachten(tabellen: set[str]) -> list[str]:
    """The statements that take all rights of the role away and give the right ones."""
    weg = """
        DO $$ DECLARE p record; BEGIN
            FOR p IN SELECT tablename, policyname FROM pg_policies
                WHERE schemaname = 'public' AND policyname LIKE 'luwte\\_zelf\\_%%'
            LOOP EXECUTE format('DROP POLICY %%I ON %%I', p.policyname, p.tablename); END LOOP;
        END $$;
    """.replace("%%", "%")
    regels = [
        # Only tables of our own: nobody takes a right away from what another made.
        *(f'REVOKE ALL ON "{tabel}" FROM {ROL}' for tabel in sorted(tabellen)),
        f"GRANT USAGE ON SCHEMA public TO {ROL}",
        weg,
        *(f"GRANT SELECT {kolommen} ON {tabel} TO {ROL}" for tabel, kolommen in IEDEREEN.items() if tabel in tabellen),
    ]
    for tabel, wie in lezen().items():
        if tabel in tabellen:
            regels += [f"GRANT SELECT ON {tabel} TO {ROL}", *_regels(tabel, "SELECT", f"USING ({wie})")]
    for tabel, wat, kolommen, wie in SCHRIJFT:
        if tabel in tabellen:
            voorwaarde = f"WITH CHECK ({wie})" if wat == "INSERT" else f"USING ({wie})"
            regels += _regels(tabel, wat, voorwaarde)
            if wie != NOOIT:
                regels.append(f"GRANT {wat} {kolommen} ON {tabel} TO {ROL}")
    return regels


def _regels(tabel: str, wat: str, voorwaarde: str) -> list[str]:
    naam = f"luwte_zelf_{wat.lower()}"
    return [
        f"CREATE POLICY {naam} ON {tabel} FOR {wat} TO {ROL} {voorwaarde}",
        f"CREATE POLICY {naam}_alleen ON {tabel} AS RESTRICTIVE FOR {wat} TO {ROL} {voorwaarde}",
    ]
