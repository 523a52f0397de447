from django.db import migrations

from luwte.plaatsingen.vervallen import DETACHERING_AFGEZEGD, WEG_MET_DETACHERING_AFGEZEGD


class Migration(migrations.Migration):
    """A secondment can be called off before its first day."""

    dependencies = [("plaatsingen", "0007_proef_vervalt")]

    operations = [migrations.RunSQL(DETACHERING_AFGEZEGD, WEG_MET_DETACHERING_AFGEZEGD)]
