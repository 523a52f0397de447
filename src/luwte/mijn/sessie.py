"""The session of a candidate: who she is, how long it lasts, and the key of her annex, which no place keeps whole.

The key is split when she logs in: the session (in the database) keeps random bytes, a cookie of hers keeps the key
mixed with those. Either half alone says nothing. Both end with the session.
"""

from __future__ import annotations

import base64
import binascii
import datetime
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import rotate_token
from django.utils import timezone

from luwte.kandidaten.models import Kandidaat, Netwerkpersoon
from luwte.mijn.eigen_rijen import ROL
from luwte.mijn.models import Toegang
from luwte.toezicht import instellingen

TOEGANG, KANDIDAAT, VERTEGENWOORDIGER = "mijn_toegang", "mijn_kandidaat", "mijn_vertegenwoordiger"
BEGIN, GEZIEN, HELFT = "mijn_begin", "mijn_gezien", "mijn_helft"
STIL = datetime.timedelta(minutes=30)  # without a click
LANGST = datetime.timedelta(hours=4)
BIJWERKEN = datetime.timedelta(minutes=1)  # so that not every click writes the session
KOEKJE = "luwte_zegel"
PAD = "/mijn/"
LENGTE = 32


@dataclass(frozen=True)
class Sessie:
    """Who is logged in: the candidate, or somebody who acts for her with limited rights."""

    toegang: Toegang
    kandidaat: Kandidaat
    vertegenwoordiger: Netwerkpersoon | None

    def mag(self, recht: str) -> bool:
        """Whether this right is there; she herself has all."""
        return self.vertegenwoordiger is None or recht in self.vertegenwoordiger.rechten

    @property
    def zelf(self) -> bool:
        """Whether it is the candidate herself."""
        return self.vertegenwoordiger is None

    @property
    def wie(self) -> str:
        """For the logs."""
        if self.vertegenwoordiger is None:
            return "de kandidaat zelf"
        return f"{self.vertegenwoordiger.naam} ({self.vertegenwoordiger.get_grond_display().split(' (')[0].lower()})"


def begin(request: HttpRequest, toegang: Toegang, sleutel: bytes) -> str:
    """Start a fresh session; gives the value of the cookie with the other half of the key."""
    request.session.flush()
    request.session.clear_expired()  # with them the halves of keys that nobody took back
    rotate_token(request)
    helft = secrets.token_bytes(LENGTE)
    nu = timezone.now().timestamp()
    request.session.update(
        {
            TOEGANG: toegang.pk,
            KANDIDAAT: toegang.kandidaat_id,
            VERTEGENWOORDIGER: toegang.vertegenwoordiger_id,
            BEGIN: nu,
            GEZIEN: nu,
            HELFT: base64.b64encode(helft).decode(),
        }
    )
    request.session.set_expiry(int(STIL.total_seconds()))
    return base64.urlsafe_b64encode(_meng(helft, sleutel)).decode()


def zet_koekje(response: HttpResponse, waarde: str) -> None:
    """Give her half of the key to her browser, for her own pages only."""
    response.set_cookie(
        KOEKJE, waarde, path=PAD, httponly=True, samesite="Strict", secure=bool(settings.SESSION_COOKIE_SECURE)
    )


def eindig(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """End the session and take the half of the key back."""
    request.session.flush()
    response.delete_cookie(KOEKJE, path=PAD, samesite="Strict")
    return response


def sleutel(request: HttpRequest) -> bytes | None:
    """The key of the annex, from both halves; None when one is missing."""
    try:
        helft = base64.b64decode(request.session.get(HELFT, ""))
        ander = base64.urlsafe_b64decode(request.COOKIES.get(KOEKJE, ""))
    except (binascii.Error, ValueError):
        return None
    return _meng(helft, ander) if len(helft) == len(ander) == LENGTE else None


def is_voorbij(request: HttpRequest) -> bool:
    """Whether it lasted too long, or too long without a click. Else the click is noted."""
    nu = timezone.now().timestamp()
    begin_op, gezien = request.session.get(BEGIN, 0), request.session.get(GEZIEN, 0)
    if nu - begin_op > LANGST.total_seconds() or nu - gezien > STIL.total_seconds():
        return True
    if nu - gezien > BIJWERKEN.total_seconds():
        request.session[GEZIEN] = nu  # saved after the transaction, also when only read
    return False


@contextmanager
def als_kandidaat(kandidaat: int, vertegenwoordiger: int | None = None, aanleiding: str = "") -> Iterator[None]:
    """Within this block the database shows rows of this person only, whatever is asked.

    ``aanleiding`` makes writing possible, in her name.
    """
    wie = f"kandidaat {kandidaat}"
    if vertegenwoordiger:
        wie = f"vertegenwoordiger {vertegenwoordiger} van {wie}"
    with instellingen.transaction_settings(
        {
            instellingen.KANDIDAAT: str(kandidaat),
            instellingen.VERTEGENWOORDIGER: str(vertegenwoordiger or ""),
            instellingen.GEMEENTEN: "",
            instellingen.GEBRUIKER: "",
            instellingen.AUTEUR: wie if aanleiding else "",
            instellingen.AANLEIDING: aanleiding,
            # Last: this role may set the others, but nobody else's rows follow from it.
            instellingen.ROL: ROL,
        }
    ):
        yield


@contextmanager
def als_ontvanger(vingerafdruk: bytes, aanleiding: str) -> Iterator[None]:
    """Within this block the database shows the one annex that was shared with this code, while it runs."""
    with instellingen.transaction_settings(
        {
            instellingen.CODE: vingerafdruk.hex(),
            instellingen.KANDIDAAT: "",
            instellingen.GEMEENTEN: "",
            instellingen.GEBRUIKER: "",
            instellingen.AUTEUR: "ontvanger van een gedeelde bijlage",
            instellingen.AANLEIDING: aanleiding,
            instellingen.ROL: ROL,
        }
    ):
        yield


def laad(toegang_id: int) -> Sessie | None:
    """Who this is, when the code still holds today and who acts for her still may; two queries."""
    vandaag = timezone.localdate()
    toegang = (
        Toegang.objects.select_related("kandidaat__gemeente", "vertegenwoordiger")
        .defer("kandidaat__bsn_versleuteld")
        .filter(pk=toegang_id)
        .first()
    )
    if toegang is None or not toegang.werkt_op(vandaag):
        return None
    if toegang.kandidaat.verzonnen and not settings.LUWTE_DEMO:
        return None  # everybody may know the code of the demo
    wie = toegang.vertegenwoordiger
    if wie is not None and (not wie.grond or not wie.loopt_op(vandaag)):
        return None
    return Sessie(toegang, toegang.kandidaat, wie)


def _meng(een: bytes, ander: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(een, ander, strict=True))
