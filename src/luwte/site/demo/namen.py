"""Names, citizen numbers and telephone numbers that belong to nobody.

Citizen numbers: the series 99999xxxx. They pass the elfproef but are not issued: the Dutch
government uses the series for persons in its own test environments.
Telephone numbers: 06-0000xxxx. Dutch mobile numbers go on with 1 to 5 or 8, never with 0.
Surnames are wind, water and light, in several languages; nobody is meant.
"""

from collections.abc import Iterator
from random import Random

VOORNAMEN = (
    "Noor", "Bram", "Samira", "Jesse", "Fenna", "Youssef", "Lotte", "Kees", "Aylin", "Sjoerd", "Mila", "Dwight",
    "Roos", "Ibrahim", "Tess", "Marek", "Hanna", "Ravi", "Sterre", "Milan", "Zeynep", "Wout", "Amina", "Daan",
    "Shanice", "Pieter", "Liv", "Emre", "Jytte", "Thijs", "Nadia", "Ruben", "Oksana", "Gijs", "Farah", "Melle",
    "Ineke", "Tariq", "Saar", "Joris", "Esmée", "Kofi", "Maud", "Levi", "Rania", "Stijn", "Anouk", "Delano",
    "Femke", "Hugo", "Jamila", "Teun", "Wies", "Amir", "Bente", "Rick", "Soraya", "Niels", "Truus", "Mehmet",
)  # fmt: skip

ACHTERNAMEN = (
    "van der Luwte", "Zonderwind", "Windstil", "Avondrood", "Morgendauw", "Zomerregen", "Lentebries", "Kalmzee",
    "Achterduin", "Veldwind", "Rietzang", "Sneeuwlicht", "Wolkenveld", "Noordertij", "Zuiderbries", "Meerlicht",
    "Stilwater", "Dageraad", "Maanschijn", "Sterrenpad", "Regenboogh", "Zeeklaver", "Duinroosje", "Lisdodde",
    "Helmgras", "Vlaggewind", "Halfbewolkt", "Opklaring", "Mistral", "Passaat", "Zephyros", "El Nasim", "Al Marsa",
    "Bin Sahel", "Ait Asif", "Rüzgarlı", "Denizsesi", "Ayışığı", "Da Brisa", "Marluz", "Ventoleve", "Cichywiatr",
    "Jasnawoda", "Tykhyiviter", "Suncokret", "Hawalibre", "Anyoluwa", "Mawimbi", "Shantiban", "Pavanraj",
)  # fmt: skip

TAAL = ("Leest liever niet", "Spreekt liever Turks", "Spreekt liever Arabisch", "Spreekt liever Pools")

GEWICHTEN = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def namen(loten: Random) -> Iterator[tuple[str, str]]:
    """First name and surname, every pair once, in an order the seed decides."""
    paren = [(voor, achter) for voor in VOORNAMEN for achter in ACHTERNAMEN]
    loten.shuffle(paren)
    yield from paren


def burgerservicenummers() -> Iterator[str]:
    """The numbers of the series 99999xxxx that pass the elfproef, in order."""
    for einde in range(10_000):
        nummer = f"99999{einde:04d}"
        if sum(int(cijfer) * gewicht for cijfer, gewicht in zip(nummer, GEWICHTEN, strict=True)) % 11 == 0:
            yield nummer


def telefoonnummers() -> Iterator[str]:
    """Numbers of the series 06-0000xxxx, in order."""
    for einde in range(1, 10_000):
        yield f"06-0000{einde:04d}"
