import django.db.models.deletion
from django.db import migrations, models

from luwte.toezicht.rls import enable_rls, same_gemeente


class Migration(migrations.Migration):
    dependencies = [
        ("correcties", "0002_samenvoegen"),
        ("gemeenten", "0004_toegang"),
        ("kandidaten", "0004_verwijzing"),
    ]

    operations = [
        migrations.CreateModel(
            name="Herkomst",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("aangemaakt_op", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                ("per", models.DateField(editable=False, verbose_name="per")),
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
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="herkomsten",
                        to="kandidaten.kandidaat",
                    ),
                ),
                (
                    "van_gemeente",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="gemeenten.gemeente",
                    ),
                ),
            ],
            options={
                "verbose_name": "herkomst",
                "verbose_name_plural": "herkomsten",
                "ordering": ("per", "pk"),
                "abstract": False,
            },
        ),
        enable_rls("correcties_herkomst"),
        same_gemeente("correcties_herkomst", "kandidaat_id", "kandidaten_kandidaat"),
    ]
