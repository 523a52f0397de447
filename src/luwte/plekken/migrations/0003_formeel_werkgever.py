import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
from django.db import migrations, models

from luwte.toezicht.rls import enable_rls, same_gemeente


class Migration(migrations.Migration):
    dependencies = [
        ("gemeenten", "0004_toegang"),
        ("plekken", "0002_werksoort_inkoop"),
    ]

    operations = [
        migrations.CreateModel(
            name="FormeelWerkgeverschap",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("aangemaakt_op", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                ("periode", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="geldig")),
                ("besluit", models.CharField(max_length=200, verbose_name="besluit")),
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
                    "werkgever",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="formeel_werkgeverschappen",
                        to="plekken.werkgever",
                    ),
                ),
            ],
            options={
                "ordering": ["periode", "pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("besluit", ""), _negated=True),
                        name="formeelwerkgeverschap_besluit",
                        violation_error_code="besluit",
                        violation_error_message="Noem het besluit waarin dit staat.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("periode__isempty", False), ("periode__lower_inf", False)),
                        name="formeelwerkgeverschap_begin",
                        violation_error_code="vanaf",
                        violation_error_message="Kies een dag na het begin van de keuze die nu geldt.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[("gemeente", "="), ("periode", "&&")],
                        name="formeelwerkgeverschap_een_tegelijk",
                        violation_error_code="vanaf",
                        violation_error_message="Kies een dag na het begin van de keuze die nu geldt.",
                    ),
                ],
            },
        ),
        enable_rls("plekken_formeelwerkgeverschap"),
        same_gemeente("plekken_formeelwerkgeverschap", "werkgever_id", "plekken_werkgever"),
    ]
