"""What is written in a case: the plan, goals, reviews, guidance, the next step, who observes."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar

from django import forms
from django.db.models import Q

from luwte.begeleiding import vastleggen, zinnen
from luwte.begeleiding.models import Begeleidingsafspraak, Doel, Doelgesprek, Ontwikkelplan, Vervolggesprek
from luwte.begeleiding.models.afspraak import MEESTE_UREN
from luwte.gemeenten.models import Gebruiker
from luwte.gemeenten.velden import DatumVeld, GetalVeld
from luwte.plekken.models import Werkplek
from luwte.trajecten.models import Traject


def _tekst(naam: str, fout: str = "", **anders: Any) -> forms.CharField:
    anders.setdefault("widget", forms.Textarea(attrs={"rows": 4}))
    return forms.CharField(label=naam, required=bool(fout), error_messages={"required": fout}, **anders)


def _keuze(naam: str, keuzes: Any, fout: str, **anders: Any) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=naam, choices=keuzes, error_messages={"required": fout, "invalid_choice": fout}, **anders
    )


class OnderdeelForm(forms.Form):
    """The base: knows case, day and who writes; ``save`` writes the record."""

    kop: ClassVar[str] = ""
    knop: ClassVar[str] = "Opslaan"
    uitleg: ClassVar[str] = ""

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, traject: Traject, peildatum: date, door: Any, **extra: Any
    ) -> None:
        """Take the case, the peildatum, the user, and what the form itself needs."""
        self.traject, self.peildatum, self.door, self.extra = traject, peildatum, door, extra
        super().__init__(data, initial=self.beginwaarden())

    def beginwaarden(self) -> dict[str, Any]:
        """What stands in the form beforehand."""
        return {}

    def save(self) -> Any:
        """Write the record. Raises ValidationError with sentences per field."""
        raise AssertionError("Each form writes its own record.")  # pragma: no cover

    @property
    def vast(self) -> dict[str, Any]:
        """What every writer asks."""
        return {"peildatum": self.peildatum}


class PlanForm(OnderdeelForm):
    """A version of the plan; begins with what the last one said."""

    kop = "Plan maken (POP)"
    uitleg = "Begin met wat de kandidaat zelf zegt. Schrijf op wat helpt, nooit waarom."
    eigen_woorden = _tekst("Wat kan en wil de kandidaat, in eigen woorden?", zinnen.EIGEN_WOORDEN, max_length=2000)
    talenten = _tekst("Talenten en sterke kanten", max_length=2000)
    nodig = _tekst(
        "Wat helpt op het werk?",
        max_length=1000,
        help_text="Dit leest ook de werkleider. Bijvoorbeeld: een rustige plek, één taak tegelijk.",
    )
    opgesteld_op = DatumVeld(label="Gemaakt op")
    ondertekend_op = DatumVeld(label="Samen ondertekend op", required=False)

    def beginwaarden(self) -> dict[str, Any]:
        """The last version, as of today."""
        plan: Ontwikkelplan | None = self.extra.get("plan")
        oud = {veld: getattr(plan, veld) for veld in ("eigen_woorden", "talenten", "nodig")} if plan else {}
        return {**oud, "opgesteld_op": self.peildatum}

    def save(self) -> Ontwikkelplan:
        """A new version."""
        return vastleggen.maak_plan(self.traject, self.door, **self.vast, **self.cleaned_data)


class DoelForm(OnderdeelForm):
    """A goal in her own words, with what was agreed."""

    kop = "Doel afspreken"
    eigen_woorden = forms.CharField(
        label="Het doel, in de woorden van de kandidaat",
        max_length=300,
        error_messages={"required": zinnen.EIGEN_WOORDEN},
    )
    code = _keuze("Waar gaat het doel over?", Doel.Code.choices, zinnen.DOELCODE, widget=forms.RadioSelect)
    afspraak = _tekst("Wat is afgesproken, en wie doet wat?", zinnen.AFSPRAAK, max_length=1000)
    vanaf = DatumVeld(label="Afgesproken op")
    streefdatum = DatumVeld(label="Klaar op")

    def beginwaarden(self) -> dict[str, Any]:
        """Agreed today."""
        return {"vanaf": self.peildatum}

    def save(self) -> Doel:
        """The goal."""
        return vastleggen.stel_doel(self.traject, self.door, **self.vast, **self.cleaned_data)


class DoelgesprekForm(OnderdeelForm):
    """How it goes with a goal, talked over together."""

    kop = "Doel bespreken"
    toelichting = _tekst("Wat zegt de kandidaat zelf, en wat spreken we af?", zinnen.TOELICHTING, max_length=1000)
    uitkomst = _keuze("Hoe staat het ervoor?", Doelgesprek.Uitkomst.choices, zinnen.UITKOMST, widget=forms.RadioSelect)
    datum = DatumVeld(label="Datum van het gesprek")
    ondertekend_op = DatumVeld(label="Samen ondertekend op", required=False)

    def beginwaarden(self) -> dict[str, Any]:
        """Talked over today."""
        return {"datum": self.peildatum}

    def save(self) -> Doelgesprek:
        """The review."""
        return vastleggen.bespreek_doel(self.extra["doel"], self.door, **self.vast, **self.cleaned_data)


class BegeleidingForm(OnderdeelForm):
    """Hours of guidance a week from a day on."""

    kop = "Begeleiding afspreken"
    uitleg = (
        "Begeleiding is intensief in het begin en bij veranderingen, en minder als het stabiel is. "
        "Zij stopt nooit helemaal. Wat nu loopt van dezelfde soort, eindigt de dag ervoor."
    )
    soort = _keuze("Soort begeleiding", Begeleidingsafspraak.Soort.choices, zinnen.SOORT, widget=forms.RadioSelect)
    uren = GetalVeld(
        label="Uren per week",
        minimum=Decimal("0.25"),
        maximum=Decimal(MEESTE_UREN),
        error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), zinnen.UREN)
        | {"max_decimal_places": "Gebruik hoogstens 2 decimalen."},
    )
    bron = _keuze("Wie betaalt?", [("", "Kies"), *Begeleidingsafspraak.Bron.choices], zinnen.BRON)
    vanaf = DatumVeld(label="Vanaf")
    begin_of_verandering = forms.BooleanField(label="Dit is een begin of een verandering", required=False)
    afspraak = forms.CharField(label="Wat is afgesproken?", max_length=300, required=False)

    def beginwaarden(self) -> dict[str, Any]:
        """From today."""
        return {"vanaf": self.peildatum}

    def save(self) -> Begeleidingsafspraak:
        """The agreement."""
        return vastleggen.spreek_begeleiding_af(self.traject, self.door, **self.cleaned_data)


class BegeleidingStopForm(OnderdeelForm):
    """End one kind of guidance; not the last one of somebody who works."""

    kop = "Deze begeleiding laten eindigen"
    knop = "Laten eindigen"
    uitleg = "Dit kan alleen als er dan nog andere begeleiding is, of als iemand niet meer in dienst is."
    laatste_dag = DatumVeld(label="Laatste dag")

    def beginwaarden(self) -> dict[str, Any]:
        """Today is the last day."""
        return {"laatste_dag": self.peildatum}

    def save(self) -> None:
        """End it."""
        vastleggen.beeindig_begeleiding(self.extra["afspraak"], self.cleaned_data["laatste_dag"])


class VervolgForm(OnderdeelForm):
    """The next step: what she wants, who was there, what people conclude and why."""

    kop = "Praten over de volgende stap"
    uitleg = "Eerst wat de kandidaat zelf wil. Wat past, besluit u samen. Geen regel of getal doet dat voor u."
    wens = _tekst("Wat wil de kandidaat zelf?", zinnen.WENS, max_length=1000)
    aanwezig = forms.MultipleChoiceField(
        label="Wie waren erbij?",
        choices=Vervolggesprek.Aanwezig.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": zinnen.AANWEZIG},
    )
    zonder_kandidaat = forms.CharField(
        label="Was de kandidaat er niet bij? Waarom niet?", max_length=300, required=False
    )
    conclusie = _keuze(
        "Wat is de volgende stap?", Vervolggesprek.Conclusie.choices, zinnen.CONCLUSIE, widget=forms.RadioSelect
    )
    reden = _tekst("Waarom?", zinnen.REDEN, max_length=1000)
    datum = DatumVeld(label="Datum van het gesprek")
    volgend_op = DatumVeld(label="Volgend gesprek uiterlijk")

    def beginwaarden(self) -> dict[str, Any]:
        """Talked today; again when local policy says."""
        return {"datum": self.peildatum, "volgend_op": self.extra.get("volgend_op")}

    def save(self) -> Vervolggesprek:
        """The review."""
        return vastleggen.voer_vervolggesprek(self.traject, self.door, **self.vast, **self.cleaned_data)


class ToewijzingForm(OnderdeelForm):
    """Who observes this person, and from when."""

    kop = "Wie kijkt mee op de werkvloer?"
    knop = "Toewijzen"
    uitleg = "Deze collega ziet de voornaam en wat helpt op het werk, en legt observaties vast."
    gebruiker = forms.ModelChoiceField(
        label="Collega",
        queryset=Gebruiker.objects.none(),
        empty_label="Kies",
        error_messages={"required": "Kies een collega.", "invalid_choice": zinnen.ROL},
    )
    werkplek = forms.ModelChoiceField(
        label="Werkplek", queryset=Werkplek.objects.none(), empty_label="Waar de kandidaat werkt", required=False
    )
    iedereen = forms.BooleanField(label="Voor iedereen die op deze werkplek werkt", required=False)
    vanaf = DatumVeld(label="Vanaf")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Fill the choices with colleagues and places of the own municipality."""
        super().__init__(*args, **kwargs)
        gemeente = self.traject.gemeente_id
        collegas: Any = self.fields["gebruiker"]
        collegas.queryset = (
            Gebruiker.objects.filter(
                lidmaatschappen__gemeente=gemeente,
                lidmaatschappen__rol__in=sorted(vastleggen.WAARNEMERS),
                is_active=True,
            )
            .distinct()
            .order_by("last_name", "first_name", "pk")
        )
        collegas.label_from_instance = lambda wie: wie.naam
        plekken: Any = self.fields["werkplek"]
        plekken.queryset = (
            Werkplek.objects.filter(gemeente=gemeente, vanaf__lte=self.peildatum)
            .filter(Q(tot__isnull=True) | Q(tot__gt=self.peildatum))
            .select_related("werkgever")
            .order_by("werkgever__naam", "naam", "pk")
        )
        plekken.label_from_instance = lambda plek: f"{plek.werkgever.naam}, {plek.naam}"

    def beginwaarden(self) -> dict[str, Any]:
        """From today."""
        return {"vanaf": self.peildatum}

    def clean(self) -> dict[str, Any]:
        """Everybody on a workplace needs a workplace."""
        gegevens = super().clean() or self.cleaned_data
        if gegevens.get("iedereen") and not gegevens.get("werkplek"):
            self.add_error("werkplek", "Kies de werkplek waar het om gaat.")
        return gegevens

    def save(self) -> Any:
        """The assignment: of this person, or of all who work on the place."""
        gegevens = dict(self.cleaned_data)
        traject = None if gegevens.pop("iedereen") else self.traject
        return vastleggen.wijs_toe(self.traject.gemeente_id, traject=traject, **gegevens)
