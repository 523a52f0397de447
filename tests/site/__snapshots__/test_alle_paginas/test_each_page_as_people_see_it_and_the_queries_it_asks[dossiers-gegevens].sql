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
