"""Wat altijd geldt: elke stelling is bewezen, en een kapotte regel wordt betrapt."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from luwte.engine import Catalogue
from luwte.engine.proof.claims import recount
from luwte.engine.proof.prove import prove
from luwte.engine.proof.tasks import Task
from luwte.site.opdrachten.bewijs import as_test
from luwte.wet import invarianten
from tests.engine.law import rules

BY_NAME = {claim.name: claim for claim in invarianten.stellingen()}
#: Without an end: a policy under which every rule has an outcome in every year.
DOORLOPEND = invarianten.beleid()[3:4]


def task(catalogue=None, policies=None, most=1):
    law = catalogue or invarianten.bewijscatalogus()
    return Task(law, invarianten.TIJDVAK, policies or DOORLOPEND, most_periods=most)


@pytest.mark.parametrize("claim", invarianten.stellingen(), ids=lambda claim: claim.name)
def test_elke_stelling_is_bewezen_voor_het_recht_van_nu(claim):
    result = prove(claim, task())
    assert (result.verdict, result.reason, result.counterexample) == ("bewezen", "", None)
    assert result.periods
    assert result.witness is not None


@pytest.mark.lang
@pytest.mark.parametrize("claim", invarianten.stellingen(), ids=lambda claim: claim.name)
def test_elke_stelling_is_bewezen_in_alle_perioden_en_onder_elk_beleid(claim):
    result = prove(claim, task(policies=invarianten.beleid(), most=None))
    assert (result.verdict, result.reason, result.counterexample) == ("bewezen", "", None)
    assert set(result.places) == set(claim.places)


def broken(text: str) -> Catalogue:
    """The law with the rules of ``text`` in the place of those of the same name."""
    law = invarianten.bewijscatalogus()
    mutants = rules("from luwte.wet.eenheden import *\n" + text)
    replaced = {rule.name for rule in mutants}
    kept = [rule for name, versions in law.rules.items() if name not in replaced for rule in versions]
    return Catalogue([*kept, *mutants], law.series.values(), law.facts.values())


CAP_OF_80 = '''
@regel(bron="x", vanaf="2015-01-01")
def loonkostensubsidie_per_maand(
    loonkostensubsidie_grondslag: ExactPerMaand, loonwaarde: Deel, lks_maximum: Deel, werkgeverslasten: Deel,
    werkweekdeel: Deel,
) -> EuroPerMaand:
    """Ten hoogste 80%."""
    vergoed = min(1 - loonwaarde, lks_maximum * 8 / 7)
    return loonkostensubsidie_grondslag * vergoed * (1 + werkgeverslasten) * werkweekdeel
'''
ONLY_A_FULL_WEEK = '''
@regel(bron="x", vanaf="2015-01-01")
def loonkostensubsidie_per_maand(
    loonkostensubsidie_grondslag: ExactPerMaand, loonwaarde: Deel, lks_maximum: Deel, werkgeverslasten: Deel,
    werkweekdeel: Deel, normuren: Uren, uren: Uren,
) -> EuroPerMaand:
    """Een promille te veel voor wie precies een volle week werkt: een speld in de hooiberg."""
    bedrag = loonkostensubsidie_grondslag * min(1 - loonwaarde, lks_maximum) * (1 + werkgeverslasten) * werkweekdeel
    if uren == normuren:
        return bedrag + loonkostensubsidie_grondslag / 1000
    return bedrag
'''
MORE_IS_MORE = '''
@regel(bron="x", vanaf="2015-01-01")
def loonkostensubsidie_per_maand(
    loonkostensubsidie_grondslag: ExactPerMaand, loonwaarde: Deel, lks_maximum: Deel, werkgeverslasten: Deel,
    werkweekdeel: Deel,
) -> EuroPerMaand:
    """De verkeerde kant op."""
    return loonkostensubsidie_grondslag * min(loonwaarde, lks_maximum) * (1 + werkgeverslasten) * werkweekdeel
'''
LOONWAARDE_AS_CRITERION = '''
@regel(bron="x", vanaf="2015-01-01")
def hoort_bij_doelgroep(rechtspositie: Rechtspositie, loonwaarde: Deel, lks_maximum: Deel) -> JaNee:
    """Een loonwaarde onder 30% als drempel: dat mag niet."""
    return rechtspositie == "bijstand" and loonwaarde >= 1 - lks_maximum
'''
DOUBLE_NEGATION = '''
@regel(bron="x", vanaf="2015-01-01")
def geen_arbeidsvermogen(kan_taak_uitvoeren: JaNee, heeft_basale_vaardigheden: JaNee) -> JaNee:
    """De helft van de toets vergeten."""
    return not kan_taak_uitvoeren or not heeft_basale_vaardigheden
'''
TERM_ON_SUNDAY = '''
@regel(bron="x", vanaf="2015-01-01")
def termijn_bezwaar(besluit_op: Datum, bezwaar_weken: Weken) -> Datum:
    """Zonder de Algemene termijnenwet."""
    return plus_weken(besluit_op, bezwaar_weken)
'''


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("subsidie_hoogstens_70_procent", CAP_OF_80),
        ("subsidie_hoogstens_70_procent", ONLY_A_FULL_WEEK),
        ("meer_loonwaarde_nooit_meer_subsidie", MORE_IS_MORE),
        ("toegang_los_van_loonwaarde", LOONWAARDE_AS_CRITERION),
        ("arbeidsvermogen_in_beide_woorden_gelijk", DOUBLE_NEGATION),
        ("termijn_bezwaar_eindigt_op_werkdag", TERM_ON_SUNDAY),
    ],
)
def test_een_kapotte_regel_geeft_een_tegenvoorbeeld_dat_nagerekend_is(name, text):
    law = broken(text)
    claim = BY_NAME[name]
    result = prove(claim, task(law))
    assert result.verdict == "weerlegd"
    example = result.counterexample
    again = recount(claim, law, example.day, DOORLOPEND[0], example.facts)
    assert again.holds is False
    assert again.values == example.values
    # The same facts under the real law: no counterexample, so the test it prints passes there.
    printed = as_test(claim, example)
    namespace = {"invarianten": invarianten}
    exec(printed, namespace)
    namespace[f"test_{name}_tegenvoorbeeld"]()


def test_een_gedrukt_tegenvoorbeeld_faalt_zolang_de_regel_kapot_is(monkeypatch):
    law = broken(MORE_IS_MORE)
    claim = BY_NAME["meer_loonwaarde_nooit_meer_subsidie"]
    printed = as_test(claim, prove(claim, task(law)).counterexample)
    monkeypatch.setattr(invarianten, "bewijscatalogus", lambda: law)
    namespace = {"invarianten": invarianten}
    exec(printed, namespace)
    with pytest.raises(AssertionError):
        namespace["test_meer_loonwaarde_nooit_meer_subsidie_tegenvoorbeeld"]()


def test_een_plaats_die_van_de_lijst_valt_wordt_gevonden():
    claim = BY_NAME["een_uur_meer_is_geen_afgrond"]
    shorter = replace(claim, places={"plaats_loondispensatie": "alleen deze"})
    result = prove(shorter, task())
    assert result.verdict == "weerlegd"
    lost = result.counterexample.values
    assert lost["exploitatiesaldo_per_jaar"] - lost["exploitatiesaldo_per_jaar_meer"] > Fraction(1)


def test_een_plaats_waar_het_nooit_misgaat_hoort_niet_op_de_lijst():
    claim = replace(BY_NAME["uren_boven_voltijd_geven_niets"], places={"plaats_loondispensatie": "hier niet"})
    result = prove(claim, replace(task(most=None), span=type(invarianten.TIJDVAK)(date(2025, 1, 1), date(2025, 7, 1))))
    assert (result.verdict, "plaats_loondispensatie" in result.reason) == ("loos", True)


def test_wat_het_bewijs_vond_het_uurloon_van_een_jongere_is_afgerond_en_het_maandloon_van_de_subsidie_niet():
    # July 2024, 15 years: 30% of 13,68 is 4,104 an hour, paid as 4,10; the subsidy takes 30% of the month.
    stand = invarianten.bewijscatalogus().at(date(2024, 7, 1), invarianten.beleid()[0])
    facts = {"normuren": 36, "uren": 36, "leeftijd": 15, "loonwaarde": "0.30", "rechtspositie": "bijstand"}
    value = {
        name: stand.value(name, {fact: facts[fact] for fact in stand.catalogue.inputs(name) if fact in facts})
        for name in (
            "opbrengst_loonwaarde_per_jaar",
            "loonkostensubsidie_van_gemeente_per_jaar",
            "loonkosten_op_minimumloon",
        )
    }
    wage = value.pop("loonkosten_op_minimumloon")
    assert Fraction(1) < sum(value.values()) - wage < Fraction(10)


def test_over_noemt_de_stellingen_van_een_regel_de_rechtstreekse_eerst():
    found = [claim.name for claim in invarianten.over("loonkostensubsidie_per_maand")]
    assert found[0] == "subsidie_hoogstens_70_procent"
    assert "een_uur_meer_is_geen_afgrond" in found
    assert found.index("meer_uren_nooit_minder_subsidie") < found.index("een_uur_meer_is_geen_afgrond")
    assert invarianten.over("ntw_ligging") == ()


def test_elke_stelling_staat_in_twee_talen_met_een_bron():
    assert len(BY_NAME) >= 12
    for claim in BY_NAME.values():
        assert claim.nl.endswith((".", "hieronder.")), claim.name
        assert claim.en.endswith("."), claim.name
        assert claim.source, claim.name
        assert claim.nl != claim.en, claim.name


def test_de_pagina_over_het_bewijs_noemt_elke_stelling():
    page = (Path(__file__).parents[2] / "docs" / "proof.md").read_text(encoding="utf-8")
    assert page.partition("<!-- stellingen -->\n")[2] == invarianten.als_lijst()


def test_wie_niet_bewijst_laadt_de_oplosser_niet():
    program = (
        "import sys; from luwte.site.cli import main; from luwte.wet import bewijzen, invarianten;"
        "main(['reken', 'loonopbouw_werkgever', 'loonwaarde=0.2']); invarianten.over('loonopbouw_werkgever');"
        "bewijzen.bewezen(); sys.exit('z3' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stderr) == (0, "")
