"""The addresses of the site; each room brings its own."""

from __future__ import annotations

from importlib.util import find_spec

from django.conf import settings
from django.urls import include, path

from luwte.site import views

urlpatterns = [
    path("peildatum/", views.zet_peildatum, name="peildatum"),
    path("", include("luwte.gemeenten.urls")),
]
#: The order of the rooms is the order of the installed apps; the base room stands above.
urlpatterns += [
    path("", include(f"{app}.urls"))
    for app in settings.INSTALLED_APPS
    if app.startswith("luwte.") and app not in {"luwte.site", "luwte.gemeenten"} and find_spec(f"{app}.urls")
]

handler400 = "luwte.site.fouten.verkeerd_verzoek"
handler403 = "luwte.site.fouten.geen_toegang"
handler404 = "luwte.site.fouten.niet_gevonden"
handler500 = "luwte.site.fouten.storing"
