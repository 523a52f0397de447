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

SELECT "trajecten_traject"."id",
       "trajecten_traject"."gemeente_id",
       "trajecten_traject"."aangemaakt_op",
       "trajecten_traject"."kandidaat_id",
       "trajecten_traject"."route",
       "trajecten_traject"."begin",
       "trajecten_traject"."einde",
       EXISTS(
SELECT # AS "a" FROM "correcties_aanbod" U0 WHERE U0."traject_id" = ("trajecten_traject"."id") LIMIT #) AS "is_gekomen", EXISTS(SELECT # AS "a" FROM "correcties_overdracht" U0 WHERE U0."traject_id" = ("trajecten_traject"."id") LIMIT #) AS "gaat_weg", "kandidaten_kandidaat"."id", "kandidaten_kandidaat"."gemeente_id", "kandidaten_kandidaat"."aangemaakt_op", "kandidaten_kandidaat"."voornaam", "kandidaten_kandidaat"."achternaam", "kandidaten_kandidaat"."geboortedatum", "kandidaten_kandidaat"."bsn_versleuteld", "kandidaten_kandidaat"."bsn_hmac", "kandidaten_kandidaat"."telefoon", "kandidaten_kandidaat"."email", "kandidaten_kandidaat"."straat", "kandidaten_kandidaat"."postcode", "kandidaten_kandidaat"."plaats", "kandidaten_kandidaat"."taal_hulp", "kandidaten_kandidaat"."contactpersoon_id", "kandidaten_kandidaat"."verzonnen", "gemeenten_gebruiker"."id", "gemeenten_gebruiker"."password", "gemeenten_gebruiker"."last_login", "gemeenten_gebruiker"."is_superuser", "gemeenten_gebruiker"."username", "gemeenten_gebruiker"."first_name", "gemeenten_gebruiker"."last_name", "gemeenten_gebruiker"."email", "gemeenten_gebruiker"."is_staff", "gemeenten_gebruiker"."is_active", "gemeenten_gebruiker"."date_joined", "gemeenten_gebruiker"."telefoon", "gemeenten_gebruiker"."demo_uitleg", "gemeenten_gebruiker"."demo_volgorde" FROM "trajecten_traject" INNER JOIN "kandidaten_kandidaat" ON ("trajecten_traject"."kandidaat_id" = "kandidaten_kandidaat"."id") LEFT OUTER JOIN "gemeenten_gebruiker" ON ("kandidaten_kandidaat"."contactpersoon_id" = "gemeenten_gebruiker"."id") WHERE ("trajecten_traject"."gemeente_id" = # AND "trajecten_traject"."id" = #) LIMIT #;

SELECT "trajecten_stap"."id",
       "trajecten_stap"."gemeente_id",
       "trajecten_stap"."aangemaakt_op",
       "trajecten_stap"."traject_id",
       "trajecten_stap"."volgnummer",
       "trajecten_stap"."overgang",
       "trajecten_stap"."van",
       "trajecten_stap"."naar",
       "trajecten_stap"."datum",
       "trajecten_stap"."door_id",
       "trajecten_stap"."reden",
       "trajecten_stap"."termijn_soort",
       "trajecten_stap"."termijn_feit",
       "trajecten_stap"."termijn_op",
       "gemeenten_gebruiker"."id",
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
FROM "trajecten_stap"
INNER JOIN "gemeenten_gebruiker" ON ("trajecten_stap"."door_id" = "gemeenten_gebruiker"."id")
WHERE ("trajecten_stap"."traject_id" = # AND "trajecten_stap"."datum" <= '…'::date) ORDER BY "trajecten_stap"."volgnummer" ASC;

SELECT (
SELECT U0."aangevraagd_op" AS "aangevraagd_op"
FROM "trajecten_adviesaanvraag" U0
INNER JOIN "trajecten_traject" U1 ON (U0."traject_id" = U1."id")
WHERE (U0."aangevraagd_op" <= '…'::date
       AND U1."kandidaat_id" = ("trajecten_traject"."kandidaat_id"))
ORDER BY # DESC, U0."id" DESC LIMIT #) AS "adviesaanvraag_op", (SELECT U3."id" AS "advies__pk" FROM "trajecten_adviesaanvraag" U0 INNER JOIN "trajecten_traject" U1 ON (U0."traject_id" = U1."id") LEFT OUTER JOIN "trajecten_advies" U3 ON (U0."id" = U3."aanvraag_id") WHERE (U0."aangevraagd_op" <= '…'::date AND U1."kandidaat_id" = ("trajecten_traject"."kandidaat_id")) ORDER BY U0."aangevraagd_op" DESC, U0."id" DESC LIMIT #) AS "advies_van_aanvraag", (SELECT U3."uitkomst" AS "advies__uitkomst" FROM "trajecten_adviesaanvraag" U0 INNER JOIN "trajecten_traject" U1 ON (U0."traject_id" = U1."id") LEFT OUTER JOIN "trajecten_advies" U3 ON (U0."id" = U3."aanvraag_id") WHERE (U0."aangevraagd_op" <= '…'::date AND U1."kandidaat_id" = ("trajecten_traject"."kandidaat_id")) ORDER BY U0."aangevraagd_op" DESC, U0."id" DESC LIMIT #) AS "advies_uitkomst", (SELECT U3."ontvangen_op" AS "advies__ontvangen_op" FROM "trajecten_adviesaanvraag" U0 INNER JOIN "trajecten_traject" U1 ON (U0."traject_id" = U1."id") LEFT OUTER JOIN "trajecten_advies" U3 ON (U0."id" = U3."aanvraag_id") WHERE (U0."aangevraagd_op" <= '…'::date AND U1."kandidaat_id" = ("trajecten_traject"."kandidaat_id")) ORDER BY U0."aangevraagd_op" DESC, U0."id" DESC LIMIT #) AS "advies_ontvangen_op", (SELECT U0."besluit_op" AS "besluit_op" FROM "trajecten_vaststelling" U0 INNER JOIN "trajecten_traject" U1 ON (U0."traject_id" = U1."id") WHERE (U0."besluit_op" <= '…'::date AND U1."kandidaat_id" = ("trajecten_traject"."kandidaat_id")) ORDER BY # DESC, U0."id" DESC LIMIT #) AS "besluit_op", (SELECT U0."uitkomst" AS "uitkomst" FROM "trajecten_vaststelling" U0 INNER JOIN "trajecten_traject" U1 ON (U0."traject_id" = U1."id") WHERE (U0."besluit_op" <= '…'::date AND U1."kandidaat_id" = ("trajecten_traject"."kandidaat_id")) ORDER BY U0."besluit_op" DESC, U0."id" DESC LIMIT #) AS "besluit_uitkomst", (SELECT U0."advies_id" AS "advies" FROM "trajecten_vaststelling" U0 INNER JOIN "trajecten_traject" U1 ON (U0."traject_id" = U1."id") WHERE (U0."besluit_op" <= '…'::date AND U1."kandidaat_id" = ("trajecten_traject"."kandidaat_id")) ORDER BY U0."besluit_op" DESC, U0."id" DESC LIMIT #) AS "besluit_na_advies", (SELECT SUM(U0."uren") AS "som" FROM "begeleiding_begeleidingsafspraak" U0 WHERE (U0."periode" @> '…'::date::date AND U0."traject_id" = ("trajecten_traject"."id")) GROUP BY U0."traject_id") AS "begeleiding_uren", EXISTS(SELECT # AS "a" FROM "begeleiding_observatie" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_traject"."id")) LIMIT #) AS "praktijkdeel_gedaan", (SELECT U0."conclusie" AS "conclusie" FROM "begeleiding_vervolggesprek" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_traject"."id")) ORDER BY U0."datum" DESC, U0."id" DESC LIMIT #) AS "vervolg_conclusie", (SELECT U0."datum" AS "datum" FROM "begeleiding_vervolggesprek" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_traject"."id")) ORDER BY # DESC, U0."id" DESC LIMIT #) AS "laatste_vervolggesprek_op", EXISTS(SELECT # AS "a" FROM "besluiten_beslissingopbezwaar" U0 INNER JOIN "besluiten_bezwaar" U1 ON (U0."bezwaar_id" = U1."id") WHERE (U0."besluit_op" <= '…'::date AND U1."ontvangen_op" <= '…'::date AND U1."traject_id" = ("trajecten_traject"."id")) LIMIT #) AS "bezwaar_beslist", EXISTS(SELECT # AS "a" FROM "plaatsingen_dienstverband" U0 WHERE (U0."periode" @> '…'::date::date AND U0."traject_id" = ("trajecten_traject"."id")) LIMIT #) AS "dienstverband_loopt", EXISTS(SELECT # AS "a" FROM "plaatsingen_detachering" U0 INNER JOIN "plaatsingen_dienstverband" U1 ON (U0."dienstverband_id" = U1."id") WHERE (((U1."periode" @> '…'::date::date AND U0."periode" @> '…'::date::date) OR lower(U0."periode") > '…'::date) AND U1."traject_id" = ("trajecten_traject"."id") AND U0."einde_reden" = '…') LIMIT #) AS "detachering_loopt", (SELECT MAX((WITH RECURSIVE werk(id, tot, nummer) AS (SELECT d.id, upper(d.periode), # FROM plaatsingen_dienstverband d WHERE d.id = U0."id" UNION ALL SELECT n.id, upper(n.periode), werk.nummer + # FROM plaatsingen_werkgeverswissel w JOIN werk ON w.van_id = werk.id JOIN plaatsingen_dienstverband n ON n.id = w.naar_id WHERE w.soort = '…') SELECT tot FROM werk ORDER BY nummer DESC LIMIT #)) AS "laatst" FROM "plaatsingen_dienstverband" U0 WHERE (U0."periode" @> '…'::date::date AND U0."traject_id" = ("trajecten_traject"."id")) GROUP BY U0."traject_id") AS "contract_tot", ARRAY(SELECT U0."loonwaarde" AS "loonwaarde" FROM "plaatsingen_loonwaardemeting" U0 WHERE (U0."gemeten_op" <= '…'::date AND U0."traject_id" = ("trajecten_traject"."id")) ORDER BY U0."gemeten_op" DESC, U0."id" DESC) AS "loonwaarden", (SELECT U0."soort" AS "soort" FROM "kandidaten_rechtspositie" U0 WHERE (U0."kandidaat_id" = ("trajecten_traject"."kandidaat_id") AND U0."periode" @> '…'::date::date) ORDER BY U0."id" ASC LIMIT #) AS "rechtspositie" FROM "trajecten_traject" WHERE "trajecten_traject"."id" = # LIMIT #;

SELECT *
FROM taakstelling_tel('…'::date[]::date[]);


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

SELECT COUNT(*) AS "__count"
FROM "trajecten_stap"
WHERE (NOT EXISTS(
  SELECT # AS "a" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_stap"."traject_id") AND U0."volgnummer" > ("trajecten_stap"."volgnummer")) LIMIT #) AND "trajecten_stap"."datum" <= '…'::date AND "trajecten_stap"."gemeente_id" = # AND "trajecten_stap"."naar" IN ('…', '…') AND (SELECT U0."datum" AS "datum" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."naar" = '…' AND U0."traject_id" = ("trajecten_stap"."traject_id") AND U0."volgnummer" > (COALESCE((SELECT U0."volgnummer" AS "volgnummer" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_stap"."traject_id") AND NOT (U0."naar" IN ('…', '…'))) ORDER BY # DESC LIMIT #), #))) ORDER BY U0."volgnummer" ASC LIMIT #) IS NOT NULL AND NOT ("trajecten_stap"."traject_id" = #));

SELECT set_config('…', '…', TRUE),
       set_config('…', '…', TRUE),
       set_config('…', '…', TRUE),
       set_config('…', '…', TRUE),
       set_config('…', '…', TRUE),
       set_config('…', '…', TRUE);

WITH former AS MATERIALIZED
  (SELECT coalesce(current_setting('…', TRUE), '…'))
SELECT former.*,
       set_config('…', '…', TRUE)
FROM former;

INSERT INTO "toezicht_inzage" ("tijd",
                               "gebruiker",
                               "gemeente_id",
                               "kandidaat_id",
                               "doel",
                               "pad")
VALUES ('…'::timestamptz, '…', #, #, '…', '…') RETURNING "toezicht_inzage"."id";

SELECT set_config('…', '…', TRUE);
