"""Write trial placements, loonwaarde measurements and contracts."""

from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Q

from luwte.gemeenten.bewaren import bewaar, keur
from luwte.gemeenten.templatetags.opmaak import uren as getal
from luwte.plaatsingen import zinnen
from luwte.plaatsingen.models import Contract, Dienstverband, Loonwaardemeting, Proefplaatsing
from luwte.plaatsingen.uren import Uren, te_veel_uren
from luwte.plekken.models import Werkgever, Werkplek
from luwte.trajecten.models import Traject

from .hulp import laatste_einde, maak_periode, niet_voor_traject, zelfde_gemeente


def start_proefplaatsing(
    traject: Traject, werkplek: Werkplek, begin: date, laatste_dag: date, doel: str = "", *, verlengd: bool = False
) -> Proefplaatsing:
    """Start a trial with retained benefit from `begin` up to and including `laatste_dag`."""
    zelfde_gemeente(traject, werkplek)
    return bewaar(
        Proefplaatsing(
            gemeente_id=traject.gemeente_id,
            traject=traject,
            werkplek=werkplek,
            periode=maak_periode(traject, begin, laatste_dag),
            doel=doel,
            verlengd=verlengd,
        )
    )


def leg_loonwaarde_vast(
    traject: Traject,
    werkplek: Werkplek,
    *,
    gemeten_op: date,
    loonwaarde: Decimal,
    methode: str,
    deskundige: str,
    met_werkgever_besproken: bool,
    herbeoordeling_op: date,
) -> Loonwaardemeting:
    """Record a measured loonwaarde (fraction 0..1) with its method, expert and next review."""
    zelfde_gemeente(traject, werkplek)
    niet_voor_traject(traject, gemeten_op, "gemeten_op")
    return bewaar(
        Loonwaardemeting(
            gemeente_id=traject.gemeente_id,
            traject=traject,
            werkplek=werkplek,
            gemeten_op=gemeten_op,
            loonwaarde=loonwaarde,
            methode=methode.strip(),
            deskundige=deskundige.strip(),
            met_werkgever_besproken=met_werkgever_besproken,
            herbeoordeling_op=herbeoordeling_op,
        )
    )


def sluit_contract(
    traject: Traject,
    werkgever: Werkgever,
    werkplek: Werkplek,
    *,
    werkgeverschap: str,
    aard: str,
    begin: date,
    laatste_dag: date | None,
    uren: Decimal,
    duur: str,
    medische_urenbeperking: bool = False,
    medische_urenbeperking_op: date | None = None,
    forfait_afgesproken: bool = False,
    subsidie_bij_wajong: bool = False,
) -> Contract:
    """Conclude a contract; its employment is continued when it joins on, else made.

    A running trial placement of the case ends the day before: the benefit is no longer retained.
    """
    zelfde_gemeente(traject, werkgever, werkplek)
    periode = maak_periode(traject, begin, laatste_dag)
    contract = Contract(
        gemeente_id=traject.gemeente_id,
        werkplek=werkplek,
        periode=periode,
        uren=uren,
        normuren=werkgever.normuren,
        duur=duur,
        medische_urenbeperking=medische_urenbeperking,
        medische_urenbeperking_op=medische_urenbeperking_op if medische_urenbeperking else None,
    )
    keur_uren(traject, werkgever, contract)
    dienstverband = _aansluitend(traject, werkgever, werkgeverschap, aard, begin)
    if dienstverband is None:
        dienstverband = Dienstverband(
            gemeente_id=traject.gemeente_id,
            traject=traject,
            werkgever=werkgever,
            werkgeverschap=werkgeverschap,
            aard=aard,
            periode=periode,
            forfait_afgesproken=forfait_afgesproken,
            uwv_geeft_loondispensatie=not subsidie_bij_wajong,
        )
    else:
        _alleen_bij_nieuw(dienstverband, forfait=forfait_afgesproken, subsidie_bij_wajong=subsidie_bij_wajong)
        # Judge the overlap before the employment grows, so that a refusal changes nothing.
        contract.dienstverband = dienstverband
        keur(contract)
        dienstverband.periode = DateRange(
            dienstverband.periode.lower, laatste_einde(dienstverband.periode.upper, periode.upper)
        )
    keur(contract, exclude={"dienstverband"} if dienstverband.pk is None else set())
    bewaar(dienstverband)
    contract.dienstverband = dienstverband
    bewaar(contract)
    _sluit_proefplaatsingen(traject, begin)
    return contract


def _alleen_bij_nieuw(dienstverband: Dienstverband, *, forfait: bool, subsidie_bij_wajong: bool) -> None:
    """Refuse what is agreed for an employment from its first day: it would be lost in one that runs already."""
    if forfait and not dienstverband.forfait_afgesproken:
        raise ValidationError({"forfait_afgesproken": zinnen.FORFAIT_NIEUW})
    if subsidie_bij_wajong and dienstverband.uwv_geeft_loondispensatie:
        raise ValidationError({"subsidie_bij_wajong": zinnen.WAJONG_NIEUW})


def _aansluitend(
    traject: Traject, werkgever: Werkgever, werkgeverschap: str, aard: str, begin: date
) -> Dienstverband | None:
    """Return the employment of the same kind that `begin` falls in or joins on to."""
    return (
        Dienstverband.objects.filter(
            traject=traject,
            werkgever=werkgever,
            werkgeverschap=werkgeverschap,
            aard=aard,
            periode__startswith__lte=begin,
            # What ended, or went over to another employer, is not taken up again.
            beeindiging__isnull=True,
            wissel_naar__isnull=True,
        )
        .filter(Q(periode__upper_inf=True) | Q(periode__endswith__gte=begin))
        .order_by("-periode", "-pk")
        .first()
    )


def _sluit_proefplaatsingen(traject: Traject, begin: date) -> None:
    for proef in Proefplaatsing.objects.filter(
        traject=traject, periode__contains=begin, periode__startswith__lt=begin
    ).order_by("pk"):
        proef.periode = DateRange(proef.periode.lower, begin)
        proef.save(update_fields=["periode"])


def keur_uren(traject: Traject, werkgever: Werkgever, contract: Contract) -> None:
    """Refuse hours above the employer's week, and above a full-time week with other contracts."""
    if contract.uren > werkgever.normuren:
        raise ValidationError({"uren": zinnen.UREN_WERKGEVER.format(normuren=getal(werkgever.normuren))})
    andere = [
        Uren(c.periode.lower, c.periode.upper, c.uren, c.normuren)
        for c in Contract.objects.filter(
            dienstverband__traject__kandidaat_id=traject.kandidaat_id,
            periode__overlap=contract.periode,
        ).order_by("pk")
    ]
    nieuw = Uren(contract.periode.lower, contract.periode.upper, contract.uren, werkgever.normuren)
    teveel = te_veel_uren(nieuw, andere)
    if teveel is not None:
        raise ValidationError(
            {
                "uren": zinnen.UREN_SAMEN.format(
                    samen=getal(teveel.samen),
                    vanaf=teveel.vanaf.strftime("%d-%m-%Y"),
                    normuren=getal(teveel.normuren),
                )
            }
        )
