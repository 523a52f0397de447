"""A municipality's own look: a handful of custom properties, nothing else."""

from __future__ import annotations

import re

from luwte.gemeenten.models import Gemeente

COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
LENGTH = re.compile(r"[0-9]{1,2}(px|rem)")
PROPERTIES = {
    "accent": COLOUR,
    "accent-donker": COLOUR,
    "accent-licht": COLOUR,
    "op-accent": COLOUR,
    "tekst": COLOUR,
    "tekst-zacht": COLOUR,
    "achtergrond": COLOUR,
    "vlak": COLOUR,
    "lijn": COLOUR,
    "koppeling": COLOUR,
    "hoek": LENGTH,
}


def css(gemeente: Gemeente) -> str:
    """The style sheet; an unknown property or a value of another form is left out."""
    lines = [
        f"  --luwte-{name}: {gemeente.thema[name]};"
        for name, form in PROPERTIES.items()
        if form.fullmatch(str(gemeente.thema.get(name, "")))
    ]
    return ":root {\n" + "\n".join(lines) + "\n}\n"
