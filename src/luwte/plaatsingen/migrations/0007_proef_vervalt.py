from django.db import migrations

from luwte.plaatsingen.vervallen import PROEF_VERVALT, WEG_MET_PROEF_VERVALT


class Migration(migrations.Migration):
    """A trial that is called off before its first day goes with the step that says so."""

    dependencies = [("plaatsingen", "0006_vervallen"), ("trajecten", "0005_overgenomen")]

    operations = [migrations.RunSQL(PROEF_VERVALT, WEG_MET_PROEF_VERVALT)]
