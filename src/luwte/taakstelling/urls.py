"""Addresses of the counts and the money of a municipality."""

from django.urls import path

from .views import evaluatie, geld, gemeente, niet_werkzaam, uitleg, vooruitzicht

app_name = "taakstelling"
urlpatterns = [
    path("gemeente/", gemeente.gemeente, name="gemeente"),
    path("gemeente/evaluatie/", evaluatie.evaluatie, name="evaluatie"),
    path("gemeente/vooruitzicht/", vooruitzicht.vooruitzicht, name="vooruitzicht"),
    path("gemeente/uitleg/<slug:doel>/", uitleg.uitleg, name="uitleg"),
    path("gemeente/niet-werkzaam/", niet_werkzaam.lijst, name="niet_werkzaam"),
    path("gemeente/niet-werkzaam/<int:pk>/", niet_werkzaam.reden, name="reden"),
    path("geld/", geld.geld, name="geld"),
    path("geld/export.csv", geld.export, name="geld_export"),
    path("geld/bonnen.jsonl", geld.bonnen, name="geld_bonnen"),
    path("geld/uitleg/<int:pk>/<slug:doel>/", uitleg.geld_uitleg, name="geld_uitleg"),
    path("geld/uitleg/<int:pk>/<slug:doel>/bon.json", uitleg.geld_bon, name="geld_bon"),
]
