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
ORDER BY # DESC, U0."id" DESC LIMIT #) AS "advies_op", COALESCE((SELECT U0."uitkomst" AS "uitkomst" FROM "trajecten_vaststelling" U0 INNER JOIN "trajecten_traject" U1 ON (U0."traject_id" = U1."id") WHERE (U0."besluit_op" <= '…'::date AND U1."kandidaat_id" = ("trajecten_traject"."kandidaat_id")) ORDER BY U0."besluit_op" DESC, U0."id" DESC LIMIT #), '…') AS "besluit", (SELECT U0."reden" AS "reden" FROM "taakstelling_nietwerkzaamreden" U0 WHERE (U0."traject_id" = ("trajecten_traject"."id") AND U0."vanaf" <= '…'::date) ORDER BY U0."vanaf" DESC, U0."id" DESC LIMIT #) AS "reden", (SELECT U0."vanaf" AS "vanaf" FROM "taakstelling_nietwerkzaamreden" U0 WHERE (U0."traject_id" = ("trajecten_traject"."id") AND U0."vanaf" <= '…'::date) ORDER BY # DESC, U0."id" DESC LIMIT #) AS "reden_vanaf", (SELECT U0."toelichting" AS "toelichting" FROM "taakstelling_nietwerkzaamreden" U0 WHERE (U0."traject_id" = ("trajecten_traject"."id") AND U0."vanaf" <= '…'::date) ORDER BY U0."vanaf" DESC, U0."id" DESC LIMIT #) AS "reden_toelichting", EXISTS(SELECT # AS "a" FROM "plaatsingen_contract" U0 INNER JOIN "plaatsingen_dienstverband" U1 ON (U0."dienstverband_id" = U1."id") WHERE (U1."traject_id" = ("trajecten_traject"."id") AND U0."periode" @> '…'::date::date) LIMIT #) AS "in_dienst", COALESCE((SELECT U0."volgnummer" AS "volgnummer" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_traject"."id") AND NOT (U0."naar" = (COALESCE((SELECT U0."naar" AS "naar" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_traject"."id")) ORDER BY U0."volgnummer" DESC LIMIT #), '…'))) AND NOT (U0."naar" = '…')) ORDER BY # DESC LIMIT #), #) AS "laatst_anders", (SELECT U0."datum" AS "datum" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_traject"."id") AND U0."naar" = (COALESCE((SELECT U0."naar" AS "naar" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_traject"."id")) ORDER BY U0."volgnummer" DESC LIMIT #), '…')) AND U0."volgnummer" > (COALESCE((SELECT U0."volgnummer" AS "volgnummer" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_traject"."id") AND NOT (U0."naar" = (COALESCE((SELECT U0."naar" AS "naar" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_traject"."id")) ORDER BY U0."volgnummer" DESC LIMIT #), '…'))) AND NOT (U0."naar" = '…')) ORDER BY # DESC LIMIT #), #))) ORDER BY U0."volgnummer" ASC LIMIT #) AS "toestand_sinds", "kandidaten_kandidaat"."id", "kandidaten_kandidaat"."gemeente_id", "kandidaten_kandidaat"."aangemaakt_op", "kandidaten_kandidaat"."voornaam", "kandidaten_kandidaat"."achternaam", "kandidaten_kandidaat"."geboortedatum", "kandidaten_kandidaat"."bsn_versleuteld", "kandidaten_kandidaat"."bsn_hmac", "kandidaten_kandidaat"."telefoon", "kandidaten_kandidaat"."email", "kandidaten_kandidaat"."straat", "kandidaten_kandidaat"."postcode", "kandidaten_kandidaat"."plaats", "kandidaten_kandidaat"."taal_hulp", "kandidaten_kandidaat"."contactpersoon_id", "kandidaten_kandidaat"."verzonnen" FROM "trajecten_traject" INNER JOIN "kandidaten_kandidaat" ON ("trajecten_traject"."kandidaat_id" = "kandidaten_kandidaat"."id") WHERE ("trajecten_traject"."begin" <= '…'::date AND "trajecten_traject"."gemeente_id" = # AND (SELECT U0."uitkomst" AS "uitkomst" FROM "trajecten_advies" U0 INNER JOIN "trajecten_adviesaanvraag" U1 ON (U0."aanvraag_id" = U1."id") INNER JOIN "trajecten_traject" U2 ON (U1."traject_id" = U2."id") WHERE (U1."aangevraagd_op" <= '…'::date AND U2."kandidaat_id" = ("trajecten_traject"."kandidaat_id") AND U0."ontvangen_op" <= '…'::date) ORDER BY U0."ontvangen_op" DESC, U0."id" DESC LIMIT #) = '…' AND NOT (COALESCE((SELECT U0."naar" AS "naar" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_traject"."id")) ORDER BY U0."volgnummer" DESC LIMIT #), '…') IN ('…', '…')) AND NOT (COALESCE((SELECT U0."uitkomst" AS "uitkomst" FROM "trajecten_vaststelling" U0 INNER JOIN "trajecten_traject" U1 ON (U0."traject_id" = U1."id") WHERE (U0."besluit_op" <= '…'::date AND U1."kandidaat_id" = ("trajecten_traject"."kandidaat_id")) ORDER BY U0."besluit_op" DESC, U0."id" DESC LIMIT #), '…') = '…' AND EXISTS(SELECT # AS "a" FROM "plaatsingen_contract" U0 INNER JOIN "plaatsingen_dienstverband" U1 ON (U0."dienstverband_id" = U1."id") WHERE (U1."traject_id" = ("trajecten_traject"."id") AND U0."periode" @> '…'::date::date) LIMIT #))) ORDER BY # ASC, "trajecten_traject"."id" ASC;

SELECT set_config('…', '…', TRUE),
       set_config('…', '…', TRUE),
       set_config('…', '…', TRUE),
       set_config('…', '…', TRUE),
       set_config('…', '…', TRUE),
       set_config('…', '…', TRUE);
