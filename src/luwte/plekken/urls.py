"""Addresses of employers and workplaces."""

from django.urls import path

from . import views, views_formeel, views_inkoop, views_zoeken

app_name = "plekken"
urlpatterns = [
    path("werkgevers/", views.lijst, name="lijst"),
    path("werkgevers/nieuw/", views.nieuw, name="nieuw"),
    path("werkgevers/vergelijken/", views.vergelijken, name="vergelijken"),
    path("werkgevers/<int:pk>/werkplek/", views.werkplek_nieuw, name="werkplek_nieuw"),
    path("werkgevers/<int:pk>/inkoop/", views_inkoop.nieuw, name="inkoop_nieuw"),
    path("werkgevers/inkoop/", views_inkoop.register, name="inkoop"),
    path("werkgevers/inkoop/<int:pk>/", views_inkoop.plekken, name="inkoop_plekken"),
    path("werkgevers/plekken/", views_zoeken.zoeken, name="zoeken"),
    path("beheer/formeel-werkgever/", views_formeel.pagina, name="formeel"),
]
