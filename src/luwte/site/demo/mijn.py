"""The people around the invented persons, what they agreed to, and one person with a code of her own.

The code of the demo stands on the page where one logs in with a code, in the demo only.
"""

from datetime import date, timedelta
from random import Random

from django.conf import settings
from django.utils import timezone

from luwte.gemeenten.models import Gemeente
from luwte.kandidaten.models import Contactpersoonschap, Kandidaat, Netwerkpersoon, Toestemming, Verzoek
from luwte.mijn import code as codes
from luwte.mijn.bijlagen import voeg_toe
from luwte.mijn.models import Bijlage, Deling, Opening, Toegang
from luwte.mijn.sessie import Sessie
from luwte.plaatsingen.models import Contract
from luwte.toezicht.models import Inzage
from luwte.trajecten.models import Traject

PEILDATUM = date(2018, 11, 15)
LANG = timedelta(days=3650)  # the demo does not expire while somebody tries it
NAMEN = ("Gerda", "Hennie", "Wim", "Truus", "Cor", "Jannie", "Piet", "Riet")
WIE = (
    ("ouder", "", ""),
    ("begeleider", "Zorggroep De Linde", ""),
    ("mentor", "", "mentor"),
    ("bewindvoerder", "Bewind Noord", ""),
    ("familie", "", "gemachtigde"),
)
ELKE = 6  # one in six has a network in the demo; in Purmerend everybody


def laad_mijn(gemeenten: dict[str, Gemeente], zaad: int) -> None:
    """Network and consent for some, and a page for one person of Purmerend who looks for work."""
    loten = Random(zaad + 7)  # noqa: S311  (a demo, no secret)
    _contactpersonen()
    trajecten = list(Traject.objects.filter(kandidaat__verzonnen=True).select_related("kandidaat").order_by("pk"))
    mensen, ja = [], []
    gezien: set[int] = set()
    for nummer, traject in enumerate(trajecten):
        if (nummer % ELKE and traject.gemeente_id != gemeenten["Purmerend"].pk) or traject.kandidaat_id in gezien:
            continue
        gezien.add(traject.kandidaat_id)
        relatie, organisatie, grond = loten.choice(WIE)
        achternaam = traject.kandidaat.achternaam if relatie in {"ouder", "familie"} else "de Vries"
        mensen.append(
            Netwerkpersoon(
                gemeente_id=traject.gemeente_id,
                kandidaat=traject.kandidaat,
                naam=f"{loten.choice(NAMEN)} {achternaam}",
                relatie=relatie,
                organisatie=organisatie,
                telefoon=f"06-0001{traject.pk % 10_000:04d}",
                vanaf=traject.begin,
                akkoord=True,
                grond=grond,
                grond_gezien_op=traject.begin if grond else None,
            )
        )
        ja.append(_toestemming(traject, "contact_netwerk"))
    Netwerkpersoon.objects.bulk_create(mensen)
    eigen = _een_persoon(gemeenten["Purmerend"])
    Toestemming.objects.bulk_create([een for een in ja if een.kandidaat_id != eigen.kandidaat_id])
    _eigen_pagina(eigen)
    _vraagt_naar_het_contract(gemeenten["Purmerend"])


def _contactpersonen() -> None:
    """The trigger dates them today; in the demo they began with the first case."""
    trajecten = Traject.objects.filter(kandidaat__verzonnen=True).order_by("-begin")
    begin = dict(trajecten.values_list("kandidaat_id", "begin"))
    rijen = list(Contactpersoonschap.objects.filter(kandidaat_id__in=begin).order_by("pk"))
    for rij in rijen:
        rij.vanaf = begin[rij.kandidaat_id]
    Contactpersoonschap.objects.bulk_update(rijen, ["vanaf"], batch_size=500)


def _een_persoon(gemeente: Gemeente) -> Traject:
    """Somebody who waits for a place or looks for one on the day of the demo."""
    for traject in Traject.objects.filter(gemeente=gemeente, kandidaat__verzonnen=True, begin__lte=PEILDATUM).order_by(
        "-begin", "pk"
    ):
        stap = traject.stappen.filter(datum__lte=PEILDATUM).order_by("-volgnummer").first()
        if stap and stap.naar in {"S9", "S13", "S14"}:
            return traject
    raise LookupError("The demo has nobody in Purmerend who waits for a place.")


def _toestemming(traject: Traject, soort: str, door: str = "medewerker") -> Toestemming:
    return Toestemming(
        gemeente_id=traject.gemeente_id, kandidaat=traject.kandidaat, soort=soort, gegeven_op=traject.begin, door=door
    )


def _eigen_pagina(traject: Traject) -> None:
    mens: Kandidaat = traject.kandidaat
    code = codes.kaal(settings.LUWTE_DEMO_CODE)
    toegang = Toegang.objects.create(
        gemeente_id=mens.gemeente_id,
        kandidaat=mens,
        code_hmac=codes.vingerafdruk(code),
        zout=codes.nieuw_zout(),
        geldig_tot=timezone.localdate() + LANG,
        gemaakt_door=mens.contactpersoon,
    )
    sleutel = codes.sleutel(code, toegang.zout)
    tekst = "Dit is een verzonnen tekst. Alleen wie de code heeft, leest hem."
    voeg_toe(Sessie(toegang, mens, None), sleutel, "Brief van de huisarts", tekst.encode(), tekst=True)
    if not mens.toestemmingen.filter(soort="contact_netwerk").exists():
        _toestemming(traject, "contact_netwerk", "zelf").save()
    Netwerkpersoon.objects.create(
        gemeente_id=mens.gemeente_id,
        kandidaat=mens,
        naam=f"Gerda {mens.achternaam}",
        relatie="ouder",
        telefoon="06-00019999",
        vanaf=traject.begin,
        akkoord=True,
    )
    Verzoek.objects.create(
        gemeente_id=mens.gemeente_id,
        kandidaat=mens,
        onderwerp=Verzoek.Onderwerp.TELEFOON,
        tekst="Ik heb een nieuw nummer: 06-00018888.",
        gevraagd_op=PEILDATUM - timedelta(days=2),
        door="de kandidaat zelf",
    )
    Inzage.objects.create(
        gebruiker=mens.contactpersoon.username,
        gemeente_id=mens.gemeente_id,
        kandidaat_id=mens.pk,
        doel="dossier: verloop",
        pad="/dossiers/",
    )


def _vraagt_naar_het_contract(gemeente: Gemeente) -> None:
    """Whose contract ends first asks to be called about it."""
    contract = (
        Contract.objects.filter(gemeente=gemeente, periode__contains=PEILDATUM, periode__upper_inf=False)
        .order_by("periode__endswith", "pk")
        .select_related("dienstverband__traject__kandidaat")[0]
    )
    mens = contract.dienstverband.traject.kandidaat
    Verzoek.objects.create(
        gemeente_id=mens.gemeente_id,
        kandidaat=mens,
        onderwerp=Verzoek.Onderwerp.CONTACT,
        tekst="Mijn contract stopt bijna. Kunt u bellen of ik kan blijven?",
        gevraagd_op=PEILDATUM - timedelta(days=3),
        door="de kandidaat zelf",
    )


def wis_mijn(mensen: object) -> None:
    """Take away what this room and the network keep of these persons."""
    for model in (Opening, Deling, Bijlage, Toegang, Verzoek, Netwerkpersoon, Contactpersoonschap):
        model.objects.filter(kandidaat__in=mensen).delete()
