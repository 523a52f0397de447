"""The five outputs in NumPy with float64, as people write them."""

from typing import Any

import numpy as np
from people import RECHTSPOSITIE, SCALES, WERKGEVERSCHAP

WAJONG = RECHTSPOSITIE.index("wajong")
PAYROLL = WERKGEVERSCHAP.index("payroll")


def prepare(columns: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """The columns as float64 in hours, parts and euros; not timed."""
    return {name: column / 10 ** SCALES[name] if name in SCALES else column for name, column in columns.items()}


def calculate(facts: dict[str, np.ndarray], f: dict[str, Any]) -> list[np.ndarray]:
    """The five outputs in euros, each rounded to cents where the rules round."""
    uren, normuren = facts["uren"], facts["normuren"]
    dispensation = facts["rechtspositie"] == WAJONG
    wml = np.array(f["wml"])[facts["leeftijd"].astype(np.int64) - 15]
    year_wage = wml * f["maanden_per_jaar"] * (1 + f["vakantiebijslag"])
    part = np.minimum(uren, normuren) / normuren
    paid = uren * f["weken_per_jaar"]

    minimum_cost = np.round(year_wage * (1 + f["werkgeverslasten"]) * part, 2)
    by_form = np.where(facts["werkgeverschap"] == PAYROLL, np.round(f["payroll_tarief"] * paid, 2), minimum_cost)
    wage_cost = np.where(dispensation, facts["loonkosten_bij_loondispensatie"], by_form)

    filled = np.minimum(1 - facts["loonwaarde"], f["lks_maximum"])
    base = wml * (1 + f["vakantiebijslag"])
    lks = np.round(base * filled * (1 + f["werkgeverslasten"]) * part, 2)

    hourly = year_wage / (normuren * f["weken_per_jaar"])
    high = np.minimum(f["liv_hoog_tarief"] * paid, f["liv_hoog_maximum"])
    low = np.minimum(f["liv_laag_tarief"] * paid, f["liv_laag_maximum"])
    none = (paid < f["liv_minimum_uren"]) | (hourly < f["liv_hoog_vanaf"])
    liv = np.select([none, hourly <= f["liv_hoog_tot"], hourly <= f["liv_laag_tot"]], [0.0, high, low], 0.0)
    liv = np.round(liv, 2)

    full = np.minimum(uren, f["begeleidingssubsidie_uren"]) / f["begeleidingssubsidie_uren"]
    general = np.round(f["begeleidingssubsidie_algemeen_maximum"] * full, 2)
    temporary = np.round(f["begeleidingssubsidie_tijdelijk_maximum"] * full, 2)

    guidance = np.round(facts["begeleidingskosten_per_voltijdplek"] * uren / f["begeleidingskosten_week"], 2)
    worth = np.round(minimum_cost * facts["loonwaarde"], 2)
    subsidies = np.where(dispensation, 0.0, lks * f["maanden_per_jaar"] + general + temporary + liv)
    balance = np.round(worth + subsidies - (wage_cost + guidance), 2)
    return [wage_cost, lks, liv, general, balance]
