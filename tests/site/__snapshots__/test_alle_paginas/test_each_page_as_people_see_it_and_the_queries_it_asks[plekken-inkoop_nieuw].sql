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

SELECT "plekken_werkgever"."id",
       "plekken_werkgever"."gemeente_id",
       "plekken_werkgever"."aangemaakt_op",
       "plekken_werkgever"."naam",
       "plekken_werkgever"."kvk",
       "plekken_werkgever"."normuren",
       "plekken_werkgever"."soort"
FROM "plekken_werkgever"
WHERE ("plekken_werkgever"."gemeente_id" = # AND "plekken_werkgever"."id" = #) LIMIT #;

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
       "plekken_werkplek"."inkoopverplichting_id"
FROM "plekken_werkplek"
WHERE ("plekken_werkplek"."inkoopverplichting_id" IS NULL
       AND "plekken_werkplek"."werkgever_id" = #)
ORDER BY "plekken_werkplek"."naam" ASC,
         "plekken_werkplek"."id" ASC;

DECLARE "cursor" NO SCROLL
CURSOR
FOR
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
       "plekken_werkplek"."inkoopverplichting_id"
FROM "plekken_werkplek"
WHERE ("plekken_werkplek"."inkoopverplichting_id" IS NULL
       AND "plekken_werkplek"."werkgever_id" = #)
ORDER BY "plekken_werkplek"."naam" ASC,
         "plekken_werkplek"."id" ASC;

SELECT set_config('…', '…', TRUE),
       set_config('…', '…', TRUE),
       set_config('…', '…', TRUE),
       set_config('…', '…', TRUE),
       set_config('…', '…', TRUE),
       set_config('…', '…', TRUE);
