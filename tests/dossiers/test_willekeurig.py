"""Random people do random things that their screens offer, for years: no error page, no broken invariant."""

import datetime as dt
from collections import Counter
from random import Random

import pytest
from django.db import transaction
from django.test import Client
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from luwte.toezicht.grens import gemeenten_in_beeld
from luwte.trajecten.models import Stap
from tests.dossiers.invarianten import controleer
from tests.dossiers.invullen import vul_in
from tests.trajecten.gevallen import Geval, werkplek

ROLLEN = ("consultant", "consultant", "jobcoach", "gemandateerde", "meelezer", "backoffice", "werkleider")
ROUTES = ("voordracht", "school", "zelfmelder", "uwv_uitkering", "switch")
#: States to begin in, so that years of work are reached in a few steps too.
BEGINNEN = ("S0", "S4", "S6", "S9", "S13", "S15", "S16", "S18")
KEUZE = "/wachtlijst/keuze/"
SEED = st.integers(0, 2**32 - 1)


class Jaren(RuleBasedStateMachine):
    """Some years in a municipality; ``gezien`` counts what was done."""

    gemeente = maak_gebruiker = instellingen = None
    gezien: Counter = Counter()

    def __init__(self):
        super().__init__()
        self.zet_terug = transaction.atomic()
        self.zet_terug.__enter__()
        self.beeld = gemeenten_in_beeld([self.gemeente.pk])
        self.beeld.__enter__()
        self.clients = []
        for rol in ROLLEN:
            client = Client(raise_request_exception=False)
            client.force_login(
                self.maak_gebruiker(self.gemeente, rol), backend="django.contrib.auth.backends.ModelBackend"
            )
            self.clients.append((rol, client))
        self.door = self.maak_gebruiker(self.gemeente, "consultant")
        self.gevallen = []

    def teardown(self):
        self.beeld.__exit__(None, None, None)
        transaction.set_rollback(True)
        self.zet_terug.__exit__(None, None, None)

    @initialize(seed=SEED)
    def opent(self, seed):
        loten = Random(seed)
        self.zet_dag(dt.date(2018, 11, 15))
        werkplek(self.gemeente)
        for toestand in loten.sample(BEGINNEN, 2):
            self.gevallen.append(Geval(self.gemeente, self.door).tot(toestand))

    def zet_dag(self, dag):
        self.dag = dag
        self.instellingen.LUWTE_DEMO_PEILDATUM = dag.isoformat()

    @rule(seed=SEED)
    def iemand_meldt_zich(self, seed):
        if len(self.gevallen) < 5:
            loten = Random(seed)
            route = loten.choice(ROUTES)
            positie = loten.choice(["bijstand", "nug"]) if route != "uwv_uitkering" else "uwv_overig"
            self.gevallen.append(Geval(self.gemeente, self.door, route=route, positie=positie))

    @rule(dagen=st.integers(1, 75))
    def de_tijd_gaat_voorbij(self, dagen):
        self.zet_dag(min(self.dag + dt.timedelta(days=dagen), dt.date(2026, 6, 1)))

    @rule(seed=SEED)
    def iemand_zet_een_stap(self, seed):
        loten = Random(seed)
        rol, client = loten.choice(self.clients)
        pad = f"/dossiers/{loten.choice(self.gevallen).traject.pk}/"
        pagina = client.get(pad)
        assert pagina.status_code in {200, 403, 404}, (rol, pad, pagina.status_code)
        if pagina.status_code != 200:
            return
        nu = pagina.context["nu"]
        knoppen = nu.mogelijk if loten.random() < 0.9 else nu.geblokkeerd
        if not knoppen:
            return
        # Ending a case is no fun for who comes after: rare, as in life.
        code = loten.choice([k.rij.code for k in knoppen if k.rij.code != "T58"] or ["T58"])
        self.doe(client, f"{pad}stap/{code}/", loten, rol)

    def doe(self, client, pad, loten, rol):
        formulier = client.get(pad)
        assert formulier.status_code in {200, 302}, (rol, pad, formulier.status_code)
        if formulier.status_code == 302:
            if formulier.url == KEUZE:
                self.kies_van_de_lijst(client, loten, rol)
            return
        gegevens = {}
        for form in (formulier.context["stuk"], formulier.context["stapform"]):
            if form is not None:
                gegevens |= vul_in(form, loten, self.dag)
        voor = Stap.objects.filter(gemeente=self.gemeente).count()
        antwoord = client.post(pad, gegevens)
        assert antwoord.status_code in {302, 422}, (rol, pad, antwoord.status_code)
        gezet = Stap.objects.filter(gemeente=self.gemeente).count() - voor
        assert gezet == (antwoord.status_code == 302), (pad, gegevens)
        self.gezien[pad.split("/")[-2] if gezet else "geweigerd"] += 1

    def kies_van_de_lijst(self, client, loten, rol):
        """Who waits gets a place by the choice at the list: there the step itself leads."""
        formulier = client.get(KEUZE)
        assert formulier.status_code == 200, (rol, formulier.status_code)
        antwoord = client.post(KEUZE, vul_in(formulier.context["form"], loten, self.dag))
        assert antwoord.status_code in {302, 422}, (rol, antwoord.status_code)
        self.gezien["keuze" if antwoord.status_code == 302 else "geweigerd"] += 1

    @invariant()
    def niets_is_kapot(self):
        if self.gevallen:
            controleer(self.gemeente, self.dag)


def speel(gemeente, maak_gebruiker, django_settings, *, keren: int, stappen: int) -> Counter:
    """Play so many lives of so many steps; gives how often each step was made."""
    gezien: Counter = Counter()
    wereld = {
        "gemeente": gemeente,
        "maak_gebruiker": staticmethod(maak_gebruiker),
        "instellingen": django_settings,
        "gezien": gezien,
    }
    run_state_machine_as_test(
        type("Leven", (Jaren,), wereld),
        settings=settings(
            max_examples=keren,
            stateful_step_count=stappen,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
    return gezien


@pytest.mark.eis("M036", "M042", "M044", "M078", "M286", "M320")
def test_random_people_doing_what_they_may_break_nothing(auteur, gemeente, maak_gebruiker, settings):
    gezien = speel(gemeente, maak_gebruiker, settings, keren=3, stappen=25)
    assert sum(gezien.values()) > 10
    assert len(gezien) > 4


@pytest.mark.lang
def test_random_people_doing_what_they_may_for_many_years_break_nothing(auteur, gemeente, maak_gebruiker, settings):
    gezien = speel(gemeente, maak_gebruiker, settings, keren=150, stappen=120)
    assert len(gezien) > 50
