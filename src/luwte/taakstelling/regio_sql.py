"""The one definition of the counts, in SQL: per municipality and day, only numbers.

SECURITY DEFINER, because a region's table counts what row-level security hides. The function
answers only for municipalities in view and those that share a region with one of them on that
day, and gives no row about a person. Who sees which count is decided in `afschermen.py`.

A person counts as realised when all four conditions hold (Participatiewet art. 10b lid 1-3):
a request, a positive advice, the finding of the college and a running employment. Advice and finding
are about the person: they hold in a later case too.

Who moved stands in two municipalities. Her advice counts where it was asked; the other one counts
it apart (``overgenomen``). She is found eligible where the college decided so, and not a second
time while her job still runs in the books of the first.
"""

TEL_REGIO = """
CREATE FUNCTION taakstelling_tel(p_dagen date[])
RETURNS TABLE (
    dag date,
    gemeente_id bigint,
    personen integer,
    uren numeric,
    vastgesteld integer,
    positief_advies integer,
    niet_werkzaam integer,
    overgenomen integer
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
WITH dagen AS (
    SELECT DISTINCT d AS dag FROM unnest(p_dagen) AS d
),
cel AS (
    SELECT dagen.dag, g.id AS gemeente_id
    FROM dagen CROSS JOIN gemeenten_gemeente g
    WHERE g.id = ANY (luwte_gemeenten())
       OR EXISTS (
            SELECT 1
            FROM gemeenten_regiodeelname zij
            JOIN gemeenten_regiodeelname wij ON wij.regio_id = zij.regio_id
            WHERE zij.gemeente_id = g.id AND zij.periode @> dagen.dag
              AND wij.periode @> dagen.dag AND wij.gemeente_id = ANY (luwte_gemeenten())
       )
),
zaak AS (
    SELECT
        cel.dag,
        cel.gemeente_id,
        t.kandidaat_id,
        coalesce(advies.uitkomst = 'positief', false) AS positief,
        coalesce(advies.uitkomst = 'positief' AND besluit.uitkomst = 'uitsluitend_beschut', false)
            AS vastgesteld,
        coalesce(stap.naar NOT IN ('S27', 'SX'), true) AS lopend,
        coalesce(advies.overgenomen_van IS NOT NULL, false) AS overgenomen,
        coalesce(elders.werkt, false) AS werkt_elders,
        werk.uren
    FROM cel
    JOIN trajecten_traject t ON t.gemeente_id = cel.gemeente_id AND t.begin <= cel.dag
    LEFT JOIN LATERAL (
        SELECT s.naar FROM trajecten_stap s
        WHERE s.traject_id = t.id AND s.datum <= cel.dag
        ORDER BY s.volgnummer DESC LIMIT 1
    ) stap ON true
    LEFT JOIN LATERAL (
        SELECT a.uitkomst, q.overgenomen_van FROM trajecten_advies a
        JOIN trajecten_adviesaanvraag q ON q.id = a.aanvraag_id
        JOIN trajecten_traject eerder ON eerder.id = q.traject_id
        WHERE eerder.kandidaat_id = t.kandidaat_id AND q.aangevraagd_op <= cel.dag AND a.ontvangen_op <= cel.dag
        ORDER BY a.ontvangen_op DESC, a.id DESC LIMIT 1
    ) advies ON true
    LEFT JOIN LATERAL (
        SELECT v.uitkomst FROM trajecten_vaststelling v
        JOIN trajecten_traject eerder ON eerder.id = v.traject_id
        WHERE eerder.kandidaat_id = t.kandidaat_id AND v.besluit_op <= cel.dag
        ORDER BY v.besluit_op DESC, v.id DESC LIMIT 1
    ) besluit ON true
    LEFT JOIN LATERAL (
        SELECT sum(c.uren) AS uren FROM plaatsingen_contract c
        JOIN plaatsingen_dienstverband d ON d.id = c.dienstverband_id
        WHERE d.traject_id = t.id AND c.periode @> cel.dag
    ) werk ON true
    LEFT JOIN LATERAL (
        SELECT true AS werkt
        FROM trajecten_adviesaanvraag eerste
        JOIN trajecten_traject daar ON daar.id = eerste.traject_id
        JOIN trajecten_traject ook ON ook.kandidaat_id = daar.kandidaat_id
        JOIN plaatsingen_dienstverband d ON d.traject_id = ook.id
        JOIN plaatsingen_contract c ON c.dienstverband_id = d.id AND c.periode @> cel.dag
        WHERE eerste.id = advies.overgenomen_van LIMIT 1
    ) elders ON advies.overgenomen_van IS NOT NULL
)
SELECT
    cel.dag,
    cel.gemeente_id,
    count(DISTINCT zaak.kandidaat_id)
        FILTER (WHERE zaak.vastgesteld AND zaak.uren IS NOT NULL)::integer,
    coalesce(sum(zaak.uren) FILTER (WHERE zaak.vastgesteld), 0),
    count(DISTINCT zaak.kandidaat_id)
        FILTER (
            WHERE zaak.vastgesteld AND (zaak.uren IS NOT NULL OR (zaak.lopend AND NOT zaak.werkt_elders))
        )::integer,
    count(DISTINCT zaak.kandidaat_id) FILTER (WHERE zaak.positief AND NOT zaak.overgenomen)::integer,
    count(DISTINCT zaak.kandidaat_id)
        FILTER (
            WHERE zaak.positief AND zaak.lopend AND NOT (zaak.vastgesteld AND zaak.uren IS NOT NULL)
        )::integer,
    count(DISTINCT zaak.kandidaat_id) FILTER (WHERE zaak.positief AND zaak.overgenomen)::integer
FROM cel
LEFT JOIN zaak ON zaak.dag = cel.dag AND zaak.gemeente_id = cel.gemeente_id
GROUP BY cel.dag, cel.gemeente_id
ORDER BY cel.dag, cel.gemeente_id
$$;
"""

WEG_MET_TEL_REGIO = "DROP FUNCTION IF EXISTS taakstelling_tel(date[]);"
