from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("besluiten", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="besluittermijn",
            name="meting_overgeslagen",
            field=models.BooleanField("zonder meting van de loonwaarde vooraf", default=False),
        ),
        migrations.AddConstraint(
            model_name="besluittermijn",
            constraint=models.CheckConstraint(
                condition=Q(meting_overgeslagen=False) | Q(soort="lks"),
                name="besluiten_termijn_zonder_meting",
                violation_error_message=(
                    "Niet eerst meten kan alleen bij loonkostensubsidie. "
                    "Haal het vinkje weg, of kies loonkostensubsidie."
                ),
                violation_error_code="meting_overgeslagen",
            ),
        ),
    ]
