"""The SQL of this room's border: a confirmed proposal changes rows that nobody else can change.

Only named columns of named tables; only rows of the case of the proposal; only when the order of
the steps holds; never confirmed by who proposed it when it takes two. Every old row is kept whole.
"""

TABELLEN = ("correcties_voorstel", "correcties_oordeel", "correcties_correctie")

#: Which columns of which tables, and of which case a row is.
WAT_MAG = """
CREATE OR REPLACE FUNCTION luwte_correctie_mag(tabel text, kolom text) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
    SELECT (tabel, kolom) IN (
        ('trajecten_stap', 'datum'), ('trajecten_stap', 'reden'),
        ('trajecten_stap', 'termijn_feit'), ('trajecten_stap', 'termijn_op'),
        ('trajecten_adviesaanvraag', 'aangevraagd_op'),
        ('trajecten_advies', 'uitgebracht_op'), ('trajecten_advies', 'ontvangen_op'),
        ('trajecten_advies', 'onderbouwing'), ('trajecten_advies', 'criterium_aanpassingen'),
        ('trajecten_advies', 'criterium_begeleiding'),
        ('trajecten_vaststelling', 'besluit_op'), ('trajecten_vaststelling', 'motivering'),
        ('plaatsingen_loonwaardemeting', 'gemeten_op'), ('plaatsingen_loonwaardemeting', 'loonwaarde'),
        ('plaatsingen_loonwaardemeting', 'methode'), ('plaatsingen_loonwaardemeting', 'deskundige'),
        ('plaatsingen_loonwaardemeting', 'herbeoordeling_op'),
        ('plaatsingen_contract', 'periode'), ('plaatsingen_contract', 'uren'),
        ('plaatsingen_contract', 'medische_urenbeperking'), ('plaatsingen_contract', 'medische_urenbeperking_op'),
        ('plaatsingen_dienstverband', 'periode'),
        ('plaatsingen_proefplaatsing', 'periode'), ('plaatsingen_proefplaatsing', 'doel')
    )
$$;

CREATE OR REPLACE FUNCTION luwte_correctie_van(tabel text, rij bigint) RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    gevonden bigint;
BEGIN
    -- The case a row belongs to; an advice hangs on its request, a contract on its employment.
    IF tabel = 'trajecten_advies' THEN
        SELECT v.traject_id INTO gevonden FROM trajecten_advies a
            JOIN trajecten_adviesaanvraag v ON v.id = a.aanvraag_id WHERE a.id = rij;
    ELSIF tabel = 'plaatsingen_contract' THEN
        SELECT d.traject_id INTO gevonden FROM plaatsingen_contract c
            JOIN plaatsingen_dienstverband d ON d.id = c.dienstverband_id WHERE c.id = rij;
    ELSE
        EXECUTE format('SELECT traject_id FROM %I WHERE id = $1', tabel) INTO gevonden USING rij;
    END IF;
    RETURN gevonden;
END $$;
REVOKE EXECUTE ON FUNCTION luwte_correctie_van(text, bigint) FROM PUBLIC;
"""
PAS_TOE = """
CREATE FUNCTION luwte_correctie_bevestigd() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    v correcties_voorstel%ROWTYPE;
    w jsonb;
    t text;
    r bigint;
    kolommen text;
    oud jsonb;
    nieuw jsonb;
    s trajecten_stap%ROWTYPE;
    overig text;
BEGIN
    SELECT * INTO v FROM correcties_voorstel WHERE id = NEW.voorstel_id;
    IF v.gemeente_id <> NEW.gemeente_id OR NEW.gemeente_id <> ALL (luwte_gemeenten())
       OR NEW.door_id <> nullif(current_setting('luwte.gebruiker', true), '')::bigint THEN
        RAISE EXCEPTION 'Dit voorstel is niet van uw gemeente.' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.soort <> 'bevestigd' THEN RETURN NULL; END IF;
    IF NEW.door_id = v.indiener_id AND (v.vier_ogen OR EXISTS (
        SELECT 1 FROM jsonb_array_elements(v.wijzigingen) e WHERE e->>'tabel' <> 'trajecten_stap')) THEN
        RAISE EXCEPTION 'U stelde deze verbetering zelf voor. Een collega bevestigt haar.'
            USING ERRCODE = 'check_violation';
    END IF;
    overig := current_setting('pgtrigger.ignore', true);
    PERFORM set_config('pgtrigger.ignore', '{pgtrigger_stap_blijft_staan_6666c}', true);
    IF v.ongedaan THEN
        SELECT * INTO s FROM trajecten_stap WHERE id = v.stap_nummer AND traject_id = v.traject_id;
        IF s.id IS NULL OR s.volgnummer = 1 OR EXISTS (
            SELECT 1 FROM trajecten_stap l WHERE l.traject_id = s.traject_id AND l.volgnummer > s.volgnummer) THEN
            RAISE EXCEPTION 'Alleen de laatste stap van een dossier kan ongedaan worden gemaakt.'
                USING ERRCODE = 'check_violation';
        END IF;
        DELETE FROM trajecten_stap WHERE id = s.id;
        INSERT INTO correcties_correctie (gemeente_id, aangemaakt_op, voorstel_id, tabel, rij, voor, na)
            VALUES (v.gemeente_id, clock_timestamp(), v.id, 'trajecten_stap', s.id, to_jsonb(s), NULL);
    END IF;
    FOR w IN SELECT * FROM jsonb_array_elements(v.wijzigingen) LOOP
        t := w->>'tabel'; r := (w->>'rij')::bigint;
        IF EXISTS (SELECT 1 FROM jsonb_object_keys(w->'waarden') k WHERE NOT luwte_correctie_mag(t, k)) THEN
            RAISE EXCEPTION 'Dit gegeven kan niet worden verbeterd.' USING ERRCODE = 'check_violation';
        END IF;
        IF luwte_correctie_van(t, r) IS DISTINCT FROM v.traject_id THEN
            RAISE EXCEPTION 'Dit gegeven hoort bij een ander dossier.' USING ERRCODE = 'check_violation';
        END IF;
        SELECT string_agg(quote_ident(k), ', ') INTO kolommen FROM jsonb_object_keys(w->'waarden') k;
        EXECUTE format('SELECT to_jsonb(x) FROM %I x WHERE id = $1', t) INTO oud USING r;
        EXECUTE format('UPDATE %I x SET (%s) = (SELECT %s FROM jsonb_populate_record(x, $1)) WHERE id = $2',
            t, kolommen, kolommen) USING w->'waarden', r;
        EXECUTE format('SELECT to_jsonb(x) FROM %I x WHERE id = $1', t) INTO nieuw USING r;
        INSERT INTO correcties_correctie (gemeente_id, aangemaakt_op, voorstel_id, tabel, rij, voor, na)
            VALUES (v.gemeente_id, clock_timestamp(), v.id, t, r, oud, nieuw);
    END LOOP;
    IF EXISTS (SELECT 1 FROM trajecten_stap a JOIN trajecten_stap b
        ON a.traject_id = b.traject_id AND a.volgnummer < b.volgnummer
        WHERE a.traject_id = v.traject_id AND a.datum > b.datum) THEN
        RAISE EXCEPTION 'Zo komt een stap voor de stap ervoor. Kies een andere datum.'
            USING ERRCODE = 'check_violation';
    END IF;
    PERFORM set_config('pgtrigger.ignore', coalesce(nullif(overig, ''), '{}'), true);
    RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION luwte_correctie_bevestigd() FROM PUBLIC;
CREATE TRIGGER luwte_correctie_bevestigd AFTER INSERT ON correcties_oordeel FOR EACH ROW
    EXECUTE FUNCTION luwte_correctie_bevestigd();
"""
#: What else keeps the day of a step: the begin and the end of the case, and the task that the step left.
GEVOLG = """
CREATE FUNCTION luwte_stap_verbeterd() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NEW.volgnummer = 1 AND NEW.datum <> OLD.datum THEN
        UPDATE trajecten_traject SET begin = NEW.datum WHERE id = NEW.traject_id AND begin = OLD.datum;
    END IF;
    IF NEW.datum <> OLD.datum THEN
        UPDATE trajecten_traject t SET einde = NEW.datum WHERE id = NEW.traject_id AND einde = OLD.datum
            AND NOT EXISTS (SELECT FROM trajecten_stap s WHERE s.traject_id = t.id AND s.volgnummer > NEW.volgnummer);
    END IF;
    IF NEW.termijn_op IS DISTINCT FROM OLD.termijn_op THEN
        UPDATE dossiers_taak SET uiterlijk = NEW.termijn_op
            WHERE stap_id = NEW.id AND gedaan_op IS NULL AND uiterlijk IS NOT DISTINCT FROM OLD.termijn_op;
    END IF;
    RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION luwte_stap_verbeterd() FROM PUBLIC;
CREATE TRIGGER luwte_stap_verbeterd AFTER UPDATE ON trajecten_stap FOR EACH ROW
    EXECUTE FUNCTION luwte_stap_verbeterd();
"""
GEVOLG_TERUG = """
DROP TRIGGER luwte_stap_verbeterd ON trajecten_stap;
DROP FUNCTION luwte_stap_verbeterd();
"""
PAS_TOE_TERUG = """
DROP TRIGGER luwte_correctie_bevestigd ON correcties_oordeel;
DROP FUNCTION luwte_correctie_bevestigd();
DROP FUNCTION luwte_correctie_van(text, bigint);
DROP FUNCTION luwte_correctie_mag(text, text);
"""
