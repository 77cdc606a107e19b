use super::told::{Told, keys};
use crate::{Letter, Mail, Reader, words::Words};
use nidaa_kernel::Money;

/// What became of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportOutcome {
    /// A revised one is asked for.
    Returned,
    /// A progress report was accepted.
    Accepted,
    /// The final report was accepted.
    Final {
        /// The cost the grant bears.
        eligible: Money,
        /// What is owed to the owner; where negative, what the owner gives back.
        balance: Money,
    },
}

/// A report was accepted or sent back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportJudged {
    /// The project.
    pub told: Told,
    /// Key of the report within the project.
    pub report: String,
    /// What became of it.
    pub outcome: ReportOutcome,
}

impl Mail for ReportJudged {
    const TEMPLATE: &'static str = "report_judged";

    fn letter(&self, reader: &Reader) -> Letter {
        let (outcome, fixed) = match self.outcome {
            ReportOutcome::Returned => ("returned", None),
            ReportOutcome::Accepted => ("accepted", None),
            ReportOutcome::Final { eligible, balance } => ("final", Some((eligible, balance))),
        };
        let owed = fixed.map(|(_, balance)| balance).filter(|balance| balance.minor > 0);
        let back = fixed.map(|(_, balance)| balance).filter(|balance| balance.minor < 0);
        let back = back.map(|balance| Money { minor: balance.minor.saturating_neg(), ..balance });
        let keys = keys!("report_judged" of a project);
        let more = |args: nidaa_i18n::Args| args.with("report", &self.report).with("outcome", outcome);
        self.told
            .head(reader, &keys, &more)
            .fact("mail-label-eligible", fixed.map(|(eligible, _)| Words::amount(reader.lang, eligible)))
            .fact("mail-label-owed", owed.map(|money| Words::amount(reader.lang, money)))
            .fact("mail-label-back", back.map(|money| Words::amount(reader.lang, money)))
            .say(keys.next)
            .letter()
    }
}
