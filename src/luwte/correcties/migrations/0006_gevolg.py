from django.db import migrations

from luwte.correcties import grens


class Migration(migrations.Migration):
    """A corrected day of a step takes along what else keeps it: begin and end of the case, and the task."""

    dependencies = [("correcties", "0005_overdracht"), ("dossiers", "0003_aanbod_na_keuze")]

    operations = [migrations.RunSQL(grens.GEVOLG, grens.GEVOLG_TERUG)]
