"""What comes in from outside the desk: signals, pupils of schools, and the partners it comes from."""

from luwte.aanmeldingen.models.partner import Contactpersoon, Overleg, Partner, Werkafspraak
from luwte.aanmeldingen.models.school import Leerling, Oudergesprek, Overdracht, PlanVanAanpak, Stage
from luwte.aanmeldingen.models.signaal import Signaal

__all__ = [
    "Contactpersoon",
    "Leerling",
    "Oudergesprek",
    "Overdracht",
    "Overleg",
    "Partner",
    "PlanVanAanpak",
    "Signaal",
    "Stage",
    "Werkafspraak",
]
