"""Addresses of signals, pupils and partners."""

from django.urls import path

from luwte.aanmeldingen.views import leerlingen, partners, signalen

app_name = "aanmeldingen"
urlpatterns = [
    path("aanmeldingen/", signalen.lijst, name="signalen"),
    path("aanmeldingen/nieuw/", signalen.nieuw, name="signaal_nieuw"),
    path("aanmeldingen/<int:pk>/", signalen.signaal, name="signaal"),
    path("leerlingen/", leerlingen.lijst, name="leerlingen"),
    path("leerlingen/nieuw/", leerlingen.nieuw, name="leerling_nieuw"),
    path("leerlingen/inlezen/", leerlingen.lees_in, name="inlezen"),
    path("leerlingen/<int:pk>/", leerlingen.leerling, name="leerling"),
    path("leerlingen/<int:pk>/<slug:welk>/", leerlingen.onderdeel, name="leerling_onderdeel"),
    path("leerlingen/<int:pk>/<slug:welk>/<int:rij>/", leerlingen.onderdeel, name="leerling_rij"),
    path("partners/", partners.lijst, name="partners"),
    path("partners/nieuw/", partners.nieuw, name="partner_nieuw"),
    path("partners/<int:pk>/", partners.partner, name="partner"),
    path("partners/<int:pk>/<slug:welk>/", partners.onderdeel, name="partner_onderdeel"),
]
