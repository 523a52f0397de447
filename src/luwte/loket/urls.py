"""The addresses of the public counter."""

from __future__ import annotations

from django.urls import path

from luwte.loket import views, vragen, wetaflopend, wetpagina, wettabellen

app_name = "loket"
urlpatterns = [
    path("", views.start, name="start"),
    path("rekenhulp/", views.rekenhulp, name="rekenhulp"),
    path("rekenhulp/pdf/", views.pdf, name="pdf"),
    path("rekenhulp/uitleg/<slug:doel>/", views.uitleg, name="uitleg"),
    path("rekenhulp/uitleg/<slug:doel>/bon.json", views.bon, name="bon"),
    path("vragen/", vragen.lijsten, name="vragen"),
    path("vragen/<slug:lijst>/", vragen.vraag, name="vragen_lijst"),
    path("wet/", wetpagina.wet, name="wet"),
    path("wet/regelingen/", wettabellen.regelingen, name="wet_regelingen"),
    path("wet/begrippen/", wettabellen.begrippen, name="wet_begrippen"),
    path("wet/keuzes/", wettabellen.keuzes, name="wet_keuzes"),
    path("wet/praktijk/", wettabellen.praktijk, name="wet_praktijk"),
    path("wet/bronnen/", wettabellen.bronnen, name="wet_bronnen"),
    path("wet/loopt-af/", wetaflopend.pagina, name="wet_aflopend"),
    path("wet/<slug:naam>/", wetpagina.blad, name="wet_blad"),
    path("wet/<slug:naam>.json", wetpagina.als_json, name="wet_json"),
]
