"""Wat het laatst is bewezen: opgeschreven met een hash, en oud zodra het recht eronder verandert."""

from dataclasses import replace
from datetime import date

import pytest

from luwte.engine import Catalogue
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
    assert bewijzen.bewaar([replace(proven(), verdict="niet bewezen")], date(2026, 11, 22)) == 0
    assert bewijzen.bewezen() == {}


@pytest.mark.parametrize("verdict", ["weerlegd", "loos"])
def test_wat_niet_meer_waar_is_of_niets_zegt_staat_er_niet_langer(leeg, verdict):
    bewijzen.bewaar([proven()], date(2026, 11, 22))
    assert bewijzen.bewaar([replace(proven(), verdict=verdict)], date(2026, 12, 1)) == 0
    assert bewijzen.bewezen() == {}
    assert not bewijzen.geldt_nog(CLAIM)


def test_wat_z3_niet_afmaakte_houdt_het_bewijs_dat_er_was(leeg):
    bewijzen.bewaar([proven()], date(2026, 11, 22))
    bewijzen.bewaar([replace(proven(), verdict="niet bewezen")], date(2026, 12, 1))
    assert bewijzen.bewezen()["plekken_tellen_op"].op == "2026-11-22"


def with_fact(name, change):
    """The law in which one fact is another, also where rules ask for it."""
    law = invarianten.bewijscatalogus()
    fact = change(law.facts[name])
    rules = [
        replace(
            rule, parameters={asked: fact.unit if asked == name else unit for asked, unit in rule.parameters.items()}
        )
        for versions in law.rules.values()
        for rule in versions
    ]
    return Catalogue(rules, law.series.values(), [*(one for one in law.facts.values() if one.name != name), fact])


def named(name):
    return next(claim for claim in invarianten.stellingen() if claim.name == name)


def fresh_print(claim, monkeypatch):
    monkeypatch.setattr(bewijzen, "_AFDRUKKEN", {})
    return bewijzen.vingerafdruk(claim)


def test_een_keuze_erbij_maakt_het_bewijs_oud(monkeypatch):
    claim = named("toegang_los_van_loonwaarde")
    before = fresh_print(claim, monkeypatch)
    law = with_fact("rechtspositie", lambda fact: replace(fact, unit=more_choices(fact.unit)))
    monkeypatch.setattr(invarianten, "bewijscatalogus", lambda: law)
    assert fresh_print(claim, monkeypatch) != before


def more_choices(unit):
    return replace(unit, choices=(*unit.choices, "nieuwe soort"))


def test_een_einde_van_lokaal_beleid_maakt_het_bewijs_oud(monkeypatch):
    claim = named("begeleidingssubsidie_hoogstens_het_maximum")
    before = fresh_print(claim, monkeypatch)
    ended = [
        [
            replace(
                layer,
                figures={
                    name: tuple(replace(figure, valid_to=date(2099, 1, 1)) for figure in figures)
                    for name, figures in layer.figures.items()
                },
            )
            for layer in layers
        ]
        for layers in invarianten.beleid()
    ]
    monkeypatch.setattr(invarianten, "beleid", lambda: ended)
    assert fresh_print(claim, monkeypatch) != before


def test_een_strenger_bewijs_maakt_elk_ouder_bewijs_oud(monkeypatch):
    before = fresh_print(CLAIM, monkeypatch)
    monkeypatch.setattr(bewijzen, "BEWIJZER", bewijzen.BEWIJZER + 1)
    assert fresh_print(CLAIM, monkeypatch) != before


def test_een_andere_sleutel_van_een_tabel_maakt_het_bewijs_oud(monkeypatch):
    claim = named("later_contract_nooit_losser")
    before = fresh_print(claim, monkeypatch)
    law = invarianten.bewijscatalogus()
    keyed = {name: one for name, one in law.series.items() if one.key == "abu_regime_fase_a"}
    assert keyed
    other = [replace(one, key="abu_regime_fase_b") if name in keyed else one for name, one in law.series.items()]
    rules = [rule for versions in law.rules.values() for rule in versions]
    monkeypatch.setattr(invarianten, "bewijscatalogus", lambda: Catalogue(rules, other, law.facts.values()))
    assert fresh_print(claim, monkeypatch) != before


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
