//! What is owed by when: duties, the mails about them, calendars.

use crate::args::Moment;
use clap::{Parser, Subcommand};
use nidaa_app::mail_state;
use nidaa_domain::mail::MailState;

/// Duties.
#[derive(Debug, Subcommand)]
pub enum Duties {
    /// Those that are open, the earliest deadline first.
    List(DutyFilter),
    /// What somebody has heard and will hear of one, and why no more.
    Why {
        /// The key.
        key: String,
        /// An institution by its key, a country by its code, an audience that owes it or stands above, an account by its
        /// sign-in name, or whoever reads at a mail address.
        #[arg(long)]
        whom: String,
        /// The moment.
        #[command(flatten)]
        moment: Moment,
    },
    /// One by its key, such as `submit_proposal/P1`.
    Show {
        /// The key.
        key: String,
        /// The moment.
        #[command(flatten)]
        moment: Moment,
    },
}

/// Which duties.
#[derive(Debug, Parser)]
pub struct DutyFilter {
    /// Only what this institution (by key), country (by code) or audience owes.
    #[arg(long)]
    pub whom: Option<String>,
    /// Only of this project.
    #[arg(long)]
    pub project: Option<String>,
    /// Only of this call and its projects.
    #[arg(long)]
    pub call: Option<String>,
    /// Only this duty of the policy.
    #[arg(long)]
    pub duty: Option<String>,
    /// Only what is late.
    #[arg(long)]
    pub late: bool,
    /// Also what has ended.
    #[arg(long)]
    pub ended: bool,
    /// At most so many.
    #[arg(long)]
    pub limit: Option<usize>,
    /// Passes over so many.
    #[arg(long, default_value_t = 0)]
    pub skip: usize,
    /// The moment.
    #[command(flatten)]
    pub moment: Moment,
}

/// What may be asked about mails.
#[derive(Debug, Subcommand)]
pub enum MailVerb {
    /// All, the newest first.
    List {
        /// Which.
        #[command(flatten)]
        which: MailChoice,
        /// At most so many.
        #[arg(long)]
        limit: Option<usize>,
        /// Passes over so many.
        #[arg(long, default_value_t = 0)]
        skip: usize,
        /// The moment.
        #[command(flatten)]
        moment: Moment,
    },
    /// One by its id.
    Show {
        /// The id.
        code: String,
        /// The moment.
        #[command(flatten)]
        moment: Moment,
    },
    /// Lets all go that are chosen and kept back.
    Release {
        /// The account that acts.
        #[arg(long = "as")]
        account: String,
        /// Which.
        #[command(flatten)]
        which: MailChoice,
    },
    /// Decides of all that are chosen and kept back that they are not sent.
    Cancel {
        /// The account that acts.
        #[arg(long = "as")]
        account: String,
        /// Why, in words.
        #[arg(long)]
        reason: String,
        /// Which.
        #[command(flatten)]
        which: MailChoice,
    },
    /// Why one was written: the rule, the duty, the event and who acted.
    Why {
        /// The id.
        id: String,
        /// The moment.
        #[command(flatten)]
        moment: Moment,
    },
    /// Those of the next days if nobody acts.
    Forecast {
        /// How many days.
        #[arg(long, default_value_t = 90)]
        days: i64,
        /// Only to addresses with this part.
        #[arg(long, default_value = "")]
        to: String,
        /// Only of duties of this project or call.
        #[arg(long, default_value = "")]
        project: String,
        /// Only of this template.
        #[arg(long, default_value = "")]
        template: String,
        /// As comma-separated values.
        #[arg(long)]
        csv: bool,
        /// The moment; the days after it.
        #[command(flatten)]
        moment: Moment,
    },
}

/// Which mails.
#[derive(Debug, Parser)]
pub struct MailChoice {
    /// Only in this state, such as `held`.
    #[arg(long, value_parser = mail_state)]
    pub state: Option<MailState>,
    /// Only to addresses with this part.
    #[arg(long)]
    pub to: Option<String>,
    /// Only of this template.
    #[arg(long)]
    pub template: Option<String>,
    /// Only about this: `project/P18`, or its code alone.
    #[arg(long)]
    pub case: Option<String>,
    /// Only those that follow from the event at this position.
    #[arg(long)]
    pub event: Option<i64>,
}

/// What may be done with calendars.
#[derive(Debug, Subcommand)]
pub enum CalendarVerb {
    /// Opens one and prints its secret address, which is shown once.
    Open(CalendarOf),
    /// Those that are open.
    List(Moment),
    /// Revokes the address of one.
    Revoke {
        /// Its code, or its secret address.
        calendar: String,
        /// The account that acts.
        #[arg(long = "as")]
        account: String,
    },
}

/// Whose deadlines a calendar shows.
#[derive(Debug, Parser)]
pub struct CalendarOf {
    /// The account that acts.
    #[arg(long = "as")]
    pub account: String,
    /// All that a person is asked for, by mail address.
    #[arg(long, group = "of", required_unless_present_any = ["institution", "project", "call"])]
    pub person: Option<String>,
    /// All that an institution owes, by its key.
    #[arg(long, group = "of")]
    pub institution: Option<String>,
    /// All of a project.
    #[arg(long, group = "of")]
    pub project: Option<String>,
    /// All of a call and its projects.
    #[arg(long, group = "of")]
    pub call: Option<String>,
}
