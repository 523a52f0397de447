import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.migrations import RunSQL

from luwte.correcties import overdracht_sql
from luwte.toezicht.rls import enable_rls, same_gemeente


class Migration(migrations.Migration):
    dependencies = [
        ("correcties", "0004_werk"),
        ("gemeenten", "0004_toegang"),
        ("kandidaten", "0005_gegevens_gemeente"),
        ("trajecten", "0005_overgenomen"),
        ("plaatsingen", "0004_verhuizing"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Aanbod",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("aangemaakt_op", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                (
                    "overdracht_nummer",
                    models.BigIntegerField(editable=False, unique=True, verbose_name="nummer bij de andere gemeente"),
                ),
                ("naam", models.CharField(editable=False, max_length=201, verbose_name="naam")),
                ("werk_loopt", models.BooleanField(default=False, editable=False, verbose_name="de baan liep door")),
                ("verhuisd_op", models.DateField(editable=False, verbose_name="verhuisd op")),
                ("aangeboden_op", models.DateField(editable=False, verbose_name="aangeboden op")),
                (
                    "uitkomst",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("aangenomen", "Aangenomen"),
                            ("geweigerd", "Niet aangenomen"),
                            ("ingetrokken", "Ingetrokken"),
                        ],
                        editable=False,
                        max_length=11,
                        verbose_name="uitkomst",
                    ),
                ),
                ("uitkomst_op", models.DateField(editable=False, null=True, verbose_name="uitkomst op")),
                ("uitkomst_reden", models.TextField(blank=True, editable=False, verbose_name="reden van de uitkomst")),
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
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="gekomen",
                        to="kandidaten.kandidaat",
                    ),
                ),
                (
                    "traject",
                    models.OneToOneField(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="gekomen",
                        to="trajecten.traject",
                    ),
                ),
                (
                    "uitkomst_door",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                "verbose_name": "overdracht van een andere gemeente",
                "verbose_name_plural": "overdrachten van andere gemeenten",
                "ordering": ("-pk",),
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("uitkomst", ""), ("uitkomst_op__isnull", True)),
                            models.Q(
                                ("uitkomst__in", ["aangenomen", "geweigerd", "ingetrokken"]),
                                ("uitkomst_op__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="aanbod_uitkomst_heel",
                        violation_error_message="Een uitkomst heeft een datum.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("kandidaat__isnull", False), ("traject__isnull", False), ("uitkomst", "aangenomen")
                            ),
                            models.Q(
                                models.Q(("uitkomst", "aangenomen"), _negated=True),
                                ("kandidaat__isnull", True),
                                ("traject__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="aanbod_aangenomen_met_dossier",
                        violation_error_message="Wie een dossier aanneemt, opent het ook.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("uitkomst__in", ["aangenomen", "geweigerd"]), _negated=True),
                            models.Q(("uitkomst_door__isnull", False), models.Q(("uitkomst_reden", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="aanbod_door_een_mens",
                        violation_error_code="reden",
                        violation_error_message="Wie beslist, schrijft op waarom.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Overdracht",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("aangemaakt_op", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                ("verhuisd_op", models.DateField(verbose_name="verhuisd op")),
                (
                    "grond",
                    models.CharField(
                        choices=[
                            ("toestemming", "Met toestemming van de persoon zelf"),
                            ("wet", "Een wet vraagt het, zonder toestemming"),
                        ],
                        max_length=11,
                        verbose_name="waarom mogen de gegevens mee",
                    ),
                ),
                ("grondslag", models.CharField(blank=True, max_length=200, verbose_name="welke wet en welk artikel")),
                (
                    "mee",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("bereikbaar", "Telefoonnummer en e-mailadres"),
                                ("begeleiding", "Begeleiding, ontwikkelplan en doelen"),
                                ("observaties", "Hoe het werken ging (observaties)"),
                                ("werk", "Werkgever, contract en loonwaarde"),
                                ("journaal", "Het journaal"),
                            ],
                            max_length=11,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="wat gaat mee",
                    ),
                ),
                ("reden", models.TextField(verbose_name="waarom draagt u over")),
                ("werk_loopt", models.BooleanField(default=False, editable=False, verbose_name="de baan loopt door")),
                ("aangeboden_op", models.DateField(editable=False, verbose_name="aangeboden op")),
                (
                    "uitkomst",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("aangenomen", "Aangenomen"),
                            ("geweigerd", "Niet aangenomen"),
                            ("ingetrokken", "Ingetrokken"),
                        ],
                        editable=False,
                        max_length=11,
                        verbose_name="uitkomst",
                    ),
                ),
                ("uitkomst_op", models.DateField(editable=False, null=True, verbose_name="uitkomst op")),
                ("uitkomst_reden", models.TextField(blank=True, editable=False, verbose_name="reden van de uitkomst")),
                (
                    "contact",
                    models.CharField(blank=True, editable=False, max_length=301, verbose_name="contactpersoon daar"),
                ),
                (
                    "contact_telefoon",
                    models.CharField(blank=True, editable=False, max_length=20, verbose_name="telefoonnummer daar"),
                ),
                (
                    "aanbieder",
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
                    "kandidaat",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="verhuizingen",
                        to="kandidaten.kandidaat",
                    ),
                ),
                (
                    "naar_gemeente",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="gemeenten.gemeente",
                        verbose_name="naar gemeente",
                    ),
                ),
                (
                    "toestemming",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="overdrachten",
                        to="kandidaten.toestemming",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="overdrachten",
                        to="trajecten.traject",
                    ),
                ),
            ],
            options={
                "verbose_name": "overdracht aan een andere gemeente",
                "verbose_name_plural": "overdrachten aan andere gemeenten",
                "ordering": ("-pk",),
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("reden", ""), _negated=True),
                        name="verhuizing_met_reden",
                        violation_error_code="reden",
                        violation_error_message="Schrijf op waarom u het dossier overdraagt.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("grond", "toestemming"), ("grondslag", ""), ("toestemming__isnull", False)),
                            models.Q(
                                ("grond", "wet"),
                                ("mee", []),
                                ("toestemming__isnull", True),
                                models.Q(("grondslag", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="verhuizing_met_grond",
                        violation_error_code="grond",
                        violation_error_message="Is er toestemming, kies die dan. Zonder toestemming noemt u de wet, en gaan alleen de naam, de contactpersoon en het advies van UWV mee.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("mee__contained_by", ["bereikbaar", "begeleiding", "observaties", "werk", "journaal"])
                        ),
                        name="verhuizing_mee_bekend",
                        violation_error_code="mee",
                        violation_error_message="Kies wat meegaat.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("uitkomst", ""), ("uitkomst_op__isnull", True)),
                            models.Q(
                                ("uitkomst__in", ["aangenomen", "geweigerd", "ingetrokken"]),
                                ("uitkomst_op__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="verhuizing_uitkomst_heel",
                        violation_error_message="Een uitkomst heeft een datum.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("uitkomst", "")),
                        fields=("kandidaat",),
                        name="verhuizing_een_open",
                        violation_error_message="Voor deze persoon staat al een overdracht open. Trek die eerst in.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Overdrachtstuk",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("aangemaakt_op", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("bereikbaar", "Telefoonnummer en e-mailadres"),
                            ("begeleiding", "Begeleiding, ontwikkelplan en doelen"),
                            ("observaties", "Hoe het werken ging (observaties)"),
                            ("werk", "Werkgever, contract en loonwaarde"),
                            ("journaal", "Het journaal"),
                        ],
                        editable=False,
                        max_length=11,
                        verbose_name="soort",
                    ),
                ),
                ("datum", models.DateField(editable=False, verbose_name="datum")),
                ("kop", models.CharField(editable=False, max_length=200, verbose_name="onderwerp")),
                ("tekst", models.TextField(editable=False, verbose_name="tekst")),
                ("van", models.CharField(blank=True, editable=False, max_length=301, verbose_name="door")),
                (
                    "aanbod",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stukken",
                        to="correcties.aanbod",
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
                    "kandidaat",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="overdrachtstukken",
                        to="kandidaten.kandidaat",
                    ),
                ),
                (
                    "overdracht",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stukken",
                        to="correcties.overdracht",
                    ),
                ),
            ],
            options={
                "verbose_name": "meegegaan stuk",
                "verbose_name_plural": "meegegane stukken",
                "ordering": ("soort", "-datum", "pk"),
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("aanbod__isnull", True), ("overdracht__isnull", False)),
                            models.Q(("aanbod__isnull", False), ("overdracht__isnull", True)),
                            _connector="OR",
                        ),
                        name="overdrachtstuk_van_een",
                        violation_error_message="Een stuk hoort bij één overdracht.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("soort__in", ["bereikbaar", "begeleiding", "observaties", "werk", "journaal"])
                        ),
                        name="overdrachtstuk_soort_bekend",
                        violation_error_message="Kies wat meegaat.",
                    ),
                ],
            },
        ),
        *(enable_rls(tabel) for tabel in overdracht_sql.TABELLEN),
        same_gemeente("correcties_overdracht", "kandidaat_id", "kandidaten_kandidaat"),
        same_gemeente("correcties_overdracht", "traject_id", "trajecten_traject"),
        same_gemeente("correcties_overdracht", "toestemming_id", "kandidaten_toestemming"),
        same_gemeente("correcties_aanbod", "kandidaat_id", "kandidaten_kandidaat"),
        same_gemeente("correcties_aanbod", "traject_id", "trajecten_traject"),
        same_gemeente("correcties_overdrachtstuk", "kandidaat_id", "kandidaten_kandidaat"),
        same_gemeente("correcties_overdrachtstuk", "overdracht_id", "correcties_overdracht"),
        same_gemeente("correcties_overdrachtstuk", "aanbod_id", "correcties_aanbod"),
        RunSQL(overdracht_sql.OVERDRAGEN, overdracht_sql.OVERDRAGEN_TERUG),
    ]
