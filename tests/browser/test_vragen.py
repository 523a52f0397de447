"""A questionnaire in a real browser: without a script, with the keyboard, wide and narrow, and the way back."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import Mens
from tests.browser.test_paginas import HALF, NARROW, WIDE, overflow

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

START = "/vragen/loonkostensubsidie/"
ANTWOORDEN = (
    ("Hoeveel uur per week werkt iemand?", "31"),
    ("Hoeveel uur is een volledige werkweek bij de werkgever?", "36"),
    ("Hoe oud is iemand?", "23"),
    ("Welk deel van het minimumloon is het werk waard?", "30%"),
)


def tot_de_uitkomst(mens: Mens) -> None:
    """Fill in the questionnaire about the subsidy, in the order it asks."""
    mens.naar(START)
    mens.vul_in({"Bijstand": True})
    mens.knop("Volgende")
    for vraag, antwoord in ANTWOORDEN:
        mens.vul_in({vraag: antwoord})
        mens.knop("Volgende")


def test_a_questionnaire_works_without_javascript(zonder_javascript: Mens):
    mens = zonder_javascript
    mens.naar("/")
    mens.koppeling("de vragen")
    mens.koppeling("Hoeveel loonkostensubsidie is er per maand?")
    tot_de_uitkomst(mens)
    assert "Dit is een eerste beeld, geen besluit." in mens.tekst()
    assert "Loonkostensubsidie van de gemeente per maand: €" in mens.tekst()
    assert "?" not in mens.page.url
    mens.page.get_by_text("Waarom?").first.click()
    assert "Participatiewet art. 10d" in mens.tekst()
    mens.page.get_by_role("button", name=re.compile("Wijzig.*Hoe oud is iemand")).click()
    assert mens.page.get_by_label("Hoe oud is iemand?").input_value() == "23"


def test_a_wrong_answer_and_the_way_back(mens: Mens, axe: Callable[["Page"], None]):
    mens.naar(START)
    mens.vul_in({"Bijstand": True})
    mens.knop("Volgende")
    mens.vul_in({"Hoeveel uur per week werkt iemand?": "61"})
    mens.knop("Volgende")
    assert "61 uur per week kan niet." in mens.tekst()
    axe(mens.page)
    mens.knop("Terug")
    assert mens.page.get_by_label("Bijstand").is_checked()
    mens.knop("Weet ik niet")
    for number in range(2, 7):
        assert f"Vraag {number}." in mens.tekst()
        mens.knop("Weet ik niet")
    assert "Dit is nog niet te zeggen." in mens.tekst()
    assert "Zonder dat antwoord kan het zijn: van € 0,00 per maand" in mens.tekst()


def test_questions_and_outcome_are_accessible_and_fit_each_width(mens: Mens, axe: Callable[["Page"], None]):
    tot_de_uitkomst(mens)
    mens.page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    for size in (WIDE, HALF, NARROW):
        mens.page.set_viewport_size(size)
        assert overflow(mens.page) <= 0, size
        axe(mens.page)


def test_a_question_is_answered_with_the_keyboard_only(mens: Mens):
    mens.naar("/vragen/welke-regeling/")
    keys = mens.page.keyboard
    for _ in range(40):
        keys.press("Tab")
        if mens.page.evaluate("document.activeElement.name") == "waarde":
            break
    keys.press("Space")
    with mens.page.expect_navigation():
        keys.press("Enter")
    assert "Vraag 2." in mens.tekst()
