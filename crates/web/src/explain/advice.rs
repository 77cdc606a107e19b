//! What would make a condition of the policy pass: in the words of the file, else what the condition itself lacks.

use super::said::{amount, said};
use crate::{Labels, say::Say};
use nidaa_domain::Ruled;
use nidaa_i18n::Args;
use nidaa_kernel::ApproxDate;
use nidaa_workflow::{Advice, Figure, Lack, StepRefusal, Wanted, Workflow};

/// The advice of a refusal by a condition; none of others, nor where the policy is not to be had.
pub(super) fn of(labels: &Labels, ruled: &Ruled) -> Option<String> {
    let StepRefusal::Guard { rule, advice, .. } = &ruled.step else { return None };
    let policy = labels.policy(&ruled.digest)?;
    if rule.ends_with("/applicants")
        && let Some(applicants) = policy.applicants()
    {
        let who = applicants.label.best(labels.say.lang).1;
        return Some(labels.say.with("refusal-guard-applicants", "who", who));
    }
    let teller = Teller { labels, rules: &policy };
    teller.in_own_words(advice).or_else(|| teller.lacking(&advice.lacks))
}

struct Teller<'a> {
    labels: &'a Labels,
    rules: &'a Workflow,
}

impl Teller<'_> {
    fn say(&self) -> &Say {
        &self.labels.say
    }

    fn in_own_words(&self, advice: &Advice) -> Option<String> {
        let text = advice.said.as_ref()?.best(self.say().lang).1.to_owned();
        Some(advice.figures.iter().fold(text, |text, (name, figure)| {
            text.replace(&format!("{{{name}}}"), &self.say().apart(&self.figure(figure)))
        }))
    }

    fn figure(&self, figure: &Figure) -> String {
        match figure {
            Figure::Held { name, value } => said(self.labels, self.rules, name, value),
            Figure::Count(number) => self.say().number(*number),
            Figure::Amount(minor) => amount(self.labels, self.rules, *minor),
            Figure::Day(day) => self.say().date(ApproxDate::day(*day)),
        }
    }

    fn lacking(&self, ways: &[Vec<Lack>]) -> Option<String> {
        let way = |lacks: &Vec<Lack>| self.say().row(lacks.iter().map(|lack| self.lack(lack)));
        let ways: Vec<String> = ways.iter().filter(|lacks| !lacks.is_empty()).map(way).collect();
        let ways = ways.into_iter().reduce(|a, b| {
            self.say().text("refusal-guard-or", &Args::new().with("one", a).with("other", b))
        })?;
        Some(self.say().with("refusal-guard-lacks", "ways", ways))
    }

    fn lack(&self, lack: &Lack) -> String {
        let name = lack.fact.as_str();
        let args = || Args::new().with("fact", self.say().word("fact", name));
        let told = |value: &str| said(self.labels, self.rules, name, value);
        let codes = |codes: &[String]| told(&codes.join(", "));
        let bound = |bound: &i64, now: &i64| {
            args().with("bound", told(&bound.to_string())).with("now", told(&now.to_string()))
        };
        match &lack.wanted {
            Wanted::Flag(true) => self.say().text("refusal-guard-yes", &args()),
            Wanted::Flag(false) => self.say().text("refusal-guard-no", &args()),
            Wanted::AtLeast(least, now) => self.say().text("refusal-guard-at-least", &bound(least, now)),
            Wanted::AtMost(most, now) => self.say().text("refusal-guard-at-most", &bound(most, now)),
            Wanted::OneOf(these) => {
                self.say().text("refusal-guard-one-of", &args().with("codes", codes(these)))
            }
            Wanted::NoneOf(these) => {
                self.say().text("refusal-guard-none-of", &args().with("codes", codes(these)))
            }
        }
    }
}
