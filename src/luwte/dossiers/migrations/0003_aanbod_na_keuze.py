from django.db import migrations

from luwte.dossiers import wachtlijst_sql as sql


class Migration(migrations.Migration):
    """A place is offered from the waiting list to who was chosen there, in view of the order."""

    dependencies = [("dossiers", "0002_volgorde_is_beleid"), ("trajecten", "0005_overgenomen")]

    operations = [migrations.RunSQL(sql.AANBOD_NA_KEUZE, sql.AANBOD_NA_KEUZE_TERUG)]
