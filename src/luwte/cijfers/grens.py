"""The SQL of this room's border, for its first migration: who may write, and that nothing changes.

Figures of the law have no municipality: everybody reads them. Policy is read where it belongs.
Adding takes the role functioneel beheer, today, in the municipality in view, under one's own name.
"""

TABELLEN = ("cijfers_voorstel", "cijfers_oordeel")

BEHEERDER = """
CREATE FUNCTION luwte_beheerder(wie bigint, waar bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT wie = nullif(current_setting('luwte.gebruiker', true), '')::bigint
       AND waar = ANY (luwte_gemeenten())
       AND EXISTS (
            SELECT 1 FROM gemeenten_lidmaatschap l
            WHERE l.gebruiker_id = wie AND l.gemeente_id = waar
              AND l.rol = 'functioneel_beheer' AND l.periode @> current_date
       )
$$;

CREATE FUNCTION luwte_verandert_nooit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Een voorstel en een oordeel veranderen nooit. Maak een nieuw voorstel.'
        USING ERRCODE = 'check_violation';
END $$;
"""
BEHEERDER_TERUG = """
DROP FUNCTION luwte_verandert_nooit();
DROP FUNCTION luwte_beheerder(bigint, bigint);
"""


def bescherm(tabel: str, wie: str) -> str:
    """Row-level security and immutability of one table; ``wie`` is the column of the writer."""
    return f"""
    ALTER TABLE {tabel} ENABLE ROW LEVEL SECURITY;
    CREATE POLICY luwte_lezen ON {tabel} FOR SELECT
        USING (gemeente_id IS NULL OR gemeente_id = ANY ((SELECT luwte_gemeenten())::bigint[]));
    CREATE POLICY luwte_toevoegen ON {tabel} FOR INSERT WITH CHECK (
        luwte_beheerder({wie}, van_gemeente_id) AND (gemeente_id IS NULL OR gemeente_id = van_gemeente_id)
    );
    CREATE POLICY luwte_wijzigen ON {tabel} FOR UPDATE USING (false);
    CREATE POLICY luwte_verwijderen ON {tabel} FOR DELETE USING (false);
    CREATE TRIGGER luwte_verandert_nooit BEFORE UPDATE OR DELETE ON {tabel}
        FOR EACH ROW EXECUTE FUNCTION luwte_verandert_nooit();
    """


def geef_vrij(tabel: str) -> str:
    """The reverse of ``bescherm``."""
    return f"""
    DROP TRIGGER luwte_verandert_nooit ON {tabel};
    DROP POLICY luwte_lezen ON {tabel};
    DROP POLICY luwte_toevoegen ON {tabel};
    DROP POLICY luwte_wijzigen ON {tabel};
    DROP POLICY luwte_verwijderen ON {tabel};
    ALTER TABLE {tabel} DISABLE ROW LEVEL SECURITY;
    """


#: A decision names the proposer of its proposal, so that "never oneself" is a plain constraint.
INDIENER = """
ALTER TABLE cijfers_voorstel ADD CONSTRAINT voorstel_met_indiener UNIQUE (id, indiener_id);
ALTER TABLE cijfers_oordeel ADD CONSTRAINT oordeel_indiener_van_voorstel
    FOREIGN KEY (voorstel_id, indiener_id) REFERENCES cijfers_voorstel (id, indiener_id);
"""
INDIENER_TERUG = """
ALTER TABLE cijfers_oordeel DROP CONSTRAINT oordeel_indiener_van_voorstel;
ALTER TABLE cijfers_voorstel DROP CONSTRAINT voorstel_met_indiener;
"""

#: Confirmed policy takes its place among the policy in force; the web process cannot write there.
#: Older policy that ran on ends where the new begins, and comes back where the new one ends.
BELEID = """
CREATE FUNCTION luwte_beleid_bevestigd() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    nieuw record;
    oud record;
BEGIN
    FOR nieuw IN
        SELECT e.naam, e.waarde, coalesce(e.sleutel_van, '') AS sleutel_van,
               coalesce(e.sleutel_tot, '') AS sleutel_tot, e.bron, e.vanaf, e.tot
        FROM cijfers_voorstel v, jsonb_to_recordset(v.cijfers) AS e(
            naam text, waarde text, sleutel_van text, sleutel_tot text, bron text, vanaf date, tot date)
        WHERE v.id = NEW.voorstel_id
    LOOP
        FOR oud IN
            SELECT * FROM gemeenten_beleid b
            WHERE b.gemeente_id = NEW.gemeente_id AND b.naam = nieuw.naam AND b.sleutel_van = nieuw.sleutel_van
              AND b.periode && daterange(nieuw.vanaf, nieuw.tot) AND lower(b.periode) < nieuw.vanaf
        LOOP
            UPDATE gemeenten_beleid SET periode = daterange(lower(oud.periode), nieuw.vanaf) WHERE id = oud.id;
            IF nieuw.tot IS NOT NULL AND (upper(oud.periode) IS NULL OR nieuw.tot < upper(oud.periode)) THEN
                INSERT INTO gemeenten_beleid (gemeente_id, naam, waarde, sleutel_van, sleutel_tot, besluit, periode)
                VALUES (oud.gemeente_id, oud.naam, oud.waarde, oud.sleutel_van, oud.sleutel_tot, oud.besluit,
                        daterange(nieuw.tot, upper(oud.periode)));
            END IF;
        END LOOP;
        INSERT INTO gemeenten_beleid (gemeente_id, naam, waarde, sleutel_van, sleutel_tot, besluit, periode)
        VALUES (NEW.gemeente_id, nieuw.naam, nieuw.waarde, nieuw.sleutel_van, nieuw.sleutel_tot, nieuw.bron,
                daterange(nieuw.vanaf, nieuw.tot));
    END LOOP;
    RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION luwte_beleid_bevestigd() FROM PUBLIC;
CREATE TRIGGER luwte_beleid_bevestigd AFTER INSERT ON cijfers_oordeel FOR EACH ROW
    WHEN (NEW.soort = 'bevestigd' AND NEW.gemeente_id IS NOT NULL)
    EXECUTE FUNCTION luwte_beleid_bevestigd();
"""
BELEID_TERUG = """
DROP TRIGGER luwte_beleid_bevestigd ON cijfers_oordeel;
DROP FUNCTION luwte_beleid_bevestigd();
"""

#: Functioneel beheer also reads what was done to the figures of the law.
LOGBOEK = """
CREATE POLICY luwte_lezen_cijfers ON toezicht_wijziging FOR SELECT
    USING (gemeente_id IS NULL AND tabel IN ('cijfers_voorstel', 'cijfers_oordeel'));
"""
LOGBOEK_TERUG = "DROP POLICY luwte_lezen_cijfers ON toezicht_wijziging;"
