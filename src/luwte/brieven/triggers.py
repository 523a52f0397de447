"""What the database refuses about letters: each with a Dutch sentence."""
# ruff: noqa: S608 (sentences of our own, no input)

import pgtrigger

from luwte.trajecten.triggers import weiger

GETEKEND = "Deze brief is ondertekend. Daarna verandert er niets meer. Trek hem in en maak een nieuwe."
TE_VROEG = "De brief kan niet de deur uit voor de datum die erop staat."
INGETROKKEN = "Deze brief is ingetrokken."
AL_WEG = "Deze brief is al verstuurd. Intrekken kan niet meer."

BRIEF_VAST_NA_TEKENEN = pgtrigger.Trigger(
    name="brief_vast_na_tekenen",
    operation=pgtrigger.Update,
    when=pgtrigger.Before,
    func=f"""
        IF EXISTS (SELECT 1 FROM brieven_ondertekening WHERE brief_id = OLD.id) THEN
            {weiger(GETEKEND)}
        END IF;
        RETURN NEW;
    """,
)

VERZENDING_PAST = pgtrigger.Trigger(
    name="verzending_past",
    operation=pgtrigger.Insert,
    when=pgtrigger.Before,
    declare=[("dag", "date")],
    func=f"""
        SELECT datum INTO dag FROM brieven_ondertekening WHERE id = NEW.ondertekening_id;
        IF NEW.wijze <> 'ingetrokken' AND NEW.datum < dag THEN {weiger(TE_VROEG)} END IF;
        IF EXISTS (SELECT 1 FROM brieven_verzending
                   WHERE ondertekening_id = NEW.ondertekening_id AND wijze = 'ingetrokken') THEN
            {weiger(INGETROKKEN)}
        END IF;
        IF NEW.wijze = 'ingetrokken' AND EXISTS (
            SELECT 1 FROM brieven_verzending WHERE ondertekening_id = NEW.ondertekening_id) THEN
            {weiger(AL_WEG)}
        END IF;
        RETURN NEW;
    """,
)
