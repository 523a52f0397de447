"""Addresses of letters."""

from django.urls import path, register_converter

from luwte.brieven.views import brief, lijsten


class _Actie:
    """What can be done with a letter by POST."""

    regex = "aanbieden|verwijderen|terugsturen|tekenen|intrekken|persoonlijk|mijn"

    def to_python(self, value: str) -> str:
        """The word itself."""
        return value

    def to_url(self, value: str) -> str:
        """The word itself."""
        return value


register_converter(_Actie, "briefactie")

app_name = "brieven"
urlpatterns = [
    path("brieven/", lijsten.overzicht, name="overzicht"),
    path("brieven/post/", lijsten.post, name="post"),
    path("brieven/post/<int:pk>/pdf/", lijsten.ronde, name="ronde"),
    path("brieven/papier/", lijsten.papier, name="papier"),
    path("brieven/gemeente/<slug:code>/", brief.nieuw, name="nieuw_gemeente"),
    path("brieven/dossier/<int:traject>/", brief.keuze, name="keuze"),
    path("brieven/dossier/<int:traject>/<slug:code>/", brief.nieuw, name="nieuw"),
    path("brieven/<int:pk>/", brief.brief, name="brief"),
    path("brieven/<int:pk>/pdf/", brief.document, name="pdf"),
    path("brieven/<int:pk>/controle/", brief.controle, name="controle"),
    path("brieven/<int:pk>/<briefactie:wat>/", brief.actie, name="actie"),
]
