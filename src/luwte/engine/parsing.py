"""Reads the text of a rule into its tree; refuses everything outside the small language.

The language: a docstring, single assignments, if/elif/else, return; + - * /, comparisons,
and/or/not, min, max, whole numbers, NIETS (zero in any unit), words, True/False, and the calendar
functions.
"""

from __future__ import annotations

import ast
from fractions import Fraction

from luwte.engine import expressions as ex
from luwte.engine.errors import RuleError
from luwte.engine.functions import FUNCTIONS
from luwte.engine.units import NIETS

ARITHMETIC: dict[type[ast.operator], str] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
}
COMPARISONS: dict[type[ast.cmpop], str] = {
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Eq: "==",
    ast.NotEq: "!=",
}


class Parser:
    """Turns the body of one function definition into statements; remembers the file for errors."""

    def __init__(self, file: str) -> None:
        """``file`` is the name shown in refusals."""
        self.file = file

    def refuse(self, node: ast.stmt | ast.expr, problem: str, remedy: str) -> RuleError:
        """The refusal at the place of ``node``, to raise."""
        return RuleError(self.file, node.lineno, problem, remedy)

    def body(self, function: ast.FunctionDef) -> tuple[ex.Statement, ...]:
        """The statements of a rule, checked: documented, every path returns, no reassignment."""
        if ast.get_docstring(function) is None:
            raise self.refuse(function, "De regel heeft geen uitleg.", "Schrijf eerst een docstring.")
        given = function.args
        if given.defaults or given.kwonlyargs or given.posonlyargs or given.vararg or given.kwarg:
            raise self.refuse(
                function,
                "Een regel heeft alleen gewone parameters zonder standaardwaarde.",
                "Maak van een vaste waarde een cijfer met bron.",
            )
        parameters = {argument.arg for argument in given.args}
        statements = self.block(function.body[1:], set(parameters))
        if not returns(statements):
            raise self.refuse(function, "Niet elk pad geeft een uitkomst.", "Voeg een return toe.")
        return statements

    def block(self, nodes: list[ast.stmt], assigned: set[str]) -> tuple[ex.Statement, ...]:
        """Statements in sequence; ``assigned`` grows with every assignment."""
        return tuple(self.statement(node, assigned) for node in nodes)

    def statement(self, node: ast.stmt, assigned: set[str]) -> ex.Statement:
        """One statement of the language, or a refusal."""
        match node:
            case ast.Return(value=ast.expr() as value):
                return ex.Return(self.expression(value, assigned), node.lineno)
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                if name in assigned or name == "NIETS":
                    raise self.refuse(node, f"'{name}' heeft al een betekenis.", "Kies een nieuwe naam.")
                result = ex.Assign(name, self.expression(value, assigned), node.lineno)
                assigned.add(name)
                return result
            case ast.If(test=test, body=body, orelse=orelse):
                return ex.If(
                    self.expression(test, assigned),
                    self.block(body, set(assigned)),
                    self.block(orelse, set(assigned)),
                    node.lineno,
                )
        raise self.refuse(
            node,
            f"'{ast.unparse(node).splitlines()[0]}' hoort niet in een regel.",
            "Gebruik alleen toekenning, if/elif/else en return.",
        )

    def expression(self, node: ast.expr, known: set[str]) -> ex.Expression:
        """One expression of the language, or a refusal."""
        line = node.lineno
        match node:
            case ast.Constant(value=bool() | str() as value):
                return ex.Literal(value, line)
            case ast.Constant(value=int() as number):
                return ex.Literal(Fraction(number), line)
            case ast.Constant(value=float()):
                raise self.refuse(
                    node,
                    f"Het kommagetal {ast.unparse(node)} is niet exact.",
                    "Maak er een cijfer met bron van, in een bestand met cijfers.",
                )
            case ast.Name(id="NIETS"):
                return ex.Literal(NIETS, line)
            case ast.Name(id=name):
                if name not in known:
                    raise self.refuse(node, f"'{name}' is hier onbekend.", "Zet de naam bij de parameters.")
                return ex.Name(name, line)
            case ast.BinOp(left=ast.Constant(), op=ast.Div(), right=ast.Constant()):
                raise self.refuse(
                    node,
                    f"De breuk {ast.unparse(node)} is buiten de rekenaar niet exact.",
                    "Maak er een cijfer met bron van, in een bestand met cijfers.",
                )
            case ast.BinOp(left=left, op=operator, right=right) if type(operator) in ARITHMETIC:
                sign = ARITHMETIC[type(operator)]
                return ex.Arithmetic(sign, self.expression(left, known), self.expression(right, known), line)
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return ex.Negative(self.expression(operand, known), line)
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                return ex.Not(self.expression(operand, known), line)
            case ast.BoolOp(op=logic, values=values):
                word = "and" if isinstance(logic, ast.And) else "or"
                return ex.Logic(word, tuple(self.expression(v, known) for v in values), line)
            case ast.Compare():
                return self.comparison(node, known)
            case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]):
                return self.call(node, name, arguments, known)
        raise self.refuse(
            node,
            f"'{ast.unparse(node)}' hoort niet in een regel.",
            "Gebruik rekenen, vergelijken, and/or/not, min, max of een kalenderfunctie.",
        )

    def comparison(self, node: ast.Compare, known: set[str]) -> ex.Expression:
        """``a < b`` or a chain ``a < b < c``, which becomes the conjunction of its links."""
        operands = [self.expression(part, known) for part in (node.left, *node.comparators)]
        links: list[ex.Expression] = []
        for index, operator in enumerate(node.ops):
            if type(operator) not in COMPARISONS:
                raise self.refuse(node, "Deze vergelijking bestaat niet.", "Gebruik < <= > >= == !=.")
            sign = COMPARISONS[type(operator)]
            links.append(ex.Comparison(sign, operands[index], operands[index + 1], node.lineno))
        return links[0] if len(links) == 1 else ex.Logic("and", tuple(links), node.lineno)

    def call(self, node: ast.Call, name: str, arguments: list[ast.expr], known: set[str]) -> ex.Expression:
        """``min``, ``max`` or a calendar function with the right number of arguments."""
        parts = tuple(self.expression(argument, known) for argument in arguments)
        if name in ("min", "max"):
            if len(parts) < 2:
                raise self.refuse(node, f"{name} heeft twee delen nodig.", "Noem er minstens twee.")
            return ex.Extreme(name, parts, node.lineno)
        if name not in FUNCTIONS:
            raise self.refuse(
                node,
                f"De functie '{name}' bestaat niet in regels.",
                f"Kies uit min, max, {', '.join(sorted(FUNCTIONS))}.",
            )
        if len(parts) != len(FUNCTIONS[name].takes):
            raise self.refuse(
                node,
                f"{name} krijgt {len(parts)} delen.",
                f"Geef er {len(FUNCTIONS[name].takes)}.",
            )
        return ex.Call(name, parts, node.lineno)


def returns(statements: tuple[ex.Statement, ...]) -> bool:
    """Whether every path through the statements ends in a return, with nothing after it."""
    for index, statement in enumerate(statements):
        last = index == len(statements) - 1
        if isinstance(statement, ex.Return):
            return last
        if isinstance(statement, ex.If) and statement.otherwise and returns(statement.then):
            return last and returns(statement.otherwise)
    return False
