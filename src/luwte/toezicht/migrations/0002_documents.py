"""The log tells that a kept document was added, and does not keep it a second time."""

from django.db import migrations

from luwte.toezicht import sql


class Migration(migrations.Migration):
    dependencies = [("toezicht", "0001_initial")]

    operations = [migrations.RunSQL(sql.LEG_VAST, migrations.RunSQL.noop)]
