"""Forms of the end of an employment and of a case, and of the choice of employership at the start."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from luwte.gemeenten.velden import DatumVeld, GetalVeld
from luwte.plaatsingen import vastleggen, zinnen
from luwte.plaatsingen.einde import toelichting
from luwte.plaatsingen.models import Beeindiging, Uitstroom, Werkgeverschapkeuze
from luwte.plaatsingen.scenarioblad import als_json, blad, uit_json
from luwte.plekken.models import Werkgeverschap

from .basis import Tekstveld, Vastlegformulier, keuzeveld, met_zin

#: The usual hours of a place while nothing was agreed: those of the count.
GEBRUIKELIJK = Decimal(24)
VERVALT = "Wat op die dag nog niet was begonnen, vervalt."


class EindeForm(Vastlegformulier):
    """The end of the employment: only on a ground of labour law."""

    bijlage = "plaatsingen/bij_einde.html"

    laatste_dag = DatumVeld(label="Laatste dag in dienst", help_text=VERVALT)
    grond = keuzeveld(
        [een for een in Beeindiging.Grond.choices if een[0] != Beeindiging.Grond.VERHUIZING],
        zinnen.EINDE_GROND,
        label="Grond",
        help_text="Het advies blijft geldig. Een lage loonwaarde of een nieuw advies is geen grond voor ontslag.",
    )
    aangezegd_op = DatumVeld(
        label="Aangezegd op", required=False, help_text="Wanneer liet de werkgever schriftelijk weten dat het stopt?"
    )

    def __init__(self, data: Mapping[str, Any] | None = None, *, grond: str = "", **options: Any) -> None:
        """Show what the rules say about notice and payment; propose the ground this step is usually about."""
        super().__init__(data, **options)
        self.toelichting = toelichting(self.traject, self.peildatum)
        if data is None:
            self.initial = {"grond": grond, "laatste_dag": self.toelichting.laatste_dag, **self.initial}

    def clean_laatste_dag(self) -> date:
        """The end is a fact: not after the peildatum."""
        return self.niet_na_peildatum("laatste_dag")

    def clean(self) -> dict[str, Any]:
        """A notice lies before the end."""
        laatste, aangezegd = self.cleaned_data.get("laatste_dag"), self.cleaned_data.get("aangezegd_op")
        if laatste and aangezegd and aangezegd > laatste:
            self.add_error("aangezegd_op", zinnen.AANGEZEGD)
        return self.cleaned_data

    def schrijf(self) -> list[Beeindiging]:
        """End what runs and write the Beeindiging."""
        return vastleggen.leg_einde_vast(self.traject, **self.cleaned_data)


class UitstroomForm(Vastlegformulier):
    """Why the case is closed; for a move where to, because that decides who pays on."""

    laatste_dag = DatumVeld(label="Laatste dag", help_text=VERVALT)
    code = keuzeveld(Uitstroom.Reden.choices, zinnen.UITSTROOM_REDEN, label="Waarom sluit u het dossier")
    verhuizing = forms.ChoiceField(
        label="Waarheen verhuisd",
        choices=[("", "Niet van toepassing"), *Uitstroom.Verhuizing.choices],
        required=False,
        help_text="Dit bepaalt wie de loonkostensubsidie betaalt als de baan doorloopt.",
    )
    baan_stopt = forms.BooleanField(label="De baan stopt ook", required=False)

    def clean_laatste_dag(self) -> date:
        """The end is a fact: not after the peildatum."""
        return self.niet_na_peildatum("laatste_dag")

    def clean(self) -> dict[str, Any]:
        """Where to goes with a move, and only with a move."""
        code, waarheen = self.cleaned_data.get("code"), self.cleaned_data.get("verhuizing")
        if code and (code == Uitstroom.Reden.VERHUIZING) != bool(waarheen):
            self.add_error("verhuizing", zinnen.UITSTROOM_VERHUIZING)
        return self.cleaned_data

    def schrijf(self) -> Uitstroom:
        """End what runs and write the Uitstroom."""
        return vastleggen.leg_uitstroom_vast(self.traject, **self.cleaned_data)


class WerkgeverschapkeuzeForm(Vastlegformulier):
    """Which of the four ways of employership, with the sheet beside it."""

    bijlage = "plaatsingen/scenarioblad.html"

    gekozen_op = DatumVeld(label="Gekozen op")
    werkgeverschap = keuzeveld(
        Werkgeverschap.choices,
        zinnen.WERKGEVERSCHAP,
        label="In dienst bij",
        help_text="Liever een gewone werkgever. Lukt dat niet, dan de gemeente, een uitzendbureau of payroll.",
    )
    uren = GetalVeld(
        label="Uren per week",
        minimum=Decimal(1),
        maximum=Decimal(zinnen.UREN_HOOGST),
        error_messages=met_zin(zinnen.UREN),
    )
    waarom = Tekstveld(zinnen.WAAROM, label="Waarom deze vorm")

    def __init__(self, data: Mapping[str, Any] | None = None, **options: Any) -> None:
        """Compute the sheet for the hours that stand in the form."""
        super().__init__(data, **options)
        if data is None:
            self.initial = {"gekozen_op": self.peildatum, "uren": GEBRUIKELIJK, **self.initial}
        self.uren_van_blad = self._uren()
        self.kolommen = uit_json(als_json(blad(self.traject, self.uren_van_blad, self.peildatum)))
        self.ontbreekt = next(
            (cel["melding"] for kolom in self.kolommen for cel in kolom["bedragen"] if cel["melding"]), ""
        )

    def _uren(self) -> Decimal:
        try:
            getypt = self.fields["uren"].clean(self["uren"].value())
        except ValidationError:
            return GEBRUIKELIJK
        return getypt or GEBRUIKELIJK

    def clean_gekozen_op(self) -> date:
        """A choice is a fact: not after the peildatum."""
        return self.niet_na_peildatum("gekozen_op")

    def schrijf(self) -> Werkgeverschapkeuze:
        """Write the choice with the sheet of that day."""
        return vastleggen.kies_werkgeverschap(self.traject, **self.cleaned_data)
