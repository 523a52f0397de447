import django.db.models.deletion
from django.db import migrations, models

from luwte.toezicht.rls import enable_rls, same_gemeente


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("gemeenten", "0001_initial"),
        ("trajecten", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="NietWerkzaamReden",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("aangemaakt_op", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                ("vanaf", models.DateField(verbose_name="vanaf")),
                (
                    "reden",
                    models.CharField(
                        choices=[
                            ("wacht_op_besluit", "Wacht op het besluit van het college"),
                            ("wacht_op_plek", "Wacht op een passende plek"),
                            ("wachtlijst", "Staat op de wachtlijst"),
                            ("proefplaatsing", "Proefplaatsing loopt"),
                            ("contract_volgt", "Loonwaarde is bekend, contract volgt"),
                            ("contract_geeindigd", "Contract is geëindigd"),
                            ("tijdelijk_niet", "Nu tijdelijk niet beschikbaar"),
                            ("wil_nu_niet", "Wil nu niet werken"),
                            ("anders", "Andere reden"),
                        ],
                        max_length=20,
                        verbose_name="reden",
                    ),
                ),
                ("toelichting", models.CharField(blank=True, max_length=200, verbose_name="toelichting")),
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
                    "traject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="redenen_niet_werkzaam",
                        to="trajecten.traject",
                    ),
                ),
            ],
            options={
                "verbose_name": "reden van niet werken",
                "verbose_name_plural": "redenen van niet werken",
                "ordering": ["traject", "vanaf"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "reden__in",
                                [
                                    "wacht_op_besluit",
                                    "wacht_op_plek",
                                    "wachtlijst",
                                    "proefplaatsing",
                                    "contract_volgt",
                                    "contract_geeindigd",
                                    "tijdelijk_niet",
                                    "wil_nu_niet",
                                    "anders",
                                ],
                            )
                        ),
                        name="nietwerkzaam_reden_bekend",
                        violation_error_code="reden",
                        violation_error_message="Kies een reden.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("reden", "anders"), _negated=True),
                            models.Q(("toelichting", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="nietwerkzaam_andere_reden_toegelicht",
                        violation_error_code="toelichting",
                        violation_error_message="Schrijf bij een andere reden op wat die reden is.",
                    ),
                    models.UniqueConstraint(
                        fields=("traject", "vanaf"),
                        name="nietwerkzaam_een_per_dag",
                        violation_error_code="vanaf",
                        violation_error_message="Voor deze dag is al een reden vastgelegd.",
                    ),
                ],
            },
        ),
        enable_rls("taakstelling_nietwerkzaamreden"),
        same_gemeente("taakstelling_nietwerkzaamreden", "traject_id", "trajecten_traject"),
    ]
