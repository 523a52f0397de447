"""The SQL behind a password that somebody else chose: whoever gave it knows it, so its owner chooses another first.

Like ``toegang_sql``: the web process cannot write this table, the functions can, and ask first who calls.
"""

FUNCTIES = """
CREATE OR REPLACE FUNCTION luwte_maak_gebruiker(
    waar bigint, naam text, voornaam text, achternaam text, telefoon text, wachtwoord text
) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    nieuw bigint;
BEGIN
    PERFORM luwte_eis_beheer(waar);
    IF EXISTS (SELECT 1 FROM gemeenten_gebruiker WHERE username = naam) THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation',
            MESSAGE = 'Deze gebruikersnaam is al in gebruik. Kies een andere.';
    END IF;
    INSERT INTO gemeenten_gebruiker (username, first_name, last_name, telefoon, password, email, is_active, is_staff,
        is_superuser, date_joined, demo_uitleg, demo_volgorde)
    VALUES (naam, voornaam, achternaam, telefoon, wachtwoord, '', true, false, false, clock_timestamp(), '', 0)
    RETURNING id INTO nieuw;
    INSERT INTO gemeenten_gegevenwachtwoord (gebruiker_id, gemeente_id) VALUES (nieuw, waar);
    RETURN nieuw;
END $$;

CREATE FUNCTION luwte_geef_wachtwoord(waar bigint, wie bigint, wachtwoord text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    ik bigint := luwte_eis_beheer(waar);
BEGIN
    IF wie = ik THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', MESSAGE = 'Uw eigen wachtwoord kiest u zelf.';
    END IF;
    -- Who knows the password can log in: only of somebody who works here, and nowhere else.
    IF NOT EXISTS (SELECT 1 FROM gemeenten_lidmaatschap WHERE gebruiker_id = wie AND gemeente_id = waar) THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', MESSAGE = 'Deze gebruiker hoort niet bij uw gemeente.';
    END IF;
    IF EXISTS (SELECT 1 FROM gemeenten_lidmaatschap WHERE gebruiker_id = wie AND gemeente_id <> waar
               AND (upper(periode) IS NULL OR upper(periode) > current_date)) THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation',
            MESSAGE = 'Deze gebruiker werkt ook voor een andere gemeente. Vraag wie de server beheert.';
    END IF;
    UPDATE gemeenten_gebruiker SET password = wachtwoord WHERE id = wie;
    INSERT INTO gemeenten_gegevenwachtwoord (gebruiker_id, gemeente_id) VALUES (wie, waar)
    ON CONFLICT (gebruiker_id) DO UPDATE SET gemeente_id = excluded.gemeente_id;
END $$;

CREATE FUNCTION luwte_wachtwoord_gegeven(wie bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT 1 FROM gemeenten_gegevenwachtwoord WHERE gebruiker_id = wie)
$$;

CREATE FUNCTION luwte_koos_wachtwoord() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DELETE FROM gemeenten_gegevenwachtwoord
    WHERE gebruiker_id = nullif(current_setting('luwte.gebruiker', true), '')::bigint
$$;
"""
TERUG = """
DROP FUNCTION luwte_koos_wachtwoord();
DROP FUNCTION luwte_wachtwoord_gegeven(bigint);
DROP FUNCTION luwte_geef_wachtwoord(bigint, bigint, text);
CREATE OR REPLACE FUNCTION luwte_maak_gebruiker(
    waar bigint, naam text, voornaam text, achternaam text, telefoon text, wachtwoord text
) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'Dit is een half teruggezette versie. Zet ook 0004 terug.';
END $$;
"""
