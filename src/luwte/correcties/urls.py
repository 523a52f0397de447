"""Addresses of corrections."""

from django.urls import path

from luwte.correcties import views, views_overgang, views_samenvoegen

app_name = "correcties"
urlpatterns = [
    path("verbeteringen/", views.lijst, name="lijst"),
    path("verbeteringen/<int:pk>/", views.beslis, name="beslis"),
    path("verbeteringen/overgang/", views_overgang.overgang, name="overgang"),
    path("verbeteringen/samenvoegen/", views_samenvoegen.lijst, name="samenvoegen"),
    path("verbeteringen/samenvoegen/<int:een>/<int:ander>/", views_samenvoegen.vergelijk, name="vergelijk"),
    path("verbeteringen/samenvoegen/<int:pk>/", views_samenvoegen.beslis, name="samenvoegen_beslis"),
    path("dossiers/<int:pk>/verbeteren/<int:stap>/", views.verbeter, name="verbeter"),
    path("dossiers/<int:pk>/zoals-bekend/", views.zoals_bekend, name="zoals_bekend"),
]
