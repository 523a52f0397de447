"""The colleagues of the demo: some of them are logins, the others only appear in dossiers.

Invented people. Logins share one password, shown on the login page of the demo only.
"""

from dataclasses import dataclass

from django.contrib.auth.hashers import make_password

from luwte.gemeenten.inladen import VROEG
from luwte.gemeenten.models import Gebruiker, Gemeente, Lidmaatschap, Rol


@dataclass(frozen=True)
class Medewerker:
    """A colleague of one municipality; ``uitleg`` only for a login of the demo."""

    naam: str
    voornaam: str
    achternaam: str
    gemeente: str
    rol: Rol
    uitleg: str = ""


LOGINS = (
    Medewerker("consulent", "Ilse", "Kramer", "Purmerend", Rol.CONSULTANT,
               "Consulent werk en inkomen in Purmerend: pakt signalen op, vraagt advies, besluit"),
    Medewerker("jobcoach", "Dennis", "Olij", "Purmerend", Rol.JOBCOACH,
               "Jobcoach in Purmerend: zoekt plekken, volgt de proef en het contract"),
    Medewerker("meelezer", "Truus", "Jonk", "Purmerend", Rol.MEELEZER,
               "Meelezer in Purmerend: leest een voordracht mee voordat die naar UWV gaat"),
    Medewerker("gemandateerde", "Harm", "Wagenaar", "Purmerend", Rol.GEMANDATEERDE,
               "Gemandateerde van het college in Purmerend: besluit, ook als het afwijkt van het advies"),
    Medewerker("bezwaarcommissie", "Loes", "Dral", "Purmerend", Rol.BEZWAARCOMMISSIE,
               "Bezwaarcommissie in Purmerend: leest een bezwaar met het besluit, hoort en adviseert"),
    Medewerker("werkleider", "Gea", "Beers", "Purmerend", Rol.WERKLEIDER,
               "Werkleider in Purmerend: legt op de telefoon vast hoe het werken gaat"),
    Medewerker("backoffice", "Sylvia", "Bos", "Purmerend", Rol.BACKOFFICE,
               "Uitvoerder in Purmerend: regelt proefplaatsing, contract en geld, en print de post"),
    Medewerker("controller", "Marjan", "de Wit", "Purmerend", Rol.CONTROLLER,
               "Controller in Purmerend: telt plekken en geld"),
    Medewerker("raadslid", "Abdel", "Haddad", "Purmerend", Rol.RAADLEZER,
               "Raadslid in Purmerend: leest aantallen, geen namen"),
    Medewerker("beheer", "Petra", "Schaap", "Purmerend", Rol.FUNCTIONEEL_BEHEER,
               "Functioneel beheer in Purmerend: gebruikers, beleid en logboek"),
    Medewerker("beheer-2", "Ruben", "Groot", "Purmerend", Rol.FUNCTIONEEL_BEHEER,
               "Tweede functioneel beheer in Purmerend: bevestigt cijfers en beleid van een ander"),
    Medewerker("wijkwerker", "Fleur", "Smit", "Purmerend", Rol.WIJKWERKER,
               "Wijkteam in Purmerend: geeft een signaal en hoort wat ermee gebeurt"),
    Medewerker("school", "Ans", "Bark", "Purmerend", Rol.SCHOOL,
               "Praktijkschool in Purmerend: leerlingen in het laatste schooljaar"),
    Medewerker("consulent-zaanstad", "Wendy", "Prins", "Zaanstad", Rol.CONSULTANT,
               "Consulent werk en inkomen in Zaanstad, de buurgemeente"),
    Medewerker("consulent-oostzaan", "Joke", "Visser", "Oostzaan", Rol.CONSULTANT,
               "Consulent in Oostzaan: klein, aantal gehaald, wachtlijst"),
    Medewerker("consulent-twenterand", "Gerrit", "Nijhuis", "Twenterand", Rol.CONSULTANT,
               "Consulent in Twenterand, een andere regio"),
    Medewerker("privacy", "Noor", "Wester", "Purmerend", Rol.PRIVACY_OFFICER,
               "Privacy officer in Purmerend: wie keek en waarvoor, toestemmingen, geen dossiers"),
)  # fmt: skip

