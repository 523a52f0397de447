"""Forms of a term: request, suspend, resume, postpone, decide, notice of default; and the register."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from luwte.besluiten import vastleggen, zinnen
from luwte.besluiten.berekening import Termijnstand
from luwte.besluiten.models import Besluittermijn, Opschorting, Registerbericht
from luwte.gemeenten.velden import DatumVeld
from luwte.trajecten.forms import StukForm, TekstVeld

KIES = {"required": "Kies een van deze.", "invalid_choice": "Kies een van deze."}


class BesluitForm(StukForm):
    """A form of this room: it knows who writes. In a step that is who made the step."""

    datum_velden: tuple[str, ...] = ()

    def __init__(self, *args: Any, door: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._door = door
        for naam in self.datum_velden:
            self.fields[naam].initial = self.peildatum

    @property
    def door(self) -> Any:
        """Who writes this: the user of the page, or who just made the step in whose transaction we are."""
        if self._door is not None:
            return self._door
        return self.traject.stappen.select_related("door").order_by("-volgnummer")[0].door

    def clean(self) -> dict[str, Any]:
        """No day after the peildatum."""
        gegevens = super().clean() or self.cleaned_data
        for naam in self.datum_velden:
            if gegevens.get(naam) is not None:
                try:
                    self.niet_na_peildatum(naam)
                except ValidationError as fout:
                    self.add_error(naam, fout)
        return gegevens


class AanvraagForm(BesluitForm):
    """A request to the municipality, on which the college must decide."""

    datum_velden = ("begint_op",)
    soort = forms.ChoiceField(
        label="Waarover moet het college besluiten?",
        choices=[s for s in Besluittermijn.Soort.choices if s[0] != Besluittermijn.Soort.BEZWAAR],
        widget=forms.RadioSelect,
        error_messages=KIES,
    )
    begint_op = DatumVeld(
        label="De termijn begint op",
        help_text="De dag waarop de gemeente de aanvraag ontving. Bij loonkostensubsidie vanaf 1 juli 2023: "
        "de dag waarop de loonwaarde is vastgesteld, of de dag van het besluit om niet eerst te meten.",
    )
    meting_overgeslagen = forms.BooleanField(
        label="Bij loonkostensubsidie: het college besloot de loonwaarde niet eerst te meten", required=False
    )

    def schrijf(self) -> Besluittermijn:
        """Write the term."""
        gegevens = self.cleaned_data
        return vastleggen.begin_termijn(
            self.traject,
            gegevens["soort"],
            gegevens["begint_op"],
            self.door,
            meting_overgeslagen=gegevens["meting_overgeslagen"],
        )


class TermijnForm(BesluitForm):
    """A form about one running term."""

    datum_velden = ("datum",)

    def __init__(self, *args: Any, termijn: Besluittermijn, stand: Termijnstand, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.termijn = termijn
        self.stand = stand


class OpschortenForm(TermijnForm):
    """Let the clock stand still."""

    grond = forms.ChoiceField(
        label="Waarom staat de termijn stil?",
        choices=Opschorting.choices,
        widget=forms.RadioSelect,
        help_text="Wachten op UWV staat niet in de wet. Stel dan het besluit uit.",
        error_messages={"required": zinnen.GEEN_GROND, "invalid_choice": zinnen.GEEN_GROND},
    )
    datum = DatumVeld(label="Dag van de uitnodiging of het bericht", help_text="De dag erna staat de termijn stil.")
    tot = DatumVeld(
        label="Tot en met",
        required=False,
        help_text="De laatste dag om aan te vullen, of de dag die is afgesproken. Weet u die niet? Laat dit dan leeg.",
    )
    reden = TekstVeld(label="Wat is er nodig?", error_messages={"required": zinnen.GEEN_REDEN})
    bekendgemaakt = forms.BooleanField(
        label="De persoon heeft hierover een brief gekregen",
        error_messages={"required": "Vink aan dat de persoon een brief heeft gekregen."},
    )

    def schrijf(self) -> Any:
        """Write the suspension."""
        g = self.cleaned_data
        return vastleggen.schort_op(
            self.termijn,
            g["datum"],
            self.door,
            grond=g["grond"],
            reden=g["reden"],
            tot=g["tot"],
            bekendgemaakt=g["bekendgemaakt"],
        )


class HervattenForm(TermijnForm):
    """Let the clock run again."""

    datum = DatumVeld(label="De termijn loopt weer vanaf", help_text="De dag waarop alles compleet was.")
    reden = TekstVeld(label="Wat is er ontvangen of veranderd?", error_messages={"required": zinnen.GEEN_REDEN})

    def schrijf(self) -> Any:
        """Write that the term runs again."""
        g = self.cleaned_data
        return vastleggen.hervat(self.termijn, g["datum"], self.door, reden=g["reden"])


class UitstellenForm(TermijnForm):
    """The notice of delay to the person."""

    datum = DatumVeld(label="Dag van het bericht aan de persoon")
    met_instemming = forms.BooleanField(
        label="Iedereen die het aangaat stemt in met dit uitstel",
        required=False,
        help_text="Zonder instemming geeft de wet zes weken, één keer.",
    )
    tot = DatumVeld(label="De nieuwe laatste dag", required=False)
    reden = TekstVeld(label="Waarom duurt het langer?", error_messages={"required": zinnen.GEEN_REDEN})
    bekendgemaakt = forms.BooleanField(
        label="De persoon heeft dit bericht gekregen", error_messages={"required": zinnen.NIET_BEKENDGEMAAKT}
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.termijn.soort == Besluittermijn.Soort.BEZWAAR:
            self.fields["tot"].help_text = "Alleen invullen als iedereen instemt. Anders rekent Luwte de dag uit."
        else:
            del self.fields["met_instemming"]
            self.fields["tot"].required = True
            self.fields["tot"].error_messages["required"] = zinnen.NIEUWE_DAG
            self.fields["tot"].help_text = "Een redelijke termijn. Deze dag schuift niet door een weekend."

    def schrijf(self) -> Any:
        """Write the postponement."""
        g = self.cleaned_data
        return vastleggen.verdaag(
            self.termijn,
            g["datum"],
            self.door,
            reden=g["reden"],
            tot=g["tot"],
            met_instemming=g.get("met_instemming", False),
            bekendgemaakt=g["bekendgemaakt"],
        )


class AfrondenForm(TermijnForm):
    """The college decided, or the request is gone."""

    datum = DatumVeld(label="Besloten of ingetrokken op")
    reden = TekstVeld(label="Wat is besloten?", error_messages={"required": zinnen.GEEN_REDEN})

    def schrijf(self) -> Any:
        """Write that the term ended."""
        return vastleggen.rond_af(self.termijn, self.cleaned_data["datum"], self.door, reden=self.cleaned_data["reden"])


class IngebrekestellingForm(TermijnForm):
    """A person says the municipality is late."""

    datum_velden = ("ontvangen_op",)
    ontvangen_op = DatumVeld(label="Ingebrekestelling ontvangen op")
    toelichting = TekstVeld(label="Toelichting", required=False)

    def schrijf(self) -> Any:
        """Write the notice of default."""
        g = self.cleaned_data
        return vastleggen.stel_in_gebreke(self.termijn, g["ontvangen_op"], self.door, toelichting=g["toelichting"])


class RegisterForm(BesluitForm):
    """What is known of a registration in the doelgroepregister."""

    datum_velden = ("datum",)
    soort = forms.ChoiceField(
        label="Wat is gebleken?", choices=Registerbericht.Soort.choices, widget=forms.RadioSelect, error_messages=KIES
    )
    datum = DatumVeld(label="Nagekeken of gemeld op")
    toelichting = TekstVeld(label="Toelichting", required=False)

    def schrijf(self) -> Registerbericht:
        """Write the notice."""
        g = self.cleaned_data
        return vastleggen.meld_register(self.traject, g["soort"], g["datum"], self.door, toelichting=g["toelichting"])
