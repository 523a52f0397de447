"""Addresses of decisions, terms and objections."""

from django.urls import path

from luwte.besluiten.views import bezwaar, handelingen, lijsten

app_name = "besluiten"
urlpatterns = [
    path("besluiten/", lijsten.te_besluiten, name="te_besluiten"),
    path("besluiten/dossier/<int:pk>/<slug:code>/", handelingen.dossier, name="dossier"),
    path("besluiten/termijn/<int:pk>/uitleg/", bezwaar.termijn_uitleg, {"wat": "termijn"}, name="termijn_uitleg"),
    path("besluiten/termijn/<int:pk>/dwangsom/", bezwaar.termijn_uitleg, {"wat": "dwangsom"}, name="dwangsom_uitleg"),
    path("besluiten/termijn/<int:pk>/<slug:code>/", handelingen.termijn, name="termijn"),
    path("bezwaren/", lijsten.bezwaren, name="bezwaren"),
    path("bezwaren/<int:pk>/", bezwaar.bezwaar, name="bezwaar"),
    path("bezwaren/<int:pk>/<slug:code>/", handelingen.bezwaar, name="bezwaar_handeling"),
]