COLLEGAS = (
    Medewerker("demo.purmerend.2", "Sandra", "Mol", "Purmerend", Rol.CONSULTANT),
    Medewerker("demo.purmerend.3", "Rachid", "Amrani", "Purmerend", Rol.CONSULTANT),
    Medewerker("demo.purmerend.4", "Kim", "Tol", "Purmerend", Rol.JOBCOACH),
    *(
        Medewerker(f"demo.{gemeente.lower()}.{rol}", voornaam, achternaam, gemeente, rol)
        for gemeente, lezer, teamleider in (
            ("Zaanstad", ("Marloes", "Bos"), ("Erik", "Swart")),
            ("Oostzaan", ("Hanna", "Dral"), ("Willem", "Kok")),
            ("Twenterand", ("Bert", "Kamphuis"), ("Gerda", "Lubbers")),
            ("Beemster", ("Tineke", "Hoek"), ("Cor", "Knip")),
            ("Edam-Volendam", ("Jannie", "Tuip"), ("Klaas", "Veerman")),
            ("Landsmeer", ("Gonda", "Spaan"), ("Paul", "Hartog")),
            ("Waterland", ("Wilma", "Honingh"), ("Theo", "Uithuisje")),
            ("Wormerland", ("Selma", "Yildiz"), ("Frits", "Blank")),
        )
        for rol, (voornaam, achternaam) in ((Rol.MEELEZER, lezer), (Rol.GEMANDATEERDE, teamleider))
    ),
    Medewerker("demo.zaanstad.2", "Hans", "Zwart", "Zaanstad", Rol.CONSULTANT),
    Medewerker("demo.zaanstad.3", "Yvonne", "Honig", "Zaanstad", Rol.JOBCOACH),
    Medewerker("demo.zaanstad.4", "Orlando", "Pinas", "Zaanstad", Rol.JOBCOACH),
    Medewerker("demo.oostzaan.2", "Mirjam", "Bakker", "Oostzaan", Rol.JOBCOACH),
    Medewerker("demo.twenterand.2", "Anja", "Wolters", "Twenterand", Rol.JOBCOACH),
    Medewerker("demo.beemster.1", "Carla", "Konijn", "Beemster", Rol.CONSULTANT),
    Medewerker("demo.beemster.2", "Tom", "Ruiter", "Beemster", Rol.JOBCOACH),
    Medewerker("demo.edam.1", "Nico", "Steur", "Edam-Volendam", Rol.CONSULTANT),
    Medewerker("demo.edam.2", "Annelies", "Koning", "Edam-Volendam", Rol.JOBCOACH),
    Medewerker("demo.landsmeer.1", "Linda", "Goede", "Landsmeer", Rol.CONSULTANT),
    Medewerker("demo.landsmeer.2", "Peter", "Dekker", "Landsmeer", Rol.JOBCOACH),
    Medewerker("demo.waterland.1", "Esther", "Kaars", "Waterland", Rol.CONSULTANT),
    Medewerker("demo.waterland.2", "Ruud", "Plas", "Waterland", Rol.JOBCOACH),
    Medewerker("demo.wormerland.1", "Fatma", "Kaya", "Wormerland", Rol.CONSULTANT),
    Medewerker("demo.wormerland.2", "Bart", "Schoen", "Wormerland", Rol.JOBCOACH),
)

Team = dict[tuple[str, str], list[Gebruiker]]


def laad_medewerkers(gemeenten: dict[str, Gemeente], wachtwoord: str) -> Team:
    """Make (or find) all colleagues; gives them by municipality and role, in the order above."""
    geheim = make_password(wachtwoord)
    team: Team = {}
    for volgorde, wie in enumerate((*LOGINS, *COLLEGAS), start=1):
        gebruiker, _ = Gebruiker.objects.update_or_create(
            username=wie.naam,
            defaults={
                "first_name": wie.voornaam,
                "last_name": wie.achternaam,
                "telefoon": f"0299-000{volgorde:03d}",
                "demo_uitleg": wie.uitleg,
                "demo_volgorde": volgorde if wie.uitleg else 0,
                "password": geheim if wie.uitleg else make_password(None),
            },
        )
        gemeente = gemeenten[wie.gemeente]
        if not Lidmaatschap.objects.filter(gebruiker=gebruiker, gemeente=gemeente, rol=wie.rol).exists():
            Lidmaatschap.objects.create(gebruiker=gebruiker, gemeente=gemeente, rol=wie.rol, periode=(VROEG, None))
        team.setdefault((wie.gemeente, wie.rol), []).append(gebruiker)
    return team
