"""The five outputs in openfisca-core, and in policyengine-core, which has the same interface.

Written as their manuals teach: one Variable per outcome, figures as parameters, vectors in float32 (theirs, not our
choice). Every fact is given in the type the library keeps, so that no time goes to conversion; all variables are
monthly, so that none goes to periods.
"""

from importlib import import_module
from typing import Any

import numpy as np
from people import RECHTSPOSITIE, SCALES, TARGETS, WERKGEVERSCHAP

MONTH = "2017-07"
NUMBERS = tuple(name for name in SCALES if name != "leeftijd")


def prepare(columns: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """The columns in the types of the library: float32, and int32 for the age; not timed."""
    ready = {name: (columns[name] / 10 ** SCALES[name]).astype(np.float32) for name in NUMBERS}
    return ready | {name: columns[name] for name in ("leeftijd", "werkgeverschap", "rechtspositie")}


class Peer:
    """The rules in one of the two libraries, by its name."""

    def __init__(self, library: str, figures: dict[str, Any]) -> None:
        """Build the tax and benefit system once; as with ours, that is not timed."""
        month = getattr(import_module(f"{library}.periods"), "DateUnit", import_module(f"{library}.periods")).MONTH
        variable = import_module(f"{library}.variables").Variable
        self.build_default = import_module(f"{library}.simulations").SimulationBuilder().build_default_simulation
        entities = import_module(f"{library}.entities")
        person = entities.build_entity(key="person", plural="persons", label="", is_person=True)
        self.system = import_module(f"{library}.taxbenefitsystems").TaxBenefitSystem([person])
        parameters = import_module(f"{library}.parameters")
        self.system.parameters = parameters.ParameterNode(data=_parameters(figures), name="")
        enums = import_module(f"{library}.{'enums' if library == 'policyengine_core' else 'indexed_enums'}")
        self.enum_array = enums.EnumArray
        self.enums = {
            "werkgeverschap": enums.Enum("Werkgeverschap", {word: word for word in WERKGEVERSCHAP}),
            "rechtspositie": enums.Enum("Rechtspositie", {word: word for word in RECHTSPOSITIE}),
        }
        for one in variables(variable, month, person, self.enums):
            self.system.add_variable(one)

    def build(self, facts: dict[str, np.ndarray]) -> Any:
        """A simulation with the facts of all people."""
        rows = len(facts["uren"])
        simulation = self.build_default(self.system, rows)
        for name, column in facts.items():
            given = self.enum_array(column, self.enums[name]) if name in self.enums else column
            simulation.set_input(name, MONTH, given)
        return simulation

    def calculate(self, simulation: Any) -> list[np.ndarray]:
        """The five outputs in euros."""
        return [simulation.calculate(target, MONTH) for target in TARGETS]


def _parameters(figures: dict[str, Any]) -> dict[str, Any]:
    plain = {name: {"values": {"2017-01-01": {"value": value}}} for name, value in figures.items() if name != "wml"}
    brackets = [
        {"threshold": {"2017-01-01": {"value": age}}, "amount": {"2017-01-01": {"value": amount}}}
        for age, amount in enumerate(figures["wml"], start=15)
        if age == 15 or amount != figures["wml"][age - 16]
    ]
    return plain | {"wml": {"brackets": brackets, "metadata": {"type": "single_amount"}}}


def variables(Variable: type, month: Any, person: Any, enums: dict[str, Any]) -> list[type]:  # noqa: N803
    """The facts and rules as Variable classes of a library."""

    def fact(name: str) -> type:
        body: dict[str, Any] = {"value_type": int if name == "leeftijd" else float}
        if name in enums:
            first = next(iter(enums[name]))
            body = {"value_type": enums[name].__mro__[1], "possible_values": enums[name], "default_value": first}
        return type(name, (Variable,), body | {"entity": person, "definition_period": month, "label": name})

    def rule(formula: Any) -> type:
        body = {"value_type": float, "entity": person, "definition_period": month, "label": formula.__name__}
        return type(formula.__name__, (Variable,), body | {"formula": formula})

    facts = [fact(name) for name in (*NUMBERS, "leeftijd", *enums)]
    return facts + [rule(formula) for formula in FORMULAS]


def minimumloon(person: Any, period: Any, parameters: Any) -> Any:  # noqa: D103
    return parameters(period).wml.calc(person("leeftijd", period))


def jaarloon(person: Any, period: Any, parameters: Any) -> Any:  # noqa: D103
    f = parameters(period)
    return person("minimumloon", period) * f.maanden_per_jaar * (1 + f.vakantiebijslag)


def werkweekdeel(person: Any, period: Any) -> Any:  # noqa: D103
    return np.minimum(person("uren", period), person("normuren", period)) / person("normuren", period)


def verloonde_uren(person: Any, period: Any, parameters: Any) -> Any:  # noqa: D103
    return person("uren", period) * parameters(period).weken_per_jaar


def wajong(person: Any, period: Any) -> Any:  # noqa: D103
    position = person("rechtspositie", period)
    return position == position.possible_values.wajong


def loonkosten_op_minimumloon(person: Any, period: Any, parameters: Any) -> Any:  # noqa: D103
    charges = 1 + parameters(period).werkgeverslasten
    return np.round(person("jaarloon", period) * charges * person("werkweekdeel", period), 2)


def loonkosten_per_jaar(person: Any, period: Any, parameters: Any) -> Any:  # noqa: D103
    form = person("werkgeverschap", period)
    payroll = np.round(parameters(period).payroll_tarief * person("verloonde_uren", period), 2)
    minimum = person("loonkosten_op_minimumloon", period)
    by_form = np.where(form == form.possible_values.payroll, payroll, minimum)
    return np.where(person("wajong", period), person("loonkosten_bij_loondispensatie", period), by_form)


def loonkostensubsidie_per_maand(person: Any, period: Any, parameters: Any) -> Any:  # noqa: D103
    f = parameters(period)
    filled = np.minimum(1 - person("loonwaarde", period), f.lks_maximum)
    base = person("minimumloon", period) * (1 + f.vakantiebijslag)
    return np.round(base * filled * (1 + f.werkgeverslasten) * person("werkweekdeel", period), 2)


def lage_inkomensvoordeel(person: Any, period: Any, parameters: Any) -> Any:  # noqa: D103
    f = parameters(period)
    paid = person("verloonde_uren", period)
    hourly = person("jaarloon", period) / (person("normuren", period) * f.weken_per_jaar)
    high = np.minimum(f.liv_hoog_tarief * paid, f.liv_hoog_maximum)
    low = np.minimum(f.liv_laag_tarief * paid, f.liv_laag_maximum)
    none = (paid < f.liv_minimum_uren) + (hourly < f.liv_hoog_vanaf)
    return np.round(np.select([none, hourly <= f.liv_hoog_tot, hourly <= f.liv_laag_tot], [0, high, low], 0), 2)


def subsidiedeel(person: Any, period: Any, parameters: Any) -> Any:  # noqa: D103
    most = parameters(period).begeleidingssubsidie_uren
    return np.minimum(person("uren", period), most) / most


def begeleidingssubsidie_algemeen(person: Any, period: Any, parameters: Any) -> Any:  # noqa: D103
    most = parameters(period).begeleidingssubsidie_algemeen_maximum
    return np.round(most * person("subsidiedeel", period), 2)


def begeleidingssubsidie_tijdelijk(person: Any, period: Any, parameters: Any) -> Any:  # noqa: D103
    most = parameters(period).begeleidingssubsidie_tijdelijk_maximum
    return np.round(most * person("subsidiedeel", period), 2)


def exploitatiesaldo_per_jaar(person: Any, period: Any, parameters: Any) -> Any:  # noqa: D103
    f = parameters(period)
    per_place = person("begeleidingskosten_per_voltijdplek", period)
    guidance = np.round(per_place * person("uren", period) / f.begeleidingskosten_week, 2)
    worth = np.round(person("loonkosten_op_minimumloon", period) * person("loonwaarde", period), 2)
    subsidies = np.where(
        person("wajong", period),
        0,
        person("loonkostensubsidie_per_maand", period) * f.maanden_per_jaar
        + person("begeleidingssubsidie_algemeen", period)
        + person("begeleidingssubsidie_tijdelijk", period)
        + person("lage_inkomensvoordeel", period),
    )
    return np.round(worth + subsidies - (person("loonkosten_per_jaar", period) + guidance), 2)


FORMULAS = (
    minimumloon,
    jaarloon,
    werkweekdeel,
    verloonde_uren,
    wajong,
    loonkosten_op_minimumloon,
    loonkosten_per_jaar,
    loonkostensubsidie_per_maand,
    lage_inkomensvoordeel,
    subsidiedeel,
    begeleidingssubsidie_algemeen,
    begeleidingssubsidie_tijdelijk,
    exploitatiesaldo_per_jaar,
)
