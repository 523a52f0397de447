"""Wrong passwords: five on one name close that name for an address; many names from one address close the address.

Who tries one password on every name she can think of never has five wrong on one. Then the names are counted: twenty
of them with a wrong password, from one address, within the time a name would be closed. A town hall is often one
address, so the bound is wide: who mistypes is one name however often she does, and counts no more once she is in;
twenty who mistype and stay out within a quarter of an hour are more than work with Luwte in a municipality. Who is
logged in already works on, and other addresses notice nothing.
"""

from typing import Any

from axes.handlers.database import AxesDatabaseHandler
from axes.models import AccessAttempt
from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

NAMEN = 20


class Pogingen(AxesDatabaseHandler):
    """The counter of wrong passwords, which also looks at all names from one address."""

    def is_locked(self, request: HttpRequest, credentials: dict[str, Any] | None = None) -> bool:
        """Whether this name may not try from this address now, or nobody from this address."""
        return bool(super().is_locked(request, credentials)) or te_veel_namen(request)

    def user_login_failed(
        self, sender: Any, credentials: dict[str, Any], request: HttpRequest | None = None, **kwargs: Any
    ) -> None:
        """Count a wrong password. While an address waits nothing is counted: else who waits would make it longer."""
        if request is None or not te_veel_namen(request):
            super().user_login_failed(sender, credentials, request, **kwargs)
        if request is not None and te_veel_namen(request):
            request.axes_locked_out = True  # type: ignore[attr-defined]
            request.axes_credentials = credentials  # type: ignore[attr-defined]


def te_veel_namen(request: HttpRequest) -> bool:
    """Whether wrong passwords came for too many names from the address of this request. One query."""
    sinds = timezone.now() - settings.AXES_COOLOFF_TIME
    adres = request.axes_ip_address  # type: ignore[attr-defined]
    pogingen = AccessAttempt.objects.filter(ip_address=adres, attempt_time__gt=sinds)
    return pogingen.values("username").distinct().count() >= NAMEN
