SELECT CASE WHEN CASE WHEN ("trajecten_stap"."termijn_soort" = '…') THEN COALESCE((
SELECT COALESCE(V0."uiterlijk", '…'::date) AS "dag"
FROM "besluiten_termijnwijziging" V0
WHERE (NOT (V0."soort" = '…')
  AND V0."datum" <= '…'::date
  AND V0."termijn_id" = (
  SELECT U0."id" AS "pk"
  FROM "besluiten_besluittermijn" U0
  INNER JOIN "besluiten_bezwaar" U1 ON (U0."bezwaar_id" = U1."id") WHERE (U1."ontvangen_op" <= '…'::date
                                                                          AND U0."traject_id" = ("trajecten_stap"."traject_id"))
ORDER BY U1."ontvangen_op" DESC, # DESC LIMIT #)) ORDER BY V0."id" DESC LIMIT #), "trajecten_stap"."termijn_op") ELSE "trajecten_stap"."termijn_op" END < '…'::date THEN '…' WHEN ("trajecten_stap"."naar" IN ('…', '…', '…') AND NOT ("trajecten_stap"."termijn_soort" = '…')) THEN '…' WHEN CASE WHEN ("trajecten_stap"."termijn_soort" = '…') THEN COALESCE((SELECT COALESCE(V0."uiterlijk", '…'::date) AS "dag" FROM "besluiten_termijnwijziging" V0 WHERE (NOT (V0."soort" = '…') AND V0."datum" <= '…'::date AND V0."termijn_id" = (SELECT U0."id" AS "pk" FROM "besluiten_besluittermijn" U0 INNER JOIN "besluiten_bezwaar" U1 ON (U0."bezwaar_id" = U1."id") WHERE (U1."ontvangen_op" <= '…'::date AND U0."traject_id" = ("trajecten_stap"."traject_id")) ORDER BY U1."ontvangen_op" DESC, # DESC LIMIT #)) ORDER BY V0."id" DESC LIMIT #), "trajecten_stap"."termijn_op") ELSE "trajecten_stap"."termijn_op" END <= '…'::date THEN '…' ELSE '…' END AS "groep", COUNT("trajecten_stap"."id") AS "n" FROM "trajecten_stap" WHERE (NOT EXISTS(SELECT # AS "a" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_stap"."traject_id") AND U0."volgnummer" > ("trajecten_stap"."volgnummer")) LIMIT #) AND "trajecten_stap"."datum" <= '…'::date AND "trajecten_stap"."gemeente_id" = # AND "trajecten_stap"."naar" IN ('…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…') AND NOT ("trajecten_stap"."naar" IN ('…')) AND NOT ("trajecten_stap"."naar" IN ('…', '…', '…', '…', '…', '…', '…') AND "trajecten_stap"."termijn_op" IS NULL) AND NOT ("trajecten_stap"."naar" IN ('…', '…', '…', '…', '…', '…', '…') AND "trajecten_stap"."termijn_op" > '…'::date AND "trajecten_stap"."termijn_op" IS NOT NULL)) GROUP BY #;

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
       CASE WHEN "trajecten_stap"."termijn_soort" = '…' THEN COALESCE((
SELECT COALESCE(V0."uiterlijk", '…'::date) AS "dag"
FROM "besluiten_termijnwijziging" V0
WHERE (NOT (V0."soort" = '…')
  AND V0."datum" <= '…'::date
  AND V0."termijn_id" = (
  SELECT U0."id" AS "pk"
  FROM "besluiten_besluittermijn" U0
  INNER JOIN "besluiten_bezwaar" U1 ON (U0."bezwaar_id" = U1."id") WHERE (U1."ontvangen_op" <= '…'::date
                                                                          AND U0."traject_id" = ("trajecten_stap"."traject_id"))
ORDER BY U1."ontvangen_op" DESC, # DESC LIMIT #)) ORDER BY V0."id" DESC LIMIT #), "trajecten_stap"."termijn_op") ELSE "trajecten_stap"."termijn_op" END AS "termijn_nu", COALESCE(CASE WHEN "trajecten_stap"."termijn_soort" = '…' THEN COALESCE((SELECT COALESCE(V0."uiterlijk", '…'::date) AS "dag" FROM "besluiten_termijnwijziging" V0 WHERE (NOT (V0."soort" = '…') AND V0."datum" <= '…'::date AND V0."termijn_id" = (SELECT U0."id" AS "pk" FROM "besluiten_besluittermijn" U0 INNER JOIN "besluiten_bezwaar" U1 ON (U0."bezwaar_id" = U1."id") WHERE (U1."ontvangen_op" <= '…'::date AND U0."traject_id" = ("trajecten_stap"."traject_id")) ORDER BY U1."ontvangen_op" DESC, # DESC LIMIT #)) ORDER BY V0."id" DESC LIMIT #), "trajecten_stap"."termijn_op") ELSE "trajecten_stap"."termijn_op" END, '…'::date) AS "op", CASE WHEN CASE WHEN ("trajecten_stap"."termijn_soort" = '…') THEN COALESCE((SELECT COALESCE(V0."uiterlijk", '…'::date) AS "dag" FROM "besluiten_termijnwijziging" V0 WHERE (NOT (V0."soort" = '…') AND V0."datum" <= '…'::date AND V0."termijn_id" = (SELECT U0."id" AS "pk" FROM "besluiten_besluittermijn" U0 INNER JOIN "besluiten_bezwaar" U1 ON (U0."bezwaar_id" = U1."id") WHERE (U1."ontvangen_op" <= '…'::date AND U0."traject_id" = ("trajecten_stap"."traject_id")) ORDER BY U1."ontvangen_op" DESC, # DESC LIMIT #)) ORDER BY V0."id" DESC LIMIT #), "trajecten_stap"."termijn_op") ELSE "trajecten_stap"."termijn_op" END < '…'::date THEN '…' WHEN ("trajecten_stap"."naar" IN ('…', '…', '…') AND NOT ("trajecten_stap"."termijn_soort" = '…')) THEN '…' WHEN CASE WHEN ("trajecten_stap"."termijn_soort" = '…') THEN COALESCE((SELECT COALESCE(V0."uiterlijk", '…'::date) AS "dag" FROM "besluiten_termijnwijziging" V0 WHERE (NOT (V0."soort" = '…') AND V0."datum" <= '…'::date AND V0."termijn_id" = (SELECT U0."id" AS "pk" FROM "besluiten_besluittermijn" U0 INNER JOIN "besluiten_bezwaar" U1 ON (U0."bezwaar_id" = U1."id") WHERE (U1."ontvangen_op" <= '…'::date AND U0."traject_id" = ("trajecten_stap"."traject_id")) ORDER BY U1."ontvangen_op" DESC, # DESC LIMIT #)) ORDER BY V0."id" DESC LIMIT #), "trajecten_stap"."termijn_op") ELSE "trajecten_stap"."termijn_op" END <= '…'::date THEN '…' ELSE '…' END AS "groep", "trajecten_traject"."id", "trajecten_traject"."gemeente_id", "trajecten_traject"."aangemaakt_op", "trajecten_traject"."kandidaat_id", "trajecten_traject"."route", "trajecten_traject"."begin", "trajecten_traject"."einde", "kandidaten_kandidaat"."id", "kandidaten_kandidaat"."gemeente_id", "kandidaten_kandidaat"."aangemaakt_op", "kandidaten_kandidaat"."voornaam", "kandidaten_kandidaat"."achternaam", "kandidaten_kandidaat"."geboortedatum", "kandidaten_kandidaat"."bsn_versleuteld", "kandidaten_kandidaat"."bsn_hmac", "kandidaten_kandidaat"."telefoon", "kandidaten_kandidaat"."email", "kandidaten_kandidaat"."straat", "kandidaten_kandidaat"."postcode", "kandidaten_kandidaat"."plaats", "kandidaten_kandidaat"."taal_hulp", "kandidaten_kandidaat"."contactpersoon_id", "kandidaten_kandidaat"."verzonnen", "gemeenten_gebruiker"."id", "gemeenten_gebruiker"."password", "gemeenten_gebruiker"."last_login", "gemeenten_gebruiker"."is_superuser", "gemeenten_gebruiker"."username", "gemeenten_gebruiker"."first_name", "gemeenten_gebruiker"."last_name", "gemeenten_gebruiker"."email", "gemeenten_gebruiker"."is_staff", "gemeenten_gebruiker"."is_active", "gemeenten_gebruiker"."date_joined", "gemeenten_gebruiker"."telefoon", "gemeenten_gebruiker"."demo_uitleg", "gemeenten_gebruiker"."demo_volgorde" FROM "trajecten_stap" INNER JOIN "trajecten_traject" ON ("trajecten_stap"."traject_id" = "trajecten_traject"."id") INNER JOIN "kandidaten_kandidaat" ON ("trajecten_traject"."kandidaat_id" = "kandidaten_kandidaat"."id") LEFT OUTER JOIN "gemeenten_gebruiker" ON ("kandidaten_kandidaat"."contactpersoon_id" = "gemeenten_gebruiker"."id") WHERE (NOT EXISTS(SELECT # AS "a" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_stap"."traject_id") AND U0."volgnummer" > ("trajecten_stap"."volgnummer")) LIMIT #) AND "trajecten_stap"."datum" <= '…'::date AND "trajecten_stap"."gemeente_id" = # AND "trajecten_stap"."naar" IN ('…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…') AND NOT ("trajecten_stap"."naar" IN ('…')) AND NOT ("trajecten_stap"."naar" IN ('…', '…', '…', '…', '…', '…', '…') AND "trajecten_stap"."termijn_op" IS NULL) AND NOT ("trajecten_stap"."naar" IN ('…', '…', '…', '…', '…', '…', '…') AND "trajecten_stap"."termijn_op" > '…'::date AND "trajecten_stap"."termijn_op" IS NOT NULL)) ORDER BY # ASC, # ASC, "trajecten_stap"."traject_id" ASC LIMIT #;

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
       T7."id",
       T7."password",
       T7."last_login",
       T7."is_superuser",
       T7."username",
       T7."first_name",
       T7."last_name",
       T7."email",
       T7."is_staff",
       T7."is_active",
       T7."date_joined",
       T7."telefoon",
       T7."demo_uitleg",
       T7."demo_volgorde"
FROM "dossiers_taak"
LEFT OUTER JOIN "trajecten_traject" ON ("dossiers_taak"."traject_id" = "trajecten_traject"."id")
LEFT OUTER JOIN "gemeenten_gebruiker" ON ("dossiers_taak"."wie_id" = "gemeenten_gebruiker"."id")
LEFT OUTER JOIN "kandidaten_kandidaat" ON ("trajecten_traject"."kandidaat_id" = "kandidaten_kandidaat"."id")
INNER JOIN "gemeenten_gebruiker" T7 ON ("dossiers_taak"."door_id" = T7."id")
WHERE ("dossiers_taak"."gemaakt_op" <= '…'::date
  AND "dossiers_taak"."gemeente_id" = # AND ("dossiers_taak"."gedaan_op" IS NULL OR "dossiers_taak"."gedaan_op" > '…'::date) AND (("dossiers_taak"."traject_id" IS NOT NULL AND EXISTS(SELECT # AS "a" FROM "trajecten_stap" V0 WHERE (NOT EXISTS(SELECT # AS "a" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = (V0."traject_id") AND U0."volgnummer" > (V0."volgnummer")) LIMIT #) AND V0."datum" <= '…'::date AND V0."naar" IN ('…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…') AND V0."traject_id" = ("dossiers_taak"."traject_id")) LIMIT #)) OR ("dossiers_taak"."traject_id" IS NULL AND ("dossiers_taak"."rol" IN ('…', '…') OR "dossiers_taak"."wie_id" = #))) AND "dossiers_taak"."stap_id" IS NULL) ORDER BY # ASC, "dossiers_taak"."id" ASC LIMIT #;

SELECT MIN("wacht_sinds")
FROM (
SELECT (
SELECT U0."volgnummer" AS "volgnummer"
FROM "trajecten_stap" U0
WHERE (U0."datum" <= '…'::date
       AND U0."traject_id" = ("trajecten_stap"."traject_id")
       AND NOT (U0."naar" IN ('…',
                              '…')))
ORDER BY # DESC LIMIT #) AS "laatst_elders", (SELECT U0."datum" AS "datum" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."naar" = '…' AND U0."traject_id" = ("trajecten_stap"."traject_id") AND U0."volgnummer" > (COALESCE((SELECT U0."volgnummer" AS "volgnummer" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_stap"."traject_id") AND NOT (U0."naar" IN ('…', '…'))) ORDER BY # DESC LIMIT #), #))) ORDER BY U0."volgnummer" ASC LIMIT #) AS "wacht_sinds" FROM "trajecten_stap" WHERE (NOT EXISTS(SELECT # AS "a" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_stap"."traject_id") AND U0."volgnummer" > ("trajecten_stap"."volgnummer")) LIMIT #) AND "trajecten_stap"."datum" <= '…'::date AND "trajecten_stap"."gemeente_id" = # AND "trajecten_stap"."naar" IN ('…', '…') AND (SELECT U0."datum" AS "datum" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."naar" = '…' AND U0."traject_id" = ("trajecten_stap"."traject_id") AND U0."volgnummer" > (COALESCE((SELECT U0."volgnummer" AS "volgnummer" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_stap"."traject_id") AND NOT (U0."naar" IN ('…', '…'))) ORDER BY # DESC LIMIT #), #))) ORDER BY U0."volgnummer" ASC LIMIT #) IS NOT NULL)) subquery;

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
ORDER BY # DESC, U0."id" DESC LIMIT #) AS "advies_op", COALESCE((SELECT U0."uitkomst" AS "uitkomst" FROM "trajecten_vaststelling" U0 INNER JOIN "trajecten_traject" U1 ON (U0."traject_id" = U1."id") WHERE (U0."besluit_op" <= '…'::date AND U1."kandidaat_id" = ("trajecten_traject"."kandidaat_id")) ORDER BY U0."besluit_op" DESC, U0."id" DESC LIMIT #), '…') AS "besluit", (SELECT U0."reden" AS "reden" FROM "taakstelling_nietwerkzaamreden" U0 WHERE (U0."traject_id" = ("trajecten_traject"."id") AND U0."vanaf" <= '…'::date) ORDER BY U0."vanaf" DESC, U0."id" DESC LIMIT #) AS "reden", (SELECT U0."vanaf" AS "vanaf" FROM "taakstelling_nietwerkzaamreden" U0 WHERE (U0."traject_id" = ("trajecten_traject"."id") AND U0."vanaf" <= '…'::date) ORDER BY # DESC, U0."id" DESC LIMIT #) AS "reden_vanaf", (SELECT U0."toelichting" AS "toelichting" FROM "taakstelling_nietwerkzaamreden" U0 WHERE (U0."traject_id" = ("trajecten_traject"."id") AND U0."vanaf" <= '…'::date) ORDER BY U0."vanaf" DESC, U0."id" DESC LIMIT #) AS "reden_toelichting", EXISTS(SELECT # AS "a" FROM "plaatsingen_contract" U0 INNER JOIN "plaatsingen_dienstverband" U1 ON (U0."dienstverband_id" = U1."id") WHERE (U1."traject_id" = ("trajecten_traject"."id") AND U0."periode" @> '…'::date::date) LIMIT #) AS "in_dienst", COALESCE((SELECT U0."volgnummer" AS "volgnummer" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_traject"."id") AND NOT (U0."naar" = (COALESCE((SELECT U0."naar" AS "naar" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_traject"."id")) ORDER BY U0."volgnummer" DESC LIMIT #), '…'))) AND NOT (U0."naar" = '…')) ORDER BY # DESC LIMIT #), #) AS "laatst_anders", (SELECT U0."datum" AS "datum" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_traject"."id") AND U0."naar" = (COALESCE((SELECT U0."naar" AS "naar" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_traject"."id")) ORDER BY U0."volgnummer" DESC LIMIT #), '…')) AND U0."volgnummer" > (COALESCE((SELECT U0."volgnummer" AS "volgnummer" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_traject"."id") AND NOT (U0."naar" = (COALESCE((SELECT U0."naar" AS "naar" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_traject"."id")) ORDER BY U0."volgnummer" DESC LIMIT #), '…'))) AND NOT (U0."naar" = '…')) ORDER BY # DESC LIMIT #), #))) ORDER BY U0."volgnummer" ASC LIMIT #) AS "toestand_sinds", "kandidaten_kandidaat"."id", "kandidaten_kandidaat"."gemeente_id", "kandidaten_kandidaat"."aangemaakt_op", "kandidaten_kandidaat"."voornaam", "kandidaten_kandidaat"."achternaam", "kandidaten_kandidaat"."geboortedatum", "kandidaten_kandidaat"."bsn_versleuteld", "kandidaten_kandidaat"."bsn_hmac", "kandidaten_kandidaat"."telefoon", "kandidaten_kandidaat"."email", "kandidaten_kandidaat"."straat", "kandidaten_kandidaat"."postcode", "kandidaten_kandidaat"."plaats", "kandidaten_kandidaat"."taal_hulp", "kandidaten_kandidaat"."contactpersoon_id", "kandidaten_kandidaat"."verzonnen" FROM "trajecten_traject" INNER JOIN "kandidaten_kandidaat" ON ("trajecten_traject"."kandidaat_id" = "kandidaten_kandidaat"."id") WHERE ("trajecten_traject"."begin" <= '…'::date AND "trajecten_traject"."gemeente_id" = # AND (SELECT U0."uitkomst" AS "uitkomst" FROM "trajecten_advies" U0 INNER JOIN "trajecten_adviesaanvraag" U1 ON (U0."aanvraag_id" = U1."id") INNER JOIN "trajecten_traject" U2 ON (U1."traject_id" = U2."id") WHERE (U1."aangevraagd_op" <= '…'::date AND U2."kandidaat_id" = ("trajecten_traject"."kandidaat_id") AND U0."ontvangen_op" <= '…'::date) ORDER BY U0."ontvangen_op" DESC, U0."id" DESC LIMIT #) = '…' AND NOT (COALESCE((SELECT U0."naar" AS "naar" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_traject"."id")) ORDER BY U0."volgnummer" DESC LIMIT #), '…') IN ('…', '…')) AND NOT (COALESCE((SELECT U0."uitkomst" AS "uitkomst" FROM "trajecten_vaststelling" U0 INNER JOIN "trajecten_traject" U1 ON (U0."traject_id" = U1."id") WHERE (U0."besluit_op" <= '…'::date AND U1."kandidaat_id" = ("trajecten_traject"."kandidaat_id")) ORDER BY U0."besluit_op" DESC, U0."id" DESC LIMIT #), '…') = '…' AND EXISTS(SELECT # AS "a" FROM "plaatsingen_contract" U0 INNER JOIN "plaatsingen_dienstverband" U1 ON (U0."dienstverband_id" = U1."id") WHERE (U1."traject_id" = ("trajecten_traject"."id") AND U0."periode" @> '…'::date::date) LIMIT #)) AND NOT (COALESCE((SELECT U0."naar" AS "naar" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_traject"."id")) ORDER BY U0."volgnummer" DESC LIMIT #), '…') IN ('…', '…', '…', '…', '…', '…', '…', '…', '…')) AND ((SELECT U0."reden" AS "reden" FROM "taakstelling_nietwerkzaamreden" U0 WHERE (U0."traject_id" = ("trajecten_traject"."id") AND U0."vanaf" <= '…'::date) ORDER BY U0."vanaf" DESC, U0."id" DESC LIMIT #) IS NULL OR (SELECT U0."vanaf" AS "vanaf" FROM "taakstelling_nietwerkzaamreden" U0 WHERE (U0."traject_id" = ("trajecten_traject"."id") AND U0."vanaf" <= '…'::date) ORDER BY # DESC, U0."id" DESC LIMIT #) < (SELECT U0."datum" AS "datum" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_traject"."id") AND U0."naar" = (COALESCE((SELECT U0."naar" AS "naar" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_traject"."id")) ORDER BY U0."volgnummer" DESC LIMIT #), '…')) AND U0."volgnummer" > (COALESCE((SELECT U0."volgnummer" AS "volgnummer" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_traject"."id") AND NOT (U0."naar" = (COALESCE((SELECT U0."naar" AS "naar" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_traject"."id")) ORDER BY U0."volgnummer" DESC LIMIT #), '…'))) AND NOT (U0."naar" = '…')) ORDER BY # DESC LIMIT #), #))) ORDER BY U0."volgnummer" ASC LIMIT #))) ORDER BY # ASC, "trajecten_traject"."id" ASC LIMIT #;

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
FROM "trajecten_stap"
INNER JOIN "trajecten_traject" ON ("trajecten_stap"."traject_id" = "trajecten_traject"."id")
INNER JOIN "kandidaten_kandidaat" ON ("trajecten_traject"."kandidaat_id" = "kandidaten_kandidaat"."id")
INNER JOIN "gemeenten_gebruiker" T6 ON ("trajecten_stap"."door_id" = T6."id")
WHERE ("trajecten_stap"."datum" > '…'::date
  AND "trajecten_stap"."datum" <= '…'::date
  AND "trajecten_stap"."gemeente_id" = # AND "trajecten_stap"."traject_id" IN (SELECT V0."traject_id" AS "traject" FROM "trajecten_stap" V0 WHERE (NOT EXISTS(SELECT # AS "a" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = (V0."traject_id") AND U0."volgnummer" > (V0."volgnummer")) LIMIT #) AND V0."datum" <= '…'::date AND V0."gemeente_id" = # AND V0."naar" IN ('…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…'))) AND "kandidaten_kandidaat"."contactpersoon_id" IN (#) AND NOT ("trajecten_stap"."door_id" = #)) ORDER BY "trajecten_stap"."datum" DESC, "trajecten_stap"."id" DESC LIMIT #;

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
       CASE WHEN "trajecten_stap"."termijn_soort" = '…' THEN COALESCE((
SELECT COALESCE(V0."uiterlijk", '…'::date) AS "dag"
FROM "besluiten_termijnwijziging" V0
WHERE (NOT (V0."soort" = '…')
  AND V0."datum" <= '…'::date
  AND V0."termijn_id" = (
  SELECT U0."id" AS "pk"
  FROM "besluiten_besluittermijn" U0
  INNER JOIN "besluiten_bezwaar" U1 ON (U0."bezwaar_id" = U1."id") WHERE (U1."ontvangen_op" <= '…'::date
                                                                          AND U0."traject_id" = ("trajecten_stap"."traject_id"))
ORDER BY U1."ontvangen_op" DESC, # DESC LIMIT #)) ORDER BY V0."id" DESC LIMIT #), "trajecten_stap"."termijn_op") ELSE "trajecten_stap"."termijn_op" END AS "termijn_nu", "trajecten_traject"."id", "trajecten_traject"."gemeente_id", "trajecten_traject"."aangemaakt_op", "trajecten_traject"."kandidaat_id", "trajecten_traject"."route", "trajecten_traject"."begin", "trajecten_traject"."einde", "kandidaten_kandidaat"."id", "kandidaten_kandidaat"."gemeente_id", "kandidaten_kandidaat"."aangemaakt_op", "kandidaten_kandidaat"."voornaam", "kandidaten_kandidaat"."achternaam", "kandidaten_kandidaat"."geboortedatum", "kandidaten_kandidaat"."bsn_versleuteld", "kandidaten_kandidaat"."bsn_hmac", "kandidaten_kandidaat"."telefoon", "kandidaten_kandidaat"."email", "kandidaten_kandidaat"."straat", "kandidaten_kandidaat"."postcode", "kandidaten_kandidaat"."plaats", "kandidaten_kandidaat"."taal_hulp", "kandidaten_kandidaat"."contactpersoon_id", "kandidaten_kandidaat"."verzonnen" FROM "trajecten_stap" INNER JOIN "trajecten_traject" ON ("trajecten_stap"."traject_id" = "trajecten_traject"."id") INNER JOIN "kandidaten_kandidaat" ON ("trajecten_traject"."kandidaat_id" = "kandidaten_kandidaat"."id") WHERE (NOT EXISTS(SELECT # AS "a" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_stap"."traject_id") AND U0."volgnummer" > ("trajecten_stap"."volgnummer")) LIMIT #) AND "trajecten_stap"."datum" <= '…'::date AND "trajecten_stap"."gemeente_id" = # AND "trajecten_stap"."naar" IN ('…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…') AND CASE WHEN ("trajecten_stap"."termijn_soort" = '…') THEN COALESCE((SELECT COALESCE(V0."uiterlijk", '…'::date) AS "dag" FROM "besluiten_termijnwijziging" V0 WHERE (NOT (V0."soort" = '…') AND V0."datum" <= '…'::date AND V0."termijn_id" = (SELECT U0."id" AS "pk" FROM "besluiten_besluittermijn" U0 INNER JOIN "besluiten_bezwaar" U1 ON (U0."bezwaar_id" = U1."id") WHERE (U1."ontvangen_op" <= '…'::date AND U0."traject_id" = ("trajecten_stap"."traject_id")) ORDER BY U1."ontvangen_op" DESC, # DESC LIMIT #)) ORDER BY V0."id" DESC LIMIT #), "trajecten_stap"."termijn_op") ELSE "trajecten_stap"."termijn_op" END >= '…'::date AND CASE WHEN ("trajecten_stap"."termijn_soort" = '…') THEN COALESCE((SELECT COALESCE(V0."uiterlijk", '…'::date) AS "dag" FROM "besluiten_termijnwijziging" V0 WHERE (NOT (V0."soort" = '…') AND V0."datum" <= '…'::date AND V0."termijn_id" = (SELECT U0."id" AS "pk" FROM "besluiten_besluittermijn" U0 INNER JOIN "besluiten_bezwaar" U1 ON (U0."bezwaar_id" = U1."id") WHERE (U1."ontvangen_op" <= '…'::date AND U0."traject_id" = ("trajecten_stap"."traject_id")) ORDER BY U1."ontvangen_op" DESC, # DESC LIMIT #)) ORDER BY V0."id" DESC LIMIT #), "trajecten_stap"."termijn_op") ELSE "trajecten_stap"."termijn_op" END < '…'::date AND "kandidaten_kandidaat"."contactpersoon_id" IN (#)) ORDER BY # DESC, "trajecten_stap"."traject_id" ASC LIMIT #;

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
       T3."id",
       T3."password",
       T3."last_login",
       T3."is_superuser",
       T3."username",
       T3."first_name",
       T3."last_name",
       T3."email",
       T3."is_staff",
       T3."is_active",
       T3."date_joined",
       T3."telefoon",
       T3."demo_uitleg",
       T3."demo_volgorde",
       T7."id",
       T7."password",
       T7."last_login",
       T7."is_superuser",
       T7."username",
       T7."first_name",
       T7."last_name",
       T7."email",
       T7."is_staff",
       T7."is_active",
       T7."date_joined",
       T7."telefoon",
       T7."demo_uitleg",
       T7."demo_volgorde"
FROM "dossiers_taak"
INNER JOIN "gemeenten_gebruiker" T3 ON ("dossiers_taak"."door_id" = T3."id")
INNER JOIN "trajecten_traject" ON ("dossiers_taak"."traject_id" = "trajecten_traject"."id")
LEFT OUTER JOIN "kandidaten_kandidaat" ON ("trajecten_traject"."kandidaat_id" = "kandidaten_kandidaat"."id")
LEFT OUTER JOIN "gemeenten_gebruiker" T7 ON ("dossiers_taak"."gedaan_door_id" = T7."id")
WHERE ((("dossiers_taak"."gemaakt_op" > '…'::date
         AND "dossiers_taak"."gemaakt_op" <= '…'::date
         AND "dossiers_taak"."soort" = '…'
         AND "dossiers_taak"."wie_id" IN (#)
         AND NOT ("dossiers_taak"."door_id" = #))
  OR ("dossiers_taak"."gedaan_op" > '…'::date
  AND "dossiers_taak"."gedaan_op" <= '…'::date
  AND "dossiers_taak"."soort" = '…'
  AND "kandidaten_kandidaat"."contactpersoon_id" IN (#)
  AND NOT ("dossiers_taak"."gedaan_door_id" = # AND "dossiers_taak"."gedaan_door_id" IS NOT NULL))) AND "dossiers_taak"."gemeente_id" = # AND "dossiers_taak"."traject_id" IN (SELECT V0."traject_id" AS "traject" FROM "trajecten_stap" V0 WHERE (NOT EXISTS(SELECT # AS "a" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = (V0."traject_id") AND U0."volgnummer" > (V0."volgnummer")) LIMIT #) AND V0."datum" <= '…'::date AND V0."gemeente_id" = # AND V0."naar" IN ('…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…')))) ORDER BY "dossiers_taak"."gemaakt_op" DESC, "dossiers_taak"."id" DESC LIMIT #;

SELECT "dossiers_journaalnotitie"."id",
       "dossiers_journaalnotitie"."gemeente_id",
       "dossiers_journaalnotitie"."aangemaakt_op",
       "dossiers_journaalnotitie"."traject_id",
       "dossiers_journaalnotitie"."datum",
       "dossiers_journaalnotitie"."soort",
       "dossiers_journaalnotitie"."met_wie",
       "dossiers_journaalnotitie"."onderwerp",
       "dossiers_journaalnotitie"."tekst",
       "dossiers_journaalnotitie"."door_id",
       "dossiers_journaalnotitie"."verbetert_id",
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
FROM "dossiers_journaalnotitie"
INNER JOIN "trajecten_traject" ON ("dossiers_journaalnotitie"."traject_id" = "trajecten_traject"."id")
INNER JOIN "kandidaten_kandidaat" ON ("trajecten_traject"."kandidaat_id" = "kandidaten_kandidaat"."id")
INNER JOIN "gemeenten_gebruiker" T6 ON ("dossiers_journaalnotitie"."door_id" = T6."id")
WHERE ("dossiers_journaalnotitie"."datum" > '…'::date
  AND "dossiers_journaalnotitie"."datum" <= '…'::date
  AND "dossiers_journaalnotitie"."gemeente_id" = # AND "dossiers_journaalnotitie"."traject_id" IN (SELECT V0."traject_id" AS "traject" FROM "trajecten_stap" V0 WHERE (NOT EXISTS(SELECT # AS "a" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = (V0."traject_id") AND U0."volgnummer" > (V0."volgnummer")) LIMIT #) AND V0."datum" <= '…'::date AND V0."gemeente_id" = # AND V0."naar" IN ('…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…'))) AND "kandidaten_kandidaat"."contactpersoon_id" IN (#) AND NOT ("dossiers_journaalnotitie"."door_id" = #)) ORDER BY "dossiers_journaalnotitie"."datum" DESC, "dossiers_journaalnotitie"."id" DESC LIMIT #;

SELECT "dossiers_overdracht"."id",
       "dossiers_overdracht"."gemeente_id",
       "dossiers_overdracht"."aangemaakt_op",
       "dossiers_overdracht"."kandidaat_id",
       "dossiers_overdracht"."van_id",
       "dossiers_overdracht"."naar_id",
       "dossiers_overdracht"."reden",
       "dossiers_overdracht"."datum",
       "dossiers_overdracht"."door_id",
       "trajecten_traject"."id" AS "traject",
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
FROM "dossiers_overdracht"
INNER JOIN "gemeenten_gebruiker" T4 ON ("dossiers_overdracht"."door_id" = T4."id")
INNER JOIN "kandidaten_kandidaat" ON ("dossiers_overdracht"."kandidaat_id" = "kandidaten_kandidaat"."id")
INNER JOIN "trajecten_traject" ON ("kandidaten_kandidaat"."id" = "trajecten_traject"."kandidaat_id")
WHERE ("dossiers_overdracht"."datum" > '…'::date
  AND "dossiers_overdracht"."datum" <= '…'::date
  AND "dossiers_overdracht"."gemeente_id" = # AND "dossiers_overdracht"."naar_id" IN (#) AND NOT ("dossiers_overdracht"."door_id" = #) AND "trajecten_traject"."einde" IS NULL AND "trajecten_traject"."id" IN (SELECT V0."traject_id" AS "traject" FROM "trajecten_stap" V0 WHERE (NOT EXISTS(SELECT # AS "a" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = (V0."traject_id") AND U0."volgnummer" > (V0."volgnummer")) LIMIT #) AND V0."datum" <= '…'::date AND V0."gemeente_id" = # AND V0."naar" IN ('…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…')))) ORDER BY "dossiers_overdracht"."datum" DESC, "dossiers_overdracht"."id" DESC LIMIT #;

SELECT "brieven_ondertekening"."id",
       "brieven_ondertekening"."gemeente_id",
       "brieven_ondertekening"."aangemaakt_op",
       "brieven_ondertekening"."brief_id",
       "brieven_ondertekening"."datum",
       "brieven_ondertekening"."door_id",
       "brieven_ondertekening"."getekend_op",
       "brieven_ondertekening"."titel",
       "brieven_ondertekening"."sjabloon_hash",
       "brieven_ondertekening"."zetter",
       "brieven_ondertekening"."sha256",
       "brieven_brief"."id",
       "brieven_brief"."gemeente_id",
       "brieven_brief"."aangemaakt_op",
       "brieven_brief"."traject_id",
       "brieven_brief"."sjabloon",
       "brieven_brief"."vrij",
       "brieven_brief"."opsteller_id",
       "brieven_brief"."aangeboden_op",
       "brieven_brief"."terug",
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
       T7."id",
       T7."password",
       T7."last_login",
       T7."is_superuser",
       T7."username",
       T7."first_name",
       T7."last_name",
       T7."email",
       T7."is_staff",
       T7."is_active",
       T7."date_joined",
       T7."telefoon",
       T7."demo_uitleg",
       T7."demo_volgorde"
FROM "brieven_ondertekening"
INNER JOIN "brieven_brief" ON ("brieven_ondertekening"."brief_id" = "brieven_brief"."id")
INNER JOIN "trajecten_traject" ON ("brieven_brief"."traject_id" = "trajecten_traject"."id")
INNER JOIN "kandidaten_kandidaat" ON ("trajecten_traject"."kandidaat_id" = "kandidaten_kandidaat"."id")
INNER JOIN "gemeenten_gebruiker" T7 ON ("brieven_ondertekening"."door_id" = T7."id")
WHERE ("brieven_ondertekening"."datum" > '…'::date
  AND "brieven_ondertekening"."datum" <= '…'::date
  AND "brieven_brief"."traject_id" IN (
  SELECT V0."traject_id" AS "traject"
  FROM "trajecten_stap" V0 WHERE (NOT EXISTS(
  SELECT # AS "a" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = (V0."traject_id") AND U0."volgnummer" > (V0."volgnummer")) LIMIT #) AND V0."datum" <= '…'::date AND V0."gemeente_id" = # AND V0."naar" IN ('…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…'))) AND "kandidaten_kandidaat"."contactpersoon_id" IN (#) AND "brieven_ondertekening"."gemeente_id" = # AND NOT ("brieven_ondertekening"."door_id" = #)) ORDER BY "brieven_ondertekening"."datum" DESC, "brieven_ondertekening"."id" DESC LIMIT #;

SELECT "kandidaten_verzoek"."id",
       "kandidaten_verzoek"."gemeente_id",
       "kandidaten_verzoek"."aangemaakt_op",
       "kandidaten_verzoek"."kandidaat_id",
       "kandidaten_verzoek"."onderwerp",
       "kandidaten_verzoek"."tekst",
       "kandidaten_verzoek"."gevraagd_op",
       "kandidaten_verzoek"."door",
       "kandidaten_verzoek"."afgehandeld_op",
       "kandidaten_verzoek"."afgehandeld_door_id",
       "kandidaten_verzoek"."antwoord",
       "trajecten_traject"."id" AS "traject",
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
FROM "kandidaten_verzoek"
INNER JOIN "kandidaten_kandidaat" ON ("kandidaten_verzoek"."kandidaat_id" = "kandidaten_kandidaat"."id")
INNER JOIN "trajecten_traject" ON ("kandidaten_kandidaat"."id" = "trajecten_traject"."kandidaat_id")
LEFT OUTER JOIN "gemeenten_gebruiker" ON ("kandidaten_verzoek"."afgehandeld_door_id" = "gemeenten_gebruiker"."id")
WHERE ("trajecten_traject"."einde" IS NULL
  AND "trajecten_traject"."id" IN (
  SELECT V0."traject_id" AS "traject"
  FROM "trajecten_stap" V0 WHERE (NOT EXISTS(
  SELECT # AS "a" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = (V0."traject_id") AND U0."volgnummer" > (V0."volgnummer")) LIMIT #) AND V0."datum" <= '…'::date AND V0."gemeente_id" = # AND V0."naar" IN ('…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…'))) AND (("kandidaten_verzoek"."gevraagd_op" > '…'::date AND "kandidaten_verzoek"."gevraagd_op" <= '…'::date) OR ("kandidaten_verzoek"."afgehandeld_op" > '…'::date AND "kandidaten_verzoek"."afgehandeld_op" <= '…'::date AND NOT ("kandidaten_verzoek"."afgehandeld_door_id" = # AND "kandidaten_verzoek"."afgehandeld_door_id" IS NOT NULL))) AND "kandidaten_verzoek"."gemeente_id" = # AND "kandidaten_kandidaat"."contactpersoon_id" IN (#)) ORDER BY "kandidaten_verzoek"."gevraagd_op" DESC, "kandidaten_verzoek"."id" DESC LIMIT #;
