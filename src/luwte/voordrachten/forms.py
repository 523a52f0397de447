"""Forms of preselection, practical part, diagnosis, agreements, remarks and questions of UWV."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from luwte.aanmeldingen.bewaren import SchrijfForm
from luwte.aanmeldingen.forms import keuze, tekst
from luwte.aanmeldingen.models import Partner
from luwte.aanmeldingen.models.signaal import Antwoord
from luwte.aanmeldingen.woorden import PraktijkVeld
from luwte.gemeenten.velden import DatumVeld
from luwte.trajecten.models import Traject
from luwte.voordrachten import models, regels, vastleggen
from luwte.voordrachten.controle import NAMEN
from luwte.voordrachten.models.voorselectie import Trede, Weg

ANTWOORD = "Kies ja, nee of weet ik niet."


class ZaakForm(SchrijfForm):
    """A form of a part of one case; the first date is the peildatum."""

    model: Any = None
    datum = ""

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        traject: Traject,
        door: Any,
        peildatum: date,
        vorige: Any = None,
        **kwargs: Any,
    ) -> None:
        """Start from the row before this one: what is known is not asked again, the date is today's."""
        begin = {naam: getattr(vorige, naam) for naam in self.base_fields} if vorige is not None else {}
        if self.datum:
            begin[self.datum] = peildatum
        super().__init__(data, peildatum=peildatum, initial=begin, **kwargs)
        self.traject, self.door = traject, door

    def clean(self) -> dict[str, Any]:
        """The day of the record lies not after the peildatum."""
        gegevens = super().clean() or self.cleaned_data
        if self.datum and gegevens.get(self.datum) and gegevens[self.datum] > self.peildatum:
            try:
                self.niet_na_peildatum(self.datum)
            except ValidationError as error:
                self.add_error(self.datum, error)
        return gegevens

    def schrijf(self) -> Any:
        """Write the row."""
        return vastleggen.leg_vast(self.model, self.traject, self.door, self.cleaned_data)


def antwoord(label: str) -> forms.ChoiceField:
    """Yes, no or not known."""
    return forms.ChoiceField(
        label=label, choices=Antwoord.choices, widget=forms.RadioSelect,
        error_messages={"required": ANTWOORD, "invalid_choice": ANTWOORD},
    )  # fmt: skip


