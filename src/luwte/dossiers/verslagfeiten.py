"""What reports ask of the rooms below: signal, school, preselection, diagnosis, the plan for a switch."""

from __future__ import annotations

from typing import Any

from luwte.aanmeldingen.models import Leerling, Signaal
from luwte.brieven.feiten import Zaak, bron
from luwte.gemeenten.templatetags import opmaak
from luwte.plaatsingen import inkomen
from luwte.plaatsingen.models import Overstap
from luwte.voordrachten.models import Diagnose, Praktijkdeel, Voorselectie


@bron
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


@bron
def van_school(zaak: Zaak) -> dict[str, Any]:
    """School, plan, talk with the parents and the last internship."""
    if zaak.traject is None or zaak.traject.route != "school":
        return {}
    leerling = Leerling.objects.filter(traject=zaak.traject).select_related("school").first()
    if leerling is None:
        return {}
    dag = zaak.peildatum
    feiten: dict[str, Any] = {
        "school": leerling.school.naam,
        "adres_school": [regel for regel in (leerling.school.naam, leerling.school.plaats) if regel],
        "verlaat_school_op": leerling.verlaat_school_op,
    }
    plan = leerling.plannen.filter(opgesteld_op__lte=dag).order_by("-opgesteld_op", "-pk").first()
    if plan is not None:
        feiten |= {"plan_op": plan.opgesteld_op, "plan_kan_en_wil": plan.kan_en_wil, "plan_doel": plan.doel,
                   "plan_afspraken": plan.afspraken}  # fmt: skip
    gesprek = leerling.oudergesprekken.filter(datum__lte=dag).order_by("-datum", "-pk").first()
    if gesprek is not None:
        feiten["ouders_gesproken_op"] = gesprek.datum
    stage = leerling.stages.filter(begin__lte=dag).order_by("-begin", "-pk").first()
    if stage is not None:
        feiten |= {"stage_plaats": stage.plaats, "stage_werk": stage.werk, "stage_begin": stage.begin,
                   "stage_laatste_dag": stage.laatste_dag, "stage_doelen": stage.doelen,
                   "stage_ging_goed": stage.ging_goed, "stage_hulp_nodig": stage.hulp_nodig}  # fmt: skip
    return feiten


@bron
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


@bron
def van_de_diagnose(zaak: Zaak) -> dict[str, Any]:
    """The last diagnosis in practice, with the workplaces that were tried. It is about work, not health."""
    if zaak.traject is None:
        return {}
    rijen = Diagnose.objects.filter(traject=zaak.traject, opgesteld_op__lte=zaak.peildatum)
    een = rijen.order_by("-opgesteld_op", "-pk").first()
    if een is None:
        return {}
    delen = Praktijkdeel.objects.filter(traject=zaak.traject, begin__lte=zaak.peildatum).select_related("partner")
    return {
        "diagnose_op": een.opgesteld_op,
        "diagnose_conclusie": f"Is beschut werk haalbaar: {een.get_haalbaar_display().lower()}",
        "diagnose_onderbouwing": een.onderbouwing,
        "diagnose_aanpassingen": een.aanpassingen_toelichting,
        "diagnose_begeleiding": een.begeleiding_toelichting,
        "diagnose_plek": een.plaatsbaar_waar,
        "praktijkdelen": [
            [deel.werksoort, deel.partner.naam, _van_tot(deel.begin, deel.laatste_dag), deel.get_paste_display() or "–"]
            for deel in delen.order_by("begin", "pk")
        ],
    }


def _van_tot(begin: Any, laatste_dag: Any) -> str:
    einde = f" tot en met {opmaak.datum(laatste_dag)}" if laatste_dag else ""
    return f"vanaf {opmaak.datum(begin)}{einde}"


@bron
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
