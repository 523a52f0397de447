"""Who may report, list pupils and keep the list of partners; a school sees its own pupils only."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from luwte.aanmeldingen.models import Contactpersoon, Leerling, Partner, Signaal
from luwte.gemeenten.models import Rol

MELDERS = (Rol.WIJKWERKER, Rol.CONSULTANT)
SCHOLEN = (Rol.SCHOOL, Rol.CONSULTANT)
PARTNERS_LEZEN = (Rol.CONSULTANT, Rol.JOBCOACH, Rol.WERKLEIDER, Rol.MEELEZER, Rol.WIJKWERKER, Rol.SCHOOL)
#: Who reads what was agreed with a partner and what was discussed.
AFSPRAKEN_LEZEN = frozenset({Rol.CONSULTANT, Rol.JOBCOACH, Rol.WERKLEIDER, Rol.MEELEZER})


def eigen_signalen(request: Any) -> QuerySet[Signaal]:
    """The signals this user gave in this municipality, on or before the peildatum; of nobody else."""
    return Signaal.objects.filter(
        gemeente=request.gemeente, door=request.user, gemeld_op__lte=request.peildatum
    ).select_related("kandidaat", "traject")


def eigen_scholen(lidmaatschap: Any) -> QuerySet[Partner]:
    """The schools a school's login works for today; for a consultant all of her municipality."""
    scholen = Partner.objects.filter(gemeente_id=lidmaatschap.gemeente_id, soort=Partner.Soort.SCHOOL)
    if lidmaatschap.rol == Rol.CONSULTANT:
        return scholen
    # Rights do not travel in time: the real day counts, also when the user looks at another one.
    vandaag = timezone.localdate()
    logins = Contactpersoon.objects.filter(gebruiker_id=lidmaatschap.gebruiker_id).filter(
        Q(tot__isnull=True) | Q(tot__gt=vandaag)
    )
    return scholen.filter(pk__in=logins.values("partner"))


def zichtbare_leerlingen(lidmaatschap: Any) -> QuerySet[Leerling]:
    """A school sees its own pupils; the municipality sees who (or whose parents) agreed to it."""
    leerlingen = Leerling.objects.filter(
        gemeente_id=lidmaatschap.gemeente_id, school__in=eigen_scholen(lidmaatschap)
    ).select_related("school")
    if lidmaatschap.rol == Rol.CONSULTANT:
        return leerlingen.filter(toestemming_op__isnull=False)
    return leerlingen


def mag_leerling_wijzigen(lidmaatschap: Any) -> bool:
    """Only the school writes about its pupils; the municipality reads."""
    return lidmaatschap is not None and lidmaatschap.rol == Rol.SCHOOL


def mag_partner_wijzigen(lidmaatschap: Any) -> bool:
    """Consultants keep the list of partners."""
    return lidmaatschap is not None and lidmaatschap.rol == Rol.CONSULTANT


def mag_afspraken_lezen(lidmaatschap: Any) -> bool:
    """Agreements and meetings are for the municipality's own people."""
    return lidmaatschap is not None and lidmaatschap.rol in AFSPRAKEN_LEZEN
