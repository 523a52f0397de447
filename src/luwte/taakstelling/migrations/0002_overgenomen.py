from django.db import migrations

from luwte.taakstelling.regio_sql import TEL_REGIO, WEG_MET_TEL_REGIO


class Migration(migrations.Migration):
    """The counts, with who came from another municipality apart."""

    dependencies = [
        ("taakstelling", "0001_initial"),
        ("trajecten", "0005_overgenomen"),
        ("plaatsingen", "0004_verhuizing"),
    ]

    operations = [migrations.RunSQL(WEG_MET_TEL_REGIO + TEL_REGIO, WEG_MET_TEL_REGIO)]
