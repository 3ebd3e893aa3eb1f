"""Writes holidays-of-others.csv beside this file: public holidays as the `holidays` package of PyPI knows them.

    pip install holidays==0.109 && python3 tests/cases/holidays-of-others.py

For Switzerland these are the days that more than half of the cantons keep, wholly or half, by law or by custom. Left out
is the region of weekends only.
"""

from collections import Counter
from datetime import date
from pathlib import Path

import holidays

YEARS = range(2024, 2041)
GERMAN = "BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH".split()


def swiss():
    cantons = [canton for canton in holidays.Switzerland.subdivisions if len(canton) == 2]
    kinds = holidays.Switzerland.supported_categories
    kept = Counter(day for canton in cantons for day in holidays.Switzerland(subdiv=canton, categories=kinds, years=YEARS))
    return [day for day, count in kept.items() if 2 * count > len(cantons)]


def calendars():
    yield "de", holidays.Germany(years=YEARS)
    for state in GERMAN:
        # Assumption Day is a public holiday where most people are Catholic; the table counts it for all of Bavaria.
        categories = ("public", "catholic") if state == "BY" else ("public",)
        yield f"de-{state.lower()}", holidays.Germany(subdiv=state, categories=categories, years=YEARS)
    yield "at", holidays.Austria(years=YEARS)
    yield "ch", swiss()
    yield "gb-eaw", holidays.UnitedKingdom(subdiv="ENG", years=YEARS)
    yield "us", holidays.UnitedStates(years=YEARS)


lines = [f"# Written by holidays-of-others.py with holidays {holidays.__version__}. region,day"]
for region, calendar in calendars():
    # What falls on a weekend changes nothing here.
    days = sorted(day for day in calendar if day.weekday() < 5 and day >= date(2024, 1, 1))
    lines += [f"{region},{day.isoformat()}" for day in days]
Path(__file__).with_suffix(".csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
