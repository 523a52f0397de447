"""The forms of this room: observations on a phone, and what is written in a case."""
