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

SELECT "plaatsingen_contract"."id",
       "plaatsingen_contract"."gemeente_id",
       "plaatsingen_contract"."aangemaakt_op",
       "plaatsingen_contract"."dienstverband_id",
       "plaatsingen_contract"."werkplek_id",
       "plaatsingen_contract"."periode",
       "plaatsingen_contract"."uren",
       "plaatsingen_contract"."normuren",
       "plaatsingen_contract"."duur",
       "plaatsingen_contract"."medische_urenbeperking",
       "plaatsingen_contract"."medische_urenbeperking_op",
       "plaatsingen_contract"."voortzetting_van_id",
       "plaatsingen_dienstverband"."werkgeverschap" AS "werkgeverschap",

  (WITH RECURSIVE baan(id) AS
     (SELECT "plaatsingen_contract"."dienstverband_id"
      UNION SELECT w.van_id
      FROM plaatsingen_werkgeverswissel w
      JOIN baan ON w.naar_id = baan.id
      WHERE w.soort = '…') SELECT min(lower(d.periode))
   FROM plaatsingen_dienstverband d
   JOIN baan ON baan.id = d.id) AS "begin",
       "plaatsingen_dienstverband"."traject_id" AS "traject_id",
       "plekken_werkplek"."begeleidingskosten_per_voltijdplek" AS "begeleidingskosten_per_voltijdplek",
       EXTRACT(YEAR
               FROM age('…'::date, "kandidaten_kandidaat"."geboortedatum"))::integer AS "leeftijd", (
SELECT U0."loonwaarde" AS "loonwaarde"
FROM "plaatsingen_loonwaardemeting" U0
WHERE (U0."gemeten_op" <= '…'::date
       AND U0."traject_id" = ("plaatsingen_dienstverband"."traject_id"))
ORDER BY CASE WHEN (U0."werkplek_id" = ("plaatsingen_contract"."werkplek_id")) THEN # ELSE # END ASC, U0."gemeten_op" DESC, U0."id" DESC LIMIT #) AS "loonwaarde", (SELECT U0."id" AS "pk" FROM "plaatsingen_loonwaardemeting" U0 WHERE (U0."gemeten_op" <= '…'::date AND U0."traject_id" = ("plaatsingen_dienstverband"."traject_id")) ORDER BY CASE WHEN (U0."werkplek_id" = ("plaatsingen_contract"."werkplek_id")) THEN # ELSE # END ASC, U0."gemeten_op" DESC, # DESC LIMIT #) AS "meting_nummer", GREATEST((SELECT U0."gemeten_op" AS "gemeten_op" FROM "plaatsingen_loonwaardemeting" U0 WHERE (U0."gemeten_op" <= '…'::date AND U0."traject_id" = ("plaatsingen_dienstverband"."traject_id")) ORDER BY CASE WHEN (U0."werkplek_id" = ("plaatsingen_contract"."werkplek_id")) THEN # ELSE # END ASC, # DESC, U0."id" DESC LIMIT #), (WITH RECURSIVE baan(id) AS (SELECT "plaatsingen_contract"."dienstverband_id" UNION SELECT w.van_id FROM plaatsingen_werkgeverswissel w JOIN baan ON w.naar_id = baan.id WHERE w.soort = '…') SELECT min(lower(d.periode)) FROM plaatsingen_dienstverband d JOIN baan ON baan.id = d.id)) AS "lks_vastgesteld_op", "plaatsingen_dienstverband"."forfait_afgesproken" AS "forfait_afgesproken", "plaatsingen_dienstverband"."uwv_geeft_loondispensatie" AS "uwv_geeft_loondispensatie", EXISTS(SELECT # AS "a" FROM "plaatsingen_ziekteperiode" U0 WHERE (U0."krijgt_ziekengeld" AND U0."periode" @> '…'::date::date AND U0."traject_id" = ("plaatsingen_dienstverband"."traject_id")) LIMIT #) AS "krijgt_ziekengeld", (SELECT maanden + # - (begin + make_interval(months => maanden) > dag)::integer FROM (SELECT dag, begin, ((EXTRACT(year FROM dag) - EXTRACT(year FROM begin)) * # + EXTRACT(month FROM dag) - EXTRACT(month FROM begin))::integer AS maanden FROM (VALUES ('…'::date, (WITH RECURSIVE baan(id) AS (SELECT "plaatsingen_contract"."dienstverband_id" UNION SELECT w.van_id FROM plaatsingen_werkgeverswissel w JOIN baan ON w.naar_id = baan.id WHERE w.soort = '…') SELECT min(lower(d.periode)) FROM plaatsingen_dienstverband d JOIN baan ON baan.id = d.id))) AS dagen(dag, begin)) AS baan) AS "maand_van_de_baan", (SELECT U0."soort" AS "soort" FROM "kandidaten_rechtspositie" U0 INNER JOIN "kandidaten_kandidaat" U1 ON (U0."kandidaat_id" = U1."id") WHERE (U0."kandidaat_id" = ("trajecten_traject"."kandidaat_id") AND U0."periode" @> '…'::date::date) ORDER BY U1."achternaam" ASC, U1."voornaam" ASC, U1."id" ASC, U0."periode" ASC LIMIT #) AS "rechtspositie", "trajecten_traject"."kandidaat_id" AS "van_wie", "gemeenten_gemeente"."id", "gemeenten_gemeente"."code", "gemeenten_gemeente"."naam", "gemeenten_gemeente"."vanaf", "gemeenten_gemeente"."tot", "gemeenten_gemeente"."opvolger_id", "gemeenten_gemeente"."thema", "plaatsingen_dienstverband"."id", "plaatsingen_dienstverband"."gemeente_id", "plaatsingen_dienstverband"."aangemaakt_op", "plaatsingen_dienstverband"."traject_id", "plaatsingen_dienstverband"."werkgever_id", "plaatsingen_dienstverband"."werkgeverschap", "plaatsingen_dienstverband"."aard", "plaatsingen_dienstverband"."periode", "plaatsingen_dienstverband"."forfait_afgesproken", "plaatsingen_dienstverband"."uwv_geeft_loondispensatie", "plekken_werkgever"."id", "plekken_werkgever"."gemeente_id", "plekken_werkgever"."aangemaakt_op", "plekken_werkgever"."naam", "plekken_werkgever"."kvk", "plekken_werkgever"."normuren", "plekken_werkgever"."soort", "plekken_werkplek"."id", "plekken_werkplek"."gemeente_id", "plekken_werkplek"."aangemaakt_op", "plekken_werkplek"."werkgever_id", "plekken_werkplek"."naam", "plekken_werkplek"."werksoort", "plekken_werkplek"."omschrijving", "plekken_werkplek"."waarde", "plekken_werkplek"."herkomst", "plekken_werkplek"."jongeren", "plekken_werkplek"."werkgeverschap", "plekken_werkplek"."vorm", "plekken_werkplek"."begeleidingskosten_per_voltijdplek", "plekken_werkplek"."vanaf", "plekken_werkplek"."tot", "plekken_werkplek"."inkoopverplichting_id" FROM "plaatsingen_contract" INNER JOIN "gemeenten_gemeente" ON ("plaatsingen_contract"."gemeente_id" = "gemeenten_gemeente"."id") INNER JOIN "plaatsingen_dienstverband" ON ("plaatsingen_contract"."dienstverband_id" = "plaatsingen_dienstverband"."id") INNER JOIN "trajecten_traject" ON ("plaatsingen_dienstverband"."traject_id" = "trajecten_traject"."id") INNER JOIN "plekken_werkplek" ON ("plaatsingen_contract"."werkplek_id" = "plekken_werkplek"."id") INNER JOIN "kandidaten_kandidaat" ON ("trajecten_traject"."kandidaat_id" = "kandidaten_kandidaat"."id") INNER JOIN "plekken_werkgever" ON ("plaatsingen_dienstverband"."werkgever_id" = "plekken_werkgever"."id") WHERE ("plaatsingen_contract"."periode" @> '…'::date::date AND "plaatsingen_contract"."gemeente_id" = # AND "plaatsingen_contract"."id" = #) LIMIT #;


SELECT count(*),
       max(id),
       max(tijdstip)::text
FROM cijfers_oordeel
WHERE gemeente_id IS NULL
  AND soort = '…';

SELECT "gemeenten_regiodeelname"."id",
       "gemeenten_regiodeelname"."regio_id",
       "gemeenten_regiodeelname"."gemeente_id",
       "gemeenten_regiodeelname"."periode",
       "gemeenten_regio"."id",
       "gemeenten_regio"."naam"
FROM "gemeenten_regiodeelname"
INNER JOIN "gemeenten_regio" ON ("gemeenten_regiodeelname"."regio_id" = "gemeenten_regio"."id")
WHERE "gemeenten_regiodeelname"."gemeente_id" = # ORDER BY "gemeenten_regiodeelname"."periode" ASC;

SELECT "gemeenten_beleid"."id",
       "gemeenten_beleid"."gemeente_id",
       "gemeenten_beleid"."regio_id",
       "gemeenten_beleid"."naam",
       "gemeenten_beleid"."waarde",
       "gemeenten_beleid"."sleutel_van",
       "gemeenten_beleid"."sleutel_tot",
       "gemeenten_beleid"."periode",
       "gemeenten_beleid"."besluit"
FROM "gemeenten_beleid"
WHERE ("gemeenten_beleid"."gemeente_id" = # OR "gemeenten_beleid"."regio_id" IN (#)) ORDER BY "gemeenten_beleid"."naam" ASC, "gemeenten_beleid"."sleutel_van" ASC, "gemeenten_beleid"."id" ASC;

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
