"""The same pages of the law for programs: Dutch keys that stay, amounts as strings, days as JJJJ-MM-DD."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from luwte.engine import Fact
from luwte.engine.explanation import json_value
from luwte.engine.gaps import Gap
from luwte.engine.units import Unit
from luwte.loket import wetboek, wetzoek
from luwte.loket.wetbewijs import eigenschappen, toetsen
from luwte.loket.wetblad import Cijferblad, Feitblad, Regelblad, Rij, Versie, als_tekst


def regel(blad: Regelblad, dag: date) -> dict[str, Any]:
    """A rule with all its versions."""
    return {
        **_hoofd(blad.ingang, dag),
        "versie": _versie(blad.versie) if blad.ingang.geldt else None,
        "versies": [_versie(one) for one in blad.versies],
        "nodig": [one.naam for one in blad.nodig],
        "gebruikt_door": [one.naam for one in blad.gebruikt],
        "feiten": [_feit(one) for one in blad.feiten],
        "opdracht": blad.voorbeeld.opdracht,
        "tests": [one.plek for one in toetsen(blad.ingang.naam)],
        "eigenschappen": [
            {"naam": one.stelling, "zin": one.nl, "bewezen_op": one.bewijs.op if one.bewijs else None}
            for one in eigenschappen(blad.ingang.naam)
        ],
    }


def cijfer(blad: Cijferblad, dag: date) -> dict[str, Any]:
    """A figure with all its values."""
    return {
        **_hoofd(blad.ingang, dag),
        "uitleg": blad.reeks.description,
        "eenheid": blad.reeks.unit.name,
        "laag": blad.reeks.layer,
        "sleutel": blad.reeks.key,
        "leverancier": blad.reeks.supplier,
        "bekend_tot": blad.bekend_tot.isoformat() if blad.bekend_tot else None,
        "waarden": [_waarde(row, blad.reeks.unit) for row in blad.rijen],
        "onbekend": [_gat(one) for one in blad.reeks.gaps],
        "gebruikt_door": [one.naam for one in blad.gebruikt],
    }


def _gat(gap: Gap) -> dict[str, Any]:
    until = gap.valid_to.isoformat() if gap.valid_to else None
    return {"vanaf": gap.valid_from.isoformat(), "tot": until, "waarom": gap.why}


def feit(blad: Feitblad, dag: date) -> dict[str, Any]:
    """A fact with its bounds and who asks it."""
    return {**_hoofd(blad.ingang, dag), **_feit(blad.feit), "gebruikt_door": [one.naam for one in blad.gebruikt]}


def onbekend(naam: str) -> dict[str, Any]:
    """The answer for a name that does not exist."""
    return {"fout": f"'{naam[:80]}' staat niet in de wet van Luwte.", "lijkt_op": wetzoek.lijkt_op(naam)}


def _hoofd(entry: wetboek.Ingang, dag: date) -> dict[str, Any]:
    return {
        "naam": entry.naam,
        "soort": entry.soort,
        "titel": entry.titel,
        "datum": dag.isoformat(),
        "geldt": entry.geldt,
        "koppeling": f"/wet/{entry.naam}/?datum={dag.isoformat()}",
        "kanttekeningen": [note.as_dict() for note in entry.kanttekeningen],
    }


def _versie(version: Versie) -> dict[str, Any]:
    rule = version.regel
    return {
        "vanaf": rule.valid_from.isoformat(),
        "tot": rule.valid_to.isoformat() if rule.valid_to else None,
        "geldt": version.geldt,
        "titel": rule.label,
        "uitleg": rule.doc,
        "formule": [{"diepte": line.depth, "tekst": line.text} for line in version.regels],
        "eenheid": rule.unit.name,
        "bron": rule.source,
        "laag": rule.layer,
        "zekerheid": rule.confidence,
        "nodig": list(rule.parameters),
    }


def _waarde(row: Rij, unit: Unit) -> dict[str, Any]:
    one = row.cijfer
    return {
        "waarde": json_value(one.value, unit),
        "vanaf": one.valid_from.isoformat(),
        "tot": one.valid_to.isoformat() if one.valid_to else None,
        "sleutel_van": None if one.key_from is None else als_tekst(one.key_from),
        "sleutel_tot": None if one.key_to is None else als_tekst(one.key_to),
        "bron": one.source,
        "zekerheid": one.confidence,
        "opmerking": one.remark,
        "beleid_van": row.van or None,
        "geldt": row.geldt,
        "bevestigd": row.bevestigd or None,
    }


def _feit(fact: Fact) -> dict[str, Any]:
    def bound(value: Fraction | None) -> str | bool | None:
        return None if value is None else als_tekst(value)

    return {
        "naam": fact.name,
        "vraag": fact.question,
        "eenheid": fact.unit.name,
        "meer_dan": bound(fact.above),
        "vanaf": bound(fact.least),
        "tot_en_met": bound(fact.most),
        "keuzes": list(fact.unit.choices),
    }
