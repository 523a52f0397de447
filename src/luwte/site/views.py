"""Views of the site itself: the peildatum of the demo."""

from __future__ import annotations

import datetime

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from luwte.gemeenten.templatetags.opmaak import datum
from luwte.site.middleware import EERSTE_DAG, LAATSTE_DAG, SESSION_KEY


@require_POST
def zet_peildatum(request: HttpRequest) -> HttpResponse:
    """Look as if it were another day (demo only), and go back to where one was."""
    if not settings.LUWTE_DEMO:
        raise Http404
    try:
        day = datetime.date.fromisoformat(request.POST.get("peildatum", ""))
    except ValueError:
        messages.error(request, "Vul een datum in die bestaat, zoals 15-11-2018.")
    else:
        if EERSTE_DAG <= day <= LAATSTE_DAG:
            request.session[SESSION_KEY] = day.isoformat()
        else:
            messages.error(request, f"Kies een dag tussen {datum(EERSTE_DAG)} en {datum(LAATSTE_DAG)}.")
    back = request.POST.get("terug", "/")
    if not url_has_allowed_host_and_scheme(back, {request.get_host()}, request.is_secure()):
        back = "/"
    return redirect(back)
