"""Proposals in words: what they are about, how far they are, and making or judging one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.http import HttpRequest

from luwte.cijfers import voorraad
from luwte.cijfers.forms import AFWIJKING, VoorstelForm
from luwte.cijfers.models import Oordeel, Voorstel
from luwte.cijfers.vergelijk import botst
from luwte.engine import Catalogue
from luwte.gemeenten.models import Gemeente, Lidmaatschap
from luwte.wet import catalogus

WOORDEN = {
    "": ("wacht op een tweede persoon", "let-op"),
    "bevestigd": ("bevestigd", "ok"),
    "teruggestuurd": ("teruggestuurd", "fout"),
    "ingetrokken": ("ingetrokken", "wacht"),
}
IN_DE_LIJST = 50


class Geweigerd(Exception):
    """A decision that cannot be made (any more); the message says what to do."""


class RedenNodig(Geweigerd):
    """Another figure is known for the same days, and nobody said why this one is right."""


@dataclass(frozen=True)
class Kaart:
    """A proposal as people read it in a list."""

    voorstel: Voorstel
    oordeel: Oordeel | None
    titel: str
    aantal: int

    @property
    def staat(self) -> tuple[str, str]:
        """The word for its state, and its kind."""
        return WOORDEN[self.oordeel.soort if self.oordeel else ""]

    @property
    def open(self) -> bool:
        """Whether it waits for a second person."""
        return self.oordeel is None


def kaart(voorstel: Voorstel, wet: Catalogue | None = None) -> Kaart:
    """One proposal; its decision must be selected along, or costs a query."""
    law = wet or catalogus()
    entries = (voorstel.trekt_in or voorstel).cijfers
    names = list(dict.fromkeys(str(one["naam"]) for one in entries))
    labels = [law.series[naam].label if naam in law.series else naam for naam in names]
    title = ", ".join(labels[:2]) + (f" en {len(labels) - 2} andere" if len(labels) > 2 else "")
    if voorstel.trekt_in_id:
        title = f"Intrekken: {title}"
    return Kaart(voorstel, getattr(voorstel, "oordeel", None), title, len(entries))


def alle() -> QuerySet[Voorstel]:
    """All proposals that row-level security shows, newest first, with what a card needs."""
    return Voorstel.objects.select_related(
        "oordeel__door", "oordeel__van_gemeente", "indiener", "van_gemeente", "trekt_in"
    ).order_by("-id")


def wachtend(gebruiker_id: int) -> int:
    """How many proposals wait for a second person who is not the proposer."""
    return Voorstel.objects.filter(oordeel__isnull=True).exclude(indiener_id=gebruiker_id).count()


def dien_in(request: HttpRequest, form: VoorstelForm, gemeente: Gemeente | None) -> Voorstel:
    """Keep a valid form as a proposal: of the law, or of the policy of ``gemeente``."""
    lid: Lidmaatschap = request.lidmaatschap  # type: ignore[attr-defined]
    given = form.cleaned_data
    return Voorstel.objects.create(
        gemeente=gemeente,
        cijfers=form.cijfers,
        toelichting=given["toelichting"],
        reden_verleden=given["reden_verleden"],
        reden_afwijking=given["reden_afwijking"],
        eerste_dag=form.eerste_dag,
        opgesteld_op=form.vandaag,
        indiener_id=lid.gebruiker_id,
        van_gemeente_id=lid.gemeente_id,
    )


def trek_terug(request: HttpRequest, oud: Voorstel, reden: str) -> Voorstel:
    """Propose to take confirmed figures of the law back; raises Geweigerd when that is under way."""
    lid: Lidmaatschap = request.lidmaatschap  # type: ignore[attr-defined]
    if oud.gemeente_id or not is_bevestigd(oud) or oud.trekt_in_id:
        raise Geweigerd("Alleen een bevestigd cijfer van de wet kan worden ingetrokken.")
    open_or_done = oud.intrekkingen.exclude(oordeel__soort__in=["teruggestuurd", "ingetrokken"])
    if open_or_done.exists():
        raise Geweigerd("Er is al voorgesteld om dit cijfer in te trekken.")
    return Voorstel.objects.create(
        cijfers=[],
        trekt_in=oud,
        toelichting=reden,
        reden_verleden=reden,
        eerste_dag=oud.eerste_dag,
        opgesteld_op=request.peildatum,  # type: ignore[attr-defined]
        indiener_id=lid.gebruiker_id,
        van_gemeente_id=lid.gemeente_id,
    )


def is_bevestigd(voorstel: Voorstel) -> bool:
    """Whether a second person confirmed it."""
    found = getattr(voorstel, "oordeel", None)
    return found is not None and found.soort == Oordeel.Soort.BEVESTIGD


def vraagt_reden(voorstel: Voorstel, wet: Catalogue) -> bool:
    """Whether confirming takes a reason: another figure is known, and the proposal does not say why not that one.

    What was confirmed after the proposal was made could not be in its reason.
    """
    if voorstel.gemeente_id or voorstel.trekt_in_id:
        return False
    proposed = voorraad.lees(voorstel.cijfers, wet)[0]
    if not botst(proposed, {naam: wet.series[naam].figures for naam in proposed}):
        return False
    later = [one.cijfers for one in voorraad.bevestigd() if one.tijdstip > voorstel.ingediend_op]
    return not voorstel.reden_afwijking or any(botst(proposed, one) for one in later)


def merk() -> str:
    """The confirmed figures of this moment as a word in a form: what was previewed holds for these."""
    return "-".join(str(part) for part in voorraad.stand()[:2])


def oordeel(request: HttpRequest, voorstel: Voorstel, soort: str, reden: str, gezien: str) -> Oordeel:
    """Keep a decision. Raises Geweigerd when the database refuses it, or the preview is out of date."""
    lid: Lidmaatschap = request.lidmaatschap  # type: ignore[attr-defined]
    if getattr(voorstel, "oordeel", None):
        raise Geweigerd("Over dit voorstel is al een oordeel gegeven.")
    if soort == Oordeel.Soort.BEVESTIGD and gezien != merk():
        raise Geweigerd("Intussen zijn andere cijfers bevestigd. Kijk opnieuw wat er verandert en bevestig dan.")
    by_another = voorstel.indiener_id != lid.gebruiker_id
    if soort == Oordeel.Soort.BEVESTIGD and by_another and not reden and vraagt_reden(voorstel, catalogus()):
        raise RedenNodig(AFWIJKING)
    if soort == Oordeel.Soort.INGETROKKEN and voorstel.indiener_id != lid.gebruiker_id:
        raise Geweigerd("Alleen de indiener trekt een voorstel in.")
    try:
        with transaction.atomic():
            return Oordeel.objects.create(
                voorstel=voorstel,
                gemeente_id=voorstel.gemeente_id,
                indiener_id=voorstel.indiener_id,
                soort=soort,
                door_id=lid.gebruiker_id,
                van_gemeente_id=lid.gemeente_id,
                reden=reden,
            )
    except IntegrityError as error:
        raise Geweigerd(_waarom(str(error))) from None


def _waarom(text: str) -> str:
    """The sentence for what the database refused."""
    known: Sequence[tuple[str, str]] = (
        (
            "oordeel_door_een_ander",
            "U beoordeelt uw eigen voorstel niet. Vraag een collega met functioneel beheer.",
        ),
        ("zonder_overlap", "Voor deze dagen geldt intussen ander beleid. Stuur het voorstel terug."),
        ("voorstel_id", "Een collega was u net voor: over dit voorstel is al een oordeel gegeven."),
    )
    return next((zin for word, zin in known if word in text), "Dit oordeel kan niet. Open het voorstel opnieuw.")
