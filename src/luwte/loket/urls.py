"""The addresses of the public counter."""

from __future__ import annotations

from django.urls import path

from luwte.loket import views, wetpagina, wettabellen

app_name = "loket"
urlpatterns = [
    path("", views.start, name="start"),
    path("rekenhulp/", views.rekenhulp, name="rekenhulp"),
    path("rekenhulp/pdf/", views.pdf, name="pdf"),
    path("rekenhulp/uitleg/<slug:doel>/", views.uitleg, name="uitleg"),
    path("rekenhulp/uitleg/<slug:doel>/bon.json", views.bon, name="bon"),
    path("wet/", wetpagina.wet, name="wet"),
    path("wet/regelingen/", wettabellen.regelingen, name="wet_regelingen"),
    path("wet/begrippen/", wettabellen.begrippen, name="wet_begrippen"),
    path("wet/bronnen/", wettabellen.bronnen, name="wet_bronnen"),
    path("wet/<slug:naam>/", wetpagina.blad, name="wet_blad"),
    path("wet/<slug:naam>.json", wetpagina.als_json, name="wet_json"),
]
