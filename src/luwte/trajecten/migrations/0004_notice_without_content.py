from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("trajecten", "0003_after_objection"),
    ]

    operations = [
        migrations.AddConstraint(
            model_name="stap",
            constraint=models.CheckConstraint(
                condition=models.Q(models.Q(("overgang__in", ["T13"]), _negated=True), ("reden", ""), _connector="OR"),
                name="trajecten_stap_zonder_inhoud",
                violation_error_code="reden",
                violation_error_message=(
                    "Een bericht van UWV over een zelfmelding heeft geen inhoud. Laat de toelichting leeg."
                ),
            ),
        ),
    ]
