import django.core.validators
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from luwte.toezicht.rls import enable_rls, same_gemeente

#: What people typed until now, by the word of the catalogue; what is not among it keeps its own words.
WOORDEN = {
    "assemblage": "montage",
    "tuin": "groen",
    "plantsoen": "groen",
    "inpakken": "verpakken",
    "ompakken": "verpakken",
    "inpak": "verpakken",
    "schoonmaken": "schoonmaak",
    "keuken": "horeca",
    "magazijn": "winkel",
    "was": "wasserij",
    "fietsenwerkplaats": "fietsen",
    "drukwerk": "grafisch",
}
SOORTEN = (
    "montage", "groen", "verpakken", "post", "schoonmaak", "horeca", "winkel", "wasserij", "kwekerij", "facilitair",
    "grafisch", "fietsen", "klussen", "administratie",
)  # fmt: skip
_BEKEND = ", ".join(f"('{een}', '{een}')" for een in SOORTEN)
_ANDER = ", ".join(f"('{woord}', '{soort}')" for woord, soort in WOORDEN.items())
EEN_WOORD = migrations.RunSQL(
    f"""
    SELECT set_config('luwte.auteur', 'inrichting', true), set_config('luwte.aanleiding', 'catalogus van werksoorten', true);
    UPDATE plekken_werkplek w SET
        omschrijving = CASE WHEN lower(btrim(w.werksoort)) = k.soort THEN '' ELSE w.werksoort END,
        werksoort = k.soort
    FROM (
        SELECT w2.id, coalesce(c.soort, 'anders') AS soort
        FROM plekken_werkplek w2
        LEFT JOIN (VALUES {_BEKEND}, {_ANDER}) AS c (woord, soort) ON c.woord = lower(btrim(w2.werksoort))
    ) k
    WHERE k.id = w.id AND w.werksoort IS DISTINCT FROM k.soort;
    SET CONSTRAINTS ALL IMMEDIATE;
    SELECT set_config('luwte.auteur', '', true), set_config('luwte.aanleiding', '', true);
    """,  # noqa: S608  (only the words above are filled in)
    migrations.RunSQL.noop,
)


