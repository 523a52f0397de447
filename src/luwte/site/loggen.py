"""Lines of the log carry the number of their request: the same as on the 500 page and in the audit log."""

from __future__ import annotations

import logging


class Verzoeknummer(logging.Filter):
    """Adds ``verzoek`` to every record; a dash outside a request."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Never holds a line back."""
        record.verzoek = getattr(getattr(record, "request", None), "verzoek", "-")
        return True
