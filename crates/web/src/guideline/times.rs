//! Deadlines, duties, and who hears of it before and after the day.

use super::Page;
use nidaa_i18n::Args;
use nidaa_workflow::{Deadline, Due, Machine, ObligationRule, Rung, Workflow};

/// What opens duties of a project that stands still.
const RENEWALS: &str = "project_renewals_asked";

impl Page {
    pub(super) fn deadlines(&mut self, rules: &Workflow) {
        if rules.deadlines().is_empty() {
            return;
        }
        self.title(3, "rules-deadlines");
        self.header(&["rules-column-deadline", "rules-column-due"]);
        for deadline in rules.deadlines() {
            self.row(&[self.local(&deadline.label), self.ends(rules, deadline)]);
        }
        self.text.push('\n');
    }

    /// The day, and the time of it where it has one.
    fn ends(&self, rules: &Workflow, deadline: &Deadline) -> String {
        let day = self.due(&deadline.due);
        let Some(at) = deadline.at else { return day };
        let zone = nidaa_i18n::zone(self.say.lang, nidaa_domain::zone_of(rules));
        self.said(
            "rules-due-at",
            &Args::new().with("due", day).with("time", at.to_string()).with("zone", zone),
        )
    }

    pub(super) fn due(&self, due: &Due) -> String {
        match due {
            Due::Date(date) => self.said("rules-due-date", &Args::new().with("date", date.replace('.', "_"))),
            Due::After { event, days } => {
                let args =
                    Args::new().with("event", self.say.word("happening", event)).number("count", days.number);
                self.said("rules-due-after", &args)
            }
            Due::Past { date, days } => {
                let args = Args::new().with("date", date.replace('.', "_")).number("count", days.number);
                self.said("rules-due-past", &args)
            }
            Due::Yearly { month, day, years_after_call, .. } => {
                let [month, day] = [*month, *day].map(|number| i8::try_from(number).unwrap_or(0));
                let years = match years_after_call {
                    0 => "same",
                    1 => "next",
                    2 => "second",
                    3 => "third",
                    _ => "later",
                };
                let args = Args::new()
                    .with("day", nidaa_i18n::day_of_year(self.say.lang, month, day))
                    .with("years", years)
                    .with("number", self.say.number(*years_after_call));
                self.said("rules-due-yearly", &args)
            }
        }
    }

    pub(super) fn duties(&mut self, rules: &Workflow) {
        if rules.obligations().is_empty() {
            return;
        }
        self.title(3, "rules-duties");
        self.terms(rules);
        self.header(&[
            "rules-column-duty",
            "rules-column-owes",
            "rules-column-owed",
            "rules-column-deadline",
            "rules-column-reminders",
            "rules-column-late",
        ]);
        for duty in rules.obligations() {
            self.duty(rules, duty);
        }
        self.text.push('\n');
    }

    /// What holds for all duties: who may fulfil them, on which days mails leave, and when terms rest.
    fn terms(&mut self, rules: &Workflow) {
        self.paragraph(&self.say.t("rules-duties-debtor"));
        self.paragraph(&self.say.t("rules-duties-workdays"));
        let open_in = |command: &str| {
            let found = rules.commands(Machine::Project).find(|known| known.command == command);
            found.map(|known| known.open_in).unwrap_or_default()
        };
        let rest = open_in("resume_project");
        if rest.is_empty() {
            return;
        }
        let stages = self.say.row(rest.iter().map(|id| self.stage(rules, Machine::Project, id)));
        let mut told = self.say.with("rules-duties-rest", "stages", stages);
        let renewed = rules.obligations().iter().filter(|duty| {
            let asked_at_rest = duty.opened_by.iter().any(|event| event == RENEWALS);
            asked_at_rest && open_in(&duty.command).iter().any(|stage| rest.contains(stage))
        });
        let duties = self.say.row(renewed.map(|duty| self.local(&duty.label)));
        if !duties.is_empty() {
            told = format!("{told} {}", self.say.with("rules-duties-awake", "duties", duties));
        }
        self.paragraph(&told);
    }

    fn duty(&mut self, rules: &Workflow, duty: &ObligationRule) {
        let deadline = duty.deadline.as_deref().and_then(|id| rules.deadline(id));
        let ladder = self.say.row(duty.ladder.iter().map(|rung| self.rung(rung)));
        self.row(&[
            self.local(&duty.label),
            self.audiences(&debtors(duty)),
            self.say.word("audience", &duty.owed_to),
            deadline.map(|known| self.local(&known.label)).unwrap_or_default(),
            self.offsets(&duty.offsets_days),
            ladder,
        ]);
    }

    fn rung(&self, rung: &Rung) -> String {
        let args = Args::new().with("to", self.audiences(&rung.to)).number("count", rung.days);
        self.said("rules-rung", &args)
    }

    /// Days before and after a deadline, in the order in which they come.
    pub(super) fn offsets(&self, days: &[i64]) -> String {
        let side = |key: &str, days: Vec<i64>| {
            (!days.is_empty()).then(|| self.say.with(key, "days", self.days(&days)))
        };
        let mut days = days.to_vec();
        days.sort_unstable();
        let before = days.iter().filter(|days| **days < 0).map(|days| -days).collect();
        let on = days.contains(&0).then(|| self.say.t("rules-on-the-day"));
        let after = days.iter().copied().filter(|days| *days > 0).collect();
        self.chain(
            "rules-more",
            [side("rules-before", before), on, side("rules-after", after)].into_iter().flatten(),
        )
    }

    /// Numbers of days in a row, the last with its noun: 14, 7 and 1 day.
    fn days(&self, days: &[i64]) -> String {
        let counted = |key: &str, count: i64| self.said(key, &Args::new().number("count", count));
        let Some((last, others)) = days.split_last() else { return String::new() };
        let last = counted("rules-days", *last);
        if others.is_empty() {
            return last;
        }
        let others = self.chain("rules-row", others.iter().map(|count| counted("rules-days-in-row", *count)));
        self.chain("rules-row-end", [others, last])
    }

    /// Texts joined by a message that sets one behind the others.
    pub(super) fn chain(&self, key: &str, texts: impl IntoIterator<Item = String>) -> String {
        let join =
            |all: String, next: String| self.said(key, &Args::new().with("all", all).with("next", next));
        texts.into_iter().reduce(join).unwrap_or_default()
    }
}

/// Who owes a duty to another: whom it is owed to may stand among them to enter that it was fulfilled.
fn debtors(duty: &ObligationRule) -> Vec<String> {
    let others: Vec<String> = duty.owed_by.iter().filter(|whom| **whom != duty.owed_to).cloned().collect();
    if others.is_empty() { duty.owed_by.clone() } else { others }
}
