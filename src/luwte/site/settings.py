"""Settings of the site. Everything that differs per place comes from the environment.

DATABASE_URL         connection of the web process (role luwte_app, owns nothing)
LUWTE_EIGENAAR_URL   connection of the owner (role luwte_eigenaar), for migrations only
LUWTE_ROL            "eigenaar" makes this process use the owner connection
LUWTE_DEMO           "1": demo logins and the peildatum bar are shown
LUWTE_GEHEIM         secret key of Django; LUWTE_BSN_SLEUTEL: key for citizen numbers
LUWTE_HOSTS          host names, separated by commas; LUWTE_HTTPS=1 behind https
LUWTE_VAR            folder for the embedded database and demo secrets (default ./var)

Without DATABASE_URL the embedded PostgreSQL is used (luwte.site.database).
"""

from __future__ import annotations

import os
import sys
from datetime import timedelta
from typing import Any

from csp.constants import NONE, SELF

from luwte.site.database import APP, databases, var
from luwte.site.geheimen import secret

VAR = var()
DEMO = os.environ.get("LUWTE_DEMO") == "1"
HTTPS = os.environ.get("LUWTE_HTTPS") == "1"
DEBUG = DEMO and os.environ.get("LUWTE_DEBUG") == "1"  # its error pages show the values of a row
TESTING = "pytest" in sys.modules

SECRET_KEY = secret("LUWTE_GEHEIM", VAR, demo=DEMO or TESTING)
LUWTE_BSN_SLEUTEL = secret("LUWTE_BSN_SLEUTEL", VAR, demo=DEMO or TESTING)
LUWTE_DEMO = DEMO
LUWTE_DEMO_WACHTWOORD = os.environ.get("LUWTE_DEMO_WACHTWOORD", "demo-luwte")
LUWTE_DEMO_CODE = "DEMA LKMA ARTE GENK"  # of one invented candidate
LUWTE_DEMO_PEILDATUM = os.environ.get("LUWTE_DEMO_PEILDATUM", "2018-11-15")

ALLOWED_HOSTS = [h for h in os.environ.get("LUWTE_HOSTS", "").split(",") if h] or [
    "localhost",
    "127.0.0.1",
    "[::1]",
    "testserver",
]

INSTALLED_APPS = [
    "luwte.site",
    "luwte.loket",
    "luwte.mijn",
    "luwte.correcties",
    "luwte.dossiers",
    "luwte.cijfers",
    "luwte.taakstelling",
    "luwte.voordrachten",
    "luwte.begeleiding",
    "luwte.plaatsingen",
    "luwte.plekken",
    "luwte.besluiten",
    "luwte.brieven",
    "luwte.aanmeldingen",
    "luwte.trajecten",
    "luwte.kandidaten",
    "luwte.gemeenten",
    "luwte.toezicht",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.staticfiles",
    "django.forms",
    "django_cotton.apps.SimpleAppConfig",
    "django_htmx",
    "pgtrigger",
    "axes",
    "csp",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "luwte.site.middleware.vertrouwelijk",
    "luwte.site.middleware.leesbaar",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    # From here on: one transaction per request, knowing who, why, which municipality, which day.
    "luwte.site.middleware.peildatum",
    "luwte.gemeenten.middleware.omgeving",
    "luwte.cijfers.middleware.bevestigde_cijfers",
    "luwte.mijn.middleware.kandidaat",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "luwte.site.urls"
WSGI_APPLICATION = "luwte.site.wsgi.application"

_LOADERS: list[Any] = [
    "django_cotton.cotton_loader.Loader",
    "django.template.loaders.filesystem.Loader",
    "django.template.loaders.app_directories.Loader",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "OPTIONS": {
            "loaders": _LOADERS if DEBUG else [("django.template.loaders.cached.Loader", _LOADERS)],
            "builtins": [
                "django_cotton.templatetags.cotton",
                "django.templatetags.static",
                "luwte.gemeenten.templatetags.opmaak",
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "luwte.site.context.kader",
            ],
        },
    }
]
COTTON_DIR = "cotton"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"


TIME_ZONE = "Europe/Amsterdam"
DATABASES = databases()
DATABASES["default"] |= {
    "ATOMIC_REQUESTS": True,
    "CONN_MAX_AGE": 60,
    "CONN_HEALTH_CHECKS": True,
    # What the database calls today must begin when it begins here, not an hour or two later.
    "TIME_ZONE": TIME_ZONE,
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
LUWTE_APP_ROL = APP

AUTH_USER_MODEL = "gemeenten.Gebruiker"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LUWTE_CODE_KOSTEN = 2**15  # scrypt: about a tenth of a second and 32 MB for each code that is tried
if TESTING:  # slow hashes protect real passwords; tests have none
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    LUWTE_CODE_KOSTEN = 2**4
LOGIN_URL = "inloggen"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "inloggen"

AXES_HANDLER = "luwte.gemeenten.pogingen.Pogingen"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_CLIENT_IP_CALLABLE = "luwte.gemeenten.inloggen.adres"
AXES_LOCKOUT_CALLABLE = "luwte.gemeenten.inloggen.lockout"
AXES_RESET_ON_SUCCESS = True
AXES_DISABLE_ACCESS_LOG = True
AXES_VERBOSE = False

LANGUAGE_CODE = "nl"
USE_I18N = True
USE_TZ = True
USE_THOUSAND_SEPARATOR = False

# What people send along stays in memory: a medical paper never lies readable on a disk, not even for a moment.
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
FILE_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024

APPEND_SLASH = True
STATIC_URL = "/static/"
STATIC_ROOT = os.environ.get("LUWTE_STATIC")  # only for collectstatic; normally files are served from here
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 10 * 60 * 60  # a working day
SESSION_COOKIE_NAME = "luwte_sessie"
# "Het dossier van … is geopend" names a person: it stays on the server, not in a cookie that anybody can read.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "luwte.site.fouten.csrf"
if HTTPS:
    SECURE_SSL_REDIRECT = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 31_536_000
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    }
}

SILENCED_SYSTEM_CHECKS: list[str] = []
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"verzoek": {"()": "luwte.site.loggen.Verzoeknummer"}},
    "formatters": {
        "regel": {
            "()": "luwte.site.loggen.ZonderWaarden",
            "format": "%(asctime)s %(levelname)s %(name)s [%(verzoek)s] %(message)s",
        }
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "filters": ["verzoek"], "formatter": "regel"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"axes": {"level": "ERROR"}},
}
