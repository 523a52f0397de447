"""The SQL of a move between municipalities: what neither side may do in the rows of the other.

Each function runs as the owner, and first asks whether who calls is a consultant, today, of the municipality in
view that the row belongs to. Of the municipality she leaves nothing changes but the outcome of the offer.
Accepting makes person, case, advice and what went along at once or not at all; the first step of the
case is made by the only writer of steps, and the database asks for it at the end of the transaction.
"""

TABELLEN = ("correcties_overdracht", "correcties_aanbod", "correcties_overdrachtstuk")

WIE_MAG = """
CREATE FUNCTION luwte_overdracht_eis(waar bigint) RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    ik bigint := nullif(current_setting('luwte.gebruiker', true), '')::bigint;
BEGIN
    IF waar IS NULL OR NOT waar = ANY (luwte_gemeenten()) OR NOT EXISTS (
        SELECT 1 FROM gemeenten_lidmaatschap l JOIN gemeenten_gebruiker g ON g.id = l.gebruiker_id
        WHERE l.gebruiker_id = ik AND l.gemeente_id = waar AND l.rol = 'consultant'
          AND l.periode @> current_date AND g.is_active
    ) THEN
        RAISE EXCEPTION 'Alleen een consulent van deze gemeente doet dit.' USING ERRCODE = 'check_violation';
    END IF;
    RETURN ik;
END $$;

CREATE FUNCTION luwte_overdracht_dag() RETURNS date
LANGUAGE sql STABLE SET search_path = public, pg_temp
RETURN coalesce(nullif(current_setting('luwte.dag', true), '')::date, current_date);

-- Consent of this very person for this very purpose, and not taken back.
CREATE FUNCTION luwte_overdracht_mag(welke bigint, mens bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT 1 FROM kandidaten_toestemming t WHERE t.id = welke AND t.kandidaat_id = mens
        AND t.soort = 'gegevens_gemeente' AND t.ingetrokken_op IS NULL AND t.gegeven_op <= luwte_overdracht_dag())
$$;
REVOKE EXECUTE ON FUNCTION luwte_overdracht_mag(bigint, bigint) FROM PUBLIC;
"""

