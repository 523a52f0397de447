"""Addresses of the desk: work list, search, register, the case, its steps and explanations."""

from django.urls import path

from luwte.dossiers.views import dossier, gegevens, lijst, nieuw, stap, uitleg, werkvoorraad

app_name = "dossiers"
urlpatterns = [
    path("werkvoorraad/", werkvoorraad.werkvoorraad, name="werkvoorraad"),
    path("dossiers/", lijst.lijst, name="lijst"),
    path("dossiers/nieuw/", nieuw.nieuw, name="nieuw"),
    path("dossiers/<int:pk>/", dossier.dossier, name="dossier"),
    path("dossiers/<int:pk>/stap/<slug:code>/", stap.stap, name="stap"),
    path("dossiers/<int:pk>/gegevens/<slug:onderdeel>/", gegevens.gegevens, name="gegevens"),
    path("dossiers/<int:pk>/uitleg/<slug:doel>/", uitleg.uitleg, name="uitleg"),
    path("dossiers/<int:pk>/uitleg/<slug:doel>/bon.json", uitleg.bon, name="bon"),
]
