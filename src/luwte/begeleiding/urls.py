"""Addresses of this room: my people, observing, and what is written in a case."""

from django.urls import path

from luwte.begeleiding.views import dossier, mensen, observatie

app_name = "begeleiding"
urlpatterns = [
    path("begeleiding/", mensen.mensen, name="mensen"),
    path("begeleiding/observatie/", observatie.observatie, name="observatie"),
    path("begeleiding/observatie/<int:pk>/verbeteren/", observatie.verbeteren, name="verbeteren"),
    path("begeleiding/<int:pk>/", mensen.persoon, name="persoon"),
    path("begeleiding/<int:pk>/<slug:onderdeel>/", dossier.onderdeel, name="onderdeel"),
    path("begeleiding/<int:pk>/meekijken/<int:rij>/weg/", dossier.wegnemen, name="wegnemen"),
]
