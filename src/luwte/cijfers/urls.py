"""The addresses of this room."""

from __future__ import annotations

from django.urls import path

from luwte.cijfers import views

app_name = "cijfers"
urlpatterns = [
    path("beheer/cijfers/", views.lijst, name="lijst"),
    path("beheer/cijfers/nieuw/", views.nieuw, name="nieuw"),
    path("beheer/cijfers/sjabloon/<slug:naam>.csv", views.als_sjabloon, name="sjabloon"),
    path("beheer/cijfers/ingevoerd.yaml", views.als_bestand, name="bestand"),
    path("beheer/beleid/nieuw/", views.beleid_nieuw, name="beleid_nieuw"),
    path("beheer/voorstel/<int:pk>/", views.voorstel, name="voorstel"),
    path("beheer/voorstel/<int:pk>/oordeel/", views.oordeel, name="oordeel"),
    path("beheer/voorstel/<int:pk>/verschil/<int:contract>/<slug:doel>/", views.verschil, name="verschil"),
]
