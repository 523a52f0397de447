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

SELECT EXISTS(
SELECT # AS "a" FROM "kandidaten_toestemming" U0 WHERE ((U0."ingetrokken_op" IS NULL OR U0."ingetrokken_op" > '…'::date) AND U0."gegeven_op" <= '…'::date AND U0."kandidaat_id" = ("trajecten_traject"."kandidaat_id") AND U0."soort" = '…') LIMIT #) AS "toestemming_uwv", (SELECT U0."id" AS "pk" FROM "aanmeldingen_leerling" U0 WHERE (U0."toestemming_op" IS NOT NULL AND U0."traject_id" = ("trajecten_traject"."id")) ORDER BY # ASC LIMIT #) AS "leerling_nr", (SELECT U2."naam" AS "school__naam" FROM "aanmeldingen_leerling" U0 INNER JOIN "aanmeldingen_partner" U2 ON (U0."school_id" = U2."id") WHERE (U0."toestemming_op" IS NOT NULL AND U0."traject_id" = ("trajecten_traject"."id")) ORDER BY U0."id" ASC LIMIT #) AS "leerling_school", (SELECT U0."verlaat_school_op" AS "verlaat_school_op" FROM "aanmeldingen_leerling" U0 WHERE (U0."toestemming_op" IS NOT NULL AND U0."traject_id" = ("trajecten_traject"."id")) ORDER BY U0."id" ASC LIMIT #) AS "leerling_tot" FROM "trajecten_traject" WHERE "trajecten_traject"."id" = # LIMIT #;

SELECT "voordrachten_voorselectie"."id",
       "voordrachten_voorselectie"."gemeente_id",
       "voordrachten_voorselectie"."aangemaakt_op",
       "voordrachten_voorselectie"."traject_id",
       "voordrachten_voorselectie"."door_id",
       "voordrachten_voorselectie"."opgesteld_op",
       "voordrachten_voorselectie"."kan",
       "voordrachten_voorselectie"."wil",
       "voordrachten_voorselectie"."nodig",
       "voordrachten_voorselectie"."trede",
       "voordrachten_voorselectie"."geprobeerd",
       "voordrachten_voorselectie"."minimumloon",
       "voordrachten_voorselectie"."veel_begeleiding",
       "voordrachten_voorselectie"."overwogen",
       "voordrachten_voorselectie"."keuze",
       "voordrachten_voorselectie"."keuze_reden",
       "voordrachten_voorselectie"."praktijkdeel_nodig",
       "voordrachten_voorselectie"."praktijkdeel_reden",
       "voordrachten_voorselectie"."rijpt_nog",
       "voordrachten_voorselectie"."opnieuw_bekijken_op",
       "voordrachten_voorselectie"."uitzondering",
       "voordrachten_voorselectie"."uitzondering_motivering",
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
FROM "voordrachten_voorselectie"
INNER JOIN "gemeenten_gebruiker" ON ("voordrachten_voorselectie"."door_id" = "gemeenten_gebruiker"."id")
WHERE ("voordrachten_voorselectie"."opgesteld_op" <= '…'::date
       AND "voordrachten_voorselectie"."traject_id" = #)
ORDER BY "voordrachten_voorselectie"."opgesteld_op" DESC,
         "voordrachten_voorselectie"."id" DESC
LIMIT #;

SELECT "voordrachten_diagnose"."id",
       "voordrachten_diagnose"."gemeente_id",
       "voordrachten_diagnose"."aangemaakt_op",
       "voordrachten_diagnose"."traject_id",
       "voordrachten_diagnose"."door_id",
       "voordrachten_diagnose"."opgesteld_op",
       "voordrachten_diagnose"."haalbaar",
       "voordrachten_diagnose"."onderbouwing",
       "voordrachten_diagnose"."plaatsbaar",
       "voordrachten_diagnose"."plaatsbaar_waar",
       "voordrachten_diagnose"."kan_taak_uitvoeren",
       "voordrachten_diagnose"."heeft_basale_vaardigheden",
       "voordrachten_diagnose"."werkt_uur_aaneengesloten",
       "voordrachten_diagnose"."vier_uur_per_dag_belastbaar",
       "voordrachten_diagnose"."twee_uur_per_dag_belastbaar",
       "voordrachten_diagnose"."verdient_minimumloon_per_uur",
       "voordrachten_diagnose"."werkplek_aanpassen",
       "voordrachten_diagnose"."taken_splitsen",
       "voordrachten_diagnose"."begeleiding_aanpassen",
       "voordrachten_diagnose"."werktempo_aanpassen",
       "voordrachten_diagnose"."arbeidsduur_aanpassen",
       "voordrachten_diagnose"."aanpassing_redelijk_voor_werkgever",
       "voordrachten_diagnose"."begeleider_altijd_aanwezig",
       "voordrachten_diagnose"."begeleider_kent_persoon",
       "voordrachten_diagnose"."begeleiding_elk_dagdeel",
       "voordrachten_diagnose"."werk_ligt_merkbaar_stil",
       "voordrachten_diagnose"."begeleiding_redelijk_voor_werkgever",
       "voordrachten_diagnose"."aanpassingen_toelichting",
       "voordrachten_diagnose"."begeleiding_toelichting",
       "voordrachten_diagnose"."redelijk_persoon",
       "voordrachten_diagnose"."redelijk_werk",
       "voordrachten_diagnose"."redelijk_omgeving",
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
FROM "voordrachten_diagnose"
INNER JOIN "gemeenten_gebruiker" ON ("voordrachten_diagnose"."door_id" = "gemeenten_gebruiker"."id")
WHERE ("voordrachten_diagnose"."opgesteld_op" <= '…'::date
       AND "voordrachten_diagnose"."traject_id" = #)
ORDER BY "voordrachten_diagnose"."opgesteld_op" DESC,
         "voordrachten_diagnose"."id" DESC
LIMIT #;

SELECT "voordrachten_voordracht"."id",
       "voordrachten_voordracht"."gemeente_id",
       "voordrachten_voordracht"."aangemaakt_op",
       "voordrachten_voordracht"."traject_id",
       "voordrachten_voordracht"."door_id",
       "voordrachten_voordracht"."opgesteld_op",
       "voordrachten_voordracht"."medisch",
       "voordrachten_voordracht"."medisch_besproken_op",
       "voordrachten_voordracht"."wajong_gegevens_op",
       "voordrachten_voordracht"."persoon_geinformeerd_op",
       "voordrachten_voordracht"."bereikbaar"
FROM "voordrachten_voordracht"
WHERE ("voordrachten_voordracht"."opgesteld_op" <= '…'::date
       AND "voordrachten_voordracht"."traject_id" = #)
ORDER BY "voordrachten_voordracht"."opgesteld_op" DESC,
         "voordrachten_voordracht"."id" DESC
LIMIT #;

SELECT "voordrachten_praktijkdeel"."id",
       "voordrachten_praktijkdeel"."gemeente_id",
       "voordrachten_praktijkdeel"."aangemaakt_op",
       "voordrachten_praktijkdeel"."traject_id",
       "voordrachten_praktijkdeel"."partner_id",
       "voordrachten_praktijkdeel"."werksoort",
       "voordrachten_praktijkdeel"."eerste_keus",
       "voordrachten_praktijkdeel"."begin",
       "voordrachten_praktijkdeel"."laatste_dag",
       "voordrachten_praktijkdeel"."doel",
       "voordrachten_praktijkdeel"."paste",
       "voordrachten_praktijkdeel"."bevinding",
       "aanmeldingen_partner"."id",
       "aanmeldingen_partner"."gemeente_id",
       "aanmeldingen_partner"."aangemaakt_op",
       "aanmeldingen_partner"."soort",
       "aanmeldingen_partner"."naam",
       "aanmeldingen_partner"."plaats",
       "aanmeldingen_partner"."telefoon",
       "aanmeldingen_partner"."email",
       "aanmeldingen_partner"."biedt_praktijk"
FROM "voordrachten_praktijkdeel"
INNER JOIN "aanmeldingen_partner" ON ("voordrachten_praktijkdeel"."partner_id" = "aanmeldingen_partner"."id")
WHERE ("voordrachten_praktijkdeel"."begin" <= '…'::date
       AND "voordrachten_praktijkdeel"."traject_id" = #)
ORDER BY "voordrachten_praktijkdeel"."begin" ASC,
         "voordrachten_praktijkdeel"."id" ASC;

SELECT "aanmeldingen_stage"."id",
       "aanmeldingen_stage"."gemeente_id",
       "aanmeldingen_stage"."aangemaakt_op",
       "aanmeldingen_stage"."leerling_id",
       "aanmeldingen_stage"."plaats",
       "aanmeldingen_stage"."werk",
       "aanmeldingen_stage"."begin",
       "aanmeldingen_stage"."laatste_dag",
       "aanmeldingen_stage"."doelen",
       "aanmeldingen_stage"."ging_goed",
       "aanmeldingen_stage"."hulp_nodig"
FROM "aanmeldingen_stage"
INNER JOIN "aanmeldingen_leerling" ON ("aanmeldingen_stage"."leerling_id" = "aanmeldingen_leerling"."id")
WHERE ("aanmeldingen_stage"."begin" <= '…'::date
  AND "aanmeldingen_leerling"."traject_id" = # AND NOT ("aanmeldingen_stage"."ging_goed" = '…')) ORDER BY "aanmeldingen_stage"."begin" ASC;

SELECT "voordrachten_opmerking"."id",
       "voordrachten_opmerking"."gemeente_id",
       "voordrachten_opmerking"."aangemaakt_op",
       "voordrachten_opmerking"."traject_id",
       "voordrachten_opmerking"."door_id",
       "voordrachten_opmerking"."datum",
       "voordrachten_opmerking"."onderdeel",
       "voordrachten_opmerking"."tekst",
       "voordrachten_opmerking"."verwerkt_op",
       "voordrachten_opmerking"."verwerkt_door_id",
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
FROM "voordrachten_opmerking"
INNER JOIN "gemeenten_gebruiker" ON ("voordrachten_opmerking"."door_id" = "gemeenten_gebruiker"."id")
WHERE ("voordrachten_opmerking"."datum" <= '…'::date
       AND "voordrachten_opmerking"."traject_id" = #)
ORDER BY "voordrachten_opmerking"."datum" ASC,
         "voordrachten_opmerking"."id" ASC;

SELECT "begeleiding_observatie"."id",
       "begeleiding_observatie"."gemeente_id",
       "begeleiding_observatie"."aangemaakt_op",
       "begeleiding_observatie"."traject_id",
       "begeleiding_observatie"."werkplek_id",
       "begeleiding_observatie"."stage",
       "begeleiding_observatie"."sleutel",
       "begeleiding_observatie"."door_id",
       "begeleiding_observatie"."datum",
       "begeleiding_observatie"."dagdeel",
       "begeleiding_observatie"."taak",
       "begeleiding_observatie"."concentratie",
       "begeleiding_observatie"."uren_volgehouden",
       "begeleiding_observatie"."begeleiding_minuten",
       "begeleiding_observatie"."werkplek_aanpassen",
       "begeleiding_observatie"."taken_splitsen",
       "begeleiding_observatie"."begeleiding_aanpassen",
       "begeleiding_observatie"."werktempo_aanpassen",
       "begeleiding_observatie"."arbeidsduur_aanpassen",
       "begeleiding_observatie"."uitleg_onthouden",
       "begeleiding_observatie"."afspraken_nagekomen",
       "begeleiding_observatie"."toezicht_nodig",
       "begeleiding_observatie"."werk_onderbroken",
       "begeleiding_observatie"."goed",
       "begeleiding_observatie"."vervangt_id",
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
       "plekken_werkgever"."id",
       "plekken_werkgever"."gemeente_id",
       "plekken_werkgever"."aangemaakt_op",
       "plekken_werkgever"."naam",
       "plekken_werkgever"."kvk",
       "plekken_werkgever"."normuren",
       "plekken_werkgever"."soort",
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
FROM "begeleiding_observatie"
LEFT OUTER JOIN "begeleiding_observatie" T3 ON ("begeleiding_observatie"."id" = T3."vervangt_id")
LEFT OUTER JOIN "plekken_werkplek" ON ("begeleiding_observatie"."werkplek_id" = "plekken_werkplek"."id")
LEFT OUTER JOIN "plekken_werkgever" ON ("plekken_werkplek"."werkgever_id" = "plekken_werkgever"."id")
INNER JOIN "gemeenten_gebruiker" ON ("begeleiding_observatie"."door_id" = "gemeenten_gebruiker"."id")
WHERE ("begeleiding_observatie"."datum" <= '…'::date
  AND "begeleiding_observatie"."traject_id" = # AND T3."id" IS NULL) ORDER BY "begeleiding_observatie"."datum" ASC, "begeleiding_observatie"."id" ASC;


SELECT count(*),
       max(id),
       max(tijdstip)::text
FROM cijfers_oordeel
WHERE gemeente_id IS NULL
  AND soort = '…';

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
