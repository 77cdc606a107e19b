//! Milestones as lines of a table.

use crate::{Labels, pages::parts::Tag, say::Phrase};
use nidaa_app::MilestoneView;
use nidaa_domain::project::MilestoneState;

pub(crate) struct Line {
    pub title: Phrase,
    /// Where and how, as far as known.
    pub place: String,
    pub dates: String,
    /// The dates first planned, where they were others.
    pub planned: Option<String>,
    pub moved: Option<String>,
    pub state: Tag,
    pub late: Option<String>,
    pub participants: String,
}

impl Line {
    pub fn new(labels: &Labels, milestone: &MilestoneView) -> Self {
        let say = &labels.say;
        let (word, tone) = match milestone.state {
            MilestoneState::Planned => ("planned", "plain"),
            MilestoneState::Reached => ("reached", "done"),
            MilestoneState::Missed => ("missed", "ended"),
        };
        let was_moved = milestone.planned != milestone.span;
        Self {
            title: say.local(&milestone.title),
            place: place(labels, milestone),
            dates: say.span(milestone.span),
            planned: was_moved.then(|| say.span(milestone.planned)),
            moved: (milestone.redated > 0).then(|| say.count("page-project-redated", milestone.redated)),
            state: Tag { tone, word: say.word("milestone", word) },
            late: milestone.late_days.map(|days| say.count("page-card-late", days)),
            participants: milestone
                .participants
                .map(|count| say.count("count-participants", count))
                .unwrap_or_default(),
        }
    }
}

fn place(labels: &Labels, milestone: &MilestoneView) -> String {
    let Some(activity) = &milestone.activity else { return String::new() };
    let country = activity.country.map(|country| country.name(labels.say.lang));
    labels.say.row(activity.city.clone().into_iter().chain(country))
}
