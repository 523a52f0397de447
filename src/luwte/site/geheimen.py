"""Where secrets come from: the environment, or a file made once for the demo."""

from __future__ import annotations

import json
import os
import secrets
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured


def secret(name: str, folder: Path, *, demo: bool) -> str:
    """The secret of that name: the environment variable, or in a demo a value kept in ``folder``.

    Raises ImproperlyConfigured outside a demo when the variable is missing: a server in
    production must never make up its own key, since encrypted numbers would be lost with it.
    """
    if value := os.environ.get(name):
        return value
    if not demo:
        raise ImproperlyConfigured(
            f"Zet de omgevingsvariabele {name}. Alleen de demo (LUWTE_DEMO=1) maakt er zelf een."
        )
    file = folder / "geheimen.json"
    known: dict[str, str] = json.loads(file.read_text()) if file.exists() else {}
    if name not in known:
        folder.mkdir(parents=True, exist_ok=True)
        known[name] = secrets.token_urlsafe(48)
        temporary = file.with_suffix(f".{os.getpid()}.tmp")
        temporary.touch(mode=0o600)
        temporary.write_text(json.dumps(known, indent=1))
        temporary.replace(file)
    return known[name]
