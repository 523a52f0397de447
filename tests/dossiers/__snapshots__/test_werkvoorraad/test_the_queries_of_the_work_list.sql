SELECT CASE
           WHEN "trajecten_stap"."termijn_op" < '…'::date THEN '…'
           WHEN ("trajecten_stap"."naar" IN ('…',
                                             '…')
                 AND NOT ("trajecten_stap"."termijn_soort" = '…')) THEN '…'
           WHEN "trajecten_stap"."termijn_op" <= '…'::date THEN '…'
           ELSE '…'
       END AS "groep",
       COUNT("trajecten_stap"."id") AS "n"
FROM "trajecten_stap"
WHERE (NOT EXISTS(
  SELECT # AS "a" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_stap"."traject_id") AND U0."volgnummer" > ("trajecten_stap"."volgnummer")) LIMIT #) AND "trajecten_stap"."datum" <= '…'::date AND "trajecten_stap"."gemeente_id" = # AND "trajecten_stap"."naar" IN ('…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…') AND NOT ("trajecten_stap"."naar" IN ('…')) AND NOT ("trajecten_stap"."naar" IN ('…', '…', '…', '…', '…') AND "trajecten_stap"."termijn_op" IS NULL) AND NOT ("trajecten_stap"."naar" IN ('…', '…', '…', '…', '…') AND "trajecten_stap"."termijn_op" > '…'::date AND "trajecten_stap"."termijn_op" IS NOT NULL)) GROUP BY #;

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
       COALESCE("trajecten_stap"."termijn_op", '…'::date) AS "op",
       CASE
           WHEN "trajecten_stap"."termijn_op" < '…'::date THEN '…'
           WHEN ("trajecten_stap"."naar" IN ('…',
                                             '…')
                 AND NOT ("trajecten_stap"."termijn_soort" = '…')) THEN '…'
           WHEN "trajecten_stap"."termijn_op" <= '…'::date THEN '…'
           ELSE '…'
       END AS "groep",
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
       "gemeenten_gebruiker"."demo_uitleg",
       "gemeenten_gebruiker"."demo_volgorde"
FROM "trajecten_stap"
INNER JOIN "trajecten_traject" ON ("trajecten_stap"."traject_id" = "trajecten_traject"."id")
INNER JOIN "kandidaten_kandidaat" ON ("trajecten_traject"."kandidaat_id" = "kandidaten_kandidaat"."id")
LEFT OUTER JOIN "gemeenten_gebruiker" ON ("kandidaten_kandidaat"."contactpersoon_id" = "gemeenten_gebruiker"."id")
WHERE (NOT EXISTS(
  SELECT # AS "a" FROM "trajecten_stap" U0 WHERE (U0."datum" <= '…'::date AND U0."traject_id" = ("trajecten_stap"."traject_id") AND U0."volgnummer" > ("trajecten_stap"."volgnummer")) LIMIT #) AND "trajecten_stap"."datum" <= '…'::date AND "trajecten_stap"."gemeente_id" = # AND "trajecten_stap"."naar" IN ('…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…') AND NOT ("trajecten_stap"."naar" IN ('…')) AND NOT ("trajecten_stap"."naar" IN ('…', '…', '…', '…', '…') AND "trajecten_stap"."termijn_op" IS NULL) AND NOT ("trajecten_stap"."naar" IN ('…', '…', '…', '…', '…') AND "trajecten_stap"."termijn_op" > '…'::date AND "trajecten_stap"."termijn_op" IS NOT NULL)) ORDER BY # ASC, # ASC, "trajecten_stap"."traject_id" ASC LIMIT #;
