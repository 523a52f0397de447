import django.core.validators
import django.db.models.deletion
from django.db import migrations, models

from luwte.toezicht.rls import enable_rls, same_gemeente


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("gemeenten", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Werkgever",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("aangemaakt_op", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                ("kvk", models.CharField(blank=True, max_length=8, verbose_name="KVK-nummer")),
                (
                    "normuren",
                    models.DecimalField(
                        decimal_places=2,
                        max_digits=4,
                        validators=[
                            django.core.validators.MinValueValidator(
                                30, message="Vul voor de volledige werkweek een aantal uren tussen 30 en 40 in."
                            ),
                            django.core.validators.MaxValueValidator(
                                40, message="Vul voor de volledige werkweek een aantal uren tussen 30 en 40 in."
                            ),
                        ],
                        verbose_name="volledige werkweek",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("uitvoeringsbedrijf", "Uitvoeringsbedrijf van de gemeente"),
                            ("sociale_firma", "Sociale firma"),
                            ("zorgaanbieder", "Zorgaanbieder"),
                            ("bedrijf", "Bedrijf of instelling"),
                            ("uitzendbureau", "Uitzendbureau"),
                            ("payrollbedrijf", "Payrollbedrijf"),
                        ],
                        max_length=20,
                        verbose_name="soort werkgever",
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
            ],
            options={
                "ordering": ["naam", "pk"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Werkplek",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("aangemaakt_op", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                ("naam", models.CharField(max_length=120, verbose_name="naam van de werkplek")),
                ("werksoort", models.CharField(max_length=80, verbose_name="soort werk")),
                (
                    "werkgeverschap",
                    models.CharField(
                        choices=[
                            ("gemeente", "Gemeente of eigen uitvoeringsbedrijf"),
                            ("regulier", "Gewone werkgever"),
                            ("uitzend", "Uitzendbureau"),
                            ("payroll", "Payrollbedrijf"),
                        ],
                        max_length=10,
                        verbose_name="in dienst bij",
                    ),
                ),
                (
                    "vorm",
                    models.CharField(
                        choices=[
                            ("intern", "Binnen het eigen bedrijf"),
                            ("extern", "Bij een andere werkgever"),
                            ("detachering", "Detachering"),
                            ("groepsdetachering", "Groepsdetachering"),
                        ],
                        default="intern",
                        max_length=20,
                        verbose_name="vorm",
                    ),
                ),
                (
                    "begeleidingskosten_per_voltijdplek",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        help_text="In de notitie van de regio: tussen € 5.000 en € 13.000, gemiddeld € 9.000.",
                        max_digits=8,
                        null=True,
                        verbose_name="begeleiding en organisatie per voltijdplek per jaar",
                    ),
                ),
                ("vanaf", models.DateField(verbose_name="beschikbaar vanaf")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="beschikbaar tot")),
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="werkplekken", to="plekken.werkgever"
                    ),
                ),
            ],
            options={
                "ordering": ["naam", "pk"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Aanpassing",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("aangemaakt_op", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("fysiek", "Aanpassing van de werkplek"),
                            ("begeleiding", "Begeleiding"),
                            ("productienorm", "Aangepaste productienorm"),
                            ("loonkostensubsidie", "Loonkostensubsidie"),
                        ],
                        max_length=20,
                        verbose_name="soort aanpassing",
                    ),
                ),
                ("omschrijving", models.CharField(blank=True, max_length=200, verbose_name="omschrijving")),
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
                    "werkplek",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="aanpassingen", to="plekken.werkplek"
                    ),
                ),
            ],
            options={
                "ordering": ["werkplek", "soort"],
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="werkgever",
            constraint=models.CheckConstraint(
                condition=models.Q(("naam", ""), _negated=True),
                name="werkgever_naam_niet_leeg",
                violation_error_message="Vul een naam in.",
            ),
        ),
        migrations.AddConstraint(
            model_name="werkgever",
            constraint=models.CheckConstraint(
                condition=models.Q(("normuren__gte", 30), ("normuren__lte", 40)),
                name="werkgever_normuren_grens",
                violation_error_message="Vul voor de volledige werkweek een aantal uren tussen 30 en 40 in.",
            ),
        ),
        migrations.AddConstraint(
            model_name="werkgever",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("kvk", ""),
                    models.Q(("kvk__regex", "^[0-9]{8}$"), models.Q(("kvk", "00000000"), _negated=True)),
                    _connector="OR",
                ),
                name="werkgever_kvk_acht_cijfers",
                violation_error_message="Dit KVK-nummer klopt niet. Een KVK-nummer heeft 8 cijfers.",
            ),
        ),
        migrations.AddConstraint(
            model_name="werkgever",
            constraint=models.UniqueConstraint(
                condition=models.Q(("kvk", ""), _negated=True),
                fields=("gemeente", "kvk"),
                name="werkgever_kvk_eenmaal",
                violation_error_message="Deze gemeente kent al een werkgever met dit KVK-nummer.",
            ),
        ),
        migrations.AddConstraint(
            model_name="werkplek",
            constraint=models.CheckConstraint(
                condition=models.Q(models.Q(("naam", ""), _negated=True), models.Q(("werksoort", ""), _negated=True)),
                name="werkplek_naam_niet_leeg",
                violation_error_message="Vul een naam in.",
            ),
        ),
        migrations.AddConstraint(
            model_name="werkplek",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("tot__gt", models.F("vanaf")), _connector="OR"),
                name="werkplek_tot_na_vanaf",
                violation_error_message="De laatste dag van de werkplek ligt vóór de eerste dag.",
            ),
        ),
        migrations.AddConstraint(
            model_name="werkplek",
            constraint=models.CheckConstraint(
                condition=models.Q(("werkgeverschap__in", ["gemeente", "regulier", "uitzend", "payroll"])),
                name="werkplek_werkgeverschap_bekend",
                violation_error_message="Kies wie de werkgever wordt.",
            ),
        ),
        migrations.AddConstraint(
            model_name="werkplek",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("begeleidingskosten_per_voltijdplek__isnull", True),
                    ("begeleidingskosten_per_voltijdplek__gte", 0),
                    _connector="OR",
                ),
                name="werkplek_begeleidingskosten_niet_negatief",
                violation_error_message="Vul een bedrag van 0 euro of meer in.",
            ),
        ),
        migrations.AddConstraint(
            model_name="werkplek",
            constraint=models.CheckConstraint(
                condition=models.Q(("vorm__in", ["intern", "extern", "detachering", "groepsdetachering"])),
                name="werkplek_vorm_bekend",
                violation_error_message="Kies een vorm.",
            ),
        ),
        migrations.AddConstraint(
            model_name="werkplek",
            constraint=models.UniqueConstraint(
                fields=("werkgever", "naam"),
                name="werkplek_naam_eenmaal",
                violation_error_message="Deze werkgever heeft al een werkplek met deze naam.",
            ),
        ),
        migrations.AddConstraint(
            model_name="aanpassing",
            constraint=models.CheckConstraint(
                condition=models.Q(("soort__in", ["fysiek", "begeleiding", "productienorm", "loonkostensubsidie"])),
                name="aanpassing_soort_bekend",
                violation_error_message="Kies een soort aanpassing.",
            ),
        ),
        migrations.AddConstraint(
            model_name="aanpassing",
            constraint=models.UniqueConstraint(
                fields=("werkplek", "soort"),
                name="aanpassing_soort_eenmaal",
                violation_error_message="Deze aanpassing staat al bij de werkplek.",
            ),
        ),
        enable_rls("plekken_werkgever"),
        enable_rls("plekken_werkplek"),
        enable_rls("plekken_aanpassing", deletable=True),
        same_gemeente("plekken_werkplek", "werkgever_id", "plekken_werkgever"),
        same_gemeente("plekken_aanpassing", "werkplek_id", "plekken_werkplek"),
    ]
