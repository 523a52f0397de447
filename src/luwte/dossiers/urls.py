"""Addresses of the desk: work list, search, register, the case, its steps and explanations."""

from django.urls import path

from luwte.dossiers.views import (
    dossier,
    gegevens,
    journaal,
    kaart,
    lijst,
    nieuw,
    plek,
    rechten,
    stap,
    taken,
    uitleg,
    wachtlijst,
    werkbank,
    werkvoorraad,
)

app_name = "dossiers"
urlpatterns = [
    path("werkvoorraad/", werkvoorraad.werkvoorraad, name="werkvoorraad"),
    path("werkvoorraad/filter/", werkbank.bewaar_filter, name="filter"),
    path("werkvoorraad/filter/<int:pk>/weg/", werkbank.wis_filter, name="filter_weg"),
    path("werkvoorraad/verdelen/", werkbank.verdelen, name="verdelen"),
    path("signalen/", werkbank.nieuws, name="signalen"),
    path("vervanging/", werkbank.vervanging, name="vervanging"),
    path("vervanging/<int:pk>/stop/", werkbank.stop_vervanging, name="vervanging_stop"),
    path("taken/", taken.lijst, name="taken"),
    path("taken/nieuw/", taken.nieuw_gemeente, name="taak_gemeente"),
    path("taken/<int:pk>/", taken.afronden, name="taak_afronden"),
    path("taken/<slug:soort>/<int:jaar>/", taken.jaartaak, name="jaartaak"),
    path("wachtlijst/", wachtlijst.lijst, name="wachtlijst"),
    path("wachtlijst/keuze/", wachtlijst.keuze, name="plaatskeuze"),
    path("beheer/rechten/", rechten.rechten, name="rechten"),
    path("dossiers/", lijst.lijst, name="lijst"),
    path("dossiers/nieuw/", nieuw.nieuw, name="nieuw"),
    path("dossiers/<int:pk>/", dossier.dossier, name="dossier"),
    path("dossiers/<int:pk>/stap/<slug:code>/", stap.stap, name="stap"),
    path("dossiers/<int:pk>/stap/<slug:code>/plek/", plek.plek, name="plek"),
    path("dossiers/<int:pk>/kaart/", kaart.kaart, name="kaart"),
    path("dossiers/<int:pk>/journaal/", journaal.notitie, name="notitie"),
    path("dossiers/<int:pk>/taak/", taken.nieuw, name="taak"),
    path("dossiers/<int:pk>/overbrugging/", wachtlijst.overbrugging, name="overbrugging"),
    path("dossiers/<int:pk>/gegevens/<slug:onderdeel>/", gegevens.gegevens, name="gegevens"),
    path("dossiers/<int:pk>/uitleg/<slug:doel>/", uitleg.uitleg, name="uitleg"),
    path("dossiers/<int:pk>/uitleg/<slug:doel>/bon.json", uitleg.bon, name="bon"),
]
