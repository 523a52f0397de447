"""The addresses of the site; each room brings its own."""

from __future__ import annotations

from importlib.util import find_spec

from django.urls import include, path

from luwte.site import views

urlpatterns = [
    path("peildatum/", views.zet_peildatum, name="peildatum"),
    path("", include("luwte.gemeenten.urls")),
]
urlpatterns += [
    path("", include(f"luwte.{room}.urls"))
    for room in ("loket", "dossiers", "cijfers", "taakstelling", "plaatsingen", "plekken", "kandidaten")
    if find_spec(f"luwte.{room}.urls")
]

handler400 = "luwte.site.fouten.verkeerd_verzoek"
handler403 = "luwte.site.fouten.geen_toegang"
handler404 = "luwte.site.fouten.niet_gevonden"
handler500 = "luwte.site.fouten.storing"
