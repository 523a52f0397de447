"""From nodes to the text of one loop, and the proof that the loop is exact.

Each node gets a lane: ``f`` (a whole number in float64, when all on the way to it stays below 2^53,
so every sum and product is exact), ``i`` (int64, below 2^63) or ``b`` (yes/no). Constants are not in
the text but in two arrays, so that periods and policies which differ in figures alone share one
compiled loop.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from luwte.engine.kernel.looping import LOGIC, STEPS, Loop, Output, assemble, reciprocal, starts_of, walk
from luwte.engine.kernel.nodes import EXACT, GUARDED, Node, Nodes
from luwte.engine.kernel.tabulating import tabulated

#: A product with a reciprocal rounded upward floors exactly below this (docs/kernel.md).
BY_RECIPROCAL = 2**51
#: A rounding by one multiplication and one addition is exact below this (docs/kernel.md).
BY_PRODUCT = 2**50
#: Tables whose values and places all lie below this travel in 32 bits.
NARROW = 2**31
#: Chains of choices get so many links at a time, so that tables of other periods have the same text.
SLOTS = 4


class Emitter:
    """Writes one loop for outputs and the nodes that say which targets a row leaves."""

    def __init__(self, nodes: Nodes, nullable: frozenset[str], *, careful: bool = False) -> None:
        """``nodes`` are those of the lowering; ``nullable`` the facts that may be empty.

        ``careful`` brings every column inside its bounds, as a loop in Python needs.
        """
        self.nodes = nodes
        self.nullable = nullable
        self.loop = Loop()
        self.lines: list[str] = []
        self.done: dict[int, tuple[str, str]] = {}
        self.casts: dict[tuple[int, str], str] = {}
        self.harmful = careful

    # lanes

    def lane(self, node: Node) -> str:
        """``b``, ``f`` or ``i``: the cheapest lane in which the node is proven exact."""
        if node.yes_no:
            return "b"
        wide = node.peak >= EXACT or any(part.peak >= EXACT for part in node.parts if not part.yes_no)
        return "i" if wide or node.operation == "call" else "f"

    def use(self, node: Node, lane: str) -> str:
        """The name of a node's value in a lane."""
        if node.constant is not None:
            return self.pooled(node.constant, lane)
        name, own = self.emit(node)
        if own == lane:
            return name
        if (node.index, lane) not in self.casts:
            cast = f"{name}{lane}"
            kind = "float64" if lane == "f" else "int64"
            self.lines.append(f"{cast} = np.{kind}({name})")
            self.casts[node.index, lane] = cast
        return self.casts[node.index, lane]

    def pooled(self, value: int, lane: str) -> str:
        """A constant as a scalar read before the loop."""
        if lane == "b":
            return str(bool(value))
        if lane == "f":
            return self.decimal(float(value))
        if lane == "h":
            self.loop.narrow.append(value)
            return f"h{len(self.loop.narrow) - 1}"
        self.loop.wholes.append(value if abs(value) <= GUARDED else 0)
        return f"k{len(self.loop.wholes) - 1}"

    def decimal(self, value: float) -> str:
        """A double from the pool."""
        self.loop.decimals.append(value)
        return f"c{len(self.loop.decimals) - 1}"

    # nodes

    def emit(self, node: Node) -> tuple[str, str]:
        """Write a node once; gives its name and lane."""
        if node.index not in self.done:
            lane = self.lane(node)
            name = f"v{node.index}"
            text = self.write(tabulated(self.nodes, node), lane, name)
            self.lines.append(f"{name} = {text}")
            self.done[node.index] = (name, lane)
            self.loop.lanes[node.index] = lane
        return self.done[node.index]

    def write(self, node: Node, lane: str, name: str) -> str:
        """The expression of a node; helper lines go before it."""
        operation, parts = node.operation, node.parts
        match operation:
            case "constant":  # a table that says the same everywhere
                return self.pooled(node.lo, lane)
            case "load":
                return self.load(node, lane)
            case "null":
                self.null(node.data[0])
                return f"n_{node.data[0]}[i] != 0"
            case "linear" | "product":
                return self.sum_or_product(node, lane)
            case "linear within" | "product within":
                return self.within(node)
            case "floor":
                return self.floor(node, lane)
            case "round":
                return self.round(node)
            case "min" | "max":
                one, other = (self.use(part, lane) for part in parts)
                return f"{one} if {one} {'<' if operation == 'min' else '>'} {other} else {other}"
            case "<" | "<=" | "==":
                width = "i" if any(part.peak >= EXACT for part in parts) else "f"
                one, other = (self.use(part, width) for part in parts)
                return f"{one} {operation} {other}"
            case "and" | "or":
                return LOGIC[operation].join(self.use(part, "b") for part in parts)
            case "not":
                return f"not {self.use(parts[0], 'b')}"
            case "choose":
                condition, one, other = self.use(parts[0], "b"), self.use(parts[1], lane), self.use(parts[2], lane)
                return f"{one} if {condition} else {other}"
            case "table":
                return self.table(node, lane, name)
            case "call":
                return f"{node.data[0]}({', '.join(self.use(part, 'i') for part in parts)})"
        raise ValueError(operation)

    def load(self, node: Node, lane: str) -> str:
        """A column's value. Where a stray value could do harm it is first brought inside its bounds."""
        fact = node.data[0]
        kind, mark = ("int64", "") if lane == "i" else ("float64", ".0")
        raw = f"np.{kind}(x_{fact}[i])"
        if lane == "b":
            return f"{raw} != 0.0"
        if not self.harmful:
            return raw
        self.lines.append(f"r{node.index} = {raw}")
        held = f"(r{node.index} >= {node.lo}{mark}) & (r{node.index} <= {node.hi}{mark})"
        return f"r{node.index} if {held} else {node.lo}{mark}"

    def check(self, load: Node) -> str:
        """Whether a column's value is admissible, compared in its own narrow type; empty ones are."""
        fact = load.data[0]
        self.loop.columns.append(fact)
        text = f"(x_{fact}[i] >= {load.lo}) & (x_{fact}[i] <= {load.hi})"
        if fact not in self.nullable:
            return text
        self.null(fact)
        return f"({text} | (n_{fact}[i] != 0))"

    def null(self, fact: str) -> None:
        """Note that the loop reads which rows lack a fact."""
        if fact not in self.loop.nulls:
            self.loop.nulls.append(fact)

    def sum_or_product(self, node: Node, lane: str) -> str:
        """Exact in its lane; a guarded one is held at a value inside its bounds when it is too large."""
        parts = node.parts[:-1] if node.guarded else node.parts
        if node.operation == "product":
            text = " * ".join(self.use(part, lane) for part in parts)
        else:
            terms = []
            for coefficient, part in zip(node.data[0], parts, strict=True):
                value = self.use(part, lane)
                terms.append(value if coefficient == 1 else f"{self.pooled(coefficient, lane)} * {value}")
            if node.data[1]:
                terms.append(self.pooled(node.data[1], lane))
            text = " + ".join(terms)
        if not node.guarded:
            return text
        held = 0 if 0 in node.bounds else node.lo
        return f"({text}) if {self.use(node.parts[-1], 'b')} else {self.pooled(held, lane)}"

    def within(self, node: Node) -> str:
        """Whether a sum or product stays below 2^62, estimated on its absolute parts."""
        limit = self.decimal(float(GUARDED) * (1 - 2.0**-20))
        sizes = [f"abs({self.use(part, 'f')})" for part in node.parts]
        if node.operation == "product within":
            return f"{' * '.join(sizes)} < {limit}"
        coefficients, constant = node.data[:2]
        terms = [f"{self.decimal(float(abs(own)))} * {size}" for own, size in zip(coefficients, sizes, strict=True)]
        return f"{' + '.join([*terms, self.decimal(float(abs(constant)))])} < {limit}"

    def floor(self, node: Node, lane: str) -> str:
        """The whole part of a quotient; in float64 exact because no quotient rounds up to the next whole."""
        above, below = node.parts
        if lane == "i":
            return f"{self.use(above, lane)} // {self.use(below, lane)}"
        if below.constant is not None and above.lo >= 0 and above.hi < BY_RECIPROCAL:
            return f"np.floor({self.use(above, lane)} * {self.decimal(reciprocal(below.constant))})"
        return f"np.floor({self.use(above, lane)} / {self.use(below, lane)})"

    def round(self, node: Node) -> str:
        """A rounding in float64: by one multiplication when errors cannot reach a boundary, else by division.

        The quotients lie 1/(2 x divisor) apart; half of that is added, so an error below it is harmless.
        """
        top, bottom, half = node.data
        value, below = self.use(node.parts[0], "f"), node.parts[1] if len(node.parts) > 1 else None
        divisor = bottom * (below.hi if below else 1)
        if (node.bounds.most + 2) * 4 * divisor < BY_PRODUCT:
            share = self.decimal(float(Fraction(top, bottom)))
            added = self.decimal(float(Fraction(half, 2) + Fraction(1, 4 * divisor)))
            if below is not None:
                share = f"({share} * {self.inverse(below)})"
            return f"np.floor({value} * {share} + {added})"
        twice = [self.decimal(float(2 * top)), self.decimal(float(bottom)), self.decimal(float(2 * bottom))]
        if below is None:
            added = f" + {twice[1]}" if half else ""
            return f"np.floor(({twice[0]} * {value}{added}) / {twice[2]})"
        under = self.use(below, "f")
        added = f" + {twice[1]} * {under}" if half else ""
        return f"np.floor(({twice[0]} * {value}{added}) / ({twice[2]} * {under}))"

    def inverse(self, node: Node) -> str:
        """One divided by a node, computed once however many quotients need it."""
        if (node.index, "inverse") not in self.casts:
            name = f"w{node.index}"
            self.lines.append(f"{name} = 1.0 / {self.use(node, 'f')}")
            self.casts[node.index, "inverse"] = name
        return self.casts[node.index, "inverse"]

    def table(self, node: Node, lane: str, name: str) -> str:
        """A chain of choices when the table has few steps (that vectorises), else a look-up."""
        first, values = node.data
        index = node.parts[0]
        starts = starts_of(values)
        if len(starts) > STEPS:
            self.loop.tables.append(values)
            number = len(self.loop.tables) - 1
            found = f"t{number}[np.uint64({self.use(index, 'i')} - {self.pooled(first, 'i')})]"
            return f"{found} != 0" if lane == "b" else f"np.{'float64' if lane == 'f' else 'int64'}({found})"
        straight = index.operation == "load" and not self.harmful and lane != "b"
        where = f"x_{index.data[0]}[i]" if straight else self.use(index, self.lane(index))
        if lane == "b":
            return self.runs(where, first, values, starts)
        starts += [len(values)] * (-(len(starts) - 1) % SLOTS)
        own, narrow = lane, max(map(abs, [*values, first + len(values)])) < NARROW
        if narrow:
            own, where = "h", f"np.int32({where})"
            self.lines.append(f"{name}w = {where}")
            where = f"{name}w"
        self.lines.append(f"{name}{own} = {self.pooled(values[0], own)}")
        for start in starts[1:]:
            value = self.pooled(values[start] if start < len(values) else 0, own)
            step = self.pooled(first + start, "h" if narrow else self.lane(index))
            self.lines.append(f"{name}{own} = {value} if {where} >= {step} else {name}{own}")
        kind = "float64" if lane == "f" else "int64"
        return f"np.{kind}({name}h)" if narrow else f"{name}{own}"

    def runs(self, where: str, first: int, values: Sequence[int], starts: Sequence[int]) -> str:
        """Yes on the stretches of a table that say yes."""
        texts = []
        for start, end in zip(starts, [*starts[1:], len(values)], strict=True):
            if values[start]:
                texts.append(f"(({where} >= {first + start}) & ({where} < {first + end}))")
        return " | ".join(texts)

    # the whole

    def finish(self, loads: Iterable[Node], outputs: Sequence[Output], leaves: Sequence[Node], functions: str) -> Loop:
        """The text of the module: header, constants, loop, stores and the mask of leaving targets.

        Every column in ``loads`` is checked, used or not: reading 1 refuses a fact that cannot be.
        """
        checks = " & ".join(self.check(load) for load in loads) or "True"
        roots = [*(output.node for output in outputs), *leaves, *self.nodes.guards]
        self.harmful |= any(self._harms(node) for node in walk(roots))
        stores = []
        for output in outputs:
            lane = "f" if output.node.constant is not None and abs(output.node.constant) < EXACT else "i"
            lane = lane if output.node.constant is not None else self.emit(output.node)[1]
            stores.append(f"y_{output.array}[i] = {self.use(output.node, lane)}")
        bits = [self.use(leaf, "b") for leaf in leaves]
        everything = 2 ** len(bits) - 1
        shown = [(2**place, bit) for place, bit in enumerate(bits) if bit != "False"]
        shown += [(everything, f"(not {self.use(guard, 'b')})") for guard in self.nodes.guards]
        marks = [f"(np.uint64({mark}) if {bit} else np.uint64(0))" for mark, bit in shown]
        self.lines += stores
        if marks:
            self.lines.append(f"left[i] |= {' | '.join(marks)}")
        assemble(self.loop, [output.array for output in outputs], checks, everything, self.lines, functions)
        return self.loop

    def _harms(self, node: Node) -> bool:
        """Whether a number outside its bounds could read outside a table or break a whole number."""
        if (node.yes_no and node.operation != "table") or node.constant is not None:
            return False
        looked_up = node.operation == "table" and len(starts_of(node.data[1])) > STEPS
        return looked_up or node.operation == "call" or (not node.yes_no and self.lane(node) == "i")
