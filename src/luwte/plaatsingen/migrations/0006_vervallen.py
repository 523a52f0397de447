from django.db import migrations

from luwte.plaatsingen.vervallen import VERVALLEN, WEG_MET_VERVALLEN


class Migration(migrations.Migration):
    """What had not begun when the work ended goes with the ending."""

    dependencies = [("plaatsingen", "0005_loondispensatie_per_baan")]

    operations = [migrations.RunSQL(VERVALLEN, WEG_MET_VERVALLEN)]
