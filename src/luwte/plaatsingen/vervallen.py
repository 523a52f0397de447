"""What had not begun when the work ended never begins: the database takes it away with the ending itself.

A contract concluded for January, other hours from next month, a secondment still to come: who dies or
leaves before that day leaves them behind. The web process may delete none of them; the log keeps each
row whole. Refused as before is only what no ending was recorded for.
"""

#: The tables an ending is recorded in, with the case it is about.
_EINDEN = {
    "plaatsingen_beeindiging": (
        "SELECT traject_id INTO zaak FROM plaatsingen_dienstverband WHERE id = NEW.dienstverband_id;"
    ),
    "plaatsingen_uitstroom": "zaak := NEW.traject_id;",
}


def _bij(tabel: str, zaak: str) -> str:
    return f"""
    CREATE FUNCTION {tabel}_vervalt() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE
        zaak bigint;
        diensten bigint[];
    BEGIN
        {zaak}
        SELECT coalesce(array_agg(id), '{{}}') INTO diensten FROM plaatsingen_dienstverband WHERE traject_id = zaak;
        DELETE FROM plaatsingen_detachering
            WHERE dienstverband_id = ANY (diensten) AND lower(periode) > NEW.laatste_dag;
        DELETE FROM plaatsingen_contract
            WHERE dienstverband_id = ANY (diensten) AND lower(periode) > NEW.laatste_dag;
        DELETE FROM plaatsingen_werkgeverswissel WHERE van_id = ANY (diensten) AND per > NEW.laatste_dag;
        DELETE FROM plaatsingen_dienstverband WHERE traject_id = zaak AND lower(periode) > NEW.laatste_dag;
        DELETE FROM plaatsingen_proefplaatsing WHERE traject_id = zaak AND lower(periode) > NEW.laatste_dag;
        RETURN NULL;
    END $$;
    REVOKE EXECUTE ON FUNCTION {tabel}_vervalt() FROM PUBLIC;
    CREATE TRIGGER luwte_vervalt AFTER INSERT ON {tabel}
        FOR EACH ROW EXECUTE FUNCTION {tabel}_vervalt();
    """  # noqa: S608  (names of our own, no input)


VERVALLEN = "".join(_bij(tabel, zaak) for tabel, zaak in _EINDEN.items())
WEG_MET_VERVALLEN = "".join(
    f"DROP TRIGGER luwte_vervalt ON {tabel}; DROP FUNCTION {tabel}_vervalt();" for tabel in _EINDEN
)

#: A trial that was planned and called off before its first day: the step back to looking for a place says so.
PROEF_VERVALT = """
    CREATE FUNCTION plaatsingen_proef_vervalt() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
        DELETE FROM plaatsingen_proefplaatsing WHERE traject_id = NEW.traject_id AND lower(periode) > NEW.datum;
        RETURN NULL;
    END $$;
    REVOKE EXECUTE ON FUNCTION plaatsingen_proef_vervalt() FROM PUBLIC;
    CREATE TRIGGER luwte_proef_vervalt AFTER INSERT ON trajecten_stap
        FOR EACH ROW WHEN (NEW.overgang IN ('T36', 'T36x')) EXECUTE FUNCTION plaatsingen_proef_vervalt();
"""
WEG_MET_PROEF_VERVALT = """
    DROP TRIGGER luwte_proef_vervalt ON trajecten_stap;
    DROP FUNCTION plaatsingen_proef_vervalt();
"""

#: A secondment that was planned and called off before its first day. The web process may ask for it, and gets it only
#: behind the step that says so, with its reason, of a case of its own municipality.
DETACHERING_AFGEZEGD = """
    CREATE FUNCTION plaatsingen_detachering_afgezegd(nummer bigint) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE
        laatste trajecten_stap%ROWTYPE;
    BEGIN
        SELECT s.* INTO laatste FROM trajecten_stap s
            JOIN plaatsingen_dienstverband d ON d.traject_id = s.traject_id
            JOIN plaatsingen_detachering t ON t.dienstverband_id = d.id
            WHERE t.id = nummer AND t.gemeente_id = ANY (luwte_gemeenten())
            ORDER BY s.volgnummer DESC LIMIT 1;
        IF laatste.overgang IS DISTINCT FROM 'T40e' THEN RETURN false; END IF;
        DELETE FROM plaatsingen_detachering WHERE id = nummer AND lower(periode) > laatste.datum;
        RETURN FOUND;
    END $$;
"""
WEG_MET_DETACHERING_AFGEZEGD = "DROP FUNCTION plaatsingen_detachering_afgezegd(bigint);"
