"""Addresses of the candidate's own page, of the receiver of a share, and of staff about them."""

from django.urls import path

from luwte.mijn.views import bijlagen, brieven, gedeeld, inloggen, medewerker, pagina, privacy, toestemming, uittreksel

app_name = "mijn"
urlpatterns = [
    path("mijn/", pagina.start, name="start"),
    path("mijn/inloggen/", inloggen.inloggen, name="inloggen"),
    path("mijn/uitloggen/", inloggen.uitloggen, name="uitloggen"),
    path("mijn/afdruk/", pagina.afdruk, name="afdruk"),
    path("mijn/brieven/", brieven.lijst, name="brieven"),
    path("mijn/brieven/<int:pk>.pdf", brieven.brief, name="brief"),
    path("mijn/gegevens/", pagina.gegevens, name="gegevens"),
    path("mijn/gegevens/doorgeven/", pagina.doorgeven, name="doorgeven"),
    path("mijn/gegevens/alles/", uittreksel.blad, name="uittreksel"),
    path("mijn/gegevens/alles.json", uittreksel.bestand, name="uittreksel_json"),
    path("mijn/gekeken/", pagina.gekeken, name="gekeken"),
    path("mijn/toestemming/", toestemming.lijst, name="toestemming"),
    path("mijn/toestemming/<slug:soort>/", toestemming.zet, name="toestemming_zet"),
    path("mijn/inkomen/", pagina.inkomen_pagina, name="inkomen"),
    path("mijn/map/", bijlagen.lijst, name="bijlagen"),
    path("mijn/map/nieuw/", bijlagen.nieuw, name="bijlage_nieuw"),
    path("mijn/map/<int:pk>/", bijlagen.open_, name="bijlage_open"),
    path("mijn/map/<int:pk>/weg/", bijlagen.weg, name="bijlage_weg"),
    path("mijn/map/<int:pk>/delen/", bijlagen.delen, name="delen"),
    path("mijn/map/stop/<int:pk>/", bijlagen.stop, name="stop"),
    path("mijn/gedeeld/", gedeeld.gedeeld, name="gedeeld"),
    path("kandidaten/<int:pk>/eigen-pagina/", medewerker.toegang, name="toegang"),
    path("verzoeken/<int:pk>/", medewerker.verzoek, name="verzoek"),
    path("privacy/", privacy.privacy, name="privacy"),
]
