SELECT "django_session"."session_key",
       "django_session"."session_data",
       "django_session"."expire_date"
FROM "django_session"
WHERE ("django_session"."expire_date" > '…'::timestamptz
       AND "django_session"."session_key" = '…')
LIMIT #;

SELECT "gemeenten_gebruiker"."id",
       "gemeenten_gebruiker"."password",
       "gemeenten_gebruiker"."last_login",
       "gemeenten_gebruiker"."is_superuser",
       "gemeenten_gebruiker"."username",
       "gemeenten_gebruiker"."first_name",
       "gemeenten_gebruiker"."last_name",
       "gemeenten_gebruiker"."email",
       "gemeenten_gebruiker"."is_staff",
       "gemeenten_gebruiker"."is_active",
       "gemeenten_gebruiker"."date_joined",
       "gemeenten_gebruiker"."telefoon",
       "gemeenten_gebruiker"."demo_uitleg",
       "gemeenten_gebruiker"."demo_volgorde"
FROM "gemeenten_gebruiker"
WHERE "gemeenten_gebruiker"."id" = # LIMIT #;

WITH former AS MATERIALIZED
  (SELECT coalesce(current_setting('…', TRUE), '…'),
          coalesce(current_setting('…', TRUE), '…'),
          coalesce(current_setting('…', TRUE), '…'),
          coalesce(current_setting('…', TRUE), '…'),
          coalesce(current_setting('…', TRUE), '…'),
          coalesce(current_setting('…', TRUE), '…'))
SELECT former.*,
       set_config('…', '…', TRUE),
       set_config('…', '…', TRUE),
       set_config('…', '…', TRUE),
       set_config('…', '…', TRUE),
       set_config('…', '…', TRUE),
       set_config('…', '…', TRUE)
FROM former;

SELECT "gemeenten_lidmaatschap"."id",
       "gemeenten_lidmaatschap"."gebruiker_id",
       "gemeenten_lidmaatschap"."gemeente_id",
       "gemeenten_lidmaatschap"."rol",
       "gemeenten_lidmaatschap"."periode",
       "gemeenten_gemeente"."id",
       "gemeenten_gemeente"."code",
       "gemeenten_gemeente"."naam",
       "gemeenten_gemeente"."vanaf",
       "gemeenten_gemeente"."tot",
       "gemeenten_gemeente"."opvolger_id",
       "gemeenten_gemeente"."thema"
