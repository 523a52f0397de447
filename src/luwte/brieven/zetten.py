"""Typesetting: a Typst file and its data become a tagged PDF (PDF/A-2a and PDF/UA-1), always the same bytes.

Every room that prints uses this. A warning of the typesetter is an error: an unknown font, for
one, would fall back without a word.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from importlib.metadata import version
from pathlib import Path
from typing import Any

import typst
from font_source_sans_pro import font_directory

STANDAARDEN = ("a-2a", "ua-1")
FORMAAT_PDF, FORMAAT_PNG = "pdf", "png"


class PdfMislukt(RuntimeError):
    """The typesetter refused or warned; the message says what about."""


def als_pdf(sjabloon: Path, inhoud: Mapping[str, Any], dag: date) -> bytes:
    """The PDF of ``inhoud``; the same content and day give the same bytes. Raises PdfMislukt."""
    result = _zet(sjabloon, inhoud, dag, FORMAAT_PDF)
    if not isinstance(result, bytes):
        raise PdfMislukt("Er kwam geen document terug.")
    return result


def als_plaatjes(sjabloon: Path, inhoud: Mapping[str, Any], dag: date) -> list[bytes]:
    """The pages as PNG pictures, to look at."""
    result = _zet(sjabloon, inhoud, dag, FORMAAT_PNG, ppi=80.0)
    return [result] if isinstance(result, bytes) else list(result or [])


def zetter(sjabloon: Path) -> str:
    """What typesets: version of the program and a hash of the Typst file. The bytes hang on both."""
    return f"typst {version('typst')}, {sjabloon.name} {hashlib.sha256(sjabloon.read_bytes()).hexdigest()[:12]}"


def _zet(sjabloon: Path, inhoud: Mapping[str, Any], dag: date, formaat: str, **opties: Any) -> Any:
    try:
        result, warnings = typst.compile_with_warnings(
            str(sjabloon),
            font_paths=[str(font_directory)],
            ignore_system_fonts=True,
            sys_inputs={"data": _tekst(inhoud)},
            pdf_standards=list(STANDAARDEN),
            timestamp=datetime.combine(dag, time(12), tzinfo=UTC),
            format=formaat,
            **opties,
        )
    except typst.TypstError as error:
        raise PdfMislukt(str(error)) from error
    if warnings:
        raise PdfMislukt("; ".join(warning.message for warning in warnings))
    return result


def _tekst(inhoud: Mapping[str, Any]) -> str:
    """JSON in one fixed form; an amount stays on one line with its euro sign."""
    return json.dumps(inhoud, ensure_ascii=False, sort_keys=True).replace("€ ", "€\N{NO-BREAK SPACE}")
