from django.db import migrations

from luwte.besluiten import grens


class Migration(migrations.Migration):
    """A term that has ended can no longer be suspended."""

    dependencies = [("besluiten", "0002_meting_overgeslagen")]

    operations = [
        migrations.RunSQL(
            grens.TERMIJN_VOLGORDE_FUNCTIE.replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION"),
            migrations.RunSQL.noop,
        ),
    ]
