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

SELECT "dossiers_vervanging"."id",
       "dossiers_vervanging"."gemeente_id",
       "dossiers_vervanging"."aangemaakt_op",
       "dossiers_vervanging"."afwezige_id",
       "dossiers_vervanging"."vervanger_id",
       "dossiers_vervanging"."periode",
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
       "gemeenten_gebruiker"."demo_volgorde",
       T4."id",
       T4."password",
       T4."last_login",
       T4."is_superuser",
       T4."username",
       T4."first_name",
       T4."last_name",
       T4."email",
       T4."is_staff",
       T4."is_active",
       T4."date_joined",
       T4."telefoon",
       T4."demo_uitleg",
       T4."demo_volgorde"
FROM "dossiers_vervanging"
INNER JOIN "gemeenten_gebruiker" ON ("dossiers_vervanging"."afwezige_id" = "gemeenten_gebruiker"."id")
INNER JOIN "gemeenten_gebruiker" T4 ON ("dossiers_vervanging"."vervanger_id" = T4."id")
WHERE ("dossiers_vervanging"."gemeente_id" = # AND NOT (upper("dossiers_vervanging"."periode") <= '…'::date)) ORDER BY "dossiers_vervanging"."periode" ASC, "dossiers_vervanging"."id" ASC;

DECLARE "cursor" NO SCROLL
CURSOR
FOR
SELECT DISTINCT "gemeenten_gebruiker"."id",
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
INNER JOIN "gemeenten_lidmaatschap" ON ("gemeenten_gebruiker"."id" = "gemeenten_lidmaatschap"."gebruiker_id")
WHERE ("gemeenten_gebruiker"."is_active"
  AND "gemeenten_lidmaatschap"."gemeente_id" = # AND "gemeenten_lidmaatschap"."periode" @> '…'::date::date AND "gemeenten_lidmaatschap"."rol" IN ('…', '…')) ORDER BY "gemeenten_gebruiker"."last_name" ASC, "gemeenten_gebruiker"."first_name" ASC, "gemeenten_gebruiker"."id" ASC;

DECLARE "cursor" NO SCROLL
CURSOR
FOR
SELECT DISTINCT "gemeenten_gebruiker"."id",
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
INNER JOIN "gemeenten_lidmaatschap" ON ("gemeenten_gebruiker"."id" = "gemeenten_lidmaatschap"."gebruiker_id")
WHERE ("gemeenten_gebruiker"."is_active"
  AND "gemeenten_lidmaatschap"."gemeente_id" = # AND "gemeenten_lidmaatschap"."periode" @> '…'::date::date AND "gemeenten_lidmaatschap"."rol" IN ('…', '…')) ORDER BY "gemeenten_gebruiker"."last_name" ASC, "gemeenten_gebruiker"."first_name" ASC, "gemeenten_gebruiker"."id" ASC;

SELECT set_config('…', '…', TRUE),
       set_config('…', '…', TRUE),
       set_config('…', '…', TRUE),
       set_config('…', '…', TRUE),
       set_config('…', '…', TRUE),
       set_config('…', '…', TRUE);
