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
INNER JOIN "trajecten_traject" ON ("dossiers_taak"."traject_id" = "trajecten_traject"."id")
LEFT OUTER JOIN "gemeenten_gebruiker" ON ("dossiers_taak"."wie_id" = "gemeenten_gebruiker"."id")
INNER JOIN "kandidaten_kandidaat" ON ("trajecten_traject"."kandidaat_id" = "kandidaten_kandidaat"."id")
INNER JOIN "gemeenten_gebruiker" T6 ON ("dossiers_taak"."door_id" = T6."id")
WHERE ("dossiers_taak"."gemaakt_op" <= '…'::date
  AND "dossiers_taak"."gemeente_id" = # AND ("dossiers_taak"."gedaan_op" IS NULL OR "dossiers_taak"."gedaan_op" > '…'::date) AND (("dossiers_taak"."traject_id" IS NOT NULL AND EXISTS(SELECT # AS "a" FROM "trajecten_stap" V0 WHERE (NOT EXISTS(SELECT # AS "a" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = (V0."traject_id") AND U0."volgnummer" > (V0."volgnummer")) LIMIT #) AND V0."datum" <= '…'::date AND V0."naar" IN ('…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…') AND V0."traject_id" = ("dossiers_taak"."traject_id")) LIMIT #)) OR ("dossiers_taak"."traject_id" IS NULL AND ("dossiers_taak"."rol" IN ('…', '…') OR "dossiers_taak"."wie_id" = #))) AND "dossiers_taak"."traject_id" = #) ORDER BY # ASC, "dossiers_taak"."id" ASC;

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
       "plaatsingen_dienstverband"."id",
       "plaatsingen_dienstverband"."gemeente_id",
       "plaatsingen_dienstverband"."aangemaakt_op",
       "plaatsingen_dienstverband"."traject_id",
       "plaatsingen_dienstverband"."werkgever_id",
       "plaatsingen_dienstverband"."werkgeverschap",
       "plaatsingen_dienstverband"."aard",
       "plaatsingen_dienstverband"."periode",
       "plaatsingen_dienstverband"."forfait_afgesproken",
       "plaatsingen_dienstverband"."uwv_geeft_loondispensatie",
       "plekken_werkgever"."id",
       "plekken_werkgever"."gemeente_id",
       "plekken_werkgever"."aangemaakt_op",
       "plekken_werkgever"."naam",
       "plekken_werkgever"."kvk",
       "plekken_werkgever"."normuren",
       "plekken_werkgever"."soort",
       "plaatsingen_beeindiging"."id",
       "plaatsingen_beeindiging"."gemeente_id",
       "plaatsingen_beeindiging"."aangemaakt_op",
       "plaatsingen_beeindiging"."dienstverband_id",
       "plaatsingen_beeindiging"."laatste_dag",
       "plaatsingen_beeindiging"."grond",
       "plaatsingen_beeindiging"."aangezegd_op",
       "plaatsingen_werkgeverswissel"."id",
       "plaatsingen_werkgeverswissel"."gemeente_id",
       "plaatsingen_werkgeverswissel"."aangemaakt_op",
       "plaatsingen_werkgeverswissel"."van_id",
       "plaatsingen_werkgeverswissel"."naar_id",
       "plaatsingen_werkgeverswissel"."soort",
       "plaatsingen_werkgeverswissel"."per",
       T7."id",
       T7."gemeente_id",
       T7."aangemaakt_op",
       T7."traject_id",
       T7."werkgever_id",
       T7."werkgeverschap",
       T7."aard",
       T7."periode",
       T7."forfait_afgesproken",
       T7."uwv_geeft_loondispensatie",
       T8."id",
       T8."gemeente_id",
       T8."aangemaakt_op",
       T8."naam",
       T8."kvk",
       T8."normuren",
       T8."soort",
       "plekken_werkplek"."id",
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
       T10."id",
       T10."gemeente_id",
       T10."aangemaakt_op",
       T10."naam",
       T10."kvk",
       T10."normuren",
       T10."soort"
FROM "plaatsingen_contract"
INNER JOIN "plaatsingen_dienstverband" ON ("plaatsingen_contract"."dienstverband_id" = "plaatsingen_dienstverband"."id")
INNER JOIN "plekken_werkgever" ON ("plaatsingen_dienstverband"."werkgever_id" = "plekken_werkgever"."id")
LEFT OUTER JOIN "plaatsingen_beeindiging" ON ("plaatsingen_dienstverband"."id" = "plaatsingen_beeindiging"."dienstverband_id")
LEFT OUTER JOIN "plaatsingen_werkgeverswissel" ON ("plaatsingen_dienstverband"."id" = "plaatsingen_werkgeverswissel"."naar_id")
LEFT OUTER JOIN "plaatsingen_dienstverband" T7 ON ("plaatsingen_werkgeverswissel"."van_id" = T7."id")
LEFT OUTER JOIN "plekken_werkgever" T8 ON (T7."werkgever_id" = T8."id")
INNER JOIN "plekken_werkplek" ON ("plaatsingen_contract"."werkplek_id" = "plekken_werkplek"."id")
INNER JOIN "plekken_werkgever" T10 ON ("plekken_werkplek"."werkgever_id" = T10."id")
WHERE "plaatsingen_dienstverband"."traject_id" = # ORDER BY "plaatsingen_contract"."periode" ASC, "plaatsingen_contract"."id" ASC;

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
ORDER BY CASE WHEN (U0."werkplek_id" = ("plaatsingen_contract"."werkplek_id")) THEN # ELSE # END ASC, U0."gemeten_op" DESC, U0."id" DESC LIMIT #) AS "loonwaarde", (SELECT U0."id" AS "pk" FROM "plaatsingen_loonwaardemeting" U0 WHERE (U0."gemeten_op" <= '…'::date AND U0."traject_id" = ("plaatsingen_dienstverband"."traject_id")) ORDER BY CASE WHEN (U0."werkplek_id" = ("plaatsingen_contract"."werkplek_id")) THEN # ELSE # END ASC, U0."gemeten_op" DESC, # DESC LIMIT #) AS "meting_nummer", GREATEST((SELECT U0."gemeten_op" AS "gemeten_op" FROM "plaatsingen_loonwaardemeting" U0 WHERE (U0."gemeten_op" <= '…'::date AND U0."traject_id" = ("plaatsingen_dienstverband"."traject_id")) ORDER BY CASE WHEN (U0."werkplek_id" = ("plaatsingen_contract"."werkplek_id")) THEN # ELSE # END ASC, # DESC, U0."id" DESC LIMIT #), (WITH RECURSIVE baan(id) AS (SELECT "plaatsingen_contract"."dienstverband_id" UNION SELECT w.van_id FROM plaatsingen_werkgeverswissel w JOIN baan ON w.naar_id = baan.id WHERE w.soort = '…') SELECT min(lower(d.periode)) FROM plaatsingen_dienstverband d JOIN baan ON baan.id = d.id)) AS "lks_vastgesteld_op", "plaatsingen_dienstverband"."forfait_afgesproken" AS "forfait_afgesproken", "plaatsingen_dienstverband"."uwv_geeft_loondispensatie" AS "uwv_geeft_loondispensatie", EXISTS(SELECT # AS "a" FROM "plaatsingen_ziekteperiode" U0 WHERE (U0."krijgt_ziekengeld" AND U0."periode" @> '…'::date::date AND U0."traject_id" = ("plaatsingen_dienstverband"."traject_id")) LIMIT #) AS "krijgt_ziekengeld", (SELECT maanden + # - (begin + make_interval(months => maanden) > dag)::integer FROM (SELECT dag, begin, ((EXTRACT(year FROM dag) - EXTRACT(year FROM begin)) * # + EXTRACT(month FROM dag) - EXTRACT(month FROM begin))::integer AS maanden FROM (VALUES ('…'::date, (WITH RECURSIVE baan(id) AS (SELECT "plaatsingen_contract"."dienstverband_id" UNION SELECT w.van_id FROM plaatsingen_werkgeverswissel w JOIN baan ON w.naar_id = baan.id WHERE w.soort = '…') SELECT min(lower(d.periode)) FROM plaatsingen_dienstverband d JOIN baan ON baan.id = d.id))) AS dagen(dag, begin)) AS baan) AS "maand_van_de_baan", (SELECT U0."soort" AS "soort" FROM "kandidaten_rechtspositie" U0 INNER JOIN "kandidaten_kandidaat" U1 ON (U0."kandidaat_id" = U1."id") WHERE (U0."kandidaat_id" = ("trajecten_traject"."kandidaat_id") AND U0."periode" @> '…'::date::date) ORDER BY U1."achternaam" ASC, U1."voornaam" ASC, U1."id" ASC, U0."periode" ASC LIMIT #) AS "rechtspositie", "gemeenten_gemeente"."id", "gemeenten_gemeente"."code", "gemeenten_gemeente"."naam", "gemeenten_gemeente"."vanaf", "gemeenten_gemeente"."tot", "gemeenten_gemeente"."opvolger_id", "gemeenten_gemeente"."thema", "plaatsingen_dienstverband"."id", "plaatsingen_dienstverband"."gemeente_id", "plaatsingen_dienstverband"."aangemaakt_op", "plaatsingen_dienstverband"."traject_id", "plaatsingen_dienstverband"."werkgever_id", "plaatsingen_dienstverband"."werkgeverschap", "plaatsingen_dienstverband"."aard", "plaatsingen_dienstverband"."periode", "plaatsingen_dienstverband"."forfait_afgesproken", "plaatsingen_dienstverband"."uwv_geeft_loondispensatie", "plekken_werkgever"."id", "plekken_werkgever"."gemeente_id", "plekken_werkgever"."aangemaakt_op", "plekken_werkgever"."naam", "plekken_werkgever"."kvk", "plekken_werkgever"."normuren", "plekken_werkgever"."soort", "plekken_werkplek"."id", "plekken_werkplek"."gemeente_id", "plekken_werkplek"."aangemaakt_op", "plekken_werkplek"."werkgever_id", "plekken_werkplek"."naam", "plekken_werkplek"."werksoort", "plekken_werkplek"."omschrijving", "plekken_werkplek"."waarde", "plekken_werkplek"."herkomst", "plekken_werkplek"."jongeren", "plekken_werkplek"."werkgeverschap", "plekken_werkplek"."vorm", "plekken_werkplek"."begeleidingskosten_per_voltijdplek", "plekken_werkplek"."vanaf", "plekken_werkplek"."tot", "plekken_werkplek"."inkoopverplichting_id" FROM "plaatsingen_contract" INNER JOIN "plaatsingen_dienstverband" ON ("plaatsingen_contract"."dienstverband_id" = "plaatsingen_dienstverband"."id") INNER JOIN "trajecten_traject" ON ("plaatsingen_dienstverband"."traject_id" = "trajecten_traject"."id") INNER JOIN "plekken_werkplek" ON ("plaatsingen_contract"."werkplek_id" = "plekken_werkplek"."id") INNER JOIN "kandidaten_kandidaat" ON ("trajecten_traject"."kandidaat_id" = "kandidaten_kandidaat"."id") INNER JOIN "gemeenten_gemeente" ON ("plaatsingen_contract"."gemeente_id" = "gemeenten_gemeente"."id") INNER JOIN "plekken_werkgever" ON ("plaatsingen_dienstverband"."werkgever_id" = "plekken_werkgever"."id") WHERE ("plaatsingen_contract"."periode" @> '…'::date::date AND "plaatsingen_dienstverband"."traject_id" = #) ORDER BY "plekken_werkgever"."naam" ASC, "plaatsingen_contract"."id" ASC;

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
