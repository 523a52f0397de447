"""Give out a code, block it, and try one: slow, counted per address, and with a sentence that helps.

The only writers of Toegang and Inlogpoging. Days are real days: a right does not travel in time.
"""

from __future__ import annotations

import datetime
import hashlib
import hmac
from typing import Any

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.utils import timezone

from luwte.kandidaten import versleuteling
from luwte.kandidaten.models import Kandidaat, Netwerkpersoon
from luwte.mijn import code as codes
from luwte.mijn.models import Inlogpoging, Toegang
from luwte.toezicht import instellingen

GELDIG = datetime.timedelta(days=365)
POGINGEN = 5
WACHT = datetime.timedelta(minutes=15)
BEWAAR = datetime.timedelta(days=1)

LEEG = "Vul de code in uit uw brief."
TYPFOUT = "Deze code klopt niet helemaal. Kijk of u alle 16 tekens goed hebt overgenomen."
ONBEKEND = "Wij kennen deze code niet. Kijk of u de nieuwste brief hebt. Of bel uw gemeente."
VERLOPEN = "Deze code is te oud. Vraag uw contactpersoon om een nieuwe code."
OUDE_CODE = "Deze code werkt niet meer, want er is een nieuwe. Kijk in de nieuwste brief."
GEBLOKKEERD = "Deze code is geblokkeerd. Bel uw contactpersoon bij de gemeente."
TE_VAAK = "Er is te vaak een verkeerde code ingevuld. Wacht een kwartier en probeer het dan opnieuw."


class TooManyTries(ValidationError):
    """Wait before the next try."""


def geef_code(kandidaat: Kandidaat, door: Any, vertegenwoordiger: Netwerkpersoon | None = None) -> tuple[Toegang, str]:
    """A fresh code for this person, or for who acts for her; the former one stops. The code is shown only now.

    Raises ValidationError when the representative has no ground to act.
    """
    vandaag = timezone.localdate()
    if vertegenwoordiger is not None and not (
        vertegenwoordiger.grond
        and vertegenwoordiger.kandidaat_id == kandidaat.pk
        and (vertegenwoordiger.tot is None or vandaag <= vertegenwoordiger.tot)
    ):
        raise ValidationError("Deze persoon mag niet handelen voor de kandidaat. Leg eerst vast waarom dat mag.")
    code = codes.maak()
    with transaction.atomic():
        Kandidaat.objects.select_for_update(of=("self",)).get(pk=kandidaat.pk)
        _stop(lopende(kandidaat, vertegenwoordiger), Toegang.Einde.NIEUWE_CODE)
        toegang = Toegang.objects.create(
            gemeente_id=kandidaat.gemeente_id,
            kandidaat=kandidaat,
            vertegenwoordiger=vertegenwoordiger,
            code_hmac=codes.vingerafdruk(code),
            zout=codes.nieuw_zout(),
            geldig_tot=vandaag + GELDIG,
            gemaakt_door=door,
        )
    return toegang, code


def lopende(kandidaat: Kandidaat, vertegenwoordiger: Netwerkpersoon | None = None) -> Any:
    """The running code of this person or of who acts for her: one at most."""
    return Toegang.objects.filter(
        kandidaat=kandidaat, vertegenwoordiger=vertegenwoordiger, ingetrokken_op__isnull=True
    ).order_by("pk")


def blokkeer(kandidaat: Kandidaat, vertegenwoordiger: Netwerkpersoon | None = None) -> int:
    """Block the running code, for instance when the letter was lost; gives how many were blocked."""
    return _stop(lopende(kandidaat, vertegenwoordiger), Toegang.Einde.GEBLOKKEERD)


def _stop(toegangen: Any, waarom: str) -> int:
    return int(toegangen.update(ingetrokken_op=timezone.now(), einde=waarom))


def probeer(getypt: str, adres: str) -> Toegang:
    """The access that belongs to this code. Raises ValidationError with a sentence, TooManyTries to wait."""
    code = controleer(getypt)
    tel_mee(adres)
    toegang = met_code(code)
    zin = ONBEKEND if toegang is None else _bezwaar(toegang)
    if zin or toegang is None:
        Inlogpoging.objects.create(adres_hmac=_adres(adres))
        raise ValidationError(zin)
    return toegang


def controleer(getypt: str) -> str:
    """The code as typed, when it can be one. A slip of the pen is no try."""
    code = codes.kaal(getypt)
    if not code:
        raise ValidationError(LEEG)
    if not codes.kan_kloppen(code):
        raise ValidationError(TYPFOUT)
    return code


def tel_mee(adres: str) -> None:
    """Refuse a further try from an address with too many wrong ones; one try at a time for each address."""
    eigen, nu = _adres(adres), timezone.now()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [int.from_bytes(eigen[:8], signed=True)])
    Inlogpoging.objects.filter(tijd__lt=nu - BEWAAR).delete()
    if Inlogpoging.objects.filter(adres_hmac=eigen, tijd__gte=nu - WACHT).count() >= POGINGEN:
        raise TooManyTries(TE_VAAK)


def mislukt(adres: str) -> None:
    """Count a wrong code of a share."""
    Inlogpoging.objects.create(adres_hmac=_adres(adres))


def met_code(code: str) -> Toegang | None:
    """The access with this code, of whatever municipality: the database shows it to who knows the code."""
    gezocht = codes.vingerafdruk(code)
    with instellingen.transaction_settings({instellingen.CODE: gezocht.hex()}):
        return Toegang.objects.filter(code_hmac=gezocht).order_by("pk").first()


def _bezwaar(toegang: Toegang) -> str:
    """Why a known code does not work, or nothing."""
    if toegang.einde == Toegang.Einde.GEBLOKKEERD:
        return GEBLOKKEERD
    if toegang.ingetrokken_op is not None:
        return OUDE_CODE
    return "" if toegang.werkt_op(timezone.localdate()) else VERLOPEN


def _adres(adres: str) -> bytes:
    """No address is kept, only whether two are the same."""
    return hmac.new(versleuteling.zout("mijn adres"), adres.encode(), hashlib.sha256).digest()
