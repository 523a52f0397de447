"""Wat het laatst is bewezen: opgeschreven met een hash, en oud zodra het recht eronder verandert."""

from datetime import date

import pytest

from luwte.engine.proof.prove import prove
from luwte.engine.proof.tasks import Task
from luwte.site.opdrachten.basis import Refusal
from luwte.site.opdrachten.bewijs import main
from luwte.wet import bewijzen, invarianten

CLAIM = next(claim for claim in invarianten.stellingen() if claim.name == "plekken_tellen_op")


@pytest.fixture
def leeg(tmp_path, monkeypatch):
    monkeypatch.setattr(bewijzen, "BESTAND", tmp_path / "bewijzen.json")
    bewijzen.bewezen.cache_clear()
    yield tmp_path / "bewijzen.json"
    bewijzen.bewezen.cache_clear()


def proven():
    return prove(CLAIM, Task(invarianten.bewijscatalogus(), invarianten.TIJDVAK, invarianten.beleid()))


def test_een_bewezen_stelling_wordt_bewaard_met_dag_manier_en_hash(leeg):
    assert bewijzen.bewezen() == {}
    assert bewijzen.bewaar([proven()], date(2026, 11, 22)) == 1
    kept = bewijzen.bewezen()["plekken_tellen_op"]
    assert (kept.op, kept.perioden, kept.sha256) == ("2026-11-22", 1, bewijzen.vingerafdruk(CLAIM))
    assert bewijzen.geldt_nog(CLAIM)


def test_een_bewijs_over_ander_recht_geldt_niet_meer(leeg):
    bewijzen.bewaar([proven()], date(2026, 11, 22))
    leeg.write_text(leeg.read_text().replace(bewijzen.vingerafdruk(CLAIM), "0" * 64))
    bewijzen.bewezen.cache_clear()
    assert not bewijzen.geldt_nog(CLAIM)


def test_de_hash_hangt_af_van_regels_cijfers_en_beleid_onder_de_stelling():
    prints = {bewijzen.vingerafdruk(claim) for claim in invarianten.stellingen()}
    assert len(prints) == len(invarianten.stellingen())


def test_wat_niet_bewezen_is_wordt_niet_bewaard(leeg):
    from dataclasses import replace

    assert bewijzen.bewaar([replace(proven(), verdict="niet bewezen")], date(2026, 11, 22)) == 0
    assert bewijzen.bewezen() == {}


def test_met_snel_valt_niets_te_bewaren():
    with pytest.raises(Refusal, match="Laat --snel weg"):
        main(["plekken_tellen_op", "--snel", "--bewaar"])


def test_het_meegeleverde_bestand_noemt_alleen_stellingen_die_er_zijn():
    assert bewijzen.bewezen()
    assert set(bewijzen.bewezen()) <= {claim.name for claim in invarianten.stellingen()}


def test_een_pagina_over_een_regel_krijgt_elke_stelling_met_haar_bewijs(leeg):
    bewijzen.over.cache_clear()
    bewijzen.bewaar([proven()], date(2026, 11, 22))
    (shown,) = bewijzen.over("plekken_van_31_uur")[:1]
    bewijzen.over.cache_clear()
    assert (shown.stelling, shown.bewijs.op, shown.geldt_nog) == ("plekken_tellen_op", "2026-11-22", True)
    assert shown.nl.startswith("Plekken tellen op")
