"""Words of health that do not belong in what others than the person herself write about her.

The municipality holds no medical data (AVG art. 9; Participatiewet art. 10b: UWV examines). A list
of words is a help while writing, not a proof; what goes to UWV passes it a second time.
"""

import re

from django.core.exceptions import ValidationError
from django.forms import Textarea

from luwte.trajecten.forms import TekstVeld

#: Beginnings of words; each is looked for at the start of a word, whatever its ending.
BEGINSELS = (
    "adhd", "aids", "alcoholist", "alcoholversla", "alzheimer", "angststoornis", "antidepress", "anorexia", "artrose",
    "asperger", "astma", "autis", "behandelaar", "bipolair", "boulimia", "burn-out", "burnout", "chemotherapie",
    "copd", "dement", "depressi", "diabetes", "downsyndroom", "drugs", "dwangstoornis", "dyscalculie", "dyslexie",
    "eetstoornis", "epileps", "epileptisch", "fibromyalgie", "fysiotherap", "gediagnosticeerd", "gedragsstoornis",
    "ggz", "hartfalen", "hartinfarct", "hersenletsel", "hersenbloeding", "hernia", "hiv", "huisarts", "ziekenhuis",
    "insuline", "iq", "kanker", "klinisch", "licht verstandelijk", "lvb", "medicatie", "medicijn", "medisch dossier",
    "methylfenidaat", "migraine", "niet-aangeboren", "neuroloog", "odd", "paniekstoornis",
    "parkinson", "pdd-nos", "persoonlijkheidsstoornis", "psychiat", "psycholo", "psychose", "psychotisch",
    "psychotherap", "ptss", "reuma", "ritalin", "schizofren", "spasti", "stoornis", "suïcid", "suicid", "syndroom",
    "therapeut", "therapie", "tumor", "verslaafd", "verslaving", "verstandelijk beperkt", "verstandelijke beperking",
    "ziektebeeld", "ziekte van", "zwakbegaafd", "zwakzinnig", "zwanger",
)  # fmt: skip
#: Short ones stand alone: "odd" is no beginning of "oddesloe".
_ALLEEN = frozenset({"aids", "adhd", "ggz", "hiv", "iq", "lvb", "odd", "copd", "ptss"})
_PATROON = re.compile(
    r"(?<!\w)(?:"
    + "|".join(
        re.escape(woord) + (r"(?!\w)" if woord in _ALLEEN else r"\w*")
        for woord in sorted(BEGINSELS, key=len, reverse=True)
    )
    + ")",
    re.IGNORECASE,
)
WEGGELATEN = "[weggelaten]"


def medische_woorden(tekst: str) -> list[str]:
    """The words of health in a text, each once, in order."""
    return list(dict.fromkeys(gevonden.lower() for gevonden in _PATROON.findall(tekst)))


def weiger_medisch(tekst: str) -> None:
    """Raise ValidationError, naming the words, when a text speaks of somebody's health."""
    if gevonden := medische_woorden(tekst):
        raise ValidationError(
            f"Schrijf geen medische gegevens op. Haal dit weg: {', '.join(gevonden)}. "
            "Schrijf wat u ziet in het werk, en wat helpt."
        )


def zonder_medisch(tekst: str) -> str:
    """A text with each word of health left out."""
    return _PATROON.sub(WEGGELATEN, tekst)


class PraktijkVeld(TekstVeld):
    """A few lines about somebody, without words of health."""

    def __init__(self, **kwargs: object) -> None:
        """As TekstVeld, with the check."""
        kwargs.setdefault("widget", Textarea(attrs={"rows": 3}))
        kwargs.setdefault("max_length", 4000)
        super().__init__(**kwargs)
        self.validators.append(weiger_medisch)
