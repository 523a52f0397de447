"""Addresses of placements outside a case."""

from django.urls import path

from . import views

app_name = "plaatsingen"
urlpatterns = [path("overstappen/", views.overstappen, name="overstappen")]
