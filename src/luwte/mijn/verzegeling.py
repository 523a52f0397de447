"""Sealing: each annex has a key of its own, and that key is wrapped with the key that a code makes.

AES-256-GCM: what was changed in the database does not open. A share wraps the same key once more, with the key of the
code of the share; so sharing needs the owner's key, and stopping it needs nobody's.
"""

from __future__ import annotations

import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

NONCE = 12
SLEUTEL = 32


class SealDoesNotOpen(Exception):
    """Another code sealed this, or somebody changed it."""


def nieuwe_sleutel() -> bytes:
    """A random key for one annex."""
    return secrets.token_bytes(SLEUTEL)


def verzegel(sleutel: bytes, inhoud: bytes, waarvoor: str) -> bytes:
    """The content, sealed; ``waarvoor`` binds it to its place, so that two cannot be exchanged."""
    nonce = secrets.token_bytes(NONCE)
    return nonce + AESGCM(sleutel).encrypt(nonce, inhoud, waarvoor.encode())


def open_zegel(sleutel: bytes, verzegeld: bytes | memoryview, waarvoor: str) -> bytes:
    """The content back. Raises SealDoesNotOpen."""
    data = bytes(verzegeld)
    try:
        return AESGCM(sleutel).decrypt(data[:NONCE], data[NONCE:], waarvoor.encode())
    except (InvalidTag, ValueError) as fout:
        raise SealDoesNotOpen from fout
