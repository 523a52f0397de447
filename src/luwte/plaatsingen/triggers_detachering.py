"""Secondments never take more hours than the contract that carries them has, on any day.

The sums are step functions: they change only where a contract or a secondment begins or ends, so
those days are all that need looking at. Held under concurrency: the candidate is locked for the
transaction first, with the same lock as the hours of contracts.
"""

import pgtrigger

from . import zinnen
from .triggers import weiger

# `v_dienstverband` is the employment whose days are looked at.
_TOETS = f"""
        PERFORM pg_advisory_xact_lock(hashtextextended('contracten van ' || t.kandidaat_id, 0))
        FROM plaatsingen_dienstverband d JOIN trajecten_traject t ON t.id = d.traject_id
        WHERE d.id = v_dienstverband;
        SELECT punt.dag, gedetacheerd.samen, coalesce(contract.uren, 0) INTO v_dag, v_samen, v_uren
        FROM (
            SELECT lower(x.periode) AS dag FROM plaatsingen_detachering x WHERE x.dienstverband_id = v_dienstverband
            UNION
            SELECT lower(c.periode) FROM plaatsingen_contract c WHERE c.dienstverband_id = v_dienstverband
            UNION
            SELECT upper(c.periode) FROM plaatsingen_contract c
            WHERE c.dienstverband_id = v_dienstverband AND NOT upper_inf(c.periode)
        ) punt
        CROSS JOIN LATERAL (
            SELECT sum(x.uren) AS samen FROM plaatsingen_detachering x
            WHERE x.dienstverband_id = v_dienstverband AND x.periode @> punt.dag
        ) gedetacheerd
        CROSS JOIN LATERAL (
            SELECT sum(c.uren) AS uren FROM plaatsingen_contract c
            WHERE c.dienstverband_id = v_dienstverband AND c.periode @> punt.dag
        ) contract
        WHERE gedetacheerd.samen > coalesce(contract.uren, 0)
        ORDER BY punt.dag
        LIMIT 1;
        IF FOUND THEN
            {
    weiger(zinnen.DETACHERING_TE_VEEL, "trim_scale(v_samen)", "to_char(v_dag, 'DD-MM-YYYY')", "trim_scale(v_uren)")
}
        END IF;
"""  # noqa: S608  (only sentences of this room are filled in)

_VARIABELEN = [("v_dienstverband", "bigint"), ("v_dag", "date"), ("v_samen", "numeric"), ("v_uren", "numeric")]

DETACHERING_PAST = pgtrigger.Trigger(
    name="detachering_past",
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.Update,
    declare=_VARIABELEN,
    func=f"""
        IF EXISTS (
            SELECT 1 FROM plaatsingen_dienstverband d JOIN plekken_werkplek w ON w.werkgever_id = d.werkgever_id
            WHERE d.id = NEW.dienstverband_id AND w.id = NEW.werkplek_id
        ) THEN
            {weiger(zinnen.DETACHERING_ZELFDE)}
        END IF;
        v_dienstverband := NEW.dienstverband_id;
        {_TOETS}
        RETURN NEW;
    """,  # noqa: S608  (only sentences of this room are filled in)
)

# Deferred: a contract gets other hours by cutting one part and adding the next.
CONTRACT_DRAAGT_DETACHERINGEN = pgtrigger.Trigger(
    name="contract_draagt_detacheringen",
    when=pgtrigger.After,
    operation=pgtrigger.Update,
    timing=pgtrigger.Deferred,
    declare=_VARIABELEN,
    func=f"""
        v_dienstverband := NEW.dienstverband_id;
        {_TOETS}
        RETURN NEW;
    """,
)
