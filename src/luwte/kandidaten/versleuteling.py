"""The citizen service number (BSN) is stored encrypted; a keyed hash makes it findable.

Two keys are derived from LUWTE_BSN_SLEUTEL. For rotation the setting may hold several keys
separated by commas: the first encrypts, all decrypt. The hash always uses the last (oldest) key,
so numbers stay findable.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from functools import lru_cache

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings


def _derive(key: str, purpose: str) -> bytes:
    return hmac.new(key.encode(), f"luwte:{purpose}".encode(), hashlib.sha256).digest()


@lru_cache(maxsize=2)
def _fernet(keys: str) -> MultiFernet:
    return MultiFernet([Fernet(base64.urlsafe_b64encode(_derive(k, "bsn"))) for k in keys.split(",")])


def encrypt(text: str) -> bytes:
    """The encrypted text; every call gives another result."""
    return _fernet(settings.LUWTE_BSN_SLEUTEL).encrypt(text.encode())


def decrypt(data: bytes) -> str:
    """The text back. Raises cryptography.fernet.InvalidToken when the key does not fit."""
    return _fernet(settings.LUWTE_BSN_SLEUTEL).decrypt(bytes(data)).decode()


def look_up(text: str) -> bytes:
    """The keyed hash under which this text can be found: 32 bytes, always the same."""
    oldest = settings.LUWTE_BSN_SLEUTEL.split(",")[-1]
    return hmac.new(_derive(oldest, "zoek"), text.encode(), hashlib.sha256).digest()


def zout(doel: str) -> bytes:
    """A secret of this installation for slow hashes of that purpose: 32 bytes, always the same (the oldest key)."""
    return _derive(settings.LUWTE_BSN_SLEUTEL.split(",")[-1], doel)
