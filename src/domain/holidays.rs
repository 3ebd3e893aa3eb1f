//! Public holidays as a table of rules: docs/rules.md#public-holidays. They only ever move a send-by date earlier, so a
//! holiday in most parts of a country is listed for all of it. Deadlines themselves never move (BGH 17.02.2005, III ZR
//! 172/04): docs/facts.md#deadlines-on-weekends-and-holidays.

use chrono::{Datelike, NaiveDate, Weekday};

use super::calendar::{Day, plus_days};

/// A region whose public holidays count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Region {
    /// Germany: nationwide holidays only.
    #[default]
    Germany,
    BadenWuerttemberg,
    Bavaria,
    Berlin,
    Brandenburg,
    Bremen,
    Hamburg,
    Hesse,
    /// Mecklenburg-Western Pomerania.
    Mecklenburg,
    LowerSaxony,
    NorthRhineWestphalia,
    RhinelandPalatinate,
    Saarland,
    Saxony,
    SaxonyAnhalt,
    SchleswigHolstein,
    Thuringia,
    Austria,
    /// Switzerland: the holidays of most cantons.
    Switzerland,
    EnglandAndWales,
    /// United States: federal holidays.
    UnitedStates,
    /// No holidays: only Saturdays and Sundays are skipped.
    WeekendsOnly,
}

impl Region {
    /// All regions, in the order they are offered.
    pub const ALL: [Self; 22] = [
        Self::Germany,
        Self::BadenWuerttemberg,
        Self::Bavaria,
        Self::Berlin,
        Self::Brandenburg,
        Self::Bremen,
        Self::Hamburg,
        Self::Hesse,
        Self::Mecklenburg,
        Self::LowerSaxony,
        Self::NorthRhineWestphalia,
        Self::RhinelandPalatinate,
        Self::Saarland,
        Self::Saxony,
        Self::SaxonyAnhalt,
        Self::SchleswigHolstein,
        Self::Thuringia,
        Self::Austria,
        Self::Switzerland,
        Self::EnglandAndWales,
        Self::UnitedStates,
        Self::WeekendsOnly,
    ];

    const fn bit(self) -> u32 {
        1 << self as u32
    }
}

/// The name of a public holiday; the texts are in `i18n`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HolidayName {
    NewYear,
    DayAfterNewYear,
    Epiphany,
    MartinLutherKingDay,
    WomensDay,
    PresidentsDay,
    GoodFriday,
    EasterMonday,
    LabourDay,
    EarlyMayBankHoliday,
    Ascension,
    WhitMonday,
    CorpusChristi,
    SpringBankHoliday,
    MemorialDay,
    Juneteenth,
    IndependenceDay,
    SwissNationalDay,
    Assumption,
    SummerBankHoliday,
    UsLabourDay,
    ChildrensDay,
    GermanUnity,
    ColumbusDay,
    AustrianNationalDay,
    ReformationDay,
    AllSaints,
    VeteransDay,
    Repentance,
    Thanksgiving,
    ImmaculateConception,
    ChristmasDay,
    BoxingDay,
}

/// A public holiday on a particular day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holiday {
    pub name: HolidayName,
}

/// How to find the day of a holiday in a year.
#[derive(Clone, Copy)]
enum Rule {
    /// Month and day.
    Fixed(u32, u32),
    /// Month and day; if that is a Saturday or Sunday, the day off is this many days later (negative: earlier).
    Moved { month: u32, number: u32, saturday: i64, sunday: i64 },
    /// Days after Easter Sunday.
    Easter(i64),
    /// The n-th weekday of a month.
    Nth(u32, u8, Weekday),
    /// The last Monday of a month.
    LastMonday(u32),
    /// The Wednesday before 23 November.
    BeforeAdvent,
}

struct HolidayRule {
    name: HolidayName,
    rule: Rule,
    regions: u32,
    since: i32,
}

const fn of(regions: &[Region]) -> u32 {
    let mut bits = 0;
    let mut rest = regions;
    while let [first, others @ ..] = rest {
        bits |= first.bit();
        rest = others;
    }
    bits
}

const GERMANY: u32 = of(&[
    Region::Germany,
    Region::BadenWuerttemberg,
    Region::Bavaria,
    Region::Berlin,
    Region::Brandenburg,
    Region::Bremen,
    Region::Hamburg,
    Region::Hesse,
    Region::Mecklenburg,
    Region::LowerSaxony,
    Region::NorthRhineWestphalia,
    Region::RhinelandPalatinate,
    Region::Saarland,
    Region::Saxony,
    Region::SaxonyAnhalt,
    Region::SchleswigHolstein,
    Region::Thuringia,
]);
const AT: u32 = Region::Austria.bit();
const CH: u32 = Region::Switzerland.bit();
const UK: u32 = Region::EnglandAndWales.bit();
const US: u32 = Region::UnitedStates.bit();

