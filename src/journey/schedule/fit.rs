//! Fitting work into days: which work fits, by which day each piece can be finished, and on which days it is done.
//!
//! Days are numbers, 0 for the first. All work can begin on day 0, and a piece that needs another stands behind it in
//! the list. Then what must be finished by a day fits exactly if, for every day, all that is due up to it takes no
//! longer than there is time up to it. Everything here rests on that.

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Task {
    pub minutes: u32,
    /// The day on which it should be finished.
    pub target: u32,
    /// The day on which it must be finished; not before `target`. A task it needs stands before it in the list, with
    /// neither of its days later.
    pub latest: u32,
}

/// A part of a task that is done by a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Piece {
    pub due: u32,
    /// The place of the task in the list.
    pub task: usize,
    pub minutes: u32,
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
}

/// What is due on each day, by day, each once.
#[derive(Default)]
struct Load(Vec<(u32, u32)>);

impl Load {
    fn of(tasks: &[Task]) -> Self {
        let mut load = Self(Vec::with_capacity(2 * tasks.len()));
        tasks.iter().for_each(|task| load.add(task.latest, task.minutes));
        load
    }

    fn add(&mut self, day: u32, minutes: u32) {
        let place = self.0.partition_point(|(other, _)| *other < day);
        match self.0.get_mut(place) {
            Some((other, due)) if *other == day => *due += minutes,
            _ => self.0.insert(place, (day, minutes)),
        }
    }

    fn remove(&mut self, day: u32, minutes: u32) {
        if let Some((_, due)) = self.0.iter_mut().find(|(other, _)| *other == day) {
            *due -= minutes;
        }
    }

    fn fits(&self, room: &Room) -> bool {
        let mut sum = 0;
        self.0.iter().all(|(day, minutes)| {
            sum += u64::from(*minutes);
            sum <= room.up_to(*day)
        })
    }
}

/// From a day on, until the next of its kind: what is due up to it, and how much more can be due on it or any such day
/// after it.
#[derive(Clone, Copy)]
struct Stretch {
    day: u32,
    due: u64,
    least_room: u64,
}

/// Whether all tasks can be finished by their latest days.
pub fn all_fit(tasks: &[Task], room: &Room) -> bool {
    Load::of(tasks).fits(room)
}

/// Which tasks fit when they are asked in this order, each only beside those that fitted before it.
pub fn admitted(tasks: &[Task], room: &Room) -> Vec<bool> {
    let mut load = Load::default();
    let mut ask = |task: &Task| {
        load.add(task.latest, task.minutes);
        let fits = load.fits(room);
        if !fits {
            load.remove(task.latest, task.minutes);
        }
        fits
    };
    tasks.iter().map(&mut ask).collect()
}

/// By which day each part of a task is done: in the order of the list, each task takes the first minutes up to and after
/// its target that leave all others their latest day. All must fit.
///
/// A task that is finished after its target has used all the room there was before. So nothing comes before a task it
/// needs, and where a task is no longer there, no other is finished later than before.
pub fn pieces(tasks: &[Task], room: &Room) -> Vec<Piece> {
    let mut load = Load::of(tasks);
    let mut found = Vec::with_capacity(2 * tasks.len());
    let mut stretches = Vec::new();
    for (place, task) in tasks.iter().enumerate() {
        load.remove(task.latest, task.minutes);
        find_room(&load, task, room, &mut stretches);
        let (mut day, mut taken, mut at) = (task.target, 0, 0);
        let mut take = |due: u32, minutes: u64| {
            let minutes = u32::try_from(minutes).unwrap_or(u32::MAX);
            found.push(Piece { due, task: place, minutes });
            load.add(due, minutes);
        };
        while taken < u64::from(task.minutes) && day < task.latest {
            // Past all days up to which everything is taken.
            while let Some(next) = stretches.get(at + 1).filter(|next| next.day <= day || next.least_room <= taken) {
                (at, day) = (at + 1, day.max(next.day));
            }
            let (Some(here), next) = (stretches.get(at), stretches.get(at + 1)) else { break };
            let least = next.map_or(u64::MAX, |next: &Stretch| next.least_room);
            let free = room.up_to(day).saturating_sub(here.due).min(least).saturating_sub(taken);
            let now = free.min(u64::from(task.minutes) - taken);
            if now > 0 {
                take(day, now);
                taken += now;
            }
            day += 1;
        }
        if taken < u64::from(task.minutes) {
            take(task.latest, u64::from(task.minutes) - taken);
        }
    }
    found
}

/// The stretches from the target of a task to its latest day, which is not among them.
fn find_room(load: &Load, task: &Task, room: &Room, stretches: &mut Vec<Stretch>) {
    stretches.clear();
    let start = load.0.partition_point(|(day, _)| *day <= task.target);
    let due = load.0.iter().take(start).map(|(_, minutes)| u64::from(*minutes)).sum();
    stretches.push(Stretch { day: task.target, due, least_room: 0 });
    let mut sum = due;
    for (day, minutes) in load.0.iter().skip(start).take_while(|(day, _)| *day < task.latest) {
        sum += u64::from(*minutes);
        stretches.push(Stretch { day: *day, due: sum, least_room: 0 });
    }
    let mut least = u64::MAX;
    for stretch in stretches.iter_mut().rev() {
        least = least.min(room.up_to(stretch.day).saturating_sub(stretch.due));
        stretch.least_room = least;
    }
}

/// Does the work as late as it is due, and reports it backwards: which task, on which day, for how many minutes.
pub fn lay(mut pieces: Vec<Piece>, room: &Room, mut work: impl FnMut(usize, u32, u32)) {
    pieces.sort_unstable();
    let (mut day, mut free) = (u32::MAX, 0);
    for Piece { due, task, minutes } in pieces.into_iter().rev() {
        let mut left = minutes;
        if due < day {
            (day, free) = (due, room.on(due));
        }
        while left > 0 {
            let now = left.min(free);
            if now > 0 {
                work(task, day, now);
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
