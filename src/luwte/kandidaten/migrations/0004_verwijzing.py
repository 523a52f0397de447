import django.db.models.deletion
from django.db import migrations, models

from luwte.toezicht.rls import enable_rls, same_gemeente


class Migration(migrations.Migration):
    dependencies = [
        ("gemeenten", "0004_toegang"),
        ("kandidaten", "0003_verzoek"),
    ]

    operations = [
        migrations.CreateModel(
            name="Verwijzing",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("aangemaakt_op", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                (
                    "gemeente",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="gemeenten.gemeente",
                    ),
                ),
                (
                    "kandidaat",
                    models.OneToOneField(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="verwijzing",
                        to="kandidaten.kandidaat",
                    ),
                ),
                (
                    "naar",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kandidaten.kandidaat",
                    ),
                ),
            ],
            options={
                "verbose_name": "verwijzing",
                "verbose_name_plural": "verwijzingen",
                "ordering": ("pk",),
                "abstract": False,
            },
        ),
        enable_rls("kandidaten_verwijzing"),
        same_gemeente("kandidaten_verwijzing", "kandidaat_id", "kandidaten_kandidaat"),
        same_gemeente("kandidaten_verwijzing", "naar_id", "kandidaten_kandidaat"),
    ]
