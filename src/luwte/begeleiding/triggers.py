"""What the database refuses that a check of one row cannot see: a gap in guidance.

From the first agreed day within an employment until its last day there is always guidance, and what
was agreed is never taken away under somebody who works. The check is deferred to the end of the
transaction, so that one agreement can end where the next begins. It runs with the owner's rights
because the municipality in view may already be forgotten then. A first agreement that was never
made is no fault of a row: the step into employment asks for it, and the work list shows it.
"""

from luwte.begeleiding import zinnen

DEKT = f"""
CREATE FUNCTION luwte_begeleiding_dekt() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    v_traject bigint := CASE WHEN TG_OP = 'DELETE' THEN OLD.traject_id ELSE NEW.traject_id END;
    v_oud daterange := CASE WHEN TG_OP = 'INSERT' THEN 'empty'::daterange ELSE OLD.periode END;
    v_gat date;
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.traject_id <> OLD.traject_id THEN
        RAISE EXCEPTION '{zinnen.ANDERE_GEMEENTE}' USING ERRCODE = 'check_violation';
    END IF;
    -- Two colleagues who each end one of two agreements: the second sees what the first did.
    PERFORM pg_advisory_xact_lock(hashtextextended('begeleiding van ' || v_traject, 0));
    SELECT lower(nodig - dekking) INTO v_gat
    FROM (
        SELECT
            datemultirange(CASE WHEN min(b.eerste) IS NULL THEN 'empty'::daterange
                ELSE daterange(min(b.eerste), upper(d.periode)) END)
            + datemultirange(v_oud * d.periode) AS nodig,
            coalesce(range_agg(b.periode), datemultirange()) AS dekking
        FROM plaatsingen_dienstverband d
        LEFT JOIN LATERAL (
            SELECT a.periode, lower(a.periode * d.periode) AS eerste
            FROM begeleiding_begeleidingsafspraak a
            WHERE a.traject_id = d.traject_id AND a.periode && d.periode
        ) b ON true
        WHERE d.traject_id = v_traject
        GROUP BY d.id
    ) per_dienstverband
    WHERE NOT isempty(nodig - dekking)
    LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION '{zinnen.GAT}' USING ERRCODE = 'check_violation', DETAIL = v_gat::text;
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER luwte_begeleiding_dekt
AFTER INSERT OR UPDATE OR DELETE ON begeleiding_begeleidingsafspraak
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION luwte_begeleiding_dekt();
"""  # noqa: S608  (only sentences of this room are filled in)
DEKT_TERUG = """
DROP TRIGGER luwte_begeleiding_dekt ON begeleiding_begeleidingsafspraak;
DROP FUNCTION luwte_begeleiding_dekt();
"""
