"""Forms of objection and appeal. The objection, the decision and the appeal can belong to a step of the course."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from luwte.besluiten import vastleggen_bezwaar, zinnen
from luwte.besluiten.concepten import concept_bezwaar
from luwte.besluiten.forms import KIES, BesluitForm
from luwte.besluiten.models import Bezwaar, Bezwaargebeurtenis, Uitkomst, Uitspraak
from luwte.gemeenten.velden import DatumVeld
from luwte.trajecten.forms import TekstVeld
from luwte.trajecten.models import Vaststelling
from luwte.trajecten.motivering import NOG_EEN_GAT, heeft_gat

Soort = Bezwaargebeurtenis.Soort
#: What a step says about the decision, and which outcomes and new finding go with it.
NIEUW_BESLUIT = {
    "vastgesteld": Vaststelling.Uitkomst.UITSLUITEND_BESCHUT,
    "afwijkend": Vaststelling.Uitkomst.AFWIJKEND,
}


class BezwaarForm(BesluitForm):
    """An objection that came in."""

    datum_velden = ("ontvangen_op",)
    tegen = forms.ChoiceField(
        label="Tegen welk besluit?", choices=Bezwaar.Tegen.choices, widget=forms.RadioSelect, error_messages=KIES
    )
    besluit_op = DatumVeld(label="Dat besluit is bekendgemaakt op")
    indiener = forms.ChoiceField(
        label="Wie maakt bezwaar?", choices=Bezwaar.Indiener.choices, widget=forms.RadioSelect, error_messages=KIES
    )
    ontvangen_op = DatumVeld(label="Bezwaar ontvangen op")
    eerst_elders_op = DatumVeld(
        label="Eerst bij een andere instantie ontvangen op",
        required=False,
        help_text="Alleen invullen als het bezwaar is doorgestuurd, bijvoorbeeld door UWV. Die dag telt dan.",
    )
    per_post = forms.BooleanField(label="Het bezwaar kwam per post", required=False)
    verstuurd_op = DatumVeld(
        label="Op de post gedaan op", required=False, help_text="Kijk naar het poststempel. Alleen bij post."
    )
    gronden = TekstVeld(
        label="Waarom is iemand het niet eens met het besluit?",
        help_text="Neem de kern over. Schrijf geen medische gegevens op.",
        error_messages={"required": zinnen.GRONDEN},
    )
    adviescommissie = forms.BooleanField(
        label="De bezwaarcommissie adviseert", required=False, initial=True, help_text="Dan duurt het langer."
    )

    def schrijf(self) -> Bezwaar:
        """Write the objection with its term."""
        return vastleggen_bezwaar.leg_bezwaar_vast(self.traject, self.door, **self.cleaned_data)


class BezwaarstukForm(BesluitForm):
    """A form about one objection."""

    def __init__(self, *args: Any, bezwaar: Bezwaar | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.bezwaar = bezwaar

    def _bezwaar(self) -> Bezwaar:
        if self.bezwaar is None:
            raise ValidationError("Er is geen bezwaar in dit dossier.")
        return self.bezwaar


class TeLaatForm(BezwaarstukForm):
    """A person judges whether there was a good reason for being late."""

    datum_velden = ("datum",)
    soort = forms.ChoiceField(
        label="Had iemand een goede reden om te laat te zijn?",
        choices=[(Soort.VERSCHOONBAAR, "Ja, wij behandelen het bezwaar"), (Soort.NIET_VERSCHOONBAAR, "Nee")],
        widget=forms.RadioSelect,
        error_messages=KIES,
    )
    datum = DatumVeld(label="Datum")
    tekst = TekstVeld(label="Waarom vindt u dat?", error_messages={"required": zinnen.TEKST_NODIG})

    def schrijf(self) -> Bezwaargebeurtenis:
        """Write the opinion."""
        g = self.cleaned_data
        return vastleggen_bezwaar.leg_gebeurtenis_vast(
            self._bezwaar(), g["soort"], g["datum"], self.door, tekst=g["tekst"]
        )


class HoorzittingForm(TeLaatForm):
    """Heard, or not, and why."""

    soort = forms.ChoiceField(
        label="Is er een hoorzitting geweest?",
        choices=[(Soort.GEHOORD, "Ja"), (Soort.NIET_GEHOORD, "Nee, niet nodig of niet gewild")],
        widget=forms.RadioSelect,
        error_messages=KIES,
    )
    datum = DatumVeld(label="Dag van de hoorzitting, of van het besluit om niet te horen")
    tekst = TekstVeld(
        label="Verslag, of waarom er niet is gehoord",
        help_text="Schrijf geen medische gegevens op.",
        error_messages={"required": zinnen.TEKST_NODIG},
    )


class CommissieadviesForm(BezwaarstukForm):
    """What the committee advises."""

    datum_velden = ("datum",)
    datum = DatumVeld(label="Datum van het advies")
    uitkomst = forms.ChoiceField(
        label="Wat adviseert de commissie?",
        choices=Uitkomst.choices,
        widget=forms.RadioSelect,
        error_messages={"required": zinnen.ADVIES_UITKOMST, "invalid_choice": zinnen.ADVIES_UITKOMST},
    )
    tekst = TekstVeld(label="Waarom?", error_messages={"required": zinnen.TEKST_NODIG})

    def schrijf(self) -> Bezwaargebeurtenis:
        """Write the advice."""
        g = self.cleaned_data
        return vastleggen_bezwaar.leg_gebeurtenis_vast(
            self._bezwaar(), Soort.ADVIES, g["datum"], self.door, tekst=g["tekst"], uitkomst=g["uitkomst"]
        )


class IntrekkenForm(BezwaarstukForm):
    """The objection is withdrawn."""

    datum_velden = ("datum",)
    datum = DatumVeld(label="Ingetrokken op")
    tekst = TekstVeld(label="Wat liet de indiener weten?", error_messages={"required": zinnen.TEKST_NODIG})

    def schrijf(self) -> Bezwaargebeurtenis:
        """Write the withdrawal."""
        g = self.cleaned_data
        return vastleggen_bezwaar.leg_gebeurtenis_vast(
            self._bezwaar(), Soort.INGETROKKEN, g["datum"], self.door, tekst=g["tekst"]
        )


class BeslissenForm(BezwaarstukForm):
    """The decision on an objection; after a ruling of the court the new decision on the advice.

    ``uitkomst_stap`` is what the step says: a new finding, a deviation, or the decision stays.
    """

    datum_velden = ("besluit_op",)
    besluit_op = DatumVeld(label="Datum van de beslissing")
    uitkomst = forms.ChoiceField(
        label="Wat beslist het college?", choices=Uitkomst.choices, widget=forms.RadioSelect, error_messages=KIES
    )
    motivering = TekstVeld(
        label="Motivering",
        widget=forms.Textarea(attrs={"rows": 14}),
        help_text="Dit is een voorstel uit de feiten. Lees het na, vul het aan en pas het aan.",
        error_messages={"required": zinnen.MOTIVERING},
    )
    reden_afwijking = TekstVeld(
        label="Waarom beslist u anders dan de commissie adviseert?",
        required=False,
        help_text="Alleen als u het advies niet volgt.",
    )

    def __init__(self, *args: Any, uitkomst_stap: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.nieuw_besluit = NIEUW_BESLUIT.get(uitkomst_stap, "")
        self.na_rechter = self.bezwaar is not None and hasattr(self.bezwaar, "beslissing")
        uitkomst = self.fields["uitkomst"]
        if self.nieuw_besluit:
            uitkomst.choices = [(Uitkomst.GEGROND, Uitkomst.GEGROND.label)]  # type: ignore[attr-defined]
            uitkomst.initial = Uitkomst.GEGROND
        elif uitkomst_stap == "blijft":
            uitkomst.choices = [c for c in Uitkomst.choices if c[0] != Uitkomst.GEGROND]  # type: ignore[attr-defined]
        self.ingetrokken = (
            self.bezwaar is not None and self.bezwaar.gebeurtenissen.filter(soort=Soort.INGETROKKEN).exists()
        )
        if self.na_rechter or self.ingetrokken:
            del self.fields["uitkomst"], self.fields["reden_afwijking"]
            self.fields["motivering"].help_text = (
                "Schrijf op waarom het dossier verdergaat."
                if self.ingetrokken
                else "Schrijf op wat de rechter zei en wat het college nu besluit."
            )
        elif self.bezwaar is not None and not self.is_bound:
            self.fields["motivering"].initial = concept_bezwaar(self.bezwaar, self.peildatum, uitkomst.initial or "")

    def clean_motivering(self) -> str:
        """Nothing left to fill in."""
        tekst: str = self.cleaned_data["motivering"]
        if heeft_gat(tekst):
            raise ValidationError(NOG_EEN_GAT)
        return tekst

    def schrijf(self) -> Any:
        """Write the decision, and the new finding when there is one."""
        g = self.cleaned_data
        bezwaar = self._bezwaar()
        if self.ingetrokken and self.nieuw_besluit:
            raise ValidationError(zinnen.INGETROKKEN)
        if self.ingetrokken:
            return bezwaar
        if self.na_rechter:
            nieuw = vastleggen_bezwaar.besluit_na_uitspraak(
                self.traject, g["besluit_op"], nieuw_besluit=self.nieuw_besluit, motivering=g["motivering"]
            )
            return nieuw or bezwaar
        return vastleggen_bezwaar.beslis(
            bezwaar,
            g["besluit_op"],
            self.door,
            uitkomst=g["uitkomst"],
            motivering=g["motivering"],
            reden_afwijking=g["reden_afwijking"],
            nieuw_besluit=self.nieuw_besluit,
        )


class BeroepForm(BezwaarstukForm):
    """An appeal to the court."""

    datum_velden = ("ingesteld_op",)
    ingesteld_op = DatumVeld(label="Beroep ingesteld op")
    rechtbank = forms.CharField(
        label="Rechtbank", max_length=100, error_messages={"required": "Vul in bij welke rechtbank."}
    )
    zaaknummer = forms.CharField(label="Zaaknummer", max_length=50, required=False)
    niet_op_tijd = forms.BooleanField(label="Omdat de gemeente niet op tijd besliste", required=False)

    def schrijf(self) -> Any:
        """Write the appeal."""
        return vastleggen_bezwaar.stel_beroep_in(self._bezwaar(), door=self.door, **self.cleaned_data)


class UitspraakForm(BezwaarstukForm):
    """What the court said on the last appeal."""

    datum_velden = ("gedaan_op",)
    gedaan_op = DatumVeld(label="Uitspraak gedaan op")
    uitkomst = forms.ChoiceField(
        label="Wat zei de rechter?", choices=Uitkomst.choices, widget=forms.RadioSelect, error_messages=KIES
    )
    gevolg = forms.ChoiceField(
        label="Wat volgt daaruit?", choices=Uitspraak.Gevolg.choices, widget=forms.RadioSelect, error_messages=KIES
    )
    samenvatting = TekstVeld(
        label="Samenvatting",
        help_text="Schrijf geen medische gegevens op.",
        error_messages={"required": zinnen.TEKST_NODIG},
    )

    def schrijf(self) -> Any:
        """Write the ruling."""
        beroep = self._bezwaar().beroepen.filter(uitspraak__isnull=True).last()
        if beroep is None:
            raise ValidationError("Er is geen beroep waarover de rechter nog moet oordelen.")
        return vastleggen_bezwaar.leg_uitspraak_vast(beroep, door=self.door, **self.cleaned_data)
