"""The SQL with which functioneel beheer manages users: the only way the web process reaches those tables.

The web process cannot write users or memberships. These functions can, with the owner's rights, and
each first asks whether the caller is functioneel beheer of that municipality today. Nobody changes
her own roles, and nobody touches a user who also works for a neighbour.
"""

FUNCTIES = """
CREATE FUNCTION luwte_eis_beheer(waar bigint) RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    ik bigint := nullif(current_setting('luwte.gebruiker', true), '')::bigint;
BEGIN
    IF ik IS NULL OR NOT waar = ANY (luwte_gemeenten()) OR NOT EXISTS (
        SELECT 1 FROM gemeenten_lidmaatschap l JOIN gemeenten_gebruiker g ON g.id = l.gebruiker_id
        WHERE l.gebruiker_id = ik AND l.gemeente_id = waar AND l.rol = 'functioneel_beheer'
          AND l.periode @> current_date AND g.is_active
    ) THEN
        RAISE EXCEPTION 'Alleen functioneel beheer van deze gemeente beheert gebruikers.'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN ik;
END $$;

CREATE FUNCTION luwte_maak_gebruiker(
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
    RETURN nieuw;
END $$;

CREATE FUNCTION luwte_geef_rol(waar bigint, wie bigint, welke text, vanaf date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    ik bigint := luwte_eis_beheer(waar);
BEGIN
    IF wie = ik THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', MESSAGE = 'U kunt uzelf geen rol geven.';
    END IF;
    -- Somebody new, or somebody of this municipality: a neighbour's user is not ours to move.
    IF EXISTS (SELECT 1 FROM gemeenten_lidmaatschap WHERE gebruiker_id = wie)
       AND NOT EXISTS (SELECT 1 FROM gemeenten_lidmaatschap WHERE gebruiker_id = wie AND gemeente_id = waar) THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', MESSAGE = 'Deze gebruiker hoort bij een andere gemeente.';
    END IF;
    INSERT INTO gemeenten_lidmaatschap (gebruiker_id, gemeente_id, rol, periode)
    VALUES (wie, waar, welke, daterange(vanaf, NULL));
END $$;

CREATE FUNCTION luwte_stop_rol(waar bigint, welk bigint, op date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    ik bigint := luwte_eis_beheer(waar);
    rij gemeenten_lidmaatschap%ROWTYPE;
BEGIN
    SELECT * INTO rij FROM gemeenten_lidmaatschap WHERE id = welk AND gemeente_id = waar FOR UPDATE;
    IF rij.id IS NULL THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', MESSAGE = 'Deze rol is er niet.';
    END IF;
    IF rij.gebruiker_id = ik THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', MESSAGE = 'U kunt uw eigen rol niet stoppen.';
    END IF;
    IF op <= lower(rij.periode) THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', MESSAGE = 'Een rol stopt na de eerste dag.';
    END IF;
    IF upper(rij.periode) IS NOT NULL AND upper(rij.periode) <= op THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', MESSAGE = 'Deze rol is al gestopt.';
    END IF;
    UPDATE gemeenten_lidmaatschap SET periode = daterange(lower(rij.periode), op) WHERE id = welk;
END $$;

CREATE FUNCTION luwte_zet_toegang(waar bigint, wie bigint, open boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    ik bigint := luwte_eis_beheer(waar);
BEGIN
    IF wie = ik THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', MESSAGE = 'U kunt uzelf niet blokkeren.';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM gemeenten_lidmaatschap WHERE gebruiker_id = wie AND gemeente_id = waar)
       OR EXISTS (
            SELECT 1 FROM gemeenten_lidmaatschap
            WHERE gebruiker_id = wie AND gemeente_id <> waar
              AND (upper(periode) IS NULL OR upper(periode) > current_date)
       ) THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation',
            MESSAGE = 'Deze gebruiker werkt ook voor een andere gemeente. Stop hier alleen de rol.';
    END IF;
    UPDATE gemeenten_gebruiker SET is_active = open WHERE id = wie;
END $$;
"""
TERUG = """
DROP FUNCTION luwte_zet_toegang(bigint, bigint, boolean);
DROP FUNCTION luwte_stop_rol(bigint, bigint, date);
DROP FUNCTION luwte_geef_rol(bigint, bigint, text, date);
DROP FUNCTION luwte_maak_gebruiker(bigint, text, text, text, text, text);
DROP FUNCTION luwte_eis_beheer(bigint);
"""
