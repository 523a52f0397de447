"""Stellingen over de regels: wat altijd moet gelden, welke feiten ook; zie ``wet.invarianten``."""
