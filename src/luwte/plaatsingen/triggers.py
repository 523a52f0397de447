"""Triggers of this room: what a check constraint cannot judge because it needs other rows.

Each raises a Dutch sentence with the error class of a constraint, so Django sees an
IntegrityError. The sum of hours holds under concurrency too: the candidate is locked for the
transaction before contracts of the same candidate are added up.
"""

import re

import pgtrigger

from . import zinnen


def weiger(sentence: str, *arguments: str) -> str:
    """Return the SQL that refuses with `sentence`; its {marks} take the arguments in order."""
    text = re.sub(r"\{[a-z]+\}", "%", sentence).replace("'", "''")
    values = "".join(f", {argument}" for argument in arguments)
    return f"RAISE EXCEPTION '{text}'{values} USING ERRCODE = 'check_violation';"


_AFTER_WRITE = {"when": pgtrigger.After, "operation": pgtrigger.Insert | pgtrigger.Update}

CONTRACT_BINNEN_DIENSTVERBAND = pgtrigger.Trigger(
    name="contract_binnen_dienstverband",
    **_AFTER_WRITE,
    func=f"""
        IF NOT EXISTS (
            SELECT 1 FROM plaatsingen_dienstverband d
            WHERE d.id = NEW.dienstverband_id AND NEW.periode <@ d.periode
        ) THEN
            {weiger(zinnen.CONTRACT_BUITEN)}
        END IF;
        RETURN NEW;
    """,  # noqa: S608  (only sentences of this room are filled in)
)

DIENSTVERBAND_OMVAT_CONTRACTEN = pgtrigger.Trigger(
    name="dienstverband_omvat_contracten",
    when=pgtrigger.After,
    operation=pgtrigger.Update,
    func=f"""
        IF EXISTS (
            SELECT 1 FROM plaatsingen_contract c
            WHERE c.dienstverband_id = NEW.id AND NOT c.periode <@ NEW.periode
        ) THEN
            {weiger(zinnen.DIENSTVERBAND_TE_KORT)}
        END IF;
        RETURN NEW;
    """,  # noqa: S608  (only sentences of this room are filled in)
)

# The sum of hours is a step function that only rises where a contract begins: it is enough to
# look at the first day of the new contract and at each beginning within its period.
CONTRACT_UREN_SAMEN = pgtrigger.Trigger(
    name="contract_uren_samen",
    **_AFTER_WRITE,
    declare=[
        ("v_kandidaat", "bigint"),
        ("v_normuren", "numeric"),
        ("v_samen", "numeric"),
        ("v_vanaf", "date"),
    ],
    func=f"""
        SELECT t.kandidaat_id INTO v_kandidaat
        FROM plaatsingen_dienstverband d
        JOIN trajecten_traject t ON t.id = d.traject_id
        WHERE d.id = NEW.dienstverband_id;
        PERFORM pg_advisory_xact_lock(hashtextextended('contracten van ' || v_kandidaat, 0));
        SELECT som.vanaf, som.samen, som.normuren INTO v_vanaf, v_samen, v_normuren
        FROM (
            SELECT punt.vanaf, sum(c.uren) AS samen, max(c.normuren) AS normuren
            FROM plaatsingen_contract c
            JOIN plaatsingen_dienstverband d ON d.id = c.dienstverband_id
            JOIN trajecten_traject t ON t.id = d.traject_id
            JOIN (
                SELECT lower(NEW.periode) AS vanaf
                UNION
                SELECT lower(c2.periode)
                FROM plaatsingen_contract c2
                JOIN plaatsingen_dienstverband d2 ON d2.id = c2.dienstverband_id
                JOIN trajecten_traject t2 ON t2.id = d2.traject_id
                WHERE t2.kandidaat_id = v_kandidaat AND NEW.periode @> lower(c2.periode)
            ) punt ON c.periode @> punt.vanaf
            WHERE t.kandidaat_id = v_kandidaat
            GROUP BY punt.vanaf
        ) som
        WHERE som.samen > som.normuren
        ORDER BY som.vanaf
        LIMIT 1;
        IF FOUND THEN
            {
        weiger(
            zinnen.UREN_SAMEN,
            "trim_scale(v_samen)",
            "to_char(v_vanaf, 'DD-MM-YYYY')",
            "trim_scale(v_normuren)",
        )
    }
        END IF;
        RETURN NEW;
    """,  # noqa: S608  (only sentences of this room are filled in)
)

CONTRACT_VOORTZETTING = pgtrigger.Trigger(
    name="contract_voortzetting",
    **_AFTER_WRITE,
    func=f"""
        IF NEW.voortzetting_van_id IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM plaatsingen_contract eerder
            JOIN plaatsingen_dienstverband d ON d.id = eerder.dienstverband_id
            JOIN plaatsingen_dienstverband n ON n.id = NEW.dienstverband_id
            WHERE eerder.id = NEW.voortzetting_van_id AND n.traject_id = d.traject_id
                AND upper(eerder.periode) = lower(NEW.periode) AND eerder.duur = NEW.duur
        ) THEN
            {weiger(zinnen.VOORTZETTING)}
        END IF;
        RETURN NEW;
    """,  # noqa: S608  (only sentences of this room are filled in)
)
