//! What boards are asked, as of a moment.

use clap::{Parser, Subcommand};
use std::path::PathBuf;

/// A moment.
#[derive(Debug, Parser)]
pub struct Moment {
    /// As of a position, a time or a day.
    #[arg(long)]
    pub as_of: Option<String>,
    /// As it was known then; this is what is meant when nothing is said.
    #[arg(long, requires = "as_of", conflicts_with = "true_time")]
    pub known: bool,
    /// As we know now that it was then: by when things happened, not by when they were recorded.
    #[arg(long = "true", requires = "as_of")]
    pub true_time: bool,
}

/// The public boards.
#[derive(Debug, Parser)]
pub struct Export {
    /// The file; standard output when left out.
    #[arg(long)]
    pub out: Option<PathBuf>,
    /// The moment.
    #[command(flatten)]
    pub moment: Moment,
}

/// The status board.
#[derive(Debug, Parser)]
pub struct Board {
    /// Only this call.
    #[arg(long)]
    pub call: Option<String>,
    /// Only this cooperation area.
    #[arg(long)]
    pub sector: Option<String>,
    /// Only this stage.
    #[arg(long)]
    pub stage: Option<String>,
    /// Only projects this country owns or takes part in.
    #[arg(long)]
    pub country: Option<String>,
    /// Only late ones.
    #[arg(long)]
    pub late: bool,
    /// The moment.
    #[command(flatten)]
    pub moment: Moment,
}

/// A list, or one of it.
#[derive(Debug, Subcommand)]
pub enum Listing {
    /// All.
    List(Moment),
    /// One by its code.
    Show {
        /// The code.
        code: String,
        /// The moment.
        #[command(flatten)]
        moment: Moment,
    },
}

/// A list.
#[derive(Debug, Subcommand)]
pub enum Only {
    /// All.
    List(Moment),
}

/// What of projects.
#[derive(Debug, Subcommand)]
pub enum ProjectVerb {
    /// All.
    List(Moment),
    /// One by its code.
    Show {
        /// The code.
        code: String,
        /// The moment.
        #[command(flatten)]
        moment: Moment,
    },
    /// The grant of one: contract, budget, payments, reports.
    Grant {
        /// The code.
        code: String,
        /// The moment.
        #[command(flatten)]
        moment: Moment,
    },
}

/// Holidays.
#[derive(Debug, Subcommand)]
pub enum HolidayVerb {
    /// Those of a year.
    List {
        /// The year; this one when left out.
        #[arg(long)]
        year: Option<i16>,
        /// Only of this state, by its code.
        #[arg(long)]
        country: Option<String>,
        /// The moment.
        #[command(flatten)]
        moment: Moment,
    },
}

/// What may be seen of panels.
#[derive(Debug, Subcommand)]
pub enum PanelVerb {
    /// Panels, by day, then code.
    List {
        /// Only of this call, by its code.
        #[arg(long)]
        call: Option<String>,
        /// The account that looks: the office sees every panel, others those they sit on.
        #[arg(long = "as", default_value = "system")]
        account: String,
        /// The moment.
        #[command(flatten)]
        moment: Moment,
    },
}

/// What may be seen of evaluations.
#[derive(Debug, Subcommand)]
pub enum EvaluationVerb {
    /// One proposal: to the office with assessors and scores, to an assessor without any name. Always JSON.
    Show {
        /// Code of the project.
        project: String,
        /// The account that looks.
        #[arg(long = "as", default_value = "system")]
        account: String,
        /// The moment.
        #[command(flatten)]
        moment: Moment,
    },
    /// Proposals given to an assessor, without those who make them.
    List {
        /// The account that looks.
        #[arg(long = "as")]
        account: String,
        /// The moment.
        #[command(flatten)]
        moment: Moment,
    },
    /// A panel: who is there, what was voted.
    Panel {
        /// Code of the panel.
        panel: String,
        /// The account that looks: the office, or a member.
        #[arg(long = "as", default_value = "system")]
        account: String,
        /// The moment.
        #[command(flatten)]
        moment: Moment,
    },
    /// The minutes of a panel in the chosen language.
    Minutes {
        /// Code of the panel.
        panel: String,
        /// The account that looks: the office, or a member.
        #[arg(long = "as", default_value = "system")]
        account: String,
        /// The moment.
        #[command(flatten)]
        moment: Moment,
    },
    /// The order of a call's proposals within their areas.
    Ranking {
        /// Code of the call.
        call: String,
        /// The moment.
        #[command(flatten)]
        moment: Moment,
    },
}
