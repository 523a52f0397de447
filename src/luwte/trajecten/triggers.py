"""Checks of the course that need another row: the database refuses them with a Dutch sentence."""
# ruff: noqa: S608 (sentences of our own, no input)

import pgtrigger

NIET_VOOR_VORIGE = "De datum ligt voor de vorige stap in dit dossier."
SLUIT_NIET_AAN = "De stap sluit niet aan op de toestand van het dossier."
ADVIES_VOOR_AANVRAAG = "Het advies ligt voor de aanvraag. Controleer de datum."
BESLUIT_VOOR_ADVIES = "Het besluit ligt voor de ontvangst van het advies. Controleer de datum."
ADVIES_NIET_POSITIEF = "Een vaststelling kan alleen op een positief advies."
ADVIES_ANDER_DOSSIER = "Dit advies hoort bij een ander dossier."


def weiger(zin: str) -> str:
    """The plpgsql statement that refuses a row; IntegrityError in Python, the sentence for people."""
    return f"RAISE EXCEPTION USING ERRCODE = 'check_violation', MESSAGE = '{zin}';"


STAP_SLUIT_AAN = pgtrigger.Trigger(
    name="stap_sluit_aan",
    operation=pgtrigger.Insert,
    when=pgtrigger.Before,
    declare=[("vorige", "trajecten_stap%ROWTYPE")],
    func=f"""
        SELECT * INTO vorige FROM trajecten_stap
            WHERE traject_id = NEW.traject_id ORDER BY volgnummer DESC LIMIT 1;
        IF vorige.id IS NULL THEN
            IF NEW.van <> '' OR NEW.volgnummer <> 1 THEN {weiger(SLUIT_NIET_AAN)} END IF;
        ELSE
            IF NEW.van <> vorige.naar OR NEW.volgnummer <> vorige.volgnummer + 1 THEN
                {weiger(SLUIT_NIET_AAN)}
            END IF;
            IF NEW.datum < vorige.datum THEN {weiger(NIET_VOOR_VORIGE)} END IF;
        END IF;
        RETURN NEW;
    """,
)

ADVIES_NA_AANVRAAG = pgtrigger.Trigger(
    name="advies_na_aanvraag",
    operation=pgtrigger.Insert | pgtrigger.Update,
    when=pgtrigger.Before,
    declare=[("gevraagd", "date")],
    func=f"""
        SELECT aangevraagd_op INTO gevraagd FROM trajecten_adviesaanvraag WHERE id = NEW.aanvraag_id;
        IF gevraagd IS NULL OR NEW.uitgebracht_op < gevraagd THEN {weiger(ADVIES_VOOR_AANVRAAG)} END IF;
        UPDATE trajecten_adviesaanvraag SET afgesloten_op = NEW.ontvangen_op WHERE id = NEW.aanvraag_id;
        RETURN NEW;
    """,
)

VASTSTELLING_OP_ADVIES = pgtrigger.Trigger(
    name="vaststelling_op_advies",
    operation=pgtrigger.Insert | pgtrigger.Update,
    when=pgtrigger.Before,
    declare=[("ontvangen", "date"), ("soort", "text"), ("dossier", "bigint")],
    func=f"""
        SELECT a.ontvangen_op, a.uitkomst, v.traject_id INTO ontvangen, soort, dossier
            FROM trajecten_advies a JOIN trajecten_adviesaanvraag v ON v.id = a.aanvraag_id
            WHERE a.id = NEW.advies_id;
        IF dossier IS NULL OR dossier <> NEW.traject_id THEN {weiger(ADVIES_ANDER_DOSSIER)} END IF;
        IF soort <> 'positief' THEN {weiger(ADVIES_NIET_POSITIEF)} END IF;
        IF NEW.besluit_op < ontvangen THEN {weiger(BESLUIT_VOOR_ADVIES)} END IF;
        RETURN NEW;
    """,
)
