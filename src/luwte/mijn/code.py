"""The code in the letter: sixteen characters without look-alikes, of which the last one checks the others.

Fifteen of twenty-four characters give 68 bits. The database keeps a slow hash (scrypt with a secret of this
installation), by which the one person it belongs to is found; from the same code the key of her sealed annex is made,
which is kept nowhere.
"""

from __future__ import annotations

import hashlib
import secrets

from django.conf import settings

from luwte.kandidaten import versleuteling

ALFABET = "34679ACDEFGHJKLMNPQRTWXY"
LENGTE = 16
GROEP = 4
_PLAATS = {teken: plaats for plaats, teken in enumerate(ALFABET)}
_SCHEIDING = str.maketrans("", "", " -.\t\N{NO-BREAK SPACE}\N{EN DASH}")


def maak() -> str:
    """A fresh code, without spaces."""
    return _met_controle("".join(secrets.choice(ALFABET) for _ in range(LENGTE - 1)))


def kaal(tekst: str) -> str:
    """What somebody typed, as a code: capitals, without spaces or dashes."""
    return tekst.translate(_SCHEIDING).upper()


def in_groepen(code: str) -> str:
    """As it stands in the letter: four groups of four."""
    return " ".join(code[i : i + GROEP] for i in range(0, len(code), GROEP))


def kan_kloppen(code: str) -> bool:
    """Whether this can be a code: right length, known characters, right last character."""
    return len(code) == LENGTE and set(code) <= set(ALFABET) and _met_controle(code[:-1]) == code


def vingerafdruk(code: str) -> bytes:
    """The slow hash by which a code is found: 32 bytes."""
    return _scrypt(code, versleuteling.zout("mijn code"))


def sleutel(code: str, zout: bytes) -> bytes:
    """The key that this code opens with: 32 bytes, other than its hash and other for each salt."""
    return _scrypt(code, bytes(zout))


def nieuw_zout() -> bytes:
    """Salt for a key."""
    return secrets.token_bytes(16)


def _scrypt(code: str, zout: bytes) -> bytes:
    kosten = settings.LUWTE_CODE_KOSTEN
    return hashlib.scrypt(code.encode(), salt=zout, n=kosten, r=8, p=1, maxmem=256 * kosten * 8, dklen=32)


def _met_controle(tekst: str) -> str:
    """The text with its last character (Luhn modulo 24): one wrong character, or two swapped, is found."""
    som, factor, basis = 0, 2, len(ALFABET)
    for teken in reversed(tekst):
        stap = factor * _PLAATS[teken]
        som += stap // basis + stap % basis
        factor = 3 - factor
    return tekst + ALFABET[-som % basis]