class Migration(migrations.Migration):
    dependencies = [
        ("gemeenten", "0004_toegang"),
        ("plekken", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Inkoopverplichting",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("aangemaakt_op", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("aanbesteding", "Sociale voorwaarde bij een aanbesteding"),
                            ("dagbesteding", "Inkoop van dagbesteding"),
                        ],
                        max_length=12,
                        verbose_name="soort verplichting",
                    ),
                ),
                (
                    "aantal",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(1, message="Vul een heel getal van 1 of meer in.")
                        ],
                        verbose_name="aantal plekken",
                    ),
                ),
                ("bron", models.CharField(max_length=200, verbose_name="bron")),
                ("vanaf", models.DateField(verbose_name="geldt vanaf")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="geldt tot")),
                (
                    "werkgever",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="inkoopverplichtingen",
                        to="plekken.werkgever",
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
                "ordering": ["vanaf", "pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("soort__in", ["aanbesteding", "dagbesteding"])),
                        name="inkoopverplichting_soort_bekend",
                        violation_error_code="soort",
                        violation_error_message="Kies een soort verplichting.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("aantal__gte", 1), ("aantal__lte", 99)),
                        name="inkoopverplichting_aantal_grens",
                        violation_error_code="aantal",
                        violation_error_message="Vul een heel getal van 1 of meer in.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("bron", ""), _negated=True),
                        name="inkoopverplichting_bron_genoemd",
                        violation_error_code="bron",
                        violation_error_message="Noem de aanbesteding of het contract waarin dit staat.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("tot__isnull", True), ("tot__gt", models.F("vanaf")), _connector="OR"),
                        name="inkoopverplichting_tot_na_vanaf",
                        violation_error_code="laatste_dag",
                        violation_error_message="De laatste dag ligt vóór de eerste dag.",
                    ),
                    models.UniqueConstraint(
                        fields=("werkgever", "bron", "vanaf"),
                        name="inkoopverplichting_eenmaal",
                        violation_error_code="bron",
                        violation_error_message="Deze verplichting staat al bij deze werkgever.",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="werkplek",
            name="herkomst",
            field=models.CharField(
                blank=True,
                choices=[
                    ("markt", "Opdracht uit de gewone markt"),
                    ("overheid", "Opdracht van een overheid"),
                    ("eigen", "Eigen winkel of eigen product"),
                    ("overig", "Andere opdracht"),
                ],
                max_length=8,
                verbose_name="herkomst van de opdracht",
            ),
        ),
        migrations.AddField(
            model_name="werkplek",
            name="jongeren",
            field=models.BooleanField(default=False, verbose_name="jongerenafdeling"),
        ),
        migrations.AddField(
            model_name="werkplek",
            name="omschrijving",
            field=models.CharField(blank=True, max_length=120, verbose_name="omschrijving van het werk"),
        ),
        migrations.AddField(
            model_name="werkplek",
            name="waarde",
            field=models.CharField(
                blank=True,
                choices=[
                    ("economisch", "Economische waarde"),
                    ("maatschappelijk", "Maatschappelijke waarde"),
                    ("beide", "Economische en maatschappelijke waarde"),
                ],
                max_length=15,
                verbose_name="waarde van het werk",
            ),
        ),
        EEN_WOORD,
        migrations.AlterField(
            model_name="werkplek",
            name="werksoort",
            field=models.CharField(
                choices=[
                    ("montage", "Montage"),
                    ("groen", "Groen"),
                    ("verpakken", "Verpakken"),
                    ("post", "Post"),
                    ("schoonmaak", "Schoonmaak"),
                    ("horeca", "Horeca"),
                    ("winkel", "Winkel en magazijn"),
                    ("wasserij", "Wasserij"),
                    ("kwekerij", "Kwekerij"),
                    ("facilitair", "Facilitair"),
                    ("grafisch", "Grafisch"),
                    ("fietsen", "Fietsen"),
                    ("klussen", "Klussen in de wijk"),
                    ("administratie", "Administratie"),
                    ("anders", "Ander werk"),
                ],
                max_length=13,
                verbose_name="soort werk",
            ),
        ),
        enable_rls("plekken_inkoopverplichting"),
        same_gemeente("plekken_inkoopverplichting", "werkgever_id", "plekken_werkgever"),
        migrations.AddField(
            model_name="werkplek",
            name="inkoopverplichting",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="werkplekken",
                to="plekken.inkoopverplichting",
            ),
        ),
        migrations.AddConstraint(
            model_name="werkplek",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "werksoort__in",
                        [
                            "montage",
                            "groen",
                            "verpakken",
                            "post",
                            "schoonmaak",
                            "horeca",
                            "winkel",
                            "wasserij",
                            "kwekerij",
                            "facilitair",
                            "grafisch",
                            "fietsen",
                            "klussen",
                            "administratie",
                            "anders",
                        ],
                    )
                ),
                name="werkplek_werksoort_bekend",
                violation_error_code="werksoort",
                violation_error_message="Kies een soort werk.",
            ),
        ),
        migrations.AddConstraint(
            model_name="werkplek",
            constraint=models.CheckConstraint(
                condition=models.Q(("waarde__in", ["", "economisch", "maatschappelijk", "beide"])),
                name="werkplek_waarde_bekend",
                violation_error_code="waarde",
                violation_error_message="Kies welke waarde het werk heeft.",
            ),
        ),
        migrations.AddConstraint(
            model_name="werkplek",
            constraint=models.CheckConstraint(
                condition=models.Q(("herkomst__in", ["", "markt", "overheid", "eigen", "overig"])),
                name="werkplek_herkomst_bekend",
                violation_error_code="herkomst",
                violation_error_message="Kies waar de opdracht vandaan komt.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inkoopverplichting",
            trigger=pgtrigger.compiler.Trigger(
                name="verplichting_houdt_werkgever",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.werkgever_id <> OLD.werkgever_id THEN\n            RAISE EXCEPTION 'Een verplichting blijft bij haar werkgever. Maak een nieuwe aan.' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ",
                    hash="ee6317e64a108ddc39b1fdd0ede89ad7676db3b0",
                    operation="UPDATE",
                    pgid="pgtrigger_verplichting_houdt_werkgever_8e0e0",
                    table="plekken_inkoopverplichting",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="werkplek",
            trigger=pgtrigger.compiler.Trigger(
                name="werkplek_bij_eigen_verplichting",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.inkoopverplichting_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM plekken_inkoopverplichting v\n            WHERE v.id = NEW.inkoopverplichting_id AND v.werkgever_id = NEW.werkgever_id\n        ) THEN\n            RAISE EXCEPTION 'Deze verplichting is van een andere werkgever.' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ",
                    hash="a59c6fa67a742b557a502cb119efa5fa28eb090a",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_werkplek_bij_eigen_verplichting_2458b",
                    table="plekken_werkplek",
                    when="AFTER",
                ),
            ),
        ),
        same_gemeente("plekken_werkplek", "inkoopverplichting_id", "plekken_inkoopverplichting"),
    ]
