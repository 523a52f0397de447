"""What is seen, agreed and promised on the floor: observations, the plan, guidance and reviews.

Ground: Besluit advisering beschut werk art. 3 (the criteria that observations give evidence for);
regional note Zaanstreek-Waterland 2017, chapter 5; brochure Simpel switchen. No diagnosis anywhere:
an observation says what somebody did, never why.
"""

from luwte.begeleiding.models.afspraak import Begeleidingsafspraak
from luwte.begeleiding.models.observatie import Aanpassing, Dagdeel, Observatie, Taak
from luwte.begeleiding.models.plan import Doel, Doelgesprek, Ontwikkelplan
from luwte.begeleiding.models.toewijzing import Toewijzing
from luwte.begeleiding.models.vervolg import Vervolggesprek

__all__ = [
    "Aanpassing",
    "Begeleidingsafspraak",
    "Dagdeel",
    "Doel",
    "Doelgesprek",
    "Observatie",
    "Ontwikkelplan",
    "Taak",
    "Toewijzing",
    "Vervolggesprek",
]
