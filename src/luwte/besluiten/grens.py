"""What the database itself refuses about decisions: checks that need other rows, as plain SQL triggers.

They are no pgtrigger triggers: a session cannot switch these off. The first two stand on the steps of
the course, which lie in a lower room: that room does not know waiting-list proofs.
"""
# ruff: noqa: S608 (sentences of our own, no input)

from luwte.besluiten import zinnen


def _weiger(zin: str) -> str:
    return f"RAISE EXCEPTION USING ERRCODE = 'check_violation', MESSAGE = '{zin}';"


def _functie(naam: str, declaraties: str, inhoud: str) -> str:
    """A trigger function that sees all rows of the municipality, whoever runs the step."""
    return f"""
    CREATE FUNCTION {naam}() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE {declaraties}
    BEGIN
        {inhoud}
        RETURN NEW;
    END $$;
    """


STAP_VIER_OGEN = (
    _functie(
        "besluiten_vier_ogen",
        "voorsteller bigint;",
        f"""
        SELECT door_id INTO voorsteller FROM trajecten_stap
            WHERE traject_id = NEW.traject_id AND overgang = 'T24v' ORDER BY volgnummer DESC LIMIT 1;
        IF voorsteller IS NULL THEN {_weiger(zinnen.GEEN_VOORSTEL)} END IF;
        IF voorsteller = NEW.door_id THEN {_weiger(zinnen.VIER_OGEN)} END IF;
        """,
    )
    + """
    CREATE TRIGGER besluiten_vier_ogen BEFORE INSERT ON trajecten_stap
    FOR EACH ROW WHEN (NEW.overgang = 'T24') EXECUTE FUNCTION besluiten_vier_ogen();
    """
)

STAP_WACHTLIJST = (
    _functie(
        "besluiten_wachtlijst",
        "bewijs bigint;",
        f"""
        SELECT id INTO bewijs FROM besluiten_wachtlijstgrond
            WHERE traject_id = NEW.traject_id AND datum = NEW.datum LIMIT 1;
        IF bewijs IS NULL THEN {_weiger(zinnen.GEEN_WACHTLIJSTGROND)} END IF;
        """,
    )
    + """
    -- Who stays on the list, or comes back to it after an objection, needs no new proof.
    CREATE TRIGGER besluiten_wachtlijst BEFORE INSERT ON trajecten_stap
    FOR EACH ROW WHEN (NEW.naar = 'S12' AND NEW.van NOT IN ('S11', 'S12'))
    EXECUTE FUNCTION besluiten_wachtlijst();
    """
)

TERMIJN_VOLGORDE_FUNCTIE = _functie(
    "besluiten_termijn_volgorde",
    "t besluiten_besluittermijn; vorige besluiten_termijnwijziging; laatste date; stil boolean;",
    f"""
        SELECT * INTO t FROM besluiten_besluittermijn WHERE id = NEW.termijn_id FOR UPDATE;
        SELECT * INTO vorige FROM besluiten_termijnwijziging
            WHERE termijn_id = NEW.termijn_id ORDER BY id DESC LIMIT 1;
        IF NEW.datum < t.begint_op AND t.soort <> 'bezwaar' THEN {_weiger(zinnen.NIET_VOOR_BEGIN)} END IF;
        IF vorige.id IS NOT NULL AND NEW.datum < vorige.datum THEN {_weiger(zinnen.NIET_VOOR_VORIGE)} END IF;
        IF vorige.soort = 'besloten' THEN {_weiger(zinnen.AL_KLAAR)} END IF;
        stil := vorige.soort = 'opgeschort' AND (vorige.tot IS NULL OR vorige.tot >= NEW.datum);
        IF NEW.soort IN ('opgeschort', 'verdaagd') AND stil THEN {_weiger(zinnen.STAAT_STIL)} END IF;
        IF NEW.soort = 'hervat' AND NOT coalesce(stil, false) THEN {_weiger(zinnen.STAAT_NIET_STIL)} END IF;
        laatste := CASE WHEN vorige.id IS NULL THEN t.uiterlijk ELSE vorige.uiterlijk END;
        -- What has ended can no longer stand still: somebody may already have put the municipality in default.
        IF NEW.soort = 'opgeschort' AND NEW.datum > laatste THEN {_weiger(zinnen.OPSCHORTEN_TE_LAAT)} END IF;
        IF NEW.soort = 'verdaagd' THEN
            IF NEW.datum > laatste THEN {_weiger(zinnen.VERDAGEN_TE_LAAT)} END IF;
            IF NEW.tot <= laatste THEN {_weiger(zinnen.NIEUWE_DAG)} END IF;
            IF t.soort = 'bezwaar' AND NOT NEW.met_instemming AND EXISTS (
                SELECT FROM besluiten_termijnwijziging WHERE termijn_id = t.id AND soort = 'verdaagd'
            ) THEN {_weiger(zinnen.VERDAGEN_EEN_KEER)} END IF;
        END IF;
        """,
)
TERMIJN_VOLGORDE = (
    TERMIJN_VOLGORDE_FUNCTIE
    + """
    CREATE TRIGGER besluiten_termijn_volgorde BEFORE INSERT ON besluiten_termijnwijziging
    FOR EACH ROW EXECUTE FUNCTION besluiten_termijn_volgorde();
    """
)

