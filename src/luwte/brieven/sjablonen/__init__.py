"""The documents of this room, by subject; importing them puts them in the register."""

from luwte.brieven.sjablonen import aan_kandidaat, aan_werkgever, besluiten, bijlagen, verantwoording, verslagen

__all__ = ["aan_kandidaat", "aan_werkgever", "besluiten", "bijlagen", "verantwoording", "verslagen"]
