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
       "trajecten_stap"."termijn_op", (
SELECT U0."volgnummer" AS "volgnummer"
FROM "trajecten_stap" U0
WHERE (U0."datum" <= '…'::date
       AND U0."traject_id" = ("trajecten_stap"."traject_id")
       AND NOT (U0."naar" IN ('…',
                              '…')))
ORDER BY # DESC LIMIT #) AS "laatst_elders", (SELECT U0."datum" AS "datum" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."naar" = '…' AND U0."traject_id" = ("trajecten_stap"."traject_id") AND U0."volgnummer" > (COALESCE((SELECT U0."volgnummer" AS "volgnummer" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_stap"."traject_id") AND NOT (U0."naar" IN ('…', '…'))) ORDER BY # DESC LIMIT #), #))) ORDER BY U0."volgnummer" ASC LIMIT #) AS "wacht_sinds", (SELECT U0."termijn_op" AS "termijn_op" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."naar" = '…' AND U0."termijn_soort" = '…' AND U0."traject_id" = ("trajecten_stap"."traject_id")) ORDER BY U0."volgnummer" DESC LIMIT #) AS "contact_op", (SELECT U0."besluit_op" AS "besluit_op" FROM "trajecten_vaststelling" U0 WHERE (U0."besluit_op" <= '…'::date AND U0."traject_id" = ("trajecten_stap"."traject_id")) ORDER BY # DESC, U0."id" DESC LIMIT #) AS "besluit_op", "trajecten_traject"."id", "trajecten_traject"."gemeente_id", "trajecten_traject"."aangemaakt_op", "trajecten_traject"."kandidaat_id", "trajecten_traject"."route", "trajecten_traject"."begin", "trajecten_traject"."einde", "kandidaten_kandidaat"."id", "kandidaten_kandidaat"."gemeente_id", "kandidaten_kandidaat"."aangemaakt_op", "kandidaten_kandidaat"."voornaam", "kandidaten_kandidaat"."achternaam", "kandidaten_kandidaat"."geboortedatum", "kandidaten_kandidaat"."bsn_versleuteld", "kandidaten_kandidaat"."bsn_hmac", "kandidaten_kandidaat"."telefoon", "kandidaten_kandidaat"."email", "kandidaten_kandidaat"."straat", "kandidaten_kandidaat"."postcode", "kandidaten_kandidaat"."plaats", "kandidaten_kandidaat"."taal_hulp", "kandidaten_kandidaat"."contactpersoon_id", "kandidaten_kandidaat"."verzonnen", "gemeenten_gebruiker"."id", "gemeenten_gebruiker"."password", "gemeenten_gebruiker"."last_login", "gemeenten_gebruiker"."is_superuser", "gemeenten_gebruiker"."username", "gemeenten_gebruiker"."first_name", "gemeenten_gebruiker"."last_name", "gemeenten_gebruiker"."email", "gemeenten_gebruiker"."is_staff", "gemeenten_gebruiker"."is_active", "gemeenten_gebruiker"."date_joined", "gemeenten_gebruiker"."telefoon", "gemeenten_gebruiker"."demo_uitleg", "gemeenten_gebruiker"."demo_volgorde" FROM "trajecten_stap" INNER JOIN "trajecten_traject" ON ("trajecten_stap"."traject_id" = "trajecten_traject"."id") INNER JOIN "kandidaten_kandidaat" ON ("trajecten_traject"."kandidaat_id" = "kandidaten_kandidaat"."id") LEFT OUTER JOIN "gemeenten_gebruiker" ON ("kandidaten_kandidaat"."contactpersoon_id" = "gemeenten_gebruiker"."id") WHERE (NOT EXISTS(SELECT # AS "a" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_stap"."traject_id") AND U0."volgnummer" > ("trajecten_stap"."volgnummer")) LIMIT #) AND "trajecten_stap"."datum" <= '…'::date AND "trajecten_stap"."gemeente_id" = # AND "trajecten_stap"."naar" IN ('…', '…') AND (SELECT U0."datum" AS "datum" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."naar" = '…' AND U0."traject_id" = ("trajecten_stap"."traject_id") AND U0."volgnummer" > (COALESCE((SELECT U0."volgnummer" AS "volgnummer" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_stap"."traject_id") AND NOT (U0."naar" IN ('…', '…'))) ORDER BY # DESC LIMIT #), #))) ORDER BY U0."volgnummer" ASC LIMIT #) IS NOT NULL) ORDER BY "trajecten_stap"."traject_id" ASC;

SELECT "dossiers_plaatskeuze"."id",
       "dossiers_plaatskeuze"."gemeente_id",
       "dossiers_plaatskeuze"."aangemaakt_op",
       "dossiers_plaatskeuze"."datum",
       "dossiers_plaatskeuze"."aanleiding",
       "dossiers_plaatskeuze"."volgorde",
       "dossiers_plaatskeuze"."bron",
       "dossiers_plaatskeuze"."gekozen_id",
       "dossiers_plaatskeuze"."gekozen_rang",
       "dossiers_plaatskeuze"."reden",
       "dossiers_plaatskeuze"."door_id",
       "trajecten_traject"."id",
       "trajecten_traject"."gemeente_id",
       "trajecten_traject"."aangemaakt_op",
       "trajecten_traject"."kandidaat_id",
       "trajecten_traject"."route",
       "trajecten_traject"."begin",
       "trajecten_traject"."einde",
       "kandidaten_kandidaat"."id",
       "kandidaten_kandidaat"."gemeente_id",
       "kandidaten_kandidaat"."aangemaakt_op",
       "kandidaten_kandidaat"."voornaam",
       "kandidaten_kandidaat"."achternaam",
       "kandidaten_kandidaat"."geboortedatum",
       "kandidaten_kandidaat"."bsn_versleuteld",
       "kandidaten_kandidaat"."bsn_hmac",
       "kandidaten_kandidaat"."telefoon",
       "kandidaten_kandidaat"."email",
       "kandidaten_kandidaat"."straat",
       "kandidaten_kandidaat"."postcode",
       "kandidaten_kandidaat"."plaats",
       "kandidaten_kandidaat"."taal_hulp",
       "kandidaten_kandidaat"."contactpersoon_id",
       "kandidaten_kandidaat"."verzonnen",
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
FROM "dossiers_plaatskeuze"
LEFT OUTER JOIN "trajecten_traject" ON ("dossiers_plaatskeuze"."gekozen_id" = "trajecten_traject"."id")
LEFT OUTER JOIN "kandidaten_kandidaat" ON ("trajecten_traject"."kandidaat_id" = "kandidaten_kandidaat"."id")
INNER JOIN "gemeenten_gebruiker" ON ("dossiers_plaatskeuze"."door_id" = "gemeenten_gebruiker"."id")
WHERE ("dossiers_plaatskeuze"."datum" <= '…'::date
       AND "dossiers_plaatskeuze"."gemeente_id" = #)
ORDER BY "dossiers_plaatskeuze"."datum" DESC,
         "dossiers_plaatskeuze"."id" DESC
LIMIT #;

SELECT set_config('…', '…', TRUE),
       set_config('…', '…', TRUE),
       set_config('…', '…', TRUE),
       set_config('…', '…', TRUE),
       set_config('…', '…', TRUE),
       set_config('…', '…', TRUE);
