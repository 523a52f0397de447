"""Triggers of this room: what a check constraint cannot judge because it needs another row."""

import pgtrigger

ANDERE_WERKGEVER_ZIN = "Deze verplichting is van een andere werkgever."
WERKGEVER_VAST_ZIN = "Een verplichting blijft bij haar werkgever. Maak een nieuwe aan."

WERKPLEK_BIJ_EIGEN_VERPLICHTING = pgtrigger.Trigger(
    name="werkplek_bij_eigen_verplichting",
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.Update,
    func=f"""
        IF NEW.inkoopverplichting_id IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM plekken_inkoopverplichting v
            WHERE v.id = NEW.inkoopverplichting_id AND v.werkgever_id = NEW.werkgever_id
        ) THEN
            RAISE EXCEPTION '{ANDERE_WERKGEVER_ZIN}' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,  # noqa: S608  (only sentences of this room are filled in)
)

VERPLICHTING_HOUDT_WERKGEVER = pgtrigger.Trigger(
    name="verplichting_houdt_werkgever",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    func=f"""
        IF NEW.werkgever_id <> OLD.werkgever_id THEN
            RAISE EXCEPTION '{WERKGEVER_VAST_ZIN}' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)
