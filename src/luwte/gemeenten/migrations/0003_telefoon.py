"""The phone number at work of a user: the candidate sees it on her page."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("gemeenten", "0002_course")]

    operations = [
        migrations.AddField(
            model_name="gebruiker",
            name="telefoon",
            field=models.CharField(blank=True, max_length=20, verbose_name="telefoonnummer van het werk"),
        ),
    ]
