"""What the database itself guards at the desk: the task a step leaves, and that records stay as written.

After a negative advice exactly one task waits, whoever wrote the step and from which screen: the
database makes it in the same statement, and closes it when the case moves on.
"""
# ruff: noqa: S608 (sentences of our own, no input)

from luwte.trajecten.triggers import weiger

#: States that leave a task behind: what must be done. Its day is the term of the step, if any.
TAAK_BIJ_TOESTAND = {
    "S7": "Maak samen een plan voor het vervolg na het negatieve advies",
    "S8": "Maak samen een plan voor het vervolg na de andere uitkomst",
    "S26": "Het contract is geëindigd, het advies blijft geldig: bespreek wat nu past",
}
AFGEROND = "Afgerond door een volgende stap in het dossier."
NIET_HIER = "Deze notitie hoort bij een ander dossier."
BLIJFT_STAAN = "Een afgeronde taak verandert niet meer."

_TAKEN = " ".join(f"WHEN '{toestand}' THEN '{wat}'" for toestand, wat in TAAK_BIJ_TOESTAND.items())

TAAK_BIJ_STAP = f"""
CREATE FUNCTION luwte_taak_bij_stap() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    opdracht text := CASE NEW.naar {_TAKEN} END;
BEGIN
    IF NEW.van = NEW.naar THEN RETURN NULL; END IF;
    UPDATE public.dossiers_taak SET gedaan_op = NEW.datum, gedaan_door_id = NEW.door_id, notitie = '{AFGEROND}'
        WHERE traject_id = NEW.traject_id AND soort = 'vervolg' AND gedaan_op IS NULL;
    IF opdracht IS NOT NULL THEN
        INSERT INTO public.dossiers_taak
            (gemeente_id, aangemaakt_op, traject_id, stap_id, soort, wat, rol, gemaakt_op, uiterlijk, door_id, notitie)
        VALUES (NEW.gemeente_id, clock_timestamp(), NEW.traject_id, NEW.id, 'vervolg', opdracht, 'consultant',
            NEW.datum, NEW.termijn_op, NEW.door_id, '');
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER luwte_taak_bij_stap AFTER INSERT ON trajecten_stap
    FOR EACH ROW EXECUTE FUNCTION luwte_taak_bij_stap();
SELECT set_config('luwte.auteur', 'Luwte', true), set_config('luwte.aanleiding', 'taken bij stappen', true);
-- A case that already stood in such a state when this rule came.
INSERT INTO dossiers_taak
    (gemeente_id, aangemaakt_op, traject_id, stap_id, soort, wat, rol, gemaakt_op, uiterlijk, door_id, notitie)
SELECT s.gemeente_id, clock_timestamp(), s.traject_id, s.id, 'vervolg', CASE s.naar {_TAKEN} END, 'consultant',
    s.datum, s.termijn_op, s.door_id, ''
FROM trajecten_stap s
WHERE s.van <> s.naar AND CASE s.naar {_TAKEN} END IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM trajecten_stap l WHERE l.traject_id = s.traject_id AND l.volgnummer > s.volgnummer);
"""
TAAK_BIJ_STAP_TERUG = """
DROP TRIGGER luwte_taak_bij_stap ON trajecten_stap;
DROP FUNCTION luwte_taak_bij_stap();
"""

TAAK_BLIJFT = f"""
CREATE FUNCTION luwte_taak_blijft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.gedaan_op IS NOT NULL THEN {weiger(BLIJFT_STAAN)} END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER luwte_taak_blijft BEFORE UPDATE ON dossiers_taak
    FOR EACH ROW EXECUTE FUNCTION luwte_taak_blijft();
"""
TAAK_BLIJFT_TERUG = """
DROP TRIGGER luwte_taak_blijft ON dossiers_taak;
DROP FUNCTION luwte_taak_blijft();
"""

VERBETERT_HIER = f"""
CREATE FUNCTION luwte_verbetert_hier() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.verbetert_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM public.dossiers_journaalnotitie oud
        WHERE oud.id = NEW.verbetert_id AND oud.traject_id = NEW.traject_id
    ) THEN {weiger(NIET_HIER)} END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER luwte_verbetert_hier BEFORE INSERT ON dossiers_journaalnotitie
    FOR EACH ROW EXECUTE FUNCTION luwte_verbetert_hier();
"""
VERBETERT_HIER_TERUG = """
DROP TRIGGER luwte_verbetert_hier ON dossiers_journaalnotitie;
DROP FUNCTION luwte_verbetert_hier();
"""
