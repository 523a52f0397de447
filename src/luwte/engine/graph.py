"""Who asks whom: everything below a name, and whether names ask each other round and round."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

#: What a name asks directly.
Asks = Callable[[str], Iterable[str]]


def below(names: Iterable[str], asks: Asks) -> list[str]:
    """The names and all they ask, directly or through another: each once, a name before what it asks, in its order."""
    found: dict[str, None] = {}
    stack = list(names)[::-1]
    while stack:
        name = stack.pop()
        if name not in found:
            found[name] = None
            stack.extend(reversed(list(asks(name))))
    return list(found)


def circle(names: Iterable[str], asks: Asks) -> tuple[str, ...]:
    """The first way on which a name asks itself, that name at its end; empty when there is none."""
    done: set[str] = set()
    for name in names:
        path: dict[str, Iterator[str]] = {} if name in done else {name: iter(asks(name))}
        while path:
            last, waiting = next(reversed(path.items()))
            asked = next((one for one in waiting if one not in done), None)
            if asked is None:
                done.add(last)
                del path[last]
            elif asked in path:
                return (*path, asked)
            else:
                path[asked] = iter(asks(asked))
    return ()
