"""Every document reads at level B1: short sentences, plain words, no office language.

The score and the words to avoid are those of the public pages (tests/loket/test_leesbaar.py).
"""

import re

import pytest
import textstat

from luwte.brieven.blokken import als_tekst
from luwte.brieven.register import SJABLONEN
from tests.brieven.voorbeelden import maak
from tests.loket.test_leesbaar import LANGSTE_ZIN, VERMIJD

#: Letters and reports of professionals among each other may use the words of their trade.
VAKTAAL = {"verslag", "verantwoording"}
#: To an employer never: what somebody has, or the label that scares (M346).
NIET_VOOR_WERKGEVER = re.compile(r"beschut|diagnos|ziektebeeld|handicap|stoornis|medisch|arbeidsbeperk", re.IGNORECASE)
BRIEVEN = sorted(code for code, een in SJABLONEN.items() if een.soort not in VAKTAAL)


def zinnen(code):
    """The running sentences of a document."""
    blokken = [b for b in maak(code).inhoud["brieven"][0]["blokken"] if b["soort"] not in {"tabel", "noot", "tekenen"}]
    return [
        zin.strip()
        for regel in als_tekst(blokken).splitlines()
        for zin in re.split(r"(?<=[.!?:])\s+(?=[A-Z0-9€])", regel)
        if len(zin.split()) > 3
    ]


@pytest.mark.parametrize("code", BRIEVEN)
def test_a_letter_uses_no_office_language(code):
    woorden = {woord for zin in zinnen(code) for woord in re.findall(r"[a-zà-ÿ]+", zin.lower())}
    assert sorted(woorden & set(VERMIJD)) == []


@pytest.mark.parametrize("code", BRIEVEN)
def test_the_sentences_of_a_letter_are_short(code):
    lijst = zinnen(code)
    assert [zin for zin in lijst if len(zin.split()) > LANGSTE_ZIN] == []
    assert sum(len(zin.split()) for zin in lijst) / len(lijst) <= 15


@pytest.mark.parametrize("code", BRIEVEN)
def test_a_letter_reads_at_level_b1(code):
    textstat.set_lang("nl")
    tekst = " ".join(zin if zin[-1] in ".!?" else f"{zin}." for zin in zinnen(code))
    # Flesch-Douma: from 60 about B1. Agreements and decisions carry long names of the law.
    assert textstat.flesch_reading_ease(tekst) >= 60


@pytest.mark.eis("M346")
@pytest.mark.parametrize("code", sorted(c for c, s in SJABLONEN.items() if s.ontvanger == "werkgever"))
def test_to_an_employer_no_label_and_no_health(code):
    opgemaakt = maak(code)
    brief = opgemaakt.inhoud["brieven"][0]
    alles = " ".join([brief["titel"], als_tekst(brief["blokken"]), *brief["grond"], brief["voet"]])
    assert NIET_VOOR_WERKGEVER.findall(alles) == []
    assert "1995" not in alles


@pytest.mark.parametrize("code", sorted(SJABLONEN))
def test_every_document_can_be_made_and_has_a_reader(code):
    brief = maak(code).inhoud["brieven"][0]
    assert brief["titel"]
    assert brief["blokken"]
    assert "{" not in als_tekst(brief["blokken"])
    assert "None" not in als_tekst(brief["blokken"])
