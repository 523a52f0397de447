"""What reports ask of the rooms below: signal, school, preselection, diagnosis, the plan for a switch."""

from __future__ import annotations

from typing import Any

from luwte.aanmeldingen.models import Leerling, Signaal
from luwte.brieven.feiten import Zaak, bron
from luwte.gemeenten.templatetags import opmaak
from luwte.plaatsingen import inkomen
from luwte.plaatsingen.models import Overstap
from luwte.trajecten.geheugen import eens
from luwte.trajecten.models import Traject
from luwte.voordrachten.models import Diagnose, Praktijkdeel, Voorselectie


@bron("signaal_op", "signaal_kanaal", "signaal_kan", "signaal_wil", "signaal_helpt", "signaal_doet_nu")
def van_het_signaal(zaak: Zaak) -> dict[str, Any]:
    """The last signal about the person."""
    if zaak.traject is None:
        return {}
    een = (
        Signaal.objects.filter(traject=zaak.traject, gemeld_op__lte=zaak.peildatum)
        .order_by("-gemeld_op", "-pk")
        .first()
    )
    if een is None:
        return {}
    return {
        "signaal_op": een.gemeld_op,
        "signaal_kanaal": een.get_kanaal_display(),
        "signaal_kan": een.kan,
        "signaal_wil": een.wil,
        "signaal_helpt": een.helpt,
        "signaal_doet_nu": een.get_doet_nu_display(),
    }


@eens
def _leerling(traject: Traject) -> Leerling | None:
    return Leerling.objects.filter(traject=traject).select_related("school").first()


def _op_school(zaak: Zaak) -> Leerling | None:
    """The pupil of a case that came from a school."""
    return None if zaak.traject is None or zaak.traject.route != "school" else _leerling(zaak.traject)


@bron("school", "adres_school", "verlaat_school_op")
def van_school(zaak: Zaak) -> dict[str, Any]:
    """The school, and when somebody leaves it."""
    leerling = _op_school(zaak)
    if leerling is None:
        return {}
    return {
        "school": leerling.school.naam,
        "adres_school": [regel for regel in (leerling.school.naam, leerling.school.plaats) if regel],
        "verlaat_school_op": leerling.verlaat_school_op,
    }


@bron("plan_op", "plan_kan_en_wil", "plan_doel", "plan_afspraken")
def van_het_plan(zaak: Zaak) -> dict[str, Any]:
    """The last plan of the school."""
    leerling = _op_school(zaak)
    plannen = leerling.plannen.filter(opgesteld_op__lte=zaak.peildatum) if leerling else None
    plan = plannen.order_by("-opgesteld_op", "-pk").first() if plannen is not None else None
    if plan is None:
        return {}
    return {"plan_op": plan.opgesteld_op, "plan_kan_en_wil": plan.kan_en_wil, "plan_doel": plan.doel,
            "plan_afspraken": plan.afspraken}  # fmt: skip


@bron("ouders_gesproken_op")
def van_de_ouders(zaak: Zaak) -> dict[str, Any]:
    """The last talk with the parents."""
    leerling = _op_school(zaak)
    gesprekken = leerling.oudergesprekken.filter(datum__lte=zaak.peildatum) if leerling else None
    gesprek = gesprekken.order_by("-datum", "-pk").first() if gesprekken is not None else None
    return {} if gesprek is None else {"ouders_gesproken_op": gesprek.datum}


@bron(
    "stage_plaats",
    "stage_werk",
    "stage_begin",
    "stage_laatste_dag",
    "stage_doelen",
    "stage_ging_goed",
    "stage_hulp_nodig",
)
def van_de_stage(zaak: Zaak) -> dict[str, Any]:
    """The last internship."""
    leerling = _op_school(zaak)
    stages = leerling.stages.filter(begin__lte=zaak.peildatum) if leerling else None
    stage = stages.order_by("-begin", "-pk").first() if stages is not None else None
    if stage is None:
        return {}
    return {"stage_plaats": stage.plaats, "stage_werk": stage.werk, "stage_begin": stage.begin,
            "stage_laatste_dag": stage.laatste_dag, "stage_doelen": stage.doelen,
            "stage_ging_goed": stage.ging_goed, "stage_hulp_nodig": stage.hulp_nodig}  # fmt: skip


