"""Wat altijd geldt: elke stelling is waar in een paar perioden (allemaal met --lang)."""

from __future__ import annotations

import pytest

from luwte.engine.proof.prove import prove
from luwte.engine.proof.tasks import Task
from luwte.wet import invarianten


@pytest.mark.parametrize("claim", invarianten.stellingen(), ids=lambda claim: claim.name)
def test_elke_stelling_is_bewezen_in_de_eerste_en_de_laatste_periode(claim):
    task = Task(invarianten.bewijscatalogus(), invarianten.TIJDVAK, invarianten.beleid(), most_periods=2)
    result = prove(claim, task)
    assert (result.verdict, result.reason, result.counterexample) == ("bewezen", "", None)
    assert result.periods
    assert result.witness is not None