const fn entry(name: HolidayName, rule: Rule, regions: u32) -> HolidayRule {
    HolidayRule { name, rule, regions, since: i32::MIN }
}

const fn since(year: i32, name: HolidayName, rule: Rule, regions: u32) -> HolidayRule {
    HolidayRule { name, rule, regions, since: year }
}

/// England and Wales: the next working day that is not a holiday already; for a Sunday that depends on the feast.
const fn bank_holiday(month: u32, number: u32, sunday: i64) -> Rule {
    Rule::Moved { month, number, saturday: 2, sunday }
}

/// United States: the nearest working day.
const fn federal_holiday(month: u32, number: u32) -> Rule {
    Rule::Moved { month, number, saturday: -1, sunday: 1 }
}

const TABLE: &[HolidayRule] = &[
    entry(HolidayName::NewYear, Rule::Fixed(1, 1), GERMANY | AT | CH),
    entry(HolidayName::NewYear, bank_holiday(1, 1, 1), UK),
    entry(HolidayName::NewYear, federal_holiday(1, 1), US),
    entry(HolidayName::DayAfterNewYear, Rule::Fixed(1, 2), CH),
    entry(
        HolidayName::Epiphany,
        Rule::Fixed(1, 6),
        of(&[Region::BadenWuerttemberg, Region::Bavaria, Region::SaxonyAnhalt, Region::Austria]),
    ),
    entry(HolidayName::MartinLutherKingDay, Rule::Nth(1, 3, Weekday::Mon), US),
    since(2019, HolidayName::WomensDay, Rule::Fixed(3, 8), of(&[Region::Berlin])),
    since(2023, HolidayName::WomensDay, Rule::Fixed(3, 8), of(&[Region::Mecklenburg])),
    entry(HolidayName::PresidentsDay, Rule::Nth(2, 3, Weekday::Mon), US),
    entry(HolidayName::GoodFriday, Rule::Easter(-2), GERMANY | CH | UK),
    entry(HolidayName::EasterMonday, Rule::Easter(1), GERMANY | AT | CH | UK),
    entry(HolidayName::LabourDay, Rule::Fixed(5, 1), GERMANY | AT),
    entry(HolidayName::EarlyMayBankHoliday, Rule::Nth(5, 1, Weekday::Mon), UK),
    entry(HolidayName::Ascension, Rule::Easter(39), GERMANY | AT | CH),
    entry(HolidayName::WhitMonday, Rule::Easter(50), GERMANY | AT | CH),
    entry(
        HolidayName::CorpusChristi,
        Rule::Easter(60),
        of(&[
            Region::BadenWuerttemberg,
            Region::Bavaria,
            Region::Hesse,
            Region::NorthRhineWestphalia,
            Region::RhinelandPalatinate,
            Region::Saarland,
            Region::Austria,
        ]),
    ),
    entry(HolidayName::SpringBankHoliday, Rule::LastMonday(5), UK),
    entry(HolidayName::MemorialDay, Rule::LastMonday(5), US),
    since(2021, HolidayName::Juneteenth, federal_holiday(6, 19), US),
    entry(HolidayName::IndependenceDay, federal_holiday(7, 4), US),
    since(1994, HolidayName::SwissNationalDay, Rule::Fixed(8, 1), CH),
    entry(HolidayName::Assumption, Rule::Fixed(8, 15), of(&[Region::Bavaria, Region::Saarland, Region::Austria])),
    entry(HolidayName::SummerBankHoliday, Rule::LastMonday(8), UK),
    entry(HolidayName::UsLabourDay, Rule::Nth(9, 1, Weekday::Mon), US),
    since(2019, HolidayName::ChildrensDay, Rule::Fixed(9, 20), of(&[Region::Thuringia])),
    entry(HolidayName::GermanUnity, Rule::Fixed(10, 3), GERMANY),
    entry(HolidayName::ColumbusDay, Rule::Nth(10, 2, Weekday::Mon), US),
    entry(HolidayName::AustrianNationalDay, Rule::Fixed(10, 26), AT),
    entry(
        HolidayName::ReformationDay,
        Rule::Fixed(10, 31),
        of(&[Region::Brandenburg, Region::Mecklenburg, Region::Saxony, Region::SaxonyAnhalt, Region::Thuringia]),
    ),
    since(
        2018,
        HolidayName::ReformationDay,
        Rule::Fixed(10, 31),
        of(&[Region::Bremen, Region::Hamburg, Region::LowerSaxony, Region::SchleswigHolstein]),
    ),
    entry(
        HolidayName::AllSaints,
        Rule::Fixed(11, 1),
        of(&[
            Region::BadenWuerttemberg,
            Region::Bavaria,
            Region::NorthRhineWestphalia,
            Region::RhinelandPalatinate,
            Region::Saarland,
            Region::Austria,
        ]),
    ),
    entry(HolidayName::VeteransDay, federal_holiday(11, 11), US),
    entry(HolidayName::Repentance, Rule::BeforeAdvent, of(&[Region::Saxony])),
    entry(HolidayName::Thanksgiving, Rule::Nth(11, 4, Weekday::Thu), US),
    entry(HolidayName::ImmaculateConception, Rule::Fixed(12, 8), AT),
    entry(HolidayName::ChristmasDay, Rule::Fixed(12, 25), GERMANY | AT | CH),
    entry(HolidayName::ChristmasDay, bank_holiday(12, 25, 2), UK),
    entry(HolidayName::ChristmasDay, federal_holiday(12, 25), US),
    entry(HolidayName::BoxingDay, Rule::Fixed(12, 26), GERMANY | AT | CH),
    entry(HolidayName::BoxingDay, bank_holiday(12, 26, 2), UK),
];