@bron(
    "voorselectie_op",
    "voorselectie_kan",
    "voorselectie_wil",
    "voorselectie_nodig",
    "voorselectie_geprobeerd",
    "voorselectie_keuze",
    "voorselectie_reden",
    "voorselectie_praktijk",
    "voorselectie_trede",
)
def van_de_voorselectie(zaak: Zaak) -> dict[str, Any]:
    """The last preselection: what somebody can comes first."""
    if zaak.traject is None:
        return {}
    rijen = Voorselectie.objects.filter(traject=zaak.traject, opgesteld_op__lte=zaak.peildatum)
    een = rijen.order_by("-opgesteld_op", "-pk").first()
    if een is None:
        return {}
    return {
        "voorselectie_op": een.opgesteld_op,
        "voorselectie_kan": een.kan,
        "voorselectie_wil": een.wil,
        "voorselectie_nodig": een.nodig,
        "voorselectie_geprobeerd": een.geprobeerd,
        "voorselectie_keuze": een.get_keuze_display(),
        "voorselectie_reden": een.keuze_reden,
        "voorselectie_praktijk": een.praktijkdeel_reden,
        "voorselectie_trede": een.get_trede_display(),
    }


@bron(
    "diagnose_op",
    "diagnose_conclusie",
    "diagnose_onderbouwing",
    "diagnose_aanpassingen",
    "diagnose_begeleiding",
    "diagnose_plek",
)
def van_de_diagnose(zaak: Zaak) -> dict[str, Any]:
    """The last diagnosis in practice. It is about work, not health."""
    if zaak.traject is None:
        return {}
    rijen = Diagnose.objects.filter(traject=zaak.traject, opgesteld_op__lte=zaak.peildatum)
    een = rijen.order_by("-opgesteld_op", "-pk").first()
    if een is None:
        return {}
    return {
        "diagnose_op": een.opgesteld_op,
        "diagnose_conclusie": f"Is beschut werk haalbaar: {een.get_haalbaar_display().lower()}",
        "diagnose_onderbouwing": een.onderbouwing,
        "diagnose_aanpassingen": een.aanpassingen_toelichting,
        "diagnose_begeleiding": een.begeleiding_toelichting,
        "diagnose_plek": een.plaatsbaar_waar,
    }


@bron("praktijkdelen")
def van_de_praktijkdelen(zaak: Zaak) -> dict[str, Any]:
    """The workplaces that were tried, as a table."""
    if zaak.traject is None:
        return {}
    delen = Praktijkdeel.objects.filter(traject=zaak.traject, begin__lte=zaak.peildatum).select_related("partner")
    return {
        "praktijkdelen": [
            [deel.werksoort, deel.partner.naam, _van_tot(deel.begin, deel.laatste_dag), deel.get_paste_display() or "–"]
            for deel in delen.order_by("begin", "pk")
        ]
    }


def _van_tot(begin: Any, laatste_dag: Any) -> str:
    einde = f" tot en met {opmaak.datum(laatste_dag)}" if laatste_dag else ""
    return f"vanaf {opmaak.datum(begin)}{einde}"


@bron(
    "overstap_op",
    "overstap_waarheen",
    "overstap_afspraken",
    "overstap_contact",
    "overstap_terug_tot",
    "overstap_inkomens",
)
def van_de_overstap(zaak: Zaak) -> dict[str, Any]:
    """The last plan for a switch, with the income now, then and when it fails, by rule."""
    if zaak.traject is None:
        return {}
    een = Overstap.objects.filter(traject=zaak.traject).order_by("-eerste_dag", "-pk").first()
    if een is None or een.aangemaakt_op.date() < zaak.traject.begin:
        return {}
    return {
        "overstap_op": een.eerste_dag,
        "overstap_waarheen": een.waarheen,
        "overstap_afspraken": een.afspraken,
        "overstap_contact": een.contact_door,
        "overstap_terug_tot": een.terugkeer_tot,
        "overstap_inkomens": [
            [bedrag.kop, opmaak.euro(bedrag.waarde) if bedrag.waarde is not None else bedrag.melding]
            for bedrag in inkomen.vergelijking(een)
        ],
    }
