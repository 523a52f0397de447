"""Addresses of requests to UWV: their parts in a case, reading along, figures."""

from django.urls import path

from luwte.voordrachten.views import cijfers, meelezen, zaak

app_name = "voordrachten"
urlpatterns = [
    path("meelezen/", meelezen.lijst, name="meelezen"),
    path("meelezen/cijfers/", cijfers.cijfers, name="cijfers"),
    path("meelezen/cijfers/regio.csv", cijfers.voor_de_regio, name="regio"),
    path("meelezen/<int:pk>/", meelezen.lees, name="lees"),
    path("dossiers/<int:pk>/voordracht/bundel.pdf", zaak.bundel, name="bundel"),
    path("dossiers/<int:pk>/voordracht/uitleg/<slug:doel>/", zaak.uitleg, name="uitleg"),
    path("dossiers/<int:pk>/voordracht/opmerking/<int:rij>/", zaak.opmerking_verwerkt, name="opmerking_verwerkt"),
    path("dossiers/<int:pk>/voordracht/<slug:welk>/", zaak.onderdeel, name="onderdeel"),
    path("dossiers/<int:pk>/voordracht/<slug:welk>/<int:rij>/", zaak.onderdeel, name="onderdeel_rij"),
]
