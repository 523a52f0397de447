from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("gemeenten", "0004_toegang"),
        ("kandidaten", "0004_verwijzing"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="toestemming",
            name="toestemming_woorden_bestaan",
        ),
        migrations.AlterField(
            model_name="toestemming",
            name="soort",
            field=models.CharField(
                choices=[
                    ("gegevens_uwv", "Gegevens uitwisselen met UWV"),
                    ("gegevens_werkgever", "Gegevens delen met een werkgever"),
                    ("contact_netwerk", "Contact met familie of begeleider"),
                    ("gegevens_school", "Gegevens uitwisselen met school"),
                    ("gegevens_zorg", "Gegevens uitwisselen met een zorgaanbieder"),
                    ("woord_beschut", "Een werkgever mag weten dat het om beschut werk gaat"),
                    ("gegevens_gemeente", "Gegevens doorgeven aan de gemeente waar ik ga wonen"),
                    ("brieven_digitaal", "Brieven op de eigen pagina, niet per post"),
                ],
                max_length=20,
                verbose_name="waarvoor",
            ),
        ),
        migrations.AddConstraint(
            model_name="toestemming",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "soort__in",
                        [
                            "gegevens_uwv",
                            "gegevens_werkgever",
                            "contact_netwerk",
                            "gegevens_school",
                            "gegevens_zorg",
                            "gegevens_gemeente",
                            "woord_beschut",
                            "brieven_digitaal",
                        ],
                    ),
                    ("door__in", ["medewerker", "zelf", "vertegenwoordiger"]),
                ),
                name="toestemming_woorden_bestaan",
                violation_error_code="soort",
                violation_error_message="Kies waarvoor de toestemming is.",
            ),
        ),
    ]
