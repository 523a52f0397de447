"""Addresses of corrections."""

from django.urls import path

from luwte.correcties import views

app_name = "correcties"
urlpatterns = [
    path("verbeteringen/", views.lijst, name="lijst"),
    path("verbeteringen/<int:pk>/", views.beslis, name="beslis"),
    path("dossiers/<int:pk>/verbeteren/<int:stap>/", views.verbeter, name="verbeter"),
    path("dossiers/<int:pk>/zoals-bekend/", views.zoals_bekend, name="zoals_bekend"),
]
