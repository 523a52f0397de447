import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from luwte.gemeenten import wachtwoord_sql
from luwte.toezicht.rls import enable_rls


class Migration(migrations.Migration):
    dependencies = [("gemeenten", "0004_toegang")]

    operations = [
        migrations.CreateModel(
            name="GegevenWachtwoord",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "gebruiker",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="gegeven_wachtwoord",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="gemeenten.gemeente"
                    ),
                ),
            ],
            options={
                "verbose_name": "gegeven wachtwoord",
                "verbose_name_plural": "gegeven wachtwoorden",
            },
        ),
        enable_rls("gemeenten_gegevenwachtwoord"),
        migrations.RunSQL(wachtwoord_sql.FUNCTIES, wachtwoord_sql.TERUG),
    ]
