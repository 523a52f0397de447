"""Writing a receipt to a file: ``luwte reken … --bon BON.json``."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from luwte.engine import Stand
from luwte.engine.facts import Raw
from luwte.engine.receipts import receipt
from luwte.site.opdrachten.basis import Refusal


def schrijf(bestand: str, stand: Stand, doel: str, feiten: Mapping[str, Raw]) -> None:
    """Write the receipt of an outcome; raises Refusal when the file exists or cannot be written."""
    text = json.dumps(receipt(stand, doel, feiten), ensure_ascii=False, indent=2) + "\n"
    try:
        with Path(bestand).open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        raise Refusal(f"{bestand} bestaat al. Kies een andere naam, dan blijft de oude bon bewaard.") from None
    except OSError:
        raise Refusal(f"{bestand} is niet te schrijven. Kies een andere map of naam.") from None
