from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("gemeenten", "0004_toegang"),
        ("plaatsingen", "0003_proefplaatsing_doel"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="beeindiging",
            name="beeindiging_met_grond",
        ),
        migrations.AlterField(
            model_name="beeindiging",
            name="grond",
            field=models.CharField(
                choices=[
                    ("afloop", "Het tijdelijke contract loopt af (BW 7:667)"),
                    ("proeftijd", "In de proeftijd (BW 7:676)"),
                    ("werknemer", "De werknemer zegt zelf op (BW 7:672)"),
                    ("wederzijds", "Met wederzijds goedvinden (BW 7:670b)"),
                    ("uwv", "Ontslag met toestemming van UWV (BW 7:671a)"),
                    ("rechter", "Ontbinding door de kantonrechter (BW 7:671b)"),
                    ("pensioen", "AOW-leeftijd bereikt (BW 7:669 lid 4)"),
                    ("overlijden", "Overlijden (BW 7:674)"),
                    ("ambtenaar", "Einde van een ambtelijke aanstelling"),
                    ("verhuizing", "Verhuisd: de baan loopt door, een andere gemeente betaalt (Participatiewet 10d)"),
                ],
                max_length=10,
                verbose_name="grond",
            ),
        ),
        migrations.AddConstraint(
            model_name="beeindiging",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "grond__in",
                        [
                            "afloop",
                            "proeftijd",
                            "werknemer",
                            "wederzijds",
                            "uwv",
                            "rechter",
                            "pensioen",
                            "overlijden",
                            "ambtenaar",
                            "verhuizing",
                        ],
                    )
                ),
                name="beeindiging_met_grond",
                violation_error_code="grond",
                violation_error_message="Kies een grond uit het arbeidsrecht. Een advies of een lage loonwaarde is geen grond.",
            ),
        ),
    ]
