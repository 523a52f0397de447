"""Every state has a text of its own, and each reads easily."""

import re

import pytest
import textstat

from luwte.mijn.teksten import GEEN_TRAJECT, TEKSTEN, TERMIJNEN, bezwaar_op_de_lijst
from luwte.trajecten import toestanden
from luwte.trajecten.toestanden import TOESTANDEN
from luwte.wet import catalogus
from tests.loket.test_leesbaar import VERMIJD

LANGSTE_ZIN = 15
ALLE = {**TEKSTEN, "geen": GEEN_TRAJECT, "bezwaar op de lijst": bezwaar_op_de_lijst()}


def zinnen(tekst):
    return [zin for zin in re.split(r"(?<=[.!?])\s+", tekst) if zin]


def test_every_state_of_the_course_has_a_text():
    assert set(TEKSTEN) == set(TOESTANDEN)


@pytest.mark.parametrize("toestand", ALLE)
def test_a_text_reads_at_level_b1_in_short_sentences(toestand):
    tekst = ALLE[toestand].alles
    textstat.set_lang("nl")
    assert textstat.flesch_reading_ease(tekst) >= 80
    assert [zin for zin in zinnen(tekst) if len(zin.split()) > LANGSTE_ZIN] == []
    assert set(re.findall(r"[a-zà-ÿ]+", tekst.lower())) & set(VERMIJD) == set()


@pytest.mark.parametrize("toestand", ALLE)
def test_a_text_says_u_and_names_no_wage_value_and_no_health_but_to_keep_it_to_oneself(toestand):
    tekst = ALLE[toestand].alles.lower()
    assert re.search(r"\bu(w)?\b", tekst)
    assert not re.search(r"\b(je|jij|jouw|loonwaarde|beperking|handicap|diagnose)\b", tekst)


def test_every_term_that_is_told_is_a_rule_of_the_law_and_the_sentence_holds_its_day():
    regels = set(catalogus().rules)
    assert set(TERMIJNEN) <= regels
    assert all("{dag}" in zin for zin in TERMIJNEN.values())


def test_every_term_of_the_course_is_told():
    soorten = {een.doel for een in vars(toestanden).values() if isinstance(een, toestanden.Termijn)}
    assert soorten - set(TERMIJNEN) == set()
