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

SELECT COUNT(*) AS "__count"
FROM "trajecten_stap"
WHERE (NOT EXISTS(
  SELECT # AS "a" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_stap"."traject_id") AND U0."volgnummer" > ("trajecten_stap"."volgnummer")) LIMIT #) AND "trajecten_stap"."datum" <= '…'::date AND "trajecten_stap"."gemeente_id" = # AND "trajecten_stap"."naar" IN ('…', '…') AND (SELECT U0."datum" AS "datum" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."naar" = '…' AND U0."traject_id" = ("trajecten_stap"."traject_id") AND U0."volgnummer" > (COALESCE((SELECT U0."volgnummer" AS "volgnummer" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_stap"."traject_id") AND NOT (U0."naar" IN ('…', '…'))) ORDER BY # DESC LIMIT #), #))) ORDER BY U0."volgnummer" ASC LIMIT #) IS NOT NULL AND NOT ("trajecten_stap"."traject_id" = #));

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

SELECT "trajecten_adviesaanvraag"."id",
       "trajecten_adviesaanvraag"."gemeente_id",
       "trajecten_adviesaanvraag"."aangemaakt_op",
       "trajecten_adviesaanvraag"."traject_id",
       "trajecten_adviesaanvraag"."aangevraagd_op",
       "trajecten_adviesaanvraag"."aanvrager",
       "trajecten_adviesaanvraag"."medisch_geregeld",
       "trajecten_adviesaanvraag"."afgesloten_op",
       "trajecten_adviesaanvraag"."overgenomen_van",
       "trajecten_advies"."id",
       "trajecten_advies"."gemeente_id",
       "trajecten_advies"."aangemaakt_op",
       "trajecten_advies"."aanvraag_id",
       "trajecten_advies"."uitgebracht_op",
       "trajecten_advies"."ontvangen_op",
       "trajecten_advies"."uitkomst",
       "trajecten_advies"."criterium_aanpassingen",
       "trajecten_advies"."criterium_begeleiding",
       "trajecten_advies"."onderbouwing"
FROM "trajecten_adviesaanvraag"
LEFT OUTER JOIN "trajecten_advies" ON ("trajecten_adviesaanvraag"."id" = "trajecten_advies"."aanvraag_id")
WHERE ("trajecten_adviesaanvraag"."aangevraagd_op" <= '…'::date
       AND "trajecten_adviesaanvraag"."traject_id" = #);

SELECT "trajecten_vaststelling"."id",
       "trajecten_vaststelling"."gemeente_id",
       "trajecten_vaststelling"."aangemaakt_op",
       "trajecten_vaststelling"."traject_id",
       "trajecten_vaststelling"."advies_id",
       "trajecten_vaststelling"."besluit_op",
       "trajecten_vaststelling"."uitkomst",
       "trajecten_vaststelling"."grond",
       "trajecten_vaststelling"."motivering",
       "trajecten_vaststelling"."na_bezwaar"
FROM "trajecten_vaststelling"
WHERE ("trajecten_vaststelling"."besluit_op" <= '…'::date
       AND "trajecten_vaststelling"."traject_id" = #);
