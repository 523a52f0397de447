"""Contracts and trials can be corrected too."""

from django.db import migrations

from luwte.correcties.grens import WAT_MAG


class Migration(migrations.Migration):
    """The two functions that say which columns, and of which case, with contracts and trials."""

    dependencies = [
        ("correcties", "0003_herkomst"),
        ("plaatsingen", "0002_werk"),
    ]

    operations = [migrations.RunSQL(WAT_MAG, migrations.RunSQL.noop)]
