"""What the web process may do in the database, given anew after every migration.

The app role reads everything (row-level security limits the rows), adds and changes casework,
deletes only where a migration said so, and never touches a log. A recorded fact (a step, an advice,
a finding, a measurement, a proposed figure) can only be added: a correction is a new row. Policy
in force comes about in the database itself, from what two people agreed. Of a user it writes only
what logging in needs; who has which role is the owner's business.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import connections

READ_ONLY = (
    "django_migrations",
    "django_content_type",
    "auth_permission",
    "auth_group",
    "auth_group_permissions",
    "gemeenten_gebruiker_groups",
    "gemeenten_gebruiker_user_permissions",
    "gemeenten_gemeente",
    "gemeenten_regio",
    "gemeenten_regiodeelname",
    "gemeenten_gebruiker",
    "gemeenten_gegevenwachtwoord",  # written by functions that first ask who calls
    "gemeenten_lidmaatschap",
    "gemeenten_beleid",
    "toezicht_wijziging",
    "kandidaten_contactpersoonschap",  # written by a trigger on the person
    "kandidaten_verwijzing",  # written by the merge of two persons
    "luwte_verwijderbaar",
    "correcties_correctie",
    "correcties_herkomst",  # written by the owner's command
    "correcties_overdracht",  # both sides of a move are written by functions of the database
    "correcties_aanbod",
    "correcties_overdrachtstuk",
)
ADD_ONLY = (
    "aanmeldingen_signaal",
    "aanmeldingen_planvanaanpak",
    "aanmeldingen_oudergesprek",
    "aanmeldingen_overleg",
    "voordrachten_voorselectie",
    "voordrachten_diagnose",
    "voordrachten_voordracht",
    "brieven_ondertekening",
    "brieven_postronde",
    "brieven_verzending",
    "toezicht_inzage",
    "trajecten_stap",
    "trajecten_advies",
    "trajecten_vaststelling",
    "plaatsingen_loonwaardemeting",
    "plaatsingen_werkgeverschapkeuze",
    "plaatsingen_overstap",
    "plaatsingen_terugkeer",
    "plaatsingen_werkgeverswissel",
    "plaatsingen_beeindiging",
    "plaatsingen_uitstroom",
    "taakstelling_nietwerkzaamreden",
    "cijfers_voorstel",
    "correcties_voorstel",
    "correcties_oordeel",
    "correcties_samenvoegvoorstel",
    "correcties_samenvoeging",
    "cijfers_oordeel",
    "besluiten_besluittermijn",
    "besluiten_termijnwijziging",
    "besluiten_ingebrekestelling",
    "besluiten_bezwaar",
    "besluiten_bezwaargebeurtenis",
    "besluiten_beslissingopbezwaar",
    "besluiten_beroep",
    "besluiten_uitspraak",
    "besluiten_wachtlijstgrond",
    "besluiten_registerbericht",
    "begeleiding_observatie",
    "begeleiding_doelgesprek",
    "begeleiding_vervolggesprek",
    "dossiers_journaalnotitie",
    "dossiers_overdracht",
    "dossiers_plaatskeuze",
    "dossiers_overwogene",
)
DELETABLE = (
    "mijn_inlogpoging",
    "django_session",
    "axes_accessattempt",
    "axes_accessfailurelog",
    "axes_accessattemptexpiration",
    "axes_accesslog",
)

SQL = """
DO $$
DECLARE
    rol text := current_setting('luwte.app_rol');
    t text;
BEGIN
    -- Without temporary tables nobody can put one in front of a table that a trigger reads.
    EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC, %I', current_database(), rol);
    EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', rol);
    FOR t IN SELECT c.relname FROM pg_class c
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
          AND pg_get_userbyid(c.relowner) = current_user
    LOOP
        EXECUTE format('REVOKE ALL ON %I FROM %I', t, rol);
        EXECUTE format('GRANT SELECT ON %I TO %I', t, rol);
        IF t = ANY (string_to_array(current_setting('luwte.alleen_lezen'), ',')) THEN CONTINUE; END IF;
        EXECUTE format('GRANT INSERT ON %I TO %I', t, rol);
        IF t = ANY (string_to_array(current_setting('luwte.alleen_toevoegen'), ',')) THEN CONTINUE; END IF;
        EXECUTE format('GRANT UPDATE ON %I TO %I', t, rol);
        IF t = ANY (string_to_array(current_setting('luwte.verwijderbaar'), ','))
           OR t IN (SELECT tabel FROM luwte_verwijderbaar) THEN
            EXECUTE format('GRANT DELETE ON %I TO %I', t, rol);
        END IF;
    END LOOP;
    IF to_regclass('public.gemeenten_gebruiker') IS NOT NULL THEN
        EXECUTE format('GRANT UPDATE (last_login, password) ON gemeenten_gebruiker TO %I', rol);
    END IF;
    FOR t IN SELECT c.relname FROM pg_class c
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'S'
          AND pg_get_userbyid(c.relowner) = current_user
    LOOP
        EXECUTE format('GRANT USAGE, SELECT ON %I TO %I', t, rol);
    END LOOP;
END $$;
"""


def grant(using: str = "default", **_: Any) -> None:
    """Give the app role exactly its rights; called after migrate with the owner's connection."""
    connection = connections[using]
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user, to_regclass('public.luwte_verwijderbaar')")
        user, ready = cursor.fetchone()
        cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [settings.LUWTE_APP_ROL])
        if cursor.fetchone() is None:
            raise RuntimeError(f"De databaserol {settings.LUWTE_APP_ROL} bestaat niet. Maak die eerst aan.")
        if ready is None or user == settings.LUWTE_APP_ROL:
            return
        for name, value in (
            ("luwte.app_rol", settings.LUWTE_APP_ROL),
            ("luwte.alleen_lezen", ",".join(READ_ONLY)),
            ("luwte.alleen_toevoegen", ",".join(ADD_ONLY)),
            ("luwte.verwijderbaar", ",".join(DELETABLE)),
        ):
            cursor.execute("SELECT set_config(%s, %s, false)", [name, value])
        cursor.execute(SQL)
