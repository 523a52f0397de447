from django.db import migrations, models


class Migration(migrations.Migration):
    """The same objection or appeal is recorded once."""

    dependencies = [("besluiten", "0003_opschorten_op_tijd")]

    operations = [
        migrations.AddConstraint(
            model_name="bezwaar",
            constraint=models.UniqueConstraint(
                fields=["traject", "tegen", "besluit_op", "ontvangen_op", "indiener"],
                name="besluiten_bezwaar_eenmaal",
                violation_error_message="Dit bezwaar is al vastgelegd.",
                violation_error_code="ontvangen_op",
            ),
        ),
        migrations.AddConstraint(
            model_name="beroep",
            constraint=models.UniqueConstraint(
                fields=["bezwaar", "ingesteld_op", "niet_op_tijd"],
                name="besluiten_beroep_eenmaal",
                violation_error_message="Dit beroep is al vastgelegd.",
                violation_error_code="ingesteld_op",
            ),
        ),
    ]
