"""Her letters: the list, and each as the PDF that was sent."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from luwte.kandidaten.models import Recht
from luwte.mijn import brieven
from luwte.mijn.rechten import voor_kandidaat


@voor_kandidaat(Recht.BRIEVEN, doel="eigen pagina: brieven")
def lijst(request: HttpRequest) -> HttpResponse:
    """What was sent to her page, newest first."""
    wie: Any = request
    return render(request, "mijn/brieven.html", {"brieven": brieven.van(wie.kandidaat, wie.peildatum)})


@voor_kandidaat(Recht.BRIEVEN, doel="eigen pagina: brief lezen")
def brief(request: HttpRequest, pk: int) -> HttpResponse:
    """The letter itself, byte for byte."""
    wie: Any = request
    rij = get_object_or_404(brieven.van(wie.kandidaat, wie.peildatum), pk=pk)
    response = HttpResponse(bytes(rij.ondertekening.pdf_bytes), content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="brief-{rij.datum.isoformat()}.pdf"'
    return response
