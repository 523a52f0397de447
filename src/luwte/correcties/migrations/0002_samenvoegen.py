import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.migrations import RunSQL

from luwte.correcties import samenvoegen_sql
from luwte.toezicht.rls import enable_rls, same_gemeente


class Migration(migrations.Migration):
    dependencies = [
        ("correcties", "0001_initial"),
        ("mijn", "0001_initial"),
        ("gemeenten", "0004_toegang"),
        ("kandidaten", "0004_verwijzing"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Samenvoegvoorstel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("aangemaakt_op", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                ("reden", models.TextField(verbose_name="hoe weet u dat dit één persoon is?")),
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
                    "indiener",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "nieuw",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kandidaten.kandidaat",
                    ),
                ),
                (
                    "oud",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kandidaten.kandidaat",
                    ),
                ),
            ],
            options={
                "verbose_name": "voorstel om samen te voegen",
                "verbose_name_plural": "voorstellen om samen te voegen",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("reden", ""), _negated=True),
                        name="samenvoegen_met_reden",
                        violation_error_code="reden",
                        violation_error_message="Schrijf op hoe u weet dat dit één persoon is.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("oud", models.F("nieuw")), _negated=True),
                        name="samenvoegen_van_twee",
                        violation_error_message="Kies twee verschillende personen.",
                    ),
                ],
                "ordering": ("-pk",),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Samenvoeging",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("aangemaakt_op", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                (
                    "soort",
                    models.CharField(
                        choices=[("bevestigd", "Samengevoegd"), ("afgewezen", "Toch twee personen")],
                        max_length=9,
                        verbose_name="soort",
                    ),
                ),
                ("verplaatst", models.JSONField(default=dict, editable=False)),
                (
                    "door",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
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
                    "voorstel",
                    models.OneToOneField(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="samenvoeging",
                        to="correcties.samenvoegvoorstel",
                    ),
                ),
            ],
            options={
                "verbose_name": "samenvoeging",
                "verbose_name_plural": "samenvoegingen",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("soort__in", ["bevestigd", "afgewezen"])),
                        name="samenvoeging_soort_bestaat",
                        violation_error_message="Bevestig het voorstel of wijs het af.",
                    )
                ],
                "ordering": ("-pk",),
                "abstract": False,
            },
        ),
        *(enable_rls(tabel) for tabel in samenvoegen_sql.TABELLEN),
        same_gemeente("correcties_samenvoegvoorstel", "oud_id", "kandidaten_kandidaat"),
        same_gemeente("correcties_samenvoegvoorstel", "nieuw_id", "kandidaten_kandidaat"),
        same_gemeente("correcties_samenvoeging", "voorstel_id", "correcties_samenvoegvoorstel"),
        RunSQL(samenvoegen_sql.SAMENVOEGEN, samenvoegen_sql.SAMENVOEGEN_TERUG),
    ]
