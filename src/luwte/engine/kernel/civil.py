"""The calendar of the compiled loop: Gregorian dates as day numbers (days since 1 January 1970).

Plain Python on whole numbers; the generated loop copies these functions and numba compiles them as
they stand. Their twins on dates are in ``luwte.engine.functions``; a test compares them.
"""


def civil(count: int) -> tuple[int, int, int]:
    """Year, month and day of a day number."""
    z = count + 719468
    era = z // 146097
    doe = z - era * 146097
    yoe = (doe - doe // 1460 + doe // 36524 - doe // 146096) // 365
    doy = doe - (365 * yoe + yoe // 4 - yoe // 100)
    mp = (5 * doy + 2) // 153
    day = doy - (153 * mp + 2) // 5 + 1
    month = mp + 3 if mp < 10 else mp - 9
    year = yoe + era * 400 + (1 if month <= 2 else 0)
    return year, month, day


def serial(year: int, month: int, day: int) -> int:
    """The day number of a year, month and day."""
    y = year - (1 if month <= 2 else 0)
    era = y // 400
    yoe = y - era * 400
    mp = month - 3 if month > 2 else month + 9
    doy = (153 * mp + 2) // 5 + day - 1
    doe = yoe * 365 + yoe // 4 - yoe // 100 + doy
    return era * 146097 + doe - 719468


def plus_maanden(count: int, months: int) -> int:
    """The same day so many months later, or that month's last day."""
    year, month, day = civil(count)
    moved = year * 12 + month - 1 + months
    to_year = moved // 12
    to_month = moved - to_year * 12 + 1
    first = serial(to_year, to_month, 1)
    after = moved + 1
    length = serial(after // 12, after - after // 12 * 12 + 1, 1) - first
    return first + min(day, length) - 1


def einde_van_het_jaar(count: int) -> int:
    """31 December of the year of a day."""
    year, _month, _day = civil(count)
    return serial(year, 12, 31)


def jaren_tussen(begin: int, end: int) -> int:
    """Whole years from one day to another."""
    first, first_month, first_day = civil(begin)
    last, last_month, last_day = civil(end)
    early = last_month < first_month or (last_month == first_month and last_day < first_day)
    return last - first - (1 if early else 0)