BEZWAAR_VOLGORDE = (
    _functie(
        "besluiten_bezwaar_volgorde",
        "b besluiten_bezwaar;",
        f"""
        SELECT * INTO b FROM besluiten_bezwaar WHERE id = NEW.bezwaar_id FOR UPDATE;
        IF NEW.datum < b.ontvangen_op THEN {_weiger(zinnen.NIET_VOOR_VORIGE)} END IF;
        IF EXISTS (SELECT FROM besluiten_beslissingopbezwaar WHERE bezwaar_id = b.id)
            OR EXISTS (SELECT FROM besluiten_bezwaargebeurtenis WHERE bezwaar_id = b.id AND soort = 'ingetrokken')
            THEN {_weiger(zinnen.BEZWAAR_BESLIST)} END IF;
        """,
    )
    + """
    CREATE TRIGGER besluiten_bezwaar_volgorde BEFORE INSERT ON besluiten_bezwaargebeurtenis
    FOR EACH ROW EXECUTE FUNCTION besluiten_bezwaar_volgorde();
    """
)

BESLISSING = (
    _functie(
        "besluiten_beslissing",
        "b besluiten_bezwaar; advies text;",
        f"""
        SELECT * INTO b FROM besluiten_bezwaar WHERE id = NEW.bezwaar_id FOR UPDATE;
        IF NEW.besluit_op < b.ontvangen_op THEN {_weiger(zinnen.BESLISSING_VOOR_BEZWAAR)} END IF;
        IF EXISTS (SELECT FROM besluiten_bezwaargebeurtenis WHERE bezwaar_id = b.id AND soort = 'ingetrokken')
            THEN {_weiger(zinnen.BEZWAAR_BESLIST)} END IF;
        SELECT uitkomst INTO advies FROM besluiten_bezwaargebeurtenis
            WHERE bezwaar_id = b.id AND soort = 'advies' ORDER BY datum DESC, id DESC LIMIT 1;
        IF advies IS NOT NULL AND advies <> NEW.uitkomst AND NEW.reden_afwijking = ''
            THEN {_weiger(zinnen.AFWIJKEN_VAN_COMMISSIE)} END IF;
        """,
    )
    + """
    CREATE TRIGGER besluiten_beslissing BEFORE INSERT ON besluiten_beslissingopbezwaar
    FOR EACH ROW EXECUTE FUNCTION besluiten_beslissing();
    """
)

TERUG = """
DROP TRIGGER besluiten_vier_ogen ON trajecten_stap;
DROP TRIGGER besluiten_wachtlijst ON trajecten_stap;
DROP TRIGGER besluiten_termijn_volgorde ON besluiten_termijnwijziging;
DROP TRIGGER besluiten_bezwaar_volgorde ON besluiten_bezwaargebeurtenis;
DROP TRIGGER besluiten_beslissing ON besluiten_beslissingopbezwaar;
DROP FUNCTION besluiten_vier_ogen();
DROP FUNCTION besluiten_wachtlijst();
DROP FUNCTION besluiten_termijn_volgorde();
DROP FUNCTION besluiten_bezwaar_volgorde();
DROP FUNCTION besluiten_beslissing();
"""

ALLES = STAP_VIER_OGEN + STAP_WACHTLIJST + TERMIJN_VOLGORDE + BEZWAAR_VOLGORDE + BESLISSING
