"""The room aanmeldingen: signals and pupil lists from outside the desk."""
