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

SELECT "cijfers_voorstel"."id",
       "cijfers_voorstel"."gemeente_id",
       "cijfers_voorstel"."cijfers",
       "cijfers_voorstel"."trekt_in_id",
       "cijfers_voorstel"."toelichting",
       "cijfers_voorstel"."reden_verleden",
       "cijfers_voorstel"."reden_afwijking",
       "cijfers_voorstel"."eerste_dag",
       "cijfers_voorstel"."opgesteld_op",
       "cijfers_voorstel"."indiener_id",
       "cijfers_voorstel"."van_gemeente_id",
       "cijfers_voorstel"."ingediend_op",
       T2."id",
       T2."gemeente_id",
       T2."cijfers",
       T2."trekt_in_id",
       T2."toelichting",
       T2."reden_verleden",
       T2."reden_afwijking",
       T2."eerste_dag",
       T2."opgesteld_op",
       T2."indiener_id",
       T2."van_gemeente_id",
       T2."ingediend_op",
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
       "gemeenten_gemeente"."id",
       "gemeenten_gemeente"."code",
       "gemeenten_gemeente"."naam",
       "gemeenten_gemeente"."vanaf",
       "gemeenten_gemeente"."tot",
       "gemeenten_gemeente"."opvolger_id",
       "gemeenten_gemeente"."thema",
       "cijfers_oordeel"."id",
       "cijfers_oordeel"."voorstel_id",
       "cijfers_oordeel"."gemeente_id",
       "cijfers_oordeel"."indiener_id",
       "cijfers_oordeel"."soort",
       "cijfers_oordeel"."door_id",
       "cijfers_oordeel"."van_gemeente_id",
       "cijfers_oordeel"."reden",
       "cijfers_oordeel"."tijdstip",
       T6."id",
       T6."password",
       T6."last_login",
       T6."is_superuser",
       T6."username",
       T6."first_name",
       T6."last_name",
       T6."email",
       T6."is_staff",
       T6."is_active",
       T6."date_joined",
       T6."telefoon",
       T6."demo_uitleg",
       T6."demo_volgorde",
       T7."id",
       T7."code",
       T7."naam",
       T7."vanaf",
       T7."tot",
       T7."opvolger_id",
       T7."thema"
FROM "cijfers_voorstel"
LEFT OUTER JOIN "cijfers_voorstel" T2 ON ("cijfers_voorstel"."trekt_in_id" = T2."id")
INNER JOIN "gemeenten_gebruiker" ON ("cijfers_voorstel"."indiener_id" = "gemeenten_gebruiker"."id")
INNER JOIN "gemeenten_gemeente" ON ("cijfers_voorstel"."van_gemeente_id" = "gemeenten_gemeente"."id")
LEFT OUTER JOIN "cijfers_oordeel" ON ("cijfers_voorstel"."id" = "cijfers_oordeel"."voorstel_id")
LEFT OUTER JOIN "gemeenten_gebruiker" T6 ON ("cijfers_oordeel"."door_id" = T6."id")
LEFT OUTER JOIN "gemeenten_gemeente" T7 ON ("cijfers_oordeel"."van_gemeente_id" = T7."id")
ORDER BY "cijfers_voorstel"."id" DESC
LIMIT #;


SELECT count(*),
       max(id),
       max(tijdstip)::text
FROM cijfers_oordeel
WHERE gemeente_id IS NULL
  AND soort = '…';

SELECT "cijfers_oordeel"."id",
       "cijfers_oordeel"."voorstel_id",
       "cijfers_oordeel"."gemeente_id",
       "cijfers_oordeel"."indiener_id",
       "cijfers_oordeel"."soort",
       "cijfers_oordeel"."door_id",
       "cijfers_oordeel"."van_gemeente_id",
       "cijfers_oordeel"."reden",
       "cijfers_oordeel"."tijdstip",
       "cijfers_voorstel"."id",
       "cijfers_voorstel"."gemeente_id",
       "cijfers_voorstel"."cijfers",
       "cijfers_voorstel"."trekt_in_id",
       "cijfers_voorstel"."toelichting",
       "cijfers_voorstel"."reden_verleden",
       "cijfers_voorstel"."reden_afwijking",
       "cijfers_voorstel"."eerste_dag",
       "cijfers_voorstel"."opgesteld_op",
       "cijfers_voorstel"."indiener_id",
       "cijfers_voorstel"."van_gemeente_id",
       "cijfers_voorstel"."ingediend_op",
       T4."id",
       T4."code",
       T4."naam",
       T4."vanaf",
       T4."tot",
       T4."opvolger_id",
       T4."thema"
FROM "cijfers_oordeel"
INNER JOIN "cijfers_voorstel" ON ("cijfers_oordeel"."voorstel_id" = "cijfers_voorstel"."id")
INNER JOIN "gemeenten_gemeente" T4 ON ("cijfers_oordeel"."van_gemeente_id" = T4."id")
WHERE ("cijfers_oordeel"."gemeente_id" IS NULL
       AND "cijfers_oordeel"."soort" = '…')
ORDER BY "cijfers_oordeel"."id" ASC;

SELECT set_config('…', '…', TRUE),
       set_config('…', '…', TRUE),
       set_config('…', '…', TRUE),
       set_config('…', '…', TRUE),
       set_config('…', '…', TRUE),
       set_config('…', '…', TRUE);
