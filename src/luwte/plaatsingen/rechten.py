"""Who sees what of placements outside a case; within a case the rights of the case hold."""

from luwte.gemeenten.models import Rol

#: Who sees how secondments and switches go in the municipality: counts, no names.
DOORSTROOM = (Rol.CONSULTANT, Rol.JOBCOACH, Rol.CONTROLLER)
