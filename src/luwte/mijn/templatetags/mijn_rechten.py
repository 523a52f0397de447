"""Which part of the own page somebody who acts for the candidate may see."""

from django import template

from luwte.mijn.sessie import Sessie

register = template.Library()


@register.filter
def mag_mijn(mijn: Sessie, recht: str) -> bool:
    """Whether this right is there."""
    return mijn.mag(recht)
