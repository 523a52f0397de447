"""The pages of this room: the list of people, observing on a phone, and what is written in a case."""
