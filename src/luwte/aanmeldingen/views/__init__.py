"""Pages of the room aanmeldingen: signals, pupils and partners."""
