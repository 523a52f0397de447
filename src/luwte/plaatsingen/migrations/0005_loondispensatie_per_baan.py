from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("plaatsingen", "0004_verhuizing"),
    ]

    operations = [
        migrations.AddField(
            model_name="dienstverband",
            name="uwv_geeft_loondispensatie",
            field=models.BooleanField(default=True, verbose_name="UWV geeft loondispensatie bij Wajong"),
        ),
    ]
