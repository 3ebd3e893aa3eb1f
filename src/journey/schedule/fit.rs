//! Fitting work into days: which work fits, by which day each piece can be finished, and on which days it is done.
//!
//! Days are numbers, 0 for the first. All work can begin on day 0, and a piece that needs another stands behind it in
//! the list. Then what must be finished by a day fits exactly if, for every day, all that is due up to it takes no
//! longer than there is time up to it. Everything here rests on that.

/// A piece of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Task {
    pub minutes: u32,
    /// The day on which it should be finished.
    pub target: u32,
    /// The day on which it must be finished; not before `target`, nor before that of a task it needs.
    pub latest: u32,
    /// The tasks it needs: a bit for the place of each in the list.
    pub needs: u64,
}

/// The time there is.
#[derive(Clone, Debug)]
pub struct Room {
    /// Minutes on each day.
    pub a_day: u32,
    /// What is taken already of some days, in minutes: by day, each once.
    pub taken: Vec<(u32, u32)>,
}

impl Room {
    /// The minutes of a day.
    fn on(&self, day: u32) -> u32 {
        let taken = self.taken.iter().find(|(other, _)| *other == day).map_or(0, |(_, minutes)| *minutes);
        self.a_day.saturating_sub(taken)
    }

    /// The minutes of all days up to this one.
    fn up_to(&self, day: u32) -> u64 {
        let all = (u64::from(day) + 1) * u64::from(self.a_day);
        let taken = self.taken.iter().filter(|(other, _)| *other <= day);
        all.saturating_sub(taken.map(|(_, minutes)| u64::from((*minutes).min(self.a_day))).sum())
    }

    /// The first day up to which there are so many minutes; without any time at all the last number there is.
    fn first_with(&self, minutes: u64) -> u32 {
        if self.a_day == 0 {
            return u32::MAX;
        }
        let mut day = u32::try_from(minutes.div_ceil(u64::from(self.a_day)).saturating_sub(1)).unwrap_or(u32::MAX);
        // Each round adds what the days so far lack, so it ends once no further day is taken.
        loop {
            let lacking = minutes.saturating_sub(self.up_to(day));
            if lacking == 0 {
                return day;
            }
            let more = u32::try_from(lacking.div_ceil(u64::from(self.a_day))).unwrap_or(u32::MAX);
            day = day.saturating_add(more);
        }
    }
}

/// What is due up to a day, as a list by day.
#[derive(Default)]
struct Load(Vec<(u32, u32)>);

impl Load {
    fn add(&mut self, day: u32, minutes: u32) {
        let place = self.0.partition_point(|(other, _)| *other <= day);
        self.0.insert(place, (day, minutes));
    }

    fn remove(&mut self, day: u32, minutes: u32) {
        if let Some(place) = self.0.iter().position(|entry| *entry == (day, minutes)) {
            self.0.remove(place);
        }
    }

    fn fits(&self, room: &Room) -> bool {
        let mut sum = 0;
        self.0.iter().all(|(day, minutes)| {
            sum += u64::from(*minutes);
            sum <= room.up_to(*day)
        })
    }

    /// The first day on which `minutes` more can be due, where they can be due on `latest`; not before `earliest`.
    fn first_day_for(&self, minutes: u32, earliest: u32, latest: u32, room: &Room) -> u32 {
        let before = self.0.partition_point(|(day, _)| *day < latest);
        let mut sum: u64 = self.0.iter().take(before).map(|(_, minutes)| u64::from(*minutes)).sum();
        let mut end = latest;
        // From one day with something due to the next, backwards: between them the room only grows.
        for (day, due) in self.0.iter().take(before).rev() {
            if end <= earliest {
                return earliest;
            }
            let first = room.first_with(sum + u64::from(minutes));
            if first > *day {
                return first.min(end).max(earliest);
            }
            end = *day;
            sum -= u64::from(*due);
        }
        room.first_with(u64::from(minutes)).min(end).max(earliest)
    }
}

/// Whether all tasks can be finished by their latest days.
pub fn all_fit(tasks: &[Task], room: &Room) -> bool {
    let mut load = Load::default();
    for task in tasks {
        load.add(task.latest, task.minutes);
    }
    load.fits(room)
}

/// Which tasks fit when they are asked in this order, each only beside those that fitted before it.
pub fn admitted(tasks: &[Task], room: &Room) -> Vec<bool> {
    let mut load = Load::default();
    let mut fitted = Vec::with_capacity(tasks.len());
    for task in tasks {
        load.add(task.latest, task.minutes);
        let fits = load.fits(room);
        if !fits {
            load.remove(task.latest, task.minutes);
        }
        fitted.push(fits);
    }
    fitted
}

/// The day by which each task is finished: in the order of the list, each takes the first day from its target on that
/// leaves all others their latest day. All must fit.
pub fn due_days(tasks: &[Task], room: &Room) -> Vec<u32> {
    let mut load = Load::default();
    for task in tasks {
        load.add(task.latest, task.minutes);
    }
    let mut due: Vec<u32> = Vec::with_capacity(tasks.len());
    for task in tasks {
        load.remove(task.latest, task.minutes);
        let needed = due.iter().enumerate().filter(|(place, _)| task.needs & (1 << place) != 0);
        let earliest = needed.map(|(_, day)| *day).fold(task.target, u32::max);
        let day = load.first_day_for(task.minutes, earliest, task.latest, room);
        load.add(day, task.minutes);
        due.push(day);
    }
    due
}

/// Does the work as late as the due days permit, and reports it backwards: which task, on which day, for how many
/// minutes.
pub fn lay(tasks: &[Task], due: &[u32], room: &Room, mut work: impl FnMut(usize, u32, u32)) {
    let mut order: Vec<(u32, usize)> = due.iter().copied().zip(0..).collect();
    order.sort_unstable();
    let (mut day, mut free) = (u32::MAX, 0);
    for (due, place) in order.into_iter().rev() {
        let mut left = tasks.get(place).map_or(0, |task| task.minutes);
        if due < day {
            (day, free) = (due, room.on(due));
        }
        while left > 0 {
            let now = left.min(free);
            if now > 0 {
                work(place, day, now);
                left -= now;
                free -= now;
            } else if day == 0 {
                // Does not happen where all fit.
                return;
            } else {
                day -= 1;
                free = room.on(day);
            }
        }
    }
}
