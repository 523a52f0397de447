"""Tags of corrections."""
