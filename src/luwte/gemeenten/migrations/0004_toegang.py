from django.db import migrations

from luwte.gemeenten import toegang_sql


class Migration(migrations.Migration):
    dependencies = [("gemeenten", "0003_telefoon")]

    operations = [migrations.RunSQL(toegang_sql.FUNCTIES, toegang_sql.TERUG)]