BIED_AAN = """
CREATE FUNCTION luwte_overdracht_bied_aan(gegeven jsonb, meegaand jsonb) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    o correcties_overdracht%ROWTYPE := jsonb_populate_record(NULL::correcties_overdracht, gegeven);
    t trajecten_traject%ROWTYPE;
    ik bigint;
    mens text;
    nummer bigint;
BEGIN
    SELECT * INTO t FROM trajecten_traject WHERE id = o.traject_id FOR UPDATE;
    ik := luwte_overdracht_eis(t.gemeente_id);
    -- No constraint: when both become one municipality, the offer stays as it was.
    IF o.naar_gemeente_id = t.gemeente_id THEN
        RAISE EXCEPTION 'Kies een andere gemeente dan uw eigen gemeente.' USING ERRCODE = 'check_violation';
    END IF;
    IF o.grond = 'toestemming' AND NOT luwte_overdracht_mag(o.toestemming_id, t.kandidaat_id) THEN
        RAISE EXCEPTION 'Hiervoor is geen toestemming, of die is ingetrokken.' USING ERRCODE = 'check_violation';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM plaatsingen_uitstroom u WHERE u.traject_id = t.id AND u.code = 'verhuizing'
            AND u.verhuizing = 'binnen_nederland' AND u.laatste_dag <= luwte_overdracht_dag())
       AND NOT (t.einde IS NULL AND EXISTS (SELECT 1 FROM plaatsingen_contract c
            JOIN plaatsingen_dienstverband d ON d.id = c.dienstverband_id
            WHERE d.traject_id = t.id AND c.periode @> o.verhuisd_op)) THEN
        RAISE EXCEPTION 'Sluit eerst het dossier af, met de reden verhuizing binnen Nederland.'
            USING ERRCODE = 'check_violation';
    END IF;
    IF EXISTS (SELECT 1 FROM jsonb_array_elements(meegaand) s WHERE NOT s->>'soort' = ANY (o.mee)) THEN
        RAISE EXCEPTION 'Er gaat iets mee waarvoor niet is gekozen.' USING ERRCODE = 'check_violation';
    END IF;
    INSERT INTO correcties_overdracht (gemeente_id, aangemaakt_op, kandidaat_id, traject_id, naar_gemeente_id,
        verhuisd_op, grond, toestemming_id, grondslag, mee, reden, werk_loopt, aanbieder_id, aangeboden_op,
        uitkomst, uitkomst_reden, contact, contact_telefoon)
    VALUES (t.gemeente_id, clock_timestamp(), t.kandidaat_id, t.id, o.naar_gemeente_id,
        o.verhuisd_op, o.grond, o.toestemming_id, o.grondslag, o.mee, o.reden, o.werk_loopt, ik,
        luwte_overdracht_dag(), '', '', '', '')
    RETURNING id INTO nummer;
    INSERT INTO correcties_overdrachtstuk
        (gemeente_id, aangemaakt_op, kandidaat_id, overdracht_id, soort, datum, kop, tekst, van)
    SELECT t.gemeente_id, clock_timestamp(), t.kandidaat_id, nummer, s.soort, s.datum, s.kop, s.tekst, s.van
    FROM jsonb_populate_recordset(NULL::correcties_overdrachtstuk, meegaand) s;
    SELECT voornaam || ' ' || achternaam INTO mens FROM kandidaten_kandidaat WHERE id = t.kandidaat_id;
    INSERT INTO correcties_aanbod (gemeente_id, aangemaakt_op, overdracht_nummer, van_gemeente_id, naam, verhuisd_op,
        aangeboden_op, werk_loopt, uitkomst, uitkomst_reden)
    VALUES (o.naar_gemeente_id, clock_timestamp(), nummer, t.gemeente_id, mens, o.verhuisd_op,
        luwte_overdracht_dag(), false, '', '');
    RETURN nummer;
END $$;

CREATE FUNCTION luwte_overdracht_trek_in(nummer bigint, waarom text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    o correcties_overdracht%ROWTYPE;
BEGIN
    -- In the order of an answer: who takes back and who answers never wait for each other.
    PERFORM 1 FROM correcties_aanbod WHERE overdracht_nummer = nummer FOR UPDATE;
    SELECT * INTO o FROM correcties_overdracht WHERE id = nummer FOR UPDATE;
    PERFORM luwte_overdracht_eis(o.gemeente_id);
    IF o.uitkomst <> '' OR coalesce(waarom, '') = '' THEN
        RAISE EXCEPTION 'Deze overdracht is al beantwoord of ingetrokken.' USING ERRCODE = 'check_violation';
    END IF;
    UPDATE correcties_overdracht SET uitkomst = 'ingetrokken', uitkomst_op = luwte_overdracht_dag(),
        uitkomst_reden = waarom WHERE id = o.id;
    UPDATE correcties_aanbod SET uitkomst = 'ingetrokken', uitkomst_op = luwte_overdracht_dag()
        WHERE overdracht_nummer = o.id;
END $$;

-- What the other municipality may read while the offer is open; later it has rows of its own, or nothing.
CREATE FUNCTION luwte_overdracht_lees(welk bigint, op date) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    a correcties_aanbod%ROWTYPE;
    gelezen jsonb;
BEGIN
    SELECT * INTO a FROM correcties_aanbod WHERE id = welk;
    PERFORM luwte_overdracht_eis(a.gemeente_id);
    IF a.uitkomst <> '' THEN RETURN NULL; END IF;
    SELECT jsonb_build_object(
        'kandidaat_id', k.id, 'voornaam', k.voornaam, 'achternaam', k.achternaam, 'geboortedatum', k.geboortedatum,
        'contact', coalesce(nullif(trim(g.first_name || ' ' || g.last_name), ''), g.username),
        'contact_telefoon', g.telefoon,
        'werk_loopt', o.werk_loopt, 'reden', o.reden, 'grond', o.grond, 'grondslag', o.grondslag,
        'advies', (SELECT jsonb_build_object('uitkomst', v.uitkomst, 'uitgebracht_op', v.uitgebracht_op,
            'criterium_aanpassingen', v.criterium_aanpassingen, 'criterium_begeleiding', v.criterium_begeleiding,
            'onderbouwing', v.onderbouwing) FROM luwte_overdracht_advies(k.id, op) v),
        'mee', coalesce((SELECT jsonb_object_agg(s.soort, s.aantal) FROM (SELECT soort, count(*) AS aantal
            FROM correcties_overdrachtstuk WHERE overdracht_id = o.id GROUP BY soort) s), '{}'))
    INTO gelezen
    FROM correcties_overdracht o
    JOIN kandidaten_kandidaat k ON k.id = o.kandidaat_id
    LEFT JOIN gemeenten_gebruiker g ON g.id = coalesce(k.contactpersoon_id, o.aanbieder_id)
    WHERE o.id = a.overdracht_nummer;
    RETURN gelezen;
END $$;
"""