FROM "gemeenten_lidmaatschap"
INNER JOIN "gemeenten_gemeente" ON ("gemeenten_lidmaatschap"."gemeente_id" = "gemeenten_gemeente"."id")
WHERE ("gemeenten_lidmaatschap"."gebruiker_id" = # AND "gemeenten_lidmaatschap"."periode" @> '…'::date::date) ORDER BY "gemeenten_gemeente"."naam" ASC, "gemeenten_lidmaatschap"."rol" ASC, "gemeenten_lidmaatschap"."id" ASC;

SELECT set_config('…', '…', TRUE),
       set_config('…', '…', TRUE);


SELECT count(*),
       max(id),
       max(tijdstip)::text
FROM cijfers_oordeel
WHERE gemeente_id IS NULL
  AND soort = '…';

SELECT "gemeenten_beleid"."id",
       "gemeenten_beleid"."gemeente_id",
       "gemeenten_beleid"."regio_id",
       "gemeenten_beleid"."naam",
       "gemeenten_beleid"."waarde",
       "gemeenten_beleid"."sleutel_van",
       "gemeenten_beleid"."sleutel_tot",
       "gemeenten_beleid"."periode",
       "gemeenten_beleid"."besluit",
       "gemeenten_regio"."id",
       "gemeenten_regio"."naam"
FROM "gemeenten_beleid"
LEFT OUTER JOIN "gemeenten_regio" ON ("gemeenten_beleid"."regio_id" = "gemeenten_regio"."id")
LEFT OUTER JOIN "gemeenten_regiodeelname" ON ("gemeenten_regio"."id" = "gemeenten_regiodeelname"."regio_id")
WHERE ("gemeenten_beleid"."periode" @> '…'::date::date
  AND ("gemeenten_beleid"."gemeente_id" = # OR ("gemeenten_regiodeelname"."gemeente_id" = # AND "gemeenten_regiodeelname"."periode" @> '…'::date::date))) ORDER BY "gemeenten_beleid"."naam" ASC, "gemeenten_beleid"."sleutel_van" ASC, "gemeenten_beleid"."id" ASC;

SELECT "trajecten_traject"."kandidaat_id" AS "dienstverband__traject__kandidaat",
       "kandidaten_kandidaat"."geboortedatum" AS "dienstverband__traject__kandidaat__geboortedatum",
       "plaatsingen_contract"."periode" AS "periode",
       "plaatsingen_contract"."uren" AS "uren",
       "plekken_werkplek"."herkomst" AS "werkplek__herkomst"
FROM "plaatsingen_contract"
INNER JOIN "plaatsingen_dienstverband" ON ("plaatsingen_contract"."dienstverband_id" = "plaatsingen_dienstverband"."id")
INNER JOIN "trajecten_traject" ON ("plaatsingen_dienstverband"."traject_id" = "trajecten_traject"."id")
INNER JOIN "kandidaten_kandidaat" ON ("trajecten_traject"."kandidaat_id" = "kandidaten_kandidaat"."id")
INNER JOIN "plekken_werkplek" ON ("plaatsingen_contract"."werkplek_id" = "plekken_werkplek"."id")
WHERE ("plaatsingen_contract"."gemeente_id" = # AND lower("plaatsingen_contract"."periode") <= '…'::date) ORDER BY "plaatsingen_contract"."id" ASC;

SELECT "trajecten_traject"."kandidaat_id" AS "aanvraag__traject__kandidaat",
       "trajecten_advies"."ontvangen_op" AS "ontvangen_op",
       "trajecten_advies"."uitkomst" AS "uitkomst"
FROM "trajecten_advies"
INNER JOIN "trajecten_adviesaanvraag" ON ("trajecten_advies"."aanvraag_id" = "trajecten_adviesaanvraag"."id")
INNER JOIN "trajecten_traject" ON ("trajecten_adviesaanvraag"."traject_id" = "trajecten_traject"."id")
WHERE ("trajecten_traject"."kandidaat_id" IN (#)
       AND "trajecten_advies"."ontvangen_op" <= '…'::date)
ORDER BY "trajecten_advies"."id" ASC;

SELECT "trajecten_traject"."kandidaat_id" AS "traject__kandidaat",
       "trajecten_vaststelling"."besluit_op" AS "besluit_op",
       "trajecten_vaststelling"."uitkomst" AS "uitkomst"
FROM "trajecten_vaststelling"
INNER JOIN "trajecten_traject" ON ("trajecten_vaststelling"."traject_id" = "trajecten_traject"."id")
WHERE ("trajecten_vaststelling"."besluit_op" <= '…'::date
       AND "trajecten_traject"."kandidaat_id" IN (#))
ORDER BY "trajecten_vaststelling"."id" ASC;

SELECT "trajecten_traject"."kandidaat_id" AS "kandidaat"
FROM "trajecten_traject"
WHERE ("trajecten_traject"."begin" BETWEEN '…'::date AND '…'::date
       AND "trajecten_traject"."gemeente_id" = #);

SELECT "trajecten_advies"."uitkomst" AS "uitkomst"
FROM "trajecten_advies"
INNER JOIN "trajecten_adviesaanvraag" ON ("trajecten_advies"."aanvraag_id" = "trajecten_adviesaanvraag"."id")
INNER JOIN "trajecten_traject" ON ("trajecten_adviesaanvraag"."traject_id" = "trajecten_traject"."id")
WHERE ("trajecten_adviesaanvraag"."overgenomen_van" IS NULL
  AND "trajecten_traject"."gemeente_id" = # AND "trajecten_advies"."ontvangen_op" BETWEEN '…'::date AND '…'::date);

SELECT SUM("begeleiding_begeleidingsafspraak"."uren") AS "samen"
FROM "begeleiding_begeleidingsafspraak"
INNER JOIN "trajecten_traject" ON ("begeleiding_begeleidingsafspraak"."traject_id" = "trajecten_traject"."id")
WHERE ("begeleiding_begeleidingsafspraak"."gemeente_id" = # AND "begeleiding_begeleidingsafspraak"."periode" @> '…'::date::date AND "trajecten_traject"."kandidaat_id" IN (#)) GROUP BY "trajecten_traject"."kandidaat_id";

SELECT COUNT(*) AS "__count"
FROM "trajecten_vaststelling"
WHERE ("trajecten_vaststelling"."besluit_op" BETWEEN '…'::date AND '…'::date
  AND "trajecten_vaststelling"."gemeente_id" = # AND "trajecten_vaststelling"."uitkomst" = '…');

SELECT *
FROM taakstelling_tel('…'::date[]::date[]);

SELECT "trajecten_traject"."id",
       "trajecten_traject"."gemeente_id",
       "trajecten_traject"."aangemaakt_op",
       "trajecten_traject"."kandidaat_id",
       "trajecten_traject"."route",
       "trajecten_traject"."begin",
       "trajecten_traject"."einde",
       COALESCE(
                  (SELECT U0."naar" AS "naar"
                   FROM "trajecten_stap" U0
                   WHERE (U0."datum" <= '…'::date
                          AND U0."traject_id" = ("trajecten_traject"."id"))
                   ORDER BY U0."volgnummer" DESC
                   LIMIT #), '…') AS "toestand",

  (SELECT U0."naar" AS "naar"
   FROM "trajecten_stap" U0
   WHERE (U0."datum" <= '…'::date
          AND U0."traject_id" = ("trajecten_traject"."id")
          AND NOT (U0."naar" = '…'))
   ORDER BY U0."volgnummer" DESC
   LIMIT #) AS "toestand_voor_bezwaar",

  (SELECT U0."uitkomst" AS "uitkomst"
   FROM "trajecten_advies" U0
   INNER JOIN "trajecten_adviesaanvraag" U1 ON (U0."aanvraag_id" = U1."id")
   INNER JOIN "trajecten_traject" U2 ON (U1."traject_id" = U2."id")
   WHERE (U1."aangevraagd_op" <= '…'::date
          AND U2."kandidaat_id" = ("trajecten_traject"."kandidaat_id")
          AND U0."ontvangen_op" <= '…'::date)
   ORDER BY U0."ontvangen_op" DESC,
            U0."id" DESC
   LIMIT #) AS "advies", (
SELECT U0."ontvangen_op" AS "ontvangen_op"
FROM "trajecten_advies" U0
INNER JOIN "trajecten_adviesaanvraag" U1 ON (U0."aanvraag_id" = U1."id")
INNER JOIN "trajecten_traject" U2 ON (U1."traject_id" = U2."id")
WHERE (U1."aangevraagd_op" <= '…'::date
       AND U2."kandidaat_id" = ("trajecten_traject"."kandidaat_id")
       AND U0."ontvangen_op" <= '…'::date)
ORDER BY # DESC, U0."id" DESC LIMIT #) AS "advies_op", COALESCE((SELECT U0."uitkomst" AS "uitkomst" FROM "trajecten_vaststelling" U0 INNER JOIN "trajecten_traject" U1 ON (U0."traject_id" = U1."id") WHERE (U0."besluit_op" <= '…'::date AND U1."kandidaat_id" = ("trajecten_traject"."kandidaat_id")) ORDER BY U0."besluit_op" DESC, U0."id" DESC LIMIT #), '…') AS "besluit", (SELECT U0."reden" AS "reden" FROM "taakstelling_nietwerkzaamreden" U0 WHERE (U0."traject_id" = ("trajecten_traject"."id") AND U0."vanaf" <= '…'::date) ORDER BY U0."vanaf" DESC, U0."id" DESC LIMIT #) AS "reden", (SELECT U0."vanaf" AS "vanaf" FROM "taakstelling_nietwerkzaamreden" U0 WHERE (U0."traject_id" = ("trajecten_traject"."id") AND U0."vanaf" <= '…'::date) ORDER BY # DESC, U0."id" DESC LIMIT #) AS "reden_vanaf", (SELECT U0."toelichting" AS "toelichting" FROM "taakstelling_nietwerkzaamreden" U0 WHERE (U0."traject_id" = ("trajecten_traject"."id") AND U0."vanaf" <= '…'::date) ORDER BY U0."vanaf" DESC, U0."id" DESC LIMIT #) AS "reden_toelichting", EXISTS(SELECT # AS "a" FROM "plaatsingen_contract" U0 INNER JOIN "plaatsingen_dienstverband" U1 ON (U0."dienstverband_id" = U1."id") WHERE (U1."traject_id" = ("trajecten_traject"."id") AND U0."periode" @> '…'::date::date) LIMIT #) AS "in_dienst", COALESCE((SELECT U0."volgnummer" AS "volgnummer" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_traject"."id") AND NOT (U0."naar" = (COALESCE((SELECT U0."naar" AS "naar" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_traject"."id")) ORDER BY U0."volgnummer" DESC LIMIT #), '…'))) AND NOT (U0."naar" = '…')) ORDER BY # DESC LIMIT #), #) AS "laatst_anders", (SELECT U0."datum" AS "datum" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_traject"."id") AND U0."naar" = (COALESCE((SELECT U0."naar" AS "naar" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_traject"."id")) ORDER BY U0."volgnummer" DESC LIMIT #), '…')) AND U0."volgnummer" > (COALESCE((SELECT U0."volgnummer" AS "volgnummer" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_traject"."id") AND NOT (U0."naar" = (COALESCE((SELECT U0."naar" AS "naar" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_traject"."id")) ORDER BY U0."volgnummer" DESC LIMIT #), '…'))) AND NOT (U0."naar" = '…')) ORDER BY # DESC LIMIT #), #))) ORDER BY U0."volgnummer" ASC LIMIT #) AS "toestand_sinds" FROM "trajecten_traject" WHERE ("trajecten_traject"."begin" <= '…'::date AND "trajecten_traject"."gemeente_id" = # AND (SELECT U0."uitkomst" AS "uitkomst" FROM "trajecten_advies" U0 INNER JOIN "trajecten_adviesaanvraag" U1 ON (U0."aanvraag_id" = U1."id") INNER JOIN "trajecten_traject" U2 ON (U1."traject_id" = U2."id") WHERE (U1."aangevraagd_op" <= '…'::date AND U2."kandidaat_id" = ("trajecten_traject"."kandidaat_id") AND U0."ontvangen_op" <= '…'::date) ORDER BY U0."ontvangen_op" DESC, U0."id" DESC LIMIT #) = '…' AND NOT (COALESCE((SELECT U0."naar" AS "naar" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_traject"."id")) ORDER BY U0."volgnummer" DESC LIMIT #), '…') IN ('…', '…')) AND NOT (COALESCE((SELECT U0."uitkomst" AS "uitkomst" FROM "trajecten_vaststelling" U0 INNER JOIN "trajecten_traject" U1 ON (U0."traject_id" = U1."id") WHERE (U0."besluit_op" <= '…'::date AND U1."kandidaat_id" = ("trajecten_traject"."kandidaat_id")) ORDER BY U0."besluit_op" DESC, U0."id" DESC LIMIT #), '…') = '…' AND EXISTS(SELECT # AS "a" FROM "plaatsingen_contract" U0 INNER JOIN "plaatsingen_dienstverband" U1 ON (U0."dienstverband_id" = U1."id") WHERE (U1."traject_id" = ("trajecten_traject"."id") AND U0."periode" @> '…'::date::date) LIMIT #))) ORDER BY # ASC, "trajecten_traject"."id" ASC;

SELECT "gemeenten_regio"."id",
       "gemeenten_regio"."naam"
FROM "gemeenten_regio"
INNER JOIN "gemeenten_regiodeelname" ON ("gemeenten_regio"."id" = "gemeenten_regiodeelname"."regio_id")
WHERE ("gemeenten_regiodeelname"."gemeente_id" = # AND "gemeenten_regiodeelname"."periode" @> '…'::date::date) ORDER BY "gemeenten_regio"."naam" ASC LIMIT #;

SELECT "gemeenten_gemeente"."id",
       "gemeenten_gemeente"."code",
       "gemeenten_gemeente"."naam",
       "gemeenten_gemeente"."vanaf",
       "gemeenten_gemeente"."tot",
       "gemeenten_gemeente"."opvolger_id",
       "gemeenten_gemeente"."thema"
FROM "gemeenten_gemeente"
INNER JOIN "gemeenten_regiodeelname" ON ("gemeenten_gemeente"."id" = "gemeenten_regiodeelname"."gemeente_id")
WHERE ("gemeenten_regiodeelname"."periode" @> '…'::date::date
       AND "gemeenten_regiodeelname"."regio_id" = #)
ORDER BY "gemeenten_gemeente"."naam" ASC;

SELECT set_config('…', '…', TRUE),
       set_config('…', '…', TRUE),
       set_config('…', '…', TRUE),
       set_config('…', '…', TRUE),
       set_config('…', '…', TRUE),
       set_config('…', '…', TRUE);
