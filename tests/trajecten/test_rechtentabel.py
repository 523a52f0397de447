"""The table of role, state and action: every cell, in the own municipality and for a neighbour's record."""

from types import SimpleNamespace

import pytest

from luwte.gemeenten.models import Rol
from luwte.trajecten import rechten, verloop
from luwte.trajecten.models import Stap
from luwte.trajecten.rechtentabel import TABEL, Actie, Bereik, cellen, rollen, stap_toestanden, toestanden

EIGEN, BUUR = 1, 2


def lid(rol, gemeente=EIGEN):
    return SimpleNamespace(rol=rol, gemeente_id=gemeente)


@pytest.mark.eis("M038", "M343")
def test_every_cell_holds_in_the_own_municipality_and_never_for_a_neighbour():
    eigen, buur = SimpleNamespace(gemeente_id=EIGEN), SimpleNamespace(gemeente_id=BUUR)
    gezien = 0
    for rol, toestand, actie, mag in cellen():
        laatste = Stap(naar=toestand)
        assert rechten.mag_doen(lid(rol), eigen, laatste, actie) is mag, (rol, toestand, actie)
        assert not rechten.mag_doen(lid(rol), buur, laatste, actie), (rol, toestand, actie)
        assert not rechten.mag_doen(lid(rol, BUUR), eigen, laatste, actie), (rol, toestand, actie)
        gezien += 1
    assert gezien == len(Rol) * len(verloop.TOESTANDEN) * len(Actie)


def test_every_role_has_a_row_and_nobody_else():
    assert set(TABEL) == set(Rol.values)
    assert not toestanden("vreemd")
    assert not rechten.mag_doen(lid("vreemd"), SimpleNamespace(gemeente_id=EIGEN), Stap(naar="S0"), Actie.ZIEN)


def test_without_membership_or_step_nothing_may():
    assert not rechten.mag_zien(None, SimpleNamespace(gemeente_id=EIGEN), Stap(naar="S0"))
    assert not rechten.mag_zien(lid("consultant"), SimpleNamespace(gemeente_id=EIGEN), None)


@pytest.mark.parametrize("rol", Rol.values)
def test_who_makes_a_step_in_a_state_sees_the_case(rol):
    """No button without the case behind it: the course and the table say the same."""
    if TABEL[rol].bereik == Bereik.GEMEENTE:
        assert stap_toestanden(rol) <= TABEL[rol].zien
        assert TABEL[rol].werk <= TABEL[rol].zien
    else:
        assert not stap_toestanden(rol)
        assert not TABEL[rol].zien


@pytest.mark.parametrize("rol", ["controller", "raadlezer", "privacy_officer", "functioneel_beheer"])
def test_who_counts_or_keeps_the_system_sees_no_case(rol):
    assert not any(mag for wie, _, _, mag in cellen() if wie == rol)


@pytest.mark.eis("M038")
@pytest.mark.parametrize("rol", ["wijkwerker", "school"])
def test_who_reports_a_signal_never_reaches_the_indication(rol):
    """Invariant 9: a neighbourhood worker cannot bring a case to S4 or S5."""
    assert TABEL[rol].bereik == Bereik.EIGEN_AANMELDING
    assert not any(mag for wie, _, _, mag in cellen() if wie == rol)
    assert not any(verloop.mag_rol(rij, rol) for rij in verloop.OVERGANGEN.values() if rij.naar in {"S4", "S5"})


def test_the_narrow_roles_see_only_their_own_moment():
    assert toestanden("meelezer") == {"S4"}
    assert toestanden("bezwaarcommissie") == frozenset()
    assert toestanden("gemandateerde") == {"S6", "S7", "S9", "S10", "S11", "S12"}
    assert {verloop.TOESTANDEN[t].fase for t in toestanden("backoffice")} == {"proef", "werk"}


def test_a_page_lets_in_who_may_do_something_somewhere():
    assert set(rollen(Actie.HERVERDELEN)) == {"consultant", "jobcoach"}
    assert "werkleider" not in rollen(Actie.ZIEN)
    assert "werkleider" in rollen(Actie.OBSERVEREN)
