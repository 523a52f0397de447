"""What the database itself guards at the waiting list: a place goes to who was chosen, not to who was at hand.

A plain trigger: a session cannot switch it off. It stands on the steps of the course, which lie in a lower room.
"""
# ruff: noqa: S608 (sentences of our own, no input)

from luwte.trajecten.triggers import weiger
from luwte.trajecten.voorwaarden import EERST_KIEZEN

#: After the constraints of the row itself, so that a step that is not in the course is refused for that.
AANBOD_NA_KEUZE = f"""
CREATE FUNCTION luwte_aanbod_na_keuze() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM dossiers_plaatskeuze k
        WHERE k.gekozen_id = NEW.traject_id AND k.datum <= NEW.datum
          -- Since she waits: a choice of an earlier time on the list is about another place.
          AND k.datum >= coalesce((
              SELECT s.datum FROM trajecten_stap s
              WHERE s.traject_id = NEW.traject_id AND s.id <> NEW.id AND s.naar NOT IN ('S11', 'S12')
              ORDER BY s.volgnummer DESC LIMIT 1
          ), k.datum)
          -- One choice, one offer.
          AND NOT EXISTS (
              SELECT FROM trajecten_stap t
              WHERE t.traject_id = NEW.traject_id AND t.id <> NEW.id AND t.overgang = 'T29'
                AND t.aangemaakt_op > k.aangemaakt_op
          )
    ) THEN {weiger(EERST_KIEZEN)} END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER luwte_aanbod_na_keuze AFTER INSERT ON trajecten_stap
    FOR EACH ROW WHEN (NEW.overgang = 'T29') EXECUTE FUNCTION luwte_aanbod_na_keuze();
"""
AANBOD_NA_KEUZE_TERUG = """
DROP TRIGGER luwte_aanbod_na_keuze ON trajecten_stap;
DROP FUNCTION luwte_aanbod_na_keuze();
"""
