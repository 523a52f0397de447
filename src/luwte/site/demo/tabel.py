"""The cases of the demo, one row (or a few) a line: route, road, days to the term, contracts.

Facts it agrees with: positive advices up to and including 1 October 2017 in Zaanstreek-Waterland
are Purmerend 1, Zaanstad 4 and no others (regional note 2017, chapter 2; the rows with feit=True).
Twenterand realised 5 on 31-12-2017, 8 on 31-12-2018 and 9 on 31-01-2019, of on average 32 hours
(council letter of 2019). All persons, employers and dates are invented.

In Purmerend nothing happens to running cases after the default peildatum, so that users can go on
with any of them; new cases come in later. Elsewhere life goes on until mid 2019.
"""

from dataclasses import replace
from datetime import date

from luwte.site.demo.rijen import EINDE, PEILDATUM, Rij, open_, werk

PLEK = "> T17 T23 T26"
PROEF = "> T17 T23 T26 T31"
METING = "> T17 T23 T26 T31 T34"

PURMEREND = [
    *open_("voordracht", "T1", -4, 1, 9),
    *open_("switch", "T1", 12, wie="twee keer ingevoerd"),
    *open_("voordracht", "T1 T2", -9, 0, 26),
    *open_("school", "T5", -24, -45),
    *open_("voordracht", "T1 T2 T3", -6, 41),
    *open_("school", "T5 T6", 1),
    *open_("voordracht", "T1 T2 T3 T8", -3),
    *open_("voordracht", ">", -5, 12, 33),
    *open_("uwv_uitkering", ">", 1, positie="wajong"),
    *open_("uwv_uitkering", ">", 27, positie="uwv_overig"),
    *open_("zelfmelder", "T12", 53),
    *open_("zelfmelder", "T12 T13", 1),
    *open_("zelfmelder", ">", -2),
    *open_("voordracht", "> T17", -2),
    *open_("zelfmelder", "> T17", 45),
    *open_("school", "> T17", 18),
    *open_("voordracht", "> T18", 1),
    *open_("zelfmelder", "> T18", -3),
    *open_("zelfmelder", "> T16", 8),
    *open_("uwv_uitkering", "> T19", 20, positie="uwv_overig"),
    *open_("voordracht", "> T17 T23", 14),
    *open_("school", "> T17 T23", 40),
    *open_("voordracht", "> T17 T24", -12),
    *open_("voordracht", PLEK, -7, 4),
    *open_("school", PLEK, 29),
    *open_("voordracht", PROEF, -4, 19),
    *open_("zelfmelder", "> T17 T23 T31z", 26),
    *open_("voordracht", f"{PROEF} T36 T31", 1),
    *open_("school", METING, -6),
    *open_("voordracht", "T1 T2 T4", -320),
    *open_("voordracht", "> T18 T22", -390),
    *open_("school", "T5 T6 T9", -60),
    *open_("voordracht", "T1 T2 T3 T58", -30),
    *werk("voordracht", "2017-07-03", "6 6 vast", feit=True, jong=False, uren=28, loonwaarden=(33, 36)),
    *werk("voordracht", "2017-12-11", "6 6", uren=24),
    *werk("voordracht", "2018-02-01", "6 12", "T41@2018-09-10 T41t@2018-09-24", uren=28, loonwaarden=(34, 39)),
    *werk(
        "school", "2018-02-19", "6 12", "T41@2018-09-03 T41t@2018-09-17 T42@2018-09-24 T43@2018-10-01", uren=31,
        loonwaarden=(27, 24),
    ),
    *werk("zelfmelder", "2018-03-01", "6:regulier 12:regulier", uren=24),
    *werk("uwv_uitkering", "2018-03-12", "vast", positie="wajong", uren=20, jong=True, werkgeverschap="regulier"),
    *werk("school", "2018-04-03", "6 12", "T40@2018-10-08 T40@2018-10-15", uren=28),
    *werk("voordracht", "2018-05-01", "12", "T40@2018-06-04 T40e@2018-09-03 T40@2018-09-10", uren=30),
    *werk("voordracht", "2018-05-22", "6", uren=24, loonwaarden=(23,)),
    *werk("school", "2018-06-18", "6", "T46@2018-11-06", uren=31, werkgeverschap="regulier"),
    *werk("zelfmelder", "2018-07-02", "6", uren=16, jong=False),
    *werk("voordracht", "2018-09-03", "12", "T40@2018-10-01", uren=28, werkgeverschap="uitzend"),
    *werk("school", "2018-10-01", "6", uren=24),
    *werk("voordracht", "2018-11-05", "6", uren=32, werkgeverschap="regulier"),
    *werk("school", "2018-12-03", "6", vooraf=20, uren=28),
    *werk("voordracht", "2018-12-10", "12", vooraf=28, uren=24),
    *werk("voordracht", "2018-01-15", "6 12", "T41@2018-10-29", uren=24, loonwaarden=(41,)),
    *werk("school", "2018-03-05", "6", "T54", uren=24, loonwaarden=(21,)),
    *werk("voordracht", "2018-02-05", "6 6", "T47@2018-09-03 T49@2018-10-15", uren=28),
]  # fmt: skip
#: New in Purmerend after the default peildatum, so that later dates live too.
PURMEREND_LATER = [
    *open_("voordracht", "T1 T2", 62, 87),
    *open_("voordracht", "T1 T2 T3", 150),
    *open_("zelfmelder", ">", 99),
    *open_("uwv_uitkering", ">", 113, positie="wajong"),
    *open_("school", "T5 T6", 190),
    *open_("voordracht", "T1", 118),
    *open_("switch", "T1 T2", 130),
]
ZAANSTAD = [
    *open_("voordracht", "T1", -2, extra="T2x@2018-11-26"),
    *open_("voordracht", "T1", 4),
    *open_("voordracht", "T1", 8, later="T2 T3 T8 T11"),
    *open_("voordracht", "T1 T2", -5, 9),
    *open_("voordracht", "T1 T2", 20, later="T4"),
    *open_("school", "T5", -40, later="T6 T8 T11 T17 T23"),
    *open_("voordracht", "T1 T2 T3", 5),
    *open_("school", "T5 T6", 30, later="T8 T11 T17"),
    *open_("voordracht", "T1 T2 T3 T8", -4, later="T11 T17 T23 T26"),
    *open_("voordracht", ">", 6),
    *open_("voordracht", ">", 20, 31, later="T17 T23 T26 T31 T34 T35"),
    *open_("uwv_uitkering", ">", 11, positie="uwv_overig"),
    *open_("zelfmelder", ">", 22, later="T17 T23 T31z T34"),
    *open_("zelfmelder", "T12 T13", -1),
    *open_("voordracht", "> T17", 3),
    *open_("school", "> T17", 24, later="T23 T26 T31"),
    *open_("voordracht", "> T18", 12, later="T22"),
    *open_("zelfmelder", "> T16 T22", -50),
    *open_("voordracht", "> T17 T23", 30, later="T26 T31 T34 T35"),
    *open_("voordracht", "> T17 T24 T22", -80),
    *open_("voordracht", PLEK, -3, extra="T30@2018-11-19 T31@2018-12-03 T36x@2019-01-21"),
    *open_("school", PLEK, 16, later="T31 T34 T35"),
    *open_("voordracht", PROEF, 5),
    *open_("zelfmelder", "> T17 T23 T31z", 12, later="T34 T35"),
    *open_("voordracht", METING, -5, later="T35"),
    *open_("uwv_uitkering", METING, -9, positie="wajong", later="T38"),
    *open_("voordracht", "> T18 T56 T3 T8 T11", 25),
    *open_("voordracht", "T1 T2 T4 T56", 10),
    *werk("voordracht", "2017-07-01", "6:payroll 12:gemeente", feit=True, jong=False, uren=28, loonwaarden=(32, 35)),
    *werk(
        "uwv_uitkering",
        "2017-06-01",
        "6:payroll 12:gemeente vast",
        feit=True,
        positie="uwv_overig",
        jong=False,
        uren=24,
        loonwaarden=(45,),
    ),
    *werk("zelfmelder", "2017-11-01", "6 6 6", feit=True, jong=True, uren=24),
    *werk("voordracht", "2017-12-18", "6 6 12", feit=True, jong=True, uren=31),
    *werk("school", "2018-01-15", "6 6 12", uren=28),
    *werk("voordracht", "2018-02-01", "6 6 vast", uren=30, loonwaarden=(38, 44)),
    *werk(
        "voordracht",
        "2018-03-01",
        "6 6 12",
        "T42@2018-11-08 T42t@2018-12-10 T41@2019-03-18 T41t@2019-04-01 T42@2019-04-08 T44@2019-04-30 T43@2019-05-06 "
        "T45a@2019-06-17",
        uren=24,
        loonwaarden=(26, 24),
    ),
    *werk("voordracht", "2018-03-15", "12 10+:regulier", uren=20, werkgeverschap="gemeente", loonwaarden=(40,)),
    *werk(
        "school",
        "2018-04-16",
        "6 12:regulier",
        "T41@2019-01-14 T41t@2019-01-28 T42@2019-02-04 T43@2019-02-11 T45p@2019-03-25",
        uren=28,
        loonwaarden=(28, 24),
    ),
    *werk(
        "zelfmelder",
        "2018-05-01",
        "6 6 12",
        "T41@2018-11-05 T41t@2018-11-26 T42@2019-04-15 T43@2019-04-23 T45@2019-06-03 T45v@2019-06-11",
        uren=24,
        loonwaarden=(29, 25),
    ),
    *werk("voordracht", "2018-06-01", "6 6 12", "T50@2018-11-12 T50t@2018-11-26", uren=31, werkgeverschap="regulier"),
    *werk(
        "uwv_uitkering",
        "2018-06-11",
        "12",
        "T48@2018-10-29 T58@2019-01-14",
        positie="wajong",
        uren=24,
        wie="komt terug",
    ),
    *werk("voordracht", "2018-07-02", "12", uren=36, werkgeverschap="uitzend"),
    *werk("school", "2018-08-01", "6 6 6", uren=28, loonwaarden=(29,)),
    *werk("voordracht", "2018-09-03", "6 12", "T46@2018-10-08 T46t@2018-10-22", uren=24, werkgeverschap="regulier"),
    *werk("school", "2018-10-15", "6 6", "T39@2018-11-05", uren=30),
    *werk("voordracht", "2018-11-12", "6", "T54 T43@2019-05-16 T45g@2019-06-24", uren=24),
    *werk("voordracht", "2018-02-12", "6", "T54 T55@2018-08-27 T31@2018-10-22", uren=24, loonwaarden=(31,)),
    *werk("school", "2018-03-19", "6 6", "T47@2018-11-05 T49@2019-01-14 T49p@2019-01-21 T35d@2019-02-11", uren=28),
    *open_("voordracht", "T1 T2 T3", 160),
    *open_("zelfmelder", ">", 90),
    *open_("school", "> T17", 170),
]
TWENTERAND = [
    *werk("uwv_uitkering", "2017-05-01", "6 6 12 vast", positie="uwv_overig", jong=False, uren=32),
    *werk("voordracht", "2017-07-03", "6 6 12", jong=True, uren=32, loonwaarden=(37, 42)),
    *werk("zelfmelder", "2017-09-01", "6 6 12", jong=False, uren=28),
    *werk("voordracht", "2017-10-02", "12 12", jong=True, uren=36),
    *werk("school", "2017-12-01", "6 6 12", jong=True, uren=32, loonwaarden=(29, 33)),
    *werk("voordracht", "2018-04-02", "6 12", jong=False, uren=32),
    *werk("school", "2018-07-02", "6 12", jong=True, uren=30, werkgeverschap="regulier"),
    *werk("voordracht", "2018-10-01", "12", jong=False, uren=34),
    *werk("school", "2019-01-14", "6", jong=True, uren=32),
    *open_("voordracht", "T1", 5),
    *open_("voordracht", "T1 T2", 13, later="T3"),
    *open_("school", "T5 T6", 20),
    *open_("voordracht", ">", 9, later="T17 T23"),
    *open_("zelfmelder", "> T18", 6, later="T22"),
    *open_("voordracht", PLEK, 21),
    *open_("uwv_uitkering", "> T17", 30, positie="wajong"),
]
EDAM_VOLENDAM = [
    *werk("voordracht", "2018-02-01", "6 12", uren=28),
    *werk("school", "2018-06-01", "12", uren=24, werkgeverschap="regulier"),
    *werk(
        "uwv_uitkering",
        "2018-09-03",
        "6 6",
        "T48@2019-03-18 T49@2019-05-13 T49c@2019-05-20",
        positie="wajong",
        uren=24,
    ),
    *open_("voordracht", "T1 T2 T3", 15),
    *open_("school", "> T17 T23", 22, later="T26 T31"),
    *open_("zelfmelder", ">", 8),
]
WORMERLAND = [
    *werk("school", "2018-04-02", "6 12", uren=31),
    *werk("voordracht", "2018-08-06", "6 6", uren=24),
    *open_("voordracht", "T1", 6),
    *open_("voordracht", PROEF, 7, later="T34 T35"),
]
WATERLAND = [
    *werk("voordracht", "2018-05-14", "6 6", "T54 T55x@2019-06-03", uren=24),
    *werk("school", "2018-10-01", "12", uren=28, werkgeverschap="gemeente"),
    *open_(
        "voordracht",
        "> T17",
        14,
        extra="T23@2018-11-19 T25@2018-12-20 T25b@2019-04-23 T57a@2019-06-06 T22@2019-06-20",
    ),
    *open_("voordracht", ">", 19, later="T18 T22"),
]
#: Landsmeer reaches its number (1) in December 2017; on 1 January the number becomes 2.
LANDSMEER = [
    *werk("uwv_uitkering", "2017-12-08", "6 12 vast", positie="uwv_overig", uren=32, jong=False),
    *open_(
        "voordracht",
        "> T17 T23 T27 T29 T31 T34 T35",
        0,
        anker=("T27", date(2017, 12, 12)),
        keten="18",
        uren=24,
        jong=True,
    ),
    *open_("school", "T5 T6", 36),
]
BEEMSTER = [
    *werk("voordracht", "2018-03-05", "6 12", uren=28, jong=False),
    *open_("school", "> T17 T23 T26", 12, later="T31 T34"),
    *open_("voordracht", "T1 T2", 15, later="T4"),
]
#: Oostzaan: a number of 1, realised since March 2018 by one person of 32 hours. Others wait.
OOSTZAAN = [
    *werk(
        "voordracht",
        "2018-02-01",
        "6",
        "T54 T55w@2018-08-06 T28@2018-09-05 T28@2018-10-04 T28@2018-11-02",
        uren=24,
        jong=True,
        loonwaarden=(24,),
    ),
    *werk("school", "2018-03-01", "6 12", uren=32, jong=True),
    *open_("voordracht", "> T17 T23 T27 T28 T28", -5, 12),
    *open_("zelfmelder", "> T17 T23 T27", 21, extra="T28@2018-12-06 T28@2019-01-04 T28x@2019-02-04"),
    *open_("voordracht", "T1 T2", 18),
    *open_("voordracht", "> T17 T23", 33, later="T27 T28"),
]


def rijen() -> list[Rij]:
    """All cases, in a fixed order."""
    per_gemeente = (
        ("Purmerend", PURMEREND, PEILDATUM),
        ("Purmerend", [replace(rij, na=PEILDATUM) for rij in PURMEREND_LATER], EINDE),
        ("Zaanstad", ZAANSTAD, EINDE),
        ("Twenterand", TWENTERAND, EINDE),
        ("Edam-Volendam", EDAM_VOLENDAM, EINDE),
        ("Wormerland", WORMERLAND, EINDE),
        ("Waterland", WATERLAND, EINDE),
        ("Landsmeer", LANDSMEER, EINDE),
        ("Beemster", BEEMSTER, EINDE),
        ("Oostzaan", OOSTZAAN, EINDE),
    )
    return [rij.in_(gemeente, tot) for gemeente, lijst, tot in per_gemeente for rij in lijst]
