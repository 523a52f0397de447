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

SELECT "plekken_werkplek"."id",
       "plekken_werkplek"."gemeente_id",
       "plekken_werkplek"."aangemaakt_op",
       "plekken_werkplek"."werkgever_id",
       "plekken_werkplek"."naam",
       "plekken_werkplek"."werksoort",
       "plekken_werkplek"."omschrijving",
       "plekken_werkplek"."waarde",
       "plekken_werkplek"."herkomst",
       "plekken_werkplek"."jongeren",
       "plekken_werkplek"."werkgeverschap",
       "plekken_werkplek"."vorm",
       "plekken_werkplek"."begeleidingskosten_per_voltijdplek",
       "plekken_werkplek"."vanaf",
       "plekken_werkplek"."tot",
       "plekken_werkplek"."inkoopverplichting_id",
       "plekken_werkgever"."id",
       "plekken_werkgever"."gemeente_id",
       "plekken_werkgever"."aangemaakt_op",
       "plekken_werkgever"."naam",
       "plekken_werkgever"."kvk",
       "plekken_werkgever"."normuren",
       "plekken_werkgever"."soort"
FROM "plekken_werkplek"
INNER JOIN "plekken_werkgever" ON ("plekken_werkplek"."werkgever_id" = "plekken_werkgever"."id")
WHERE ("plekken_werkplek"."gemeente_id" = # AND "plekken_werkplek"."vanaf" <= '…'::date AND ("plekken_werkplek"."tot" IS NULL OR "plekken_werkplek"."tot" > '…'::date) AND "plekken_werkplek"."werksoort" = '…') ORDER BY "plekken_werkgever"."naam" ASC, "plekken_werkplek"."id" ASC LIMIT #;

SELECT "plekken_aanpassing"."id",
       "plekken_aanpassing"."gemeente_id",
       "plekken_aanpassing"."aangemaakt_op",
       "plekken_aanpassing"."werkplek_id",
       "plekken_aanpassing"."soort",
       "plekken_aanpassing"."omschrijving"
FROM "plekken_aanpassing"
INNER JOIN "plekken_werkplek" ON ("plekken_aanpassing"."werkplek_id" = "plekken_werkplek"."id")
WHERE "plekken_aanpassing"."werkplek_id" IN (#)
ORDER BY "plekken_werkplek"."naam" ASC,
         "plekken_werkplek"."id" ASC,
         "plekken_aanpassing"."soort" ASC;

SELECT COUNT(*) AS "__count"
FROM "plekken_werkplek"
WHERE ("plekken_werkplek"."gemeente_id" = # AND "plekken_werkplek"."vanaf" <= '…'::date AND ("plekken_werkplek"."tot" IS NULL OR "plekken_werkplek"."tot" > '…'::date) AND "plekken_werkplek"."werksoort" = '…');

SELECT # AS "a" FROM "kandidaten_toestemming" WHERE ("kandidaten_toestemming"."gegeven_op" <= '…'::date AND "kandidaten_toestemming"."kandidaat_id" = # AND "kandidaten_toestemming"."soort" = '…' AND NOT ("kandidaten_toestemming"."ingetrokken_op" <= '…'::date AND "kandidaten_toestemming"."ingetrokken_op" IS NOT NULL)) LIMIT #;

SELECT "voordrachten_praktijkdeel"."id",
       "voordrachten_praktijkdeel"."gemeente_id",
       "voordrachten_praktijkdeel"."aangemaakt_op",
       "voordrachten_praktijkdeel"."traject_id",
       "voordrachten_praktijkdeel"."partner_id",
       "voordrachten_praktijkdeel"."werksoort",
       "voordrachten_praktijkdeel"."eerste_keus",
       "voordrachten_praktijkdeel"."begin",
       "voordrachten_praktijkdeel"."laatste_dag",
       "voordrachten_praktijkdeel"."doel",
       "voordrachten_praktijkdeel"."paste",
       "voordrachten_praktijkdeel"."bevinding"
FROM "voordrachten_praktijkdeel"
WHERE ("voordrachten_praktijkdeel"."laatste_dag" <= '…'::date
  AND "voordrachten_praktijkdeel"."traject_id" = # AND NOT ("voordrachten_praktijkdeel"."paste" IN ('…', '…'))) ORDER BY "voordrachten_praktijkdeel"."begin" ASC, "voordrachten_praktijkdeel"."id" ASC;

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
