use fristklar::domain::*;
use fristklar::journey::schedule::*;
use fristklar::portfolio::*;
fn main() {
    let first = FirstTerm::new(day(2026, 1, 15).unwrap(), TermLength::Months(TermMonths::YEAR)).unwrap();
    let c = Contract::new(first);
    let a: Vec<i64> = std::env::args().skip(1).map(|x| x.parse().unwrap()).collect();
    let d = day(2026, 12, 15).unwrap();
    let p = plan(&c, plus_days(d, -a[0]));
    println!("as of {} {:?} D {} sendby {}", p.as_of, p.status, d, p.deadlines.as_ref().unwrap().send_by.email);
    let h = HoursADay::from_minutes(a[1] as u32).unwrap();
    let t = timetable(&c, &p, &Answers::default(), &Progress::default(), Capacity { hours_a_day: h, absences: &[] });
    for l in &t.laid {
        println!(
            "{} ({}) {:28} planned {} latest {:?} {}{}{} {}",
            l.day,
            l.first,
            l.step.id,
            l.planned,
            l.latest.map(|x| x.to_string()),
            if l.is_over_hours { "OVER " } else { "" },
            if l.is_on_day_off { "OFF " } else { "" },
            if l.is_late() { "LATE" } else { "" },
            l.step.minutes
        );
    }
    for n in &t.not_laid {
        println!("  - {:28} {:?} {:?}", n.step.id, n.because, n.step.risk);
    }
    println!("short {}", t.short_by);
    let n = 1000;
    let s = std::time::Instant::now();
    let mut w = Workdays::new(p.as_of, c.region, &[]);
    for _ in 0..n {
        std::hint::black_box(timetable_on(&mut w, &c, &p, &Answers::default(), &Progress::default(), h));
    }
    println!("{:?} each", s.elapsed() / n);
    let s = std::time::Instant::now();
    for _ in 0..n {
        std::hint::black_box(schedule(&c, &p, &Answers::default(), &Progress::default()));
    }
    println!("old {:?} each", s.elapsed() / n);
}
