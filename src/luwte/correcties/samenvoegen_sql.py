"""The SQL that brings two rows of one person together: every foreign key to a person, from the catalogue.

The web role can neither move add-only rows nor write the pointer; a confirmed proposal does, under
the owner's rights, after asking again everything Python asked.
"""

TABELLEN = ("correcties_samenvoegvoorstel", "correcties_samenvoeging")

SAMENVOEGEN = """
CREATE FUNCTION luwte_samenvoegen() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    v correcties_samenvoegvoorstel%ROWTYPE;
    sleutel record;
    rij record;
    rest datemultirange;
    deel daterange;
    aantal bigint;
    uit text;
BEGIN
    NEW.verplaatst := '{}';
    SELECT * INTO v FROM correcties_samenvoegvoorstel WHERE id = NEW.voorstel_id;
    IF v.gemeente_id IS DISTINCT FROM NEW.gemeente_id OR NEW.gemeente_id <> ALL (luwte_gemeenten())
       OR NEW.door_id IS DISTINCT FROM nullif(current_setting('luwte.gebruiker', true), '')::bigint THEN
        RAISE EXCEPTION 'Dit voorstel is niet van uw gemeente.' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.soort <> 'bevestigd' THEN RETURN NEW; END IF;
    IF NOT EXISTS (SELECT 1 FROM gemeenten_lidmaatschap l WHERE l.gebruiker_id = NEW.door_id
        AND l.gemeente_id = NEW.gemeente_id AND l.rol IN ('consultant', 'gemandateerde')) THEN
        RAISE EXCEPTION 'Alleen een consulent of gemandateerde voegt samen.' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.door_id = v.indiener_id THEN
        RAISE EXCEPTION 'U stelde dit zelf voor. Een collega bevestigt het.' USING ERRCODE = 'check_violation';
    END IF;
    PERFORM 1 FROM kandidaten_kandidaat WHERE id IN (v.oud_id, v.nieuw_id) ORDER BY id FOR UPDATE;
    IF EXISTS (SELECT 1 FROM kandidaten_verwijzing WHERE kandidaat_id IN (v.oud_id, v.nieuw_id)) THEN
        RAISE EXCEPTION 'Een van beide personen is al samengevoegd.' USING ERRCODE = 'check_violation';
    END IF;
    IF (SELECT count(*) FROM trajecten_traject WHERE kandidaat_id IN (v.oud_id, v.nieuw_id) AND einde IS NULL) > 1 THEN
        RAISE EXCEPTION 'Van beide personen loopt een dossier. Sluit eerst het dossier dat niet verder gaat.'
            USING ERRCODE = 'check_violation';
    END IF;
    IF EXISTS (SELECT 1 FROM mijn_bijlage WHERE kandidaat_id = v.oud_id) THEN
        RAISE EXCEPTION 'De persoon die vervalt, heeft een verzegelde map. Behoud die persoon.'
            USING ERRCODE = 'check_violation';
    END IF;
    -- A code was sent for the row that goes; the kept person gets a new one.
    UPDATE mijn_toegang SET ingetrokken_op = clock_timestamp(), einde = 'geblokkeerd'
        WHERE kandidaat_id = v.oud_id AND ingetrokken_op IS NULL;
    -- Days on which an income is known of the kept one stay as they are; only other days come over.
    FOR rij IN SELECT * FROM kandidaten_rechtspositie WHERE kandidaat_id = v.oud_id ORDER BY id LOOP
        SELECT datemultirange(rij.periode) - coalesce(range_agg(periode), '{}'::datemultirange) INTO rest
            FROM kandidaten_rechtspositie WHERE kandidaat_id = v.nieuw_id;
        IF rest = datemultirange(rij.periode) THEN
            UPDATE kandidaten_rechtspositie SET kandidaat_id = v.nieuw_id WHERE id = rij.id;
            CONTINUE;
        END IF;
        FOR deel IN SELECT unnest(rest) LOOP
            INSERT INTO kandidaten_rechtspositie (gemeente_id, aangemaakt_op, kandidaat_id, soort, periode)
                VALUES (rij.gemeente_id, rij.aangemaakt_op, v.nieuw_id, rij.soort, deel);
        END LOOP;
    END LOOP;
    -- What the catalogue says points to a person; rows that must stay for good are moved all the same.
    uit := current_setting('pgtrigger.ignore', true);
    FOR sleutel IN
        SELECT r.relname AS tabel, a.attname AS kolom
        FROM pg_constraint c
        JOIN pg_class r ON r.oid = c.conrelid
        JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
        WHERE c.contype = 'f' AND c.confrelid = 'kandidaten_kandidaat'::regclass
          AND r.relname NOT IN ('correcties_samenvoegvoorstel', 'kandidaten_rechtspositie')
        ORDER BY r.relname, a.attname
    LOOP
        PERFORM set_config('pgtrigger.ignore', coalesce((
            SELECT '{' || string_agg(sleutel.tabel || ':' || tgname, ',') || '}' FROM pg_trigger
            WHERE tgrelid = sleutel.tabel::regclass AND tgname LIKE 'pgtrigger%'), ''), true);
        IF sleutel.tabel = 'kandidaten_toestemming' THEN
            -- The same consent given twice runs on once; the other stays with the old row.
            UPDATE kandidaten_toestemming t SET kandidaat_id = v.nieuw_id WHERE kandidaat_id = v.oud_id
                AND NOT (ingetrokken_op IS NULL AND EXISTS (SELECT 1 FROM kandidaten_toestemming b
                    WHERE b.kandidaat_id = v.nieuw_id AND b.soort = t.soort AND b.ingetrokken_op IS NULL));
        ELSE
            EXECUTE format('UPDATE %I SET %I = $1 WHERE %I = $2', sleutel.tabel, sleutel.kolom, sleutel.kolom)
                USING v.nieuw_id, v.oud_id;
        END IF;
        GET DIAGNOSTICS aantal = ROW_COUNT;
        IF aantal > 0 THEN
            NEW.verplaatst := NEW.verplaatst || jsonb_build_object(sleutel.tabel || '.' || sleutel.kolom, aantal);
        END IF;
    END LOOP;
    PERFORM set_config('pgtrigger.ignore', coalesce(uit, ''), true);
    -- The fixed contact of the kept one goes on, also when the other row had a later one.
    INSERT INTO kandidaten_contactpersoonschap (gemeente_id, aangemaakt_op, kandidaat_id, gebruiker_id, vanaf)
        SELECT k.gemeente_id, clock_timestamp(), k.id, k.contactpersoon_id,
            greatest(l.vanaf, coalesce(nullif(current_setting('luwte.dag', true), '')::date, current_date))
        FROM kandidaten_kandidaat k CROSS JOIN LATERAL (SELECT * FROM kandidaten_contactpersoonschap c
            WHERE c.kandidaat_id = k.id ORDER BY c.vanaf DESC, c.id DESC LIMIT 1) l
        WHERE k.id = v.nieuw_id AND l.gebruiker_id IS DISTINCT FROM k.contactpersoon_id;
    INSERT INTO kandidaten_verwijzing (gemeente_id, aangemaakt_op, kandidaat_id, naar_id)
        VALUES (v.gemeente_id, clock_timestamp(), v.oud_id, v.nieuw_id);
    RETURN NEW;
END $$;
REVOKE EXECUTE ON FUNCTION luwte_samenvoegen() FROM PUBLIC;
CREATE TRIGGER luwte_samenvoegen BEFORE INSERT ON correcties_samenvoeging FOR EACH ROW
    EXECUTE FUNCTION luwte_samenvoegen();
"""
SAMENVOEGEN_TERUG = """
DROP TRIGGER luwte_samenvoegen ON correcties_samenvoeging;
DROP FUNCTION luwte_samenvoegen();
"""
