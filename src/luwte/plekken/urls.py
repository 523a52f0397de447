"""Addresses of employers and workplaces."""

from django.urls import path

from . import views

app_name = "plekken"
urlpatterns = [
    path("werkgevers/", views.lijst, name="lijst"),
    path("werkgevers/nieuw/", views.nieuw, name="nieuw"),
    path("werkgevers/vergelijken/", views.vergelijken, name="vergelijken"),
    path("werkgevers/<int:pk>/werkplek/", views.werkplek_nieuw, name="werkplek_nieuw"),
]
