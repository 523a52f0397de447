"""The SQL functions behind ``rls.py``: plain text, used by the first migration of this room.

They are SECURITY DEFINER with a fixed search path: they run with the owner's rights, so the log
can be written by the trigger alone and a parent row is found also outside the reader's view.
"""

LEG_VAST = """
CREATE OR REPLACE FUNCTION luwte_leg_vast() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    wie text := nullif(current_setting('luwte.auteur', true), '');
    waarom text := nullif(current_setting('luwte.aanleiding', true), '');
    rij jsonb;
    voor jsonb;
    na jsonb;
    kolom text;
BEGIN
    IF TG_OP <> 'INSERT' THEN voor := to_jsonb(OLD); END IF;
    IF TG_OP <> 'DELETE' THEN na := to_jsonb(NEW); END IF;
    rij := coalesce(na, voor);
    IF TG_OP = 'UPDATE' THEN
        -- Keep only what changed.
        FOR kolom IN SELECT jsonb_object_keys(na) LOOP
            IF na -> kolom IS NOT DISTINCT FROM voor -> kolom OR kolom = ANY (TG_ARGV) THEN
                na := na - kolom;
                voor := voor - kolom;
            END IF;
        END LOOP;
        IF na = '{}'::jsonb THEN RETURN NULL; END IF;
    END IF;
    IF wie IS NULL OR waarom IS NULL THEN
        RAISE EXCEPTION 'Wijziging zonder auteur geweigerd (%).', TG_TABLE_NAME
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    -- The log tells that a sealed value changed, never the value itself.
    FOR kolom IN SELECT jsonb_object_keys(rij) LOOP
        IF kolom LIKE '%\\_versleuteld' OR kolom LIKE '%\\_hmac' OR kolom = 'password' THEN
            IF voor ? kolom THEN voor := voor || jsonb_build_object(kolom, '(verzegeld)'); END IF;
            IF na ? kolom THEN na := na || jsonb_build_object(kolom, '(verzegeld)'); END IF;
        END IF;
        -- A kept document is not kept a second time: its sha256 stands in the same row.
        IF kolom LIKE '%\\_bytes' THEN
            IF voor ? kolom THEN voor := voor || jsonb_build_object(kolom, '(document)'); END IF;
            IF na ? kolom THEN na := na || jsonb_build_object(kolom, '(document)'); END IF;
        END IF;
    END LOOP;
    INSERT INTO toezicht_wijziging
        (tijd, auteur, aanleiding, verzoek, tabel, rij_id, gemeente_id, actie, voor, na)
    VALUES (
        clock_timestamp(), wie, waarom, coalesce(current_setting('luwte.verzoek', true), ''),
        TG_TABLE_NAME, coalesce(rij ->> 'id', ''), (rij ->> 'gemeente_id')::bigint,
        CASE TG_OP WHEN 'INSERT' THEN 'toegevoegd' WHEN 'UPDATE' THEN 'gewijzigd'
            ELSE 'verwijderd' END,
        voor, na
    );
    RETURN NULL;
END $$;
"""

FUNCTIONS = """
CREATE FUNCTION luwte_gemeenten() RETURNS bigint[]
LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce(
    string_to_array(nullif(current_setting('luwte.gemeenten', true), ''), ',')::bigint[],
    '{}'::bigint[]
);

CREATE FUNCTION luwte_zelfde_gemeente() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    ouder_id bigint := (to_jsonb(NEW) ->> TG_ARGV[0])::bigint;
    gemeente_van_ouder bigint;
BEGIN
    IF ouder_id IS NULL THEN RETURN NEW; END IF;
    EXECUTE format('SELECT gemeente_id FROM %I WHERE id = $1', TG_ARGV[1])
        INTO gemeente_van_ouder USING ouder_id;
    IF gemeente_van_ouder IS DISTINCT FROM NEW.gemeente_id THEN
        RAISE EXCEPTION 'Deze gegevens horen bij een andere gemeente (%).', TG_TABLE_NAME
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;

-- Which tables the app role may delete from; read by rechten_db.py after each migration.
CREATE TABLE luwte_verwijderbaar (tabel text PRIMARY KEY);

CREATE FUNCTION luwte_mag_verwijderen(naam text) RETURNS void
LANGUAGE sql AS $$
    INSERT INTO luwte_verwijderbaar (tabel) VALUES (naam) ON CONFLICT DO NOTHING;
$$;
"""

REVERSE = """
DROP FUNCTION luwte_mag_verwijderen(text);
DROP TABLE luwte_verwijderbaar;
DROP FUNCTION luwte_zelfde_gemeente();
DROP FUNCTION luwte_leg_vast();
DROP FUNCTION luwte_gemeenten();
"""

# The two logs: readable for the municipality in view, written by the trigger (Wijziging) or only
# added to (Inzage). Without a policy for UPDATE and DELETE those are refused for all but the owner.
LOGS = """
REVOKE EXECUTE ON FUNCTION luwte_leg_vast(), luwte_mag_verwijderen(text) FROM PUBLIC;

ALTER TABLE toezicht_wijziging ENABLE ROW LEVEL SECURITY;
CREATE POLICY luwte_lezen ON toezicht_wijziging FOR SELECT
    USING (gemeente_id = ANY ((SELECT luwte_gemeenten())::bigint[]));

ALTER TABLE toezicht_inzage ENABLE ROW LEVEL SECURITY;
CREATE POLICY luwte_lezen ON toezicht_inzage FOR SELECT
    USING (gemeente_id = ANY ((SELECT luwte_gemeenten())::bigint[]));
CREATE POLICY luwte_toevoegen ON toezicht_inzage FOR INSERT
    WITH CHECK (gemeente_id = ANY ((SELECT luwte_gemeenten())::bigint[]));
"""

LOGS_REVERSE = """
DROP POLICY luwte_lezen ON toezicht_inzage;
DROP POLICY luwte_toevoegen ON toezicht_inzage;
DROP POLICY luwte_lezen ON toezicht_wijziging;
"""

# A user sees the own memberships before a municipality is chosen.
OWN_MEMBERSHIPS = """
CREATE POLICY luwte_eigen ON gemeenten_lidmaatschap FOR SELECT
    USING (gebruiker_id = (SELECT nullif(current_setting('luwte.gebruiker', true), '')::bigint));
"""
