"""Lines of the log carry the number of their request: the same as on the 500 page and in the audit log.

They carry no data of people: PostgreSQL tells the values of a refused row, and those are left out.
"""

from __future__ import annotations

import logging
import traceback
from types import TracebackType

ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class Verzoeknummer(logging.Filter):
    """Adds ``verzoek`` to every record; a dash outside a request."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Never holds a line back."""
        record.verzoek = getattr(getattr(record, "request", None), "verzoek", "-")
        return True


class ZonderWaarden(logging.Formatter):
    """Writes a traceback with only the first line of each message: the values of a row come after it."""

    def formatException(self, ei: ExcInfo) -> str:  # noqa: N802 (the name of the standard library)
        """The traceback with its causes, without the details of the database."""
        if ei[0] is None or ei[1] is None:
            return ""
        whole = traceback.TracebackException(ei[0], ei[1], ei[2], compact=True)
        parts = [whole]
        while parts:
            part = parts.pop()
            part._str = str(part).partition("\n")[0]  # type: ignore[attr-defined]  # noqa: SLF001
            parts += [one for one in (part.__cause__, part.__context__) if one is not None]
        return "".join(whole.format()).rstrip("\n")