class VoorselectieForm(ZaakForm):
    """What somebody can first; then what she wants and needs; then the roads, and a person's choice."""

    model = models.Voorselectie
    datum = "opgesteld_op"
    opgesteld_op = DatumVeld(label="Datum")
    kan = PraktijkVeld(
        label="Wat kan deze persoon?", help_text="Begin hiermee. Noem ook wat thuis of in de buurt goed gaat.",
        error_messages={"required": "Schrijf op wat deze persoon kan."},
    )  # fmt: skip
    wil = PraktijkVeld(label="Wat wil deze persoon?", error_messages={"required": "Schrijf op wat deze persoon wil."})
    nodig = PraktijkVeld(
        label="Wat is daarvoor nodig?", error_messages={"required": "Schrijf op wat daarvoor nodig is."}
    )
    trede = keuze("Trede op de participatieladder", Trede.choices, "Kies een trede.")
    geprobeerd = PraktijkVeld(
        label="Wat is al geprobeerd?", help_text="Ook als er nog niets is geprobeerd: schrijf dat op.",
        error_messages={"required": "Schrijf op wat al is geprobeerd."},
    )  # fmt: skip
    minimumloon = antwoord("Kan deze persoon nu zelf het minimumloon verdienen?")
    veel_begeleiding = antwoord("Is er in het werk veel begeleiding nodig?")
    overwogen = forms.MultipleChoiceField(
        label="Welke wegen bekeek u?", choices=Weg.choices, widget=forms.CheckboxSelectMultiple,
        help_text="Kijk altijd eerst of gewoon werk met hulp kan.",
        error_messages={"required": "Kijk altijd eerst of gewoon werk met hulp kan."},
    )  # fmt: skip
    keuze = keuze("Welke weg kiest u samen?", Weg.choices, "Kies een weg.")
    keuze_reden = PraktijkVeld(
        label="Waarom deze weg?", error_messages={"required": "Schrijf op waarom deze weg past."}
    )
    praktijkdeel_nodig = forms.TypedChoiceField(
        label="Is een praktijkdeel nodig?", choices=[("ja", "Ja"), ("nee", "Nee")], widget=forms.RadioSelect,
        coerce=lambda waarde: waarde == "ja",
        error_messages={"required": "Kies ja of nee.", "invalid_choice": "Kies ja of nee."},
    )  # fmt: skip
    praktijkdeel_reden = PraktijkVeld(
        label="Waarom wel of niet?", error_messages={"required": "Schrijf op waarom wel of niet."}
    )
    rijpt_nog = forms.BooleanField(
        label="Jong en nog in ontwikkeling (18 tot en met 27 jaar)", required=False,
        help_text="De keuze staat dan nog niet vast. De wet kent hiervoor geen aparte regeling.",
    )  # fmt: skip
    opnieuw_bekijken_op = DatumVeld(label="Keuze opnieuw bekijken op", required=False)
    uitzondering = forms.BooleanField(label="Dit is een uitzondering op de gewone weg", required=False)
    uitzondering_motivering = PraktijkVeld(label="Waarom een uitzondering?", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """The choices for the road start empty: nothing suggests one."""
        super().__init__(*args, **kwargs)
        for naam in ("keuze", "keuze_reden", "praktijkdeel_nodig"):
            self.initial.pop(naam, None)

    def schrijf(self) -> models.Voorselectie:
        """Write the preselection."""
        return vastleggen.leg_voorselectie_vast(self.traject, self.door, self.cleaned_data)


class PraktijkdeelForm(ZaakForm):
    """A period of work at a partner."""

    model = models.Praktijkdeel
    partner = forms.ModelChoiceField(
        label="Waar?", queryset=Partner.objects.none(), empty_label="Kies",
        error_messages={"required": "Kies een organisatie.", "invalid_choice": "Kies een organisatie."},
    )  # fmt: skip
    werksoort = tekst("Soort werk", "Vul de soort werk in.", max_length=80)
    eerste_keus = forms.BooleanField(label="Dit werk was de eerste keus", required=False)
    begin = DatumVeld(label="Eerste dag")
    doel = PraktijkVeld(label="Wat willen we weten?", error_messages={"required": "Schrijf op wat u wilt weten."})

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Only organisations where work can be tried."""
        super().__init__(*args, **kwargs)
        veld: Any = self.fields["partner"]
        veld.queryset = Partner.objects.filter(gemeente_id=self.traject.gemeente_id, biedt_praktijk=True).order_by(
            "naam", "pk"
        )
        self.fields["begin"].initial = self.peildatum


class BevindingForm(ZaakForm):
    """How a practical part ended."""

    laatste_dag = DatumVeld(label="Laatste dag")
    paste = keuze("Paste dit werk?", models.Praktijkdeel.Paste.choices, "Kies of dit werk paste.")
    bevinding = PraktijkVeld(
        label="Wat zag u?", help_text="Wat ging goed, waarbij was hulp nodig, hoe vaak en hoe lang?",
        error_messages={"required": "Schrijf op wat u zag."},
    )  # fmt: skip

    def __init__(self, *args: Any, deel: models.Praktijkdeel, **kwargs: Any) -> None:
        """Take the part that ends."""
        super().__init__(*args, **kwargs)
        self.deel = deel
        self.fields["laatste_dag"].initial = self.peildatum

    def clean_laatste_dag(self) -> date | None:
        """Refuse a date after the peildatum."""
        return self.niet_na_peildatum("laatste_dag")

    def schrijf(self) -> models.Praktijkdeel:
        """Write the finding."""
        for naam, waarde in self.cleaned_data.items():
            setattr(self.deel, naam, waarde)
        return vastleggen.bewaar(self.deel)


class DiagnoseForm(ZaakForm):
    """The conclusion, with the facts the law asks: yes, no or not known yet."""

    model = models.Diagnose
    datum = "opgesteld_op"
    opgesteld_op = DatumVeld(label="Datum")
    aanpassingen_toelichting = PraktijkVeld(label="Welke aanpassingen, en hoe vaak?", required=False)
    begeleiding_toelichting = PraktijkVeld(label="Welke begeleiding, hoe vaak en hoe lang?", required=False)
    redelijk_persoon = PraktijkVeld(label="De persoon: wat vraagt deze begeleiding of aanpassing?", required=False)
    redelijk_werk = PraktijkVeld(label="Het werk: welk werk, en wat is daar nodig?", required=False)
    redelijk_omgeving = PraktijkVeld(label="De omgeving: waarom kan een werkgever dit niet bieden?", required=False)
    haalbaar = keuze("Is beschut werk haalbaar?", models.Diagnose.Haalbaar.choices, "Kies ja, nee of twijfel.")
    onderbouwing = PraktijkVeld(
        label="Waarop rust dat?", error_messages={"required": "Schrijf op waarop uw conclusie rust."}
    )
    plaatsbaar = forms.BooleanField(label="Er is een beschutte plek waar deze persoon kan werken", required=False)
    plaatsbaar_waar = tekst("Welke plek?", max_length=200)

    def __init__(self, *args: Any, vorige: Any = None, **kwargs: Any) -> None:
        """Add a question of the law for each fact; the conclusion itself starts empty."""
        super().__init__(*args, vorige=vorige, **kwargs)
        for naam in ("haalbaar", "onderbouwing"):
            self.initial.pop(naam, None)
        keuzes = [("", "Nog niet bekend"), ("ja", "Ja"), ("nee", "Nee")]
        for groep in models.FEITEN.values():
            for naam in groep:
                bekend = getattr(vorige, naam, None)
                self.fields[naam] = forms.TypedChoiceField(
                    label=regels.vraag(naam), choices=keuzes, required=False, empty_value=None,
                    coerce=lambda waarde: waarde == "ja", initial={True: "ja", False: "nee", None: ""}[bekend],
                    error_messages={"invalid_choice": ANTWOORD},
                )  # fmt: skip

    def groep(self, welke: str) -> list[forms.BoundField]:
        """The questions of one group of facts."""
        return [self[naam] for naam in models.FEITEN[welke]]

    @property
    def vermogen(self) -> list[forms.BoundField]:
        """The questions about work capacity."""
        return self.groep("arbeidsvermogen")

    @property
    def aanpassingen(self) -> list[forms.BoundField]:
        """The questions about adaptations."""
        return self.groep("aanpassingen")

    @property
    def begeleiding(self) -> list[forms.BoundField]:
        """The questions about supervision and guidance."""
        return self.groep("begeleiding")


class AfsprakenForm(ZaakForm):
    """What is clear before the request: who gives the medical data, and whom UWV can call."""

    model = models.Voordracht
    datum = "opgesteld_op"
    opgesteld_op = DatumVeld(label="Datum")
    medisch = keuze(
        "Hoe krijgt UWV de medische gegevens?", models.Voordracht.Medisch.choices,
        "Kies hoe UWV de medische gegevens krijgt.",
        help_text="De gemeente krijgt deze gegevens niet en vraagt er niet naar.",
    )  # fmt: skip
    medisch_besproken_op = DatumVeld(label="Met de persoon besproken op")
    wajong_gegevens_op = DatumVeld(label="Eerdere gegevens bij UWV zijn van", required=False)
    persoon_geinformeerd_op = DatumVeld(label="De persoon weet van dit hergebruik sinds", required=False)
    bereikbaar = tekst("Wie kan UWV bellen, en wanneer?", "Vul in wie UWV kan bellen.", max_length=200)


class OpmerkingForm(ZaakForm):
    """A remark of a reader about one part."""

    model = models.Opmerking
    onderdeel = keuze("Over welk onderdeel?", NAMEN.items(), "Kies een onderdeel.")
    tekst = PraktijkVeld(
        label="Opmerking", help_text="Wat kan sterker, en hoe?", error_messages={"required": "Schrijf de opmerking op."}
    )

    def schrijf(self) -> models.Opmerking:
        """Write the remark, dated on the peildatum."""
        gegevens = {**self.cleaned_data, "datum": self.peildatum}
        return vastleggen.leg_vast(self.model, self.traject, self.door, gegevens)


class VraagForm(ZaakForm):
    """A question of UWV."""

    model = models.UwvVraag
    datum = "gesteld_op"
    gesteld_op = DatumVeld(label="Gesteld op")
    vraag = PraktijkVeld(label="Wat vroeg UWV?", error_messages={"required": "Schrijf de vraag op."})


class AntwoordForm(ZaakForm):
    """What was answered."""

    datum = "beantwoord_op"
    antwoord = PraktijkVeld(label="Wat is geantwoord?", error_messages={"required": "Schrijf het antwoord op."})
    beantwoord_op = DatumVeld(label="Beantwoord op")

    def __init__(self, *args: Any, uwvvraag: models.UwvVraag, **kwargs: Any) -> None:
        """Take the question."""
        super().__init__(*args, **kwargs)
        self.uwvvraag = uwvvraag

    def schrijf(self) -> models.UwvVraag:
        """Write the answer."""
        return vastleggen.beantwoord(self.uwvvraag, self.cleaned_data["antwoord"], self.cleaned_data["beantwoord_op"])
