"""Addresses of corrections."""

from django.urls import path, register_converter

from luwte.correcties import (
    views,
    views_aanbod,
    views_overdracht,
    views_overgang,
    views_samenvoegen,
    views_werk,
)


class _Werk:
    """A kind of record of the tab Werk that can be corrected."""

    regex = "contract|proefplaatsing"

    def to_python(self, value: str) -> str:
        """The word itself."""
        return value

    def to_url(self, value: str) -> str:
        """The word itself."""
        return value


register_converter(_Werk, "werk")
app_name = "correcties"
urlpatterns = [
    path("verbeteringen/", views.lijst, name="lijst"),
    path("verbeteringen/<int:pk>/", views.beslis, name="beslis"),
    path("verbeteringen/overgang/", views_overgang.overgang, name="overgang"),
    path("verbeteringen/samenvoegen/", views_samenvoegen.lijst, name="samenvoegen"),
    path("verbeteringen/samenvoegen/<int:een>/<int:ander>/", views_samenvoegen.vergelijk, name="vergelijk"),
    path("verbeteringen/samenvoegen/<int:pk>/", views_samenvoegen.beslis, name="samenvoegen_beslis"),
    path("overdrachten/", views_overdracht.lijst, name="overdrachten"),
    path("overdrachten/<int:pk>/", views_aanbod.aanbod, name="aanbod"),
    path("overdrachten/<int:pk>/intrekken/", views_overdracht.intrekken, name="intrekken"),
    path("dossiers/<int:pk>/overdracht/", views_overdracht.overdracht, name="overdracht"),
    path("dossiers/<int:pk>/verbeteren/<int:stap>/", views.verbeter, name="verbeter"),
    path("dossiers/<int:pk>/verbeteren/<werk:soort>/<int:rij>/", views_werk.verbeter_werk, name="verbeter_werk"),
    path("dossiers/<int:pk>/zoals-bekend/", views.zoals_bekend, name="zoals_bekend"),
]
