//! The open steps that fit on the plan on a page.

use crate::journey::schedule::{Group, Heading, Listed};

/// Lines that there is room for, in two columns. A heading takes one.
const LINES: usize = 46;
/// Characters of a title and a name that surely fit on a line.
const CHARACTERS: usize = 38;

/// The first steps in their groups, and how many more there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnPaper {
    /// None of them is empty.
    pub groups: Vec<Group>,
    pub more: usize,
}

/// As many steps as fit on the page; what is done today is in one group. `length` is the number of characters of a step.
pub fn on_paper(groups: Vec<Group>, length: impl Fn(&Listed) -> usize) -> OnPaper {
    let mut paper = OnPaper { groups: Vec::new(), more: 0 };
    let mut free = LINES;
    for Group { heading, steps } in groups {
        let heading = if heading == Heading::AlsoToday { Heading::Today } else { heading };
        for step in steps {
            let is_new = paper.groups.last().is_none_or(|group| group.heading != heading);
            let lines = length(&step).div_ceil(CHARACTERS).max(1) + usize::from(is_new);
            if paper.more > 0 || lines > free {
                paper.more += 1;
                continue;
            }
            free -= lines;
            match paper.groups.last_mut().filter(|_| !is_new) {
                Some(group) => group.steps.push(step),
                None => paper.groups.push(Group { heading, steps: vec![step] }),
            }
        }
    }
    paper
}
