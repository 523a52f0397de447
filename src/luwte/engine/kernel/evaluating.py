"""A node computed in plain whole numbers: for tables made at build time, and for tests."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from luwte.engine.kernel import civil
from luwte.engine.kernel.nodes import GUARDED, Node

CALLS: dict[str, Callable[..., int]] = {
    "plus_maanden": civil.plus_maanden,
    "einde_van_het_jaar": civil.einde_van_het_jaar,
    "jaren_tussen": civil.jaren_tussen,
}


def evaluate(node: Node, facts: Mapping[str, int], known: dict[int, int] | None = None) -> int:
    """The value of a node for facts on their grid; yes is 1. Facts lie within their bounds."""
    known = {} if known is None else known
    if node.index not in known:
        known[node.index] = _compute(node, facts, known)
    return known[node.index]


def _compute(node: Node, facts: Mapping[str, int], known: dict[int, int]) -> int:
    if node.operation == "load":
        return facts[node.data[0]]
    if node.operation == "constant":
        return int(node.data[0])
    if node.operation == "null":
        return int(node.data[0] not in facts)
    parts = [evaluate(part, facts, known) for part in node.parts]
    match node.operation:
        case "linear" | "product":
            return _whole(node, parts)
        case "linear within":
            sizes = sum(abs(own * part) for own, part in zip(node.data[0], parts, strict=True))
            return int(sizes + abs(node.data[1]) < GUARDED)
        case "product within":
            return int(abs(parts[0] * parts[1]) < GUARDED)
        case "floor":
            return parts[0] // parts[1]
        case "round":
            top, bottom, half = node.data
            divisor = bottom * (parts[1] if len(parts) > 1 else 1)
            return (2 * top * parts[0] + half * divisor) // (2 * divisor)  # type: ignore[no-any-return]
        case "min" | "max" | "and" | "or":
            return min(parts) if node.operation in ("min", "and") else max(parts)
        case "choose":
            return parts[1] if parts[0] else parts[2]
        case "not":
            return 1 - parts[0]
        case "table":
            return int(node.data[1][parts[0] - node.data[0]])
        case "call":
            return CALLS[node.data[0]](*parts)
    return int({"<": parts[0] < parts[1], "<=": parts[0] <= parts[1], "==": parts[0] == parts[1]}[node.operation])


def _whole(node: Node, parts: list[int]) -> int:
    if node.guarded:
        *parts, within = parts
        if not within:
            return 0 if 0 in node.bounds else node.lo
    if node.operation == "product":
        return parts[0] * parts[1]
    coefficients: tuple[int, ...] = node.data[0]
    return sum(own * part for own, part in zip(coefficients, parts, strict=True)) + int(node.data[1])
