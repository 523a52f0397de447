"""Addresses of the person: who stands around her."""

from django.urls import path

from luwte.kandidaten import views

app_name = "kandidaten"
urlpatterns = [
    path("kandidaten/<int:pk>/netwerk/", views.netwerkpersoon, name="netwerk_nieuw"),
    path("kandidaten/<int:pk>/netwerk/<int:rij>/", views.netwerkpersoon, name="netwerk"),
]
