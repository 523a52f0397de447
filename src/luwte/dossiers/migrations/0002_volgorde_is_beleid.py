from django.db import migrations, models


class Migration(migrations.Migration):
    """The order of the waiting list and its source come from dated policy: nobody types them any more."""

    dependencies = [("dossiers", "0001_initial")]

    operations = [
        migrations.AlterField(
            model_name="plaatskeuze",
            name="bron",
            field=models.CharField(editable=False, max_length=500, verbose_name="waar staat deze volgorde"),
        ),
        migrations.AlterField(
            model_name="plaatskeuze",
            name="volgorde",
            field=models.CharField(
                choices=[
                    ("besluit", "Wie het langst geleden het besluit kreeg"),
                    ("wachtlijst", "Wie het langst op de wachtlijst staat"),
                    ("aanmelding", "Wie zich het eerst meldde"),
                ],
                editable=False,
                max_length=12,
                verbose_name="wie gaat voor",
            ),
        ),
    ]
