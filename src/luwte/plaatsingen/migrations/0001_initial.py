import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from luwte.toezicht.rls import enable_rls, same_gemeente


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("gemeenten", "0001_initial"),
        ("plekken", "0001_initial"),
        ("trajecten", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Dienstverband",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("aangemaakt_op", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
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
                    "aard",
                    models.CharField(
                        choices=[
                            ("privaat", "Arbeidsovereenkomst (privaat)"),
                            ("publiek", "Ambtelijke aanstelling (publiek)"),
                        ],
                        max_length=8,
                        verbose_name="aard",
                    ),
                ),
                ("periode", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="periode")),
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
                        related_name="dienstverbanden",
                        to="trajecten.traject",
                    ),
                ),
                (
                    "werkgever",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="dienstverbanden",
                        to="plekken.werkgever",
                    ),
                ),
            ],
            options={
                "ordering": ["periode", "pk"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Contract",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("aangemaakt_op", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                ("periode", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="periode")),
                ("uren", models.DecimalField(decimal_places=2, max_digits=4, verbose_name="uren per week")),
                (
                    "duur",
                    models.CharField(
                        choices=[("bepaald", "Bepaalde tijd"), ("onbepaald", "Onbepaalde tijd")],
                        max_length=9,
                        verbose_name="duur",
                    ),
                ),
                ("medische_urenbeperking", models.BooleanField(default=False, verbose_name="medische urenbeperking")),
                ("medische_urenbeperking_op", models.DateField(blank=True, null=True, verbose_name="vastgesteld op")),
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="contracten", to="plekken.werkplek"
                    ),
                ),
                (
                    "dienstverband",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contracten",
                        to="plaatsingen.dienstverband",
                    ),
                ),
            ],
            options={
                "ordering": ["periode", "pk"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Loonwaardemeting",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("aangemaakt_op", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                ("gemeten_op", models.DateField(verbose_name="gemeten op")),
                ("loonwaarde", models.DecimalField(decimal_places=2, max_digits=3, verbose_name="loonwaarde")),
                ("methode", models.CharField(max_length=120, verbose_name="methode")),
                ("deskundige", models.CharField(max_length=120, verbose_name="deskundige")),
                (
                    "met_werkgever_besproken",
                    models.BooleanField(default=False, verbose_name="besproken met de werkgever"),
                ),
                ("herbeoordeling_op", models.DateField(verbose_name="herbeoordeling op")),
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
                        related_name="loonwaardemetingen",
                        to="trajecten.traject",
                    ),
                ),
                (
                    "werkplek",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="loonwaardemetingen",
                        to="plekken.werkplek",
                    ),
                ),
            ],
            options={
                "ordering": ["gemeten_op", "pk"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Proefplaatsing",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("aangemaakt_op", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                ("periode", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="periode")),
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
                        related_name="proefplaatsingen",
                        to="trajecten.traject",
                    ),
                ),
                (
                    "werkplek",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="proefplaatsingen",
                        to="plekken.werkplek",
                    ),
                ),
            ],
            options={
                "ordering": ["periode", "pk"],
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="dienstverband",
            constraint=models.CheckConstraint(
                condition=models.Q(("periode__isempty", False), ("periode__lower_inf", False)),
                name="dienstverband_periode_heel",
                violation_error_code="laatste_dag",
                violation_error_message="De laatste dag ligt vóór de eerste dag.",
            ),
        ),
        migrations.AddConstraint(
            model_name="dienstverband",
            constraint=models.CheckConstraint(
                condition=models.Q(("aard__in", ["privaat", "publiek"])),
                name="dienstverband_aard_privaat_of_publiek",
                violation_error_code="aard",
                violation_error_message="Beschut werk is altijd een dienstbetrekking. Kies een private of een publieke.",
            ),
        ),
        migrations.AddConstraint(
            model_name="dienstverband",
            constraint=models.CheckConstraint(
                condition=models.Q(("werkgeverschap__in", ["gemeente", "regulier", "uitzend", "payroll"])),
                name="dienstverband_werkgeverschap_bekend",
                violation_error_code="werkgeverschap",
                violation_error_message="Kies wie de werkgever wordt.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="dienstverband",
            trigger=pgtrigger.compiler.Trigger(
                name="dienstverband_omvat_contracten",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF EXISTS (\n            SELECT 1 FROM plaatsingen_contract c\n            WHERE c.dienstverband_id = NEW.id AND NOT c.periode <@ NEW.periode\n        ) THEN\n            RAISE EXCEPTION 'Binnen dit dienstverband loopt een contract dat eerder begint of later eindigt.' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ",
                    hash="9799431993e5190b1acccd4cd991892df2f06cf9",
                    operation="UPDATE",
                    pgid="pgtrigger_dienstverband_omvat_contracten_f80d7",
                    table="plaatsingen_dienstverband",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="contract",
            constraint=models.CheckConstraint(
                condition=models.Q(("uren__gte", 1), ("uren__lte", 60)),
                name="contract_uren_grens",
                violation_error_code="uren",
                violation_error_message="Vul uren tussen 1 en 60 in.",
            ),
        ),
        migrations.AddConstraint(
            model_name="contract",
            constraint=models.CheckConstraint(
                condition=models.Q(("periode__isempty", False), ("periode__lower_inf", False)),
                name="contract_periode_heel",
                violation_error_code="laatste_dag",
                violation_error_message="De laatste dag ligt vóór de eerste dag.",
            ),
        ),
        migrations.AddConstraint(
            model_name="contract",
            constraint=models.CheckConstraint(
                condition=models.Q(("duur__in", ["bepaald", "onbepaald"])),
                name="contract_duur_bekend",
                violation_error_code="duur",
                violation_error_message="Kies bepaalde of onbepaalde tijd.",
            ),
        ),
        migrations.AddConstraint(
            model_name="contract",
            constraint=models.CheckConstraint(
                condition=models.Q(("duur", "onbepaald"), ("periode__upper_inf", False), _connector="OR"),
                name="contract_bepaald_heeft_einde",
                violation_error_code="laatste_dag",
                violation_error_message="Een tijdelijk contract heeft een laatste dag. Vul die in.",
            ),
        ),
        migrations.AddConstraint(
            model_name="contract",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("medische_urenbeperking", True), ("medische_urenbeperking_op__isnull", False)),
                    models.Q(("medische_urenbeperking", False), ("medische_urenbeperking_op__isnull", True)),
                    _connector="OR",
                ),
                name="contract_urenbeperking_met_datum",
                violation_error_code="medische_urenbeperking_op",
                violation_error_message="Vul bij een medische urenbeperking de datum in waarop die is vastgesteld. Leg geen medische gegevens vast.",
            ),
        ),
        migrations.AddConstraint(
            model_name="contract",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[("dienstverband", "="), ("periode", "&&")],
                name="contract_geen_overlap",
                violation_error_code="begin",
                violation_error_message="In deze periode loopt al een contract van dit dienstverband.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contract",
            trigger=pgtrigger.compiler.Trigger(
                name="contract_binnen_dienstverband",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NOT EXISTS (\n            SELECT 1 FROM plaatsingen_dienstverband d\n            WHERE d.id = NEW.dienstverband_id AND NEW.periode <@ d.periode\n        ) THEN\n            RAISE EXCEPTION 'Het contract valt niet binnen de periode van het dienstverband.' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ",
                    hash="d36c9ba8d5171ddce6ceab2fa48580ce4a15c4d8",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_contract_binnen_dienstverband_3552f",
                    table="plaatsingen_contract",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contract",
            trigger=pgtrigger.compiler.Trigger(
                name="contract_uren_samen",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE v_kandidaat bigint; v_normuren numeric; v_samen numeric; v_vanaf date;",
                    func="\n        SELECT t.kandidaat_id, w.normuren INTO v_kandidaat, v_normuren\n        FROM plaatsingen_dienstverband d\n        JOIN trajecten_traject t ON t.id = d.traject_id\n        JOIN plekken_werkgever w ON w.id = d.werkgever_id\n        WHERE d.id = NEW.dienstverband_id;\n        IF NEW.uren > v_normuren THEN\n            RAISE EXCEPTION 'Een contract kan niet meer uren hebben dan de voltijdsweek van de werkgever (% uur).', trim_scale(v_normuren) USING ERRCODE = 'check_violation';\n        END IF;\n        PERFORM pg_advisory_xact_lock(hashtextextended('contracten van ' || v_kandidaat, 0));\n        SELECT som.vanaf, som.samen, som.normuren INTO v_vanaf, v_samen, v_normuren\n        FROM (\n            SELECT punt.vanaf, sum(c.uren) AS samen, max(w.normuren) AS normuren\n            FROM plaatsingen_contract c\n            JOIN plaatsingen_dienstverband d ON d.id = c.dienstverband_id\n            JOIN trajecten_traject t ON t.id = d.traject_id\n            JOIN plekken_werkgever w ON w.id = d.werkgever_id\n            JOIN (\n                SELECT lower(NEW.periode) AS vanaf\n                UNION\n                SELECT lower(c2.periode)\n                FROM plaatsingen_contract c2\n                JOIN plaatsingen_dienstverband d2 ON d2.id = c2.dienstverband_id\n                JOIN trajecten_traject t2 ON t2.id = d2.traject_id\n                WHERE t2.kandidaat_id = v_kandidaat AND NEW.periode @> lower(c2.periode)\n            ) punt ON c.periode @> punt.vanaf\n            WHERE t.kandidaat_id = v_kandidaat\n            GROUP BY punt.vanaf\n        ) som\n        WHERE som.samen > som.normuren\n        ORDER BY som.vanaf\n        LIMIT 1;\n        IF FOUND THEN\n            RAISE EXCEPTION 'De contracten van deze persoon zijn samen % uur per week vanaf %. Dat is meer dan een voltijdsweek (% uur).', trim_scale(v_samen), to_char(v_vanaf, 'DD-MM-YYYY'), trim_scale(v_normuren) USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ",
                    hash="fa001cb16812b942c8a6482c7d45249ec2a2f1da",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_contract_uren_samen_550c3",
                    table="plaatsingen_contract",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="loonwaardemeting",
            constraint=models.CheckConstraint(
                condition=models.Q(("loonwaarde__gte", 0), ("loonwaarde__lte", 1)),
                name="loonwaardemeting_loonwaarde_grens",
                violation_error_code="loonwaarde",
                violation_error_message="Vul een getal tussen 0 en 100 in.",
            ),
        ),
        migrations.AddConstraint(
            model_name="loonwaardemeting",
            constraint=models.CheckConstraint(
                condition=models.Q(("methode", ""), _negated=True),
                name="loonwaardemeting_methode_bekend",
                violation_error_code="methode",
                violation_error_message="Vul in met welke methode de loonwaarde is gemeten.",
            ),
        ),
        migrations.AddConstraint(
            model_name="loonwaardemeting",
            constraint=models.CheckConstraint(
                condition=models.Q(("deskundige", ""), _negated=True),
                name="loonwaardemeting_deskundige_bekend",
                violation_error_code="deskundige",
                violation_error_message="Vul in wie de loonwaarde heeft gemeten.",
            ),
        ),
        migrations.AddConstraint(
            model_name="loonwaardemeting",
            constraint=models.CheckConstraint(
                condition=models.Q(("met_werkgever_besproken", True)),
                name="loonwaardemeting_besproken",
                violation_error_code="met_werkgever_besproken",
                violation_error_message="Bespreek de loonwaarde eerst met de werkgever.",
            ),
        ),
        migrations.AddConstraint(
            model_name="loonwaardemeting",
            constraint=models.CheckConstraint(
                condition=models.Q(("herbeoordeling_op__gt", models.F("gemeten_op"))),
                name="loonwaardemeting_herbeoordeling_later",
                violation_error_code="herbeoordeling_op",
                violation_error_message="Vul een datum voor de herbeoordeling in die na de meting ligt.",
            ),
        ),
        migrations.AddConstraint(
            model_name="loonwaardemeting",
            constraint=models.UniqueConstraint(
                fields=("traject", "werkplek", "gemeten_op"),
                name="loonwaardemeting_eenmaal_per_dag",
                violation_error_code="gemeten_op",
                violation_error_message="Op deze dag is op deze werkplek al een loonwaarde gemeten.",
            ),
        ),
        migrations.AddConstraint(
            model_name="proefplaatsing",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("periode__isempty", False), ("periode__lower_inf", False), ("periode__upper_inf", False)
                ),
                name="proefplaatsing_periode_heel",
                violation_error_code="laatste_dag",
                violation_error_message="De laatste dag ligt vóór de eerste dag.",
            ),
        ),
        migrations.AddConstraint(
            model_name="proefplaatsing",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[("traject", "="), ("periode", "&&")],
                name="proefplaatsing_geen_overlap",
                violation_error_code="begin",
                violation_error_message="In deze periode loopt al een proefplaatsing.",
            ),
        ),
        enable_rls("plaatsingen_proefplaatsing"),
        enable_rls("plaatsingen_loonwaardemeting"),
        enable_rls("plaatsingen_dienstverband"),
        enable_rls("plaatsingen_contract"),
        same_gemeente("plaatsingen_proefplaatsing", "traject_id", "trajecten_traject"),
        same_gemeente("plaatsingen_proefplaatsing", "werkplek_id", "plekken_werkplek"),
        same_gemeente("plaatsingen_loonwaardemeting", "traject_id", "trajecten_traject"),
        same_gemeente("plaatsingen_loonwaardemeting", "werkplek_id", "plekken_werkplek"),
        same_gemeente("plaatsingen_dienstverband", "traject_id", "trajecten_traject"),
        same_gemeente("plaatsingen_dienstverband", "werkgever_id", "plekken_werkgever"),
        same_gemeente("plaatsingen_contract", "dienstverband_id", "plaatsingen_dienstverband"),
        same_gemeente("plaatsingen_contract", "werkplek_id", "plekken_werkplek"),
    ]
