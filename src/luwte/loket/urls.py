"""The addresses of the public counter."""

from __future__ import annotations

from django.urls import path

from luwte.loket import views

app_name = "loket"
urlpatterns = [
    path("", views.start, name="start"),
    path("rekenhulp/", views.rekenhulp, name="rekenhulp"),
    path("rekenhulp/pdf/", views.pdf, name="pdf"),
    path("rekenhulp/uitleg/<slug:doel>/", views.uitleg, name="uitleg"),
]