#: The last advice that was received for a person, of whatever case of hers.
ADVIES = """
CREATE FUNCTION luwte_overdracht_advies(mens bigint, op date) RETURNS SETOF trajecten_advies
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT v.* FROM trajecten_advies v
    JOIN trajecten_adviesaanvraag q ON q.id = v.aanvraag_id
    JOIN trajecten_traject t ON t.id = q.traject_id
    WHERE t.kandidaat_id = mens AND v.ontvangen_op <= op
    ORDER BY v.ontvangen_op DESC, v.id DESC LIMIT 1
$$;
REVOKE EXECUTE ON FUNCTION luwte_overdracht_advies(bigint, date) FROM PUBLIC;
"""

BESLIS = """
CREATE FUNCTION luwte_overdracht_beslis(welk bigint, besluit text, waarom text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    a correcties_aanbod%ROWTYPE;
    o correcties_overdracht%ROWTYPE;
    v trajecten_advies%ROWTYPE;
    dag date := luwte_overdracht_dag();
    ik bigint;
    mens bigint;
    zaak bigint;
    aanvraag bigint;
BEGIN
    SELECT * INTO a FROM correcties_aanbod WHERE id = welk FOR UPDATE;
    ik := luwte_overdracht_eis(a.gemeente_id);
    SELECT * INTO o FROM correcties_overdracht WHERE id = a.overdracht_nummer FOR UPDATE;
    IF a.uitkomst <> '' OR o.uitkomst <> '' THEN
        RAISE EXCEPTION 'Dit aanbod is al beantwoord of ingetrokken.' USING ERRCODE = 'check_violation';
    END IF;
    IF besluit IS NULL OR besluit NOT IN ('aangenomen', 'geweigerd') THEN
        RAISE EXCEPTION 'Kies of u het dossier aanneemt.' USING ERRCODE = 'check_violation';
    END IF;
    IF besluit = 'aangenomen' THEN
        IF o.grond = 'toestemming' AND NOT luwte_overdracht_mag(o.toestemming_id, o.kandidaat_id) THEN
            RAISE EXCEPTION 'De toestemming is ingetrokken. Vraag de andere gemeente om een nieuw aanbod.'
                USING ERRCODE = 'check_violation';
        END IF;
        -- Who was here before is the same person here; a row that was merged points to the kept one.
        SELECT coalesce(w.naar_id, k.id) INTO mens FROM kandidaten_kandidaat k
            JOIN kandidaten_kandidaat van ON van.id = o.kandidaat_id AND van.bsn_hmac = k.bsn_hmac
            LEFT JOIN kandidaten_verwijzing w ON w.kandidaat_id = k.id
            WHERE k.gemeente_id = a.gemeente_id;
        IF EXISTS (SELECT 1 FROM trajecten_traject WHERE kandidaat_id = mens AND einde IS NULL) THEN
            RAISE EXCEPTION 'Deze persoon heeft al een lopend dossier in uw gemeente.'
                USING ERRCODE = 'check_violation';
        END IF;
        IF mens IS NULL THEN
            INSERT INTO kandidaten_kandidaat (gemeente_id, aangemaakt_op, voornaam, achternaam, geboortedatum,
                bsn_versleuteld, bsn_hmac, telefoon, email, straat, postcode, plaats, taal_hulp, contactpersoon_id,
                verzonnen)
            SELECT a.gemeente_id, clock_timestamp(), k.voornaam, k.achternaam, k.geboortedatum, k.bsn_versleuteld,
                k.bsn_hmac, CASE WHEN 'bereikbaar' = ANY (o.mee) THEN k.telefoon ELSE '' END,
                CASE WHEN 'bereikbaar' = ANY (o.mee) THEN k.email ELSE '' END, '', '', '', '', ik, k.verzonnen
            FROM kandidaten_kandidaat k WHERE k.id = o.kandidaat_id
            RETURNING id INTO mens;
        END IF;
        SELECT * INTO v FROM luwte_overdracht_advies(o.kandidaat_id, dag);
        INSERT INTO trajecten_traject (gemeente_id, aangemaakt_op, kandidaat_id, route, begin)
        VALUES (a.gemeente_id, clock_timestamp(), mens,
            CASE WHEN v.uitkomst = 'positief' THEN 'overgenomen' ELSE 'voordracht' END, dag)
        RETURNING id INTO zaak;
        IF v.uitkomst = 'positief' THEN
            INSERT INTO trajecten_adviesaanvraag (gemeente_id, aangemaakt_op, traject_id, aangevraagd_op, aanvrager,
                medisch_geregeld, overgenomen_van)
            SELECT a.gemeente_id, clock_timestamp(), zaak, q.aangevraagd_op, 'gemeente', q.medisch_geregeld,
                coalesce(q.overgenomen_van, q.id)
            FROM trajecten_adviesaanvraag q WHERE q.id = v.aanvraag_id
            RETURNING id INTO aanvraag;
            INSERT INTO trajecten_advies (gemeente_id, aangemaakt_op, aanvraag_id, uitgebracht_op, ontvangen_op,
                uitkomst, criterium_aanpassingen, criterium_begeleiding, onderbouwing)
            VALUES (a.gemeente_id, clock_timestamp(), aanvraag, v.uitgebracht_op, v.ontvangen_op,
                v.uitkomst, v.criterium_aanpassingen, v.criterium_begeleiding, v.onderbouwing);
        END IF;
        INSERT INTO correcties_overdrachtstuk
            (gemeente_id, aangemaakt_op, kandidaat_id, aanbod_id, soort, datum, kop, tekst, van)
        SELECT a.gemeente_id, clock_timestamp(), mens, a.id, s.soort, s.datum, s.kop, s.tekst, s.van
        FROM correcties_overdrachtstuk s WHERE s.overdracht_id = o.id ORDER BY s.id;
    END IF;
    UPDATE correcties_aanbod SET uitkomst = besluit, uitkomst_op = dag, uitkomst_reden = waarom,
        uitkomst_door_id = ik, kandidaat_id = mens, traject_id = zaak, werk_loopt = zaak IS NOT NULL AND o.werk_loopt
        WHERE id = a.id;
    UPDATE correcties_overdracht SET uitkomst = besluit, uitkomst_op = dag, uitkomst_reden = waarom,
        contact = (SELECT coalesce(nullif(trim(first_name || ' ' || last_name), ''), username)
            FROM gemeenten_gebruiker WHERE id = ik),
        contact_telefoon = (SELECT telefoon FROM gemeenten_gebruiker WHERE id = ik) WHERE id = o.id;
    RETURN zaak;
END $$;

-- A case that was taken over has its first step when the transaction ends.
CREATE FUNCTION luwte_overdracht_met_stap() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NEW.uitkomst = 'aangenomen' AND NOT EXISTS (SELECT 1 FROM trajecten_stap WHERE traject_id = NEW.traject_id) THEN
        RAISE EXCEPTION 'Een overgenomen dossier begint met een stap.' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION luwte_overdracht_met_stap() FROM PUBLIC;
CREATE CONSTRAINT TRIGGER luwte_overdracht_met_stap AFTER UPDATE OF uitkomst ON correcties_aanbod
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.uitkomst <> NEW.uitkomst)
    EXECUTE FUNCTION luwte_overdracht_met_stap();
"""

OVERDRAGEN = WIE_MAG + ADVIES + BIED_AAN + BESLIS
OVERDRAGEN_TERUG = """
DROP TRIGGER luwte_overdracht_met_stap ON correcties_aanbod;
DROP FUNCTION luwte_overdracht_met_stap();
DROP FUNCTION luwte_overdracht_beslis(bigint, text, text);
DROP FUNCTION luwte_overdracht_lees(bigint, date);
DROP FUNCTION luwte_overdracht_trek_in(bigint, text);
DROP FUNCTION luwte_overdracht_bied_aan(jsonb, jsonb);
DROP FUNCTION luwte_overdracht_advies(bigint, date);
DROP FUNCTION luwte_overdracht_mag(bigint, bigint);
DROP FUNCTION luwte_overdracht_dag();
DROP FUNCTION luwte_overdracht_eis(bigint);
"""
