"""Which municipality a case belonged to before."""

from typing import Any

from django import template
from django.db.models import QuerySet

from luwte.correcties.herkomst import Herkomst

register = template.Library()


@register.simple_tag
def herkomsten(traject: Any) -> QuerySet[Herkomst]:
    """The earlier municipalities of the person of this case, oldest first."""
    return Herkomst.objects.filter(kandidaat=traject.kandidaat_id).select_related("van_gemeente")
