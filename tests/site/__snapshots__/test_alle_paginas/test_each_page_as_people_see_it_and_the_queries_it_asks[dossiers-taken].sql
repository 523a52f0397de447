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

SELECT "dossiers_taak"."id",
       "dossiers_taak"."gemeente_id",
       "dossiers_taak"."aangemaakt_op",
       "dossiers_taak"."traject_id",
       "dossiers_taak"."stap_id",
       "dossiers_taak"."soort",
       "dossiers_taak"."jaar",
       "dossiers_taak"."wat",
       "dossiers_taak"."rol",
       "dossiers_taak"."wie_id",
       "dossiers_taak"."gemaakt_op",
       "dossiers_taak"."uiterlijk",
       "dossiers_taak"."door_id",
       "dossiers_taak"."gedaan_op",
       "dossiers_taak"."gedaan_door_id",
       "dossiers_taak"."notitie",
       COALESCE("dossiers_taak"."uiterlijk", '…'::date) AS "op",
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
       "gemeenten_gebruiker"."demo_volgorde",
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
       T6."demo_volgorde"
FROM "dossiers_taak"
LEFT OUTER JOIN "trajecten_traject" ON ("dossiers_taak"."traject_id" = "trajecten_traject"."id")
LEFT OUTER JOIN "gemeenten_gebruiker" ON ("dossiers_taak"."wie_id" = "gemeenten_gebruiker"."id")
LEFT OUTER JOIN "kandidaten_kandidaat" ON ("trajecten_traject"."kandidaat_id" = "kandidaten_kandidaat"."id")
INNER JOIN "gemeenten_gebruiker" T6 ON ("dossiers_taak"."door_id" = T6."id")
WHERE ("dossiers_taak"."gemaakt_op" <= '…'::date
  AND "dossiers_taak"."gemeente_id" = # AND ("dossiers_taak"."gedaan_op" IS NULL OR "dossiers_taak"."gedaan_op" > '…'::date) AND (("dossiers_taak"."traject_id" IS NOT NULL AND false) OR ("dossiers_taak"."traject_id" IS NULL AND ("dossiers_taak"."rol" IN ('…', '…') OR "dossiers_taak"."wie_id" = #)))) ORDER BY # ASC, "dossiers_taak"."id" ASC LIMIT #;

SELECT "dossiers_taak"."soort" AS "soort",
       "dossiers_taak"."jaar" AS "jaar"
FROM "dossiers_taak"
WHERE ("dossiers_taak"."gedaan_op" <= '…'::date
  AND "dossiers_taak"."gemeente_id" = # AND "dossiers_taak"."jaar" IS NOT NULL);


SELECT count(*),
       max(id),
       max(tijdstip)::text
FROM cijfers_oordeel
WHERE gemeente_id IS NULL
  AND soort = '…';

SELECT MIN(lower("plaatsingen_contract"."periode")) AS "begin"
FROM "plaatsingen_contract"
WHERE "plaatsingen_contract"."gemeente_id" = #;

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

SELECT set_config('…', '…', TRUE),
       set_config('…', '…', TRUE),
       set_config('…', '…', TRUE),
       set_config('…', '…', TRUE),
       set_config('…', '…', TRUE),
       set_config('…', '…', TRUE);
