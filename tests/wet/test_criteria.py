"""The criteria of UWV in their parts: one kind of adaptation is enough, supervision is two things at once."""

from itertools import product

import pytest

from luwte.wet import catalogus
from tests.wet.hulp import op

AANPASSINGEN = (
    "werkplek_aanpassen",
    "taken_splitsen",
    "begeleiding_aanpassen",
    "werktempo_aanpassen",
    "arbeidsduur_aanpassen",
)
NIETS = dict.fromkeys(AANPASSINGEN, False)
TOEZICHT = ("begeleider_altijd_aanwezig", "begeleider_kent_persoon")
BEGELEIDING = ("begeleiding_elk_dagdeel", "werk_ligt_merkbaar_stil")
GEEN_BEGELEIDING = dict.fromkeys((*TOEZICHT, *BEGELEIDING), False)


@pytest.mark.eis("M066", "M126")
@pytest.mark.parametrize("kind", AANPASSINGEN)
def test_each_of_the_five_kinds_of_adaptation_is_enough_alone(kind):
    stand = op("2017-06-01")
    assert stand.value("aanpassing_van_werk_nodig", NIETS) is False
    assert stand.value("aanpassing_van_werk_nodig", {**NIETS, kind: True}) is True
    assert stand.needs("aanpassing_van_werk_nodig", {kind: True}) == []


@pytest.mark.eis("M067", "M068")
@pytest.mark.parametrize(
    ("rule", "parts"),
    [("permanent_toezicht_nodig", TOEZICHT), ("intensieve_begeleiding_nodig", BEGELEIDING)],
)
def test_supervision_and_guidance_need_both_parts_of_their_definition(rule, parts):
    stand = op("2017-06-01")
    for one, other in product((True, False), repeat=2):
        assert stand.value(rule, dict(zip(parts, (one, other), strict=True))) is (one and other)


@pytest.mark.eis("M061", "M062", "M069")
@pytest.mark.parametrize("reasonable", [True, False])
def test_what_an_employer_can_reasonably_do_is_no_criterion(reasonable):
    stand = op("2017-06-01")
    facts = {**NIETS, "taken_splitsen": True, "aanpassing_redelijk_voor_werkgever": reasonable}
    assert stand.value("criterium_aanpassingen", facts) is (not reasonable)
    for parts in (TOEZICHT, BEGELEIDING):
        facts = {**GEEN_BEGELEIDING, **dict.fromkeys(parts, True), "begeleiding_redelijk_voor_werkgever": reasonable}
        assert stand.value("criterium_begeleiding", facts) is (not reasonable)
    doc = catalogus().rules["criterium_aanpassingen"][0].doc
    assert "de persoon, het werk en de omgeving" in doc


@pytest.mark.eis("M060", "M063")
def test_the_parts_together_say_the_same_as_the_two_questions_of_the_decree():
    stand = op("2017-06-01")
    for a, b in product((True, False), repeat=2):
        parts = {
            **NIETS,
            **GEEN_BEGELEIDING,
            "werktempo_aanpassen": a,
            "begeleider_altijd_aanwezig": b,
            "begeleider_kent_persoon": b,
            "aanpassing_redelijk_voor_werkgever": False,
            "begeleiding_redelijk_voor_werkgever": False,
        }
        whole = {"aanpassingen_nodig": a, "toezicht_of_begeleiding_nodig": b}
        answer = stand.value("aangewezen_volgens_onderdelen", parts)
        assert answer is stand.value("aangewezen_op_beschut", whole) is (a or b)


def test_the_questions_about_what_someone_can_do_are_the_most_private():
    for name in catalogus().inputs("aangewezen_volgens_onderdelen"):
        assert catalogus().facts[name].privacy == 2, name
    assert len(catalogus().inputs("aangewezen_volgens_onderdelen")) == 11
