"""The documents of this room, by subject; importing them puts them in the register."""
