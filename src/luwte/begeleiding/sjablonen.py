"""The documents of this room: the plan, the diary of observations and the praktijkdossier.

Ground: regional note 2017, chapter 5 (observation, personal development plan) and § 4.5.1 (a new
question to UWV goes with the praktijkdossier). Facts come from ``brieffeiten``.
"""

from luwte.brieven.delen import Tabel, Tekenen, Tekst
from luwte.brieven.register import Ontvanger, Sjabloon, Soort, Vrij, registreer

BEIDE = frozenset({"consultant", "jobcoach"})
OBSERVATIES = Tabel("praktijk_observaties", ("Wanneer", "Waar", "Wat is gezien", "Wat ging goed"))
AANWIJZINGEN = Tabel("praktijk_aanwijzingen", ("Waar het om gaat", "Gezien in", "Wat UWV eronder verstaat"))

registreer(
    Sjabloon(
        "ontwikkelplan",
        "Persoonlijk ontwikkelplan (POP)",
        "Uw plan: wat u kunt en wilt",
        Soort.AFSPRAAK,
        Ontvanger.KANDIDAAT,
        (
            "Dit plan hebben wij samen gemaakt op {pop_op:datum}. Het staat er in uw eigen woorden.",
            Tekst("pop_eigen_woorden", "Wat u kunt en wilt"),
            "# Onze afspraken",
            Tabel("praktijk_doelen", ("Doel", "Waarover", "Afspraak", "Hoe staat het ervoor"),
                  leeg="Er zijn nog geen doelen afgesproken."),
            Vrij("erbij", "Wat wij nog willen zeggen", hulp="Bijvoorbeeld wanneer wij weer praten."),
            Tekenen(("{naam}", "Namens de gemeente {gemeente}")),
        ),
        rollen=BEIDE,
        nodig=("pop_op",),
        eisen=("M243",),
    ),
    Sjabloon(
        "observatiedagboek",
        "Dagboek van observaties",
        "Observaties van {naam}",
        Soort.VERSLAG,
        Ontvanger.INTERN,
        (
            """
            Tussen {praktijk_van:datum} en {praktijk_tot:datum} is {praktijk_aantal} keer een dagdeel gezien.
            Plek: {praktijk_plekken}. Het dagboek zegt wat is gezien, niet waarom.
            """,
            OBSERVATIES,
        ),
        rollen=BEIDE,
        nodig=("praktijk_observaties",),
        eisen=("M240",),
    ),
    Sjabloon(
        "praktijkdossier",
        "Praktijkdossier",
        "Praktijkdossier van {naam}",
        Soort.VERSLAG,
        Ontvanger.UWV,
        (
            """
            Dit dossier laat zien wat op de werkplek is gezien en afgesproken. De gemeente stuurt het mee met een
            vraag aan UWV. Er staan geen medische gegevens in. Wat de gegevens betekenen, beoordeelt UWV.
            """,
            Vrij("aanleiding", "Waarom wij dit sturen", hulp="Wat is er veranderd? Een paar zinnen.", verplicht=True),
            """
            # Wat is gezien

            Tussen {praktijk_van:datum} en {praktijk_tot:datum} is {praktijk_aantal} keer een dagdeel gezien.
            Plek: {praktijk_plekken}.
            """,
            AANWIJZINGEN,
            Tekst("praktijk_trends", "Hoe het ging"),
            "# Werk",
            Tabel("praktijk_werk", ("Wat", "Waar", "Wanneer", "Uren per week"), leeg="Er was nog geen werkplek."),
            "# Loonwaarde",
            Tabel("praktijk_loonwaarden", ("Gemeten op", "Loonwaarde", "Werkplek", "Methode"), rechts=(1,),
                  leeg="De loonwaarde is nog niet gemeten."),
            "# Begeleiding",
            Tabel("praktijk_begeleiding", ("Soort", "Per week", "Wanneer", "Betaald door"),
                  leeg="Er is geen begeleiding afgesproken."),
            "# Gesprekken over de volgende stap",
            Tabel("praktijk_gesprekken", ("Wanneer", "Wat de kandidaat wil", "Conclusie", "Waarom"),
                  leeg="Er was nog geen gesprek over de volgende stap."),
            "# Doelen",
            Tabel("praktijk_doelen", ("Doel", "Waarover", "Afspraak", "Hoe staat het ervoor"),
                  leeg="Er zijn geen doelen afgesproken."),
            "# Alle observaties",
            OBSERVATIES,
        ),
        rollen=BEIDE,
        nodig=("praktijk_observaties",),
        eisen=("M099", "M145"),
    ),
)  # fmt: skip