/// The public holiday of `region` on `day`, if it is one.
pub fn holiday_on(day: Day, region: Region) -> Option<Holiday> {
    let bit = region.bit();
    // The 500th anniversary of the Reformation was a holiday throughout Germany, in 2017 only.
    if GERMANY & bit != 0 && day == ymd(2017, 10, 31) {
        return Some(Holiday { name: HolidayName::ReformationDay });
    }
    TABLE
        .iter()
        .find(|entry| entry.regions & bit != 0 && day.year() >= entry.since && falls_on(entry.rule, day))
        .map(|entry| Holiday { name: entry.name })
}

fn falls_on(rule: Rule, day: Day) -> bool {
    let year = day.year();
    match rule {
        Rule::Fixed(month, number) => (day.month(), day.day()) == (month, number),
        Rule::Moved { month, number, saturday, sunday } => [year, year + 1]
            .into_iter()
            .map(|year| ymd(year, month, number))
            .any(|feast| day == feast || day == day_off(feast, saturday, sunday)),
        Rule::Easter(offset) => day == plus_days(easter_sunday(year), offset),
        Rule::Nth(month, nth, weekday) => NaiveDate::from_weekday_of_month_opt(year, month, weekday, nth) == Some(day),
        Rule::LastMonday(month) => {
            day.month() == month && day.weekday() == Weekday::Mon && plus_days(day, 7).month() != month
        }
        Rule::BeforeAdvent => day.weekday() == Weekday::Wed && (ymd(year, 11, 16)..=ymd(year, 11, 22)).contains(&day),
    }
}

/// The day off for a feast.
fn day_off(feast: Day, saturday: i64, sunday: i64) -> Day {
    match feast.weekday() {
        Weekday::Sat => plus_days(feast, saturday),
        Weekday::Sun => plus_days(feast, sunday),
        _ => feast,
    }
}

fn ymd(year: i32, month: u32, day: u32) -> Day {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or(NaiveDate::MIN)
}

/// Easter Sunday of a year in the Gregorian calendar (the anonymous Gregorian algorithm, as in Meeus).
fn easter_sunday(year: i32) -> Day {
    let golden = year % 19;
    let (century, in_century) = (year / 100, year % 100);
    let (leap_centuries, century_rest) = (century / 4, century % 4);
    let lunar = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - leap_centuries - lunar + 15) % 30;
    let (leaps, leap_rest) = (in_century / 4, in_century % 4);
    let weekday = (32 + 2 * century_rest + 2 * leaps - epact - leap_rest) % 7;
    let shift = (golden + 11 * epact + 22 * weekday) / 451;
    let days_from_march = epact + weekday - 7 * shift + 114;
    let month = u32::try_from(days_from_march / 31).unwrap_or(0);
    let day = u32::try_from(days_from_march % 31 + 1).unwrap_or(0);
    ymd(year, month, day)
}
