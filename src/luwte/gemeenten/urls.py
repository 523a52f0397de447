"""The addresses of this room: logging in, and functioneel beheer."""

from __future__ import annotations

from django.contrib.auth.views import LogoutView
from django.urls import path

from luwte.gemeenten import gebruikersbeheer, inloggen, views, wachtwoord

urlpatterns = [
    path("inloggen/", inloggen.Inloggen.as_view(), name="inloggen"),
    path("uitloggen/", LogoutView.as_view(), name="uitloggen"),
    path("wachtwoord/", wachtwoord.kies, name="wachtwoord"),
    path("begin/", inloggen.begin, name="begin"),
    path("kies-gemeente/", inloggen.kies_lidmaatschap, name="kies_lidmaatschap"),
    path("beheer/", views.beheer, name="beheer"),
    path("beheer/beleid/", views.beleid_lijst, name="beleid"),
    path("beheer/gebruikers/", views.gebruikers, name="gebruikers"),
    path("beheer/gebruikers/nieuw/", gebruikersbeheer.nieuw, name="gebruiker_nieuw"),
    path("beheer/gebruikers/<int:pk>/rol/", gebruikersbeheer.rol_erbij, name="gebruiker_rol"),
    path("beheer/gebruikers/<int:pk>/toegang/", gebruikersbeheer.toegang, name="gebruiker_toegang"),
    path("beheer/gebruikers/<int:pk>/wachtwoord/", wachtwoord.geef, name="gebruiker_wachtwoord"),
    path("beheer/rollen/<int:pk>/stop/", gebruikersbeheer.stop, name="rol_stop"),
    path("beheer/wijzigingen/", views.wijzigingen, name="wijzigingen"),
    path("beheer/inzagen/", views.inzagen, name="inzagen"),
    path("thema/<str:code>.css", views.thema, name="thema"),
]
