//! Deadlines, reminders and duties.

use super::Page;
use nidaa_i18n::Args;
use nidaa_workflow::{Due, Workflow};

impl Page {
    pub(super) fn deadlines(&mut self, rules: &Workflow) {
        if rules.deadlines().is_empty() {
            return;
        }
        self.title(3, "rules-deadlines");
        self.header(&["rules-column-deadline", "rules-column-due"]);
        for deadline in rules.deadlines() {
            let mut due = self.due(&deadline.due);
            for reminder in rules.reminders().iter().filter(|reminder| reminder.deadline == deadline.id) {
                let days =
                    reminder.offsets_days.iter().map(ToString::to_string).collect::<Vec<_>>().join(" · ");
                due = format!("{due}. {}", self.say.with("rules-reminders", "days", days));
            }
            self.row(&[self.local(&deadline.label), due]);
        }
        self.text.push('\n');
    }

    fn due(&self, due: &Due) -> String {
        match due {
            Due::Date(date) => self.said("rules-due-date", &Args::new().with("date", date.replace('.', "_"))),
            Due::After { event, days } => {
                let args = Args::new()
                    .with("event", self.say.word("happening", event))
                    .with("days", self.say.number(days.number));
                self.said("rules-due-after", &args)
            }
            Due::Yearly { month, day, years_after_call, .. } => {
                let [month, day] = [*month, *day].map(|number| i8::try_from(number).unwrap_or(0));
                let years = match years_after_call {
                    0 => "same".to_owned(),
                    1 => "next".to_owned(),
                    more => self.say.number(*more),
                };
                let day = nidaa_i18n::day_of_year(self.say.lang, month, day);
                let args = Args::new().with("day", day).with("years", years);
                self.said("rules-due-yearly", &args)
            }
        }
    }

    pub(super) fn duties(&mut self, rules: &Workflow) {
        if rules.obligations().is_empty() {
            return;
        }
        self.title(3, "rules-duties");
        self.header(&["rules-column-duty", "rules-column-owes", "rules-column-deadline"]);
        for duty in rules.obligations() {
            let who = self.say.row(duty.owed_by.iter().map(|audience| self.say.word("audience", audience)));
            let deadline = rules.deadlines().iter().find(|known| Some(&known.id) == duty.deadline.as_ref());
            let deadline = deadline.map(|known| self.local(&known.label)).unwrap_or_default();
            self.row(&[self.local(&duty.label), who, deadline]);
        }
        self.text.push('\n');
    }
}
