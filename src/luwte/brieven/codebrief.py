"""The letter with a code to log in on one's own page. It is printed and given; its text is never kept.

A code is a key: it does not belong among the facts of a letter, so this one stands outside the register.
"""

from __future__ import annotations

from collections import ChainMap
from datetime import date
from typing import Any

from luwte.brieven.delen import Vragen
from luwte.brieven.feiten import Zaak, adres_van, verzamel
from luwte.brieven.opmaken import pdf
from luwte.brieven.register import Ontvanger, Sjabloon, Soort
from luwte.brieven.samenstellen import stel_samen
from luwte.kandidaten.models import Kandidaat
from luwte.trajecten.models import Traject

CODE = Sjabloon(
    "code",
    "Brief met uw code",
    "Uw code om in te loggen",
    Soort.BRIEF,
    Ontvanger.KANDIDAAT,
    (
        """
        Op uw eigen pagina ziet u hoe het gaat. U ziet wat de volgende stap is en wie u helpt. Uw brieven staan er ook.

        ! Uw code is: {code}

        # Zo logt u in

        - Ga naar {adres_pagina}.
        - Vul uw code in.
        - Kies Verder.

        De code werkt tot en met {geldig_tot:datum}. Bewaar deze brief op een veilige plek. Geef de code alleen aan
        iemand die u vertrouwt. Wij vragen nooit om uw code.

        Code kwijt? Bel ons. Dan krijgt u een nieuwe.
        """,
        Vragen(),
    ),
)


def code_brief(kandidaat: Kandidaat, code: str, *, dag: date, geldig_tot: date, adres_pagina: str, door: str) -> bytes:
    """The PDF of the letter with a code, for printing at once. ``door`` is the name under the letter."""
    traject = Traject.objects.filter(kandidaat=kandidaat).select_related("gemeente").order_by("-pk").first()
    zaak = Zaak(kandidaat.gemeente, dag, traject)
    van_de_code = {
        "naam": kandidaat.naam,
        "adres": adres_van(kandidaat),
        "code": code,
        "geldig_tot": geldig_tot.isoformat(),
        "adres_pagina": adres_pagina,
    }
    feiten = ChainMap[str, Any](van_de_code, verzamel(zaak))  # type: ignore[arg-type]
    opgemaakt = stel_samen(CODE, feiten, {}, dag, [], nummer=kandidaat.pk, ondertekenaar=door)
    return pdf(opgemaakt.inhoud, dag)
