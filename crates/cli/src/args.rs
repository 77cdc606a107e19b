//! What may be written on the command line.

mod act;
mod boards;
mod duties;
mod file;
mod log;
mod policy;

pub use act::*;
pub use boards::*;
pub use duties::*;
pub use file::*;
pub use log::*;
pub use policy::*;

use clap::{Parser, Subcommand};
use nidaa_kernel::Lang;
use std::path::PathBuf;

/// Runs funding calls between countries: one log, boards, reminders, mails.
#[derive(Debug, Parser)]
#[command(name = "nidaa", version, arg_required_else_help = true)]
pub struct Args {
    /// The log: sqlite:PATH or postgres://…
    #[arg(long, global = true, env = "NIDAA_DATABASE")]
    pub database: Option<String>,
    /// A configuration file; config/defaults.toml explains every key.
    #[arg(long, global = true, env = "NIDAA_CONFIG")]
    pub config: Option<PathBuf>,
    /// Answer in JSON.
    #[arg(long, global = true)]
    pub json: bool,
    /// Language of words: ar, en or fr.
    #[arg(long, global = true, env = "NIDAA_LANG", default_value = "en")]
    pub lang: Lang,
    /// What to do.
    #[command(subcommand)]
    pub verb: Verb,
}

/// The verbs.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Brings the database to this program's schema.
    Migrate,
    /// Serves pages and API, and keeps boards, timers and mails going.
    Serve(Serve),
    /// Runs a complete example on real data, without any service.
    Demo(Demo),
    /// Enters what data files report. With one fault nothing is written.
    Import(Import),
    /// Carries out a command, or a set of them.
    Do(Do),
    /// Shows what a command or a set of them would do, without doing it.
    Preview(Wish),
    /// Lists every command with its data's schema, roles and stages; of one command its fields and an example.
    Commands {
        /// The command; all when left out.
        command: Option<String>,
    },
    /// Shows the status board.
    Board(Board),
    /// Lists or shows projects.
    Project {
        /// What to show.
        #[command(subcommand)]
        what: ProjectVerb,
    },
    /// Lists projects that stood still, with figures.
    Postponements(Moment),
    /// Lists or shows calls.
    Call {
        /// What to show.
        #[command(subcommand)]
        what: Listing,
    },
    /// Lists the member states and what they take part in.
    Country {
        /// What to show.
        #[command(subcommand)]
        what: Only,
    },
    /// Lists or shows who owes what to whom by when.
    Obligation {
        /// What to show.
        #[command(subcommand)]
        what: Duties,
    },
    /// Lists the seats in working groups, with their focal points.
    Registry {
        /// What to show.
        #[command(subcommand)]
        what: Only,
    },
    /// Lists holidays of the member states: fixed, proposed and confirmed.
    Holiday {
        /// What to show.
        #[command(subcommand)]
        what: HolidayVerb,
    },
    /// Opens, lists or revokes calendars of deadlines.
    Calendar {
        /// What to do.
        #[command(subcommand)]
        what: CalendarVerb,
    },
    /// Lists or shows dockets of prepared decisions.
    Docket {
        /// What to show.
        #[command(subcommand)]
        what: Listing,
    },
    /// Shows evaluations, what an assessor may see, and rankings.
    Evaluation {
        /// What to show.
        #[command(subcommand)]
        what: EvaluationVerb,
    },
    /// Lists panels, which vote on the proposals of a call.
    Panel {
        /// What to show.
        #[command(subcommand)]
        what: PanelVerb,
    },
    /// Lists, shows or foresees mails.
    Mail {
        /// What to show.
        #[command(subcommand)]
        what: MailVerb,
    },
    /// Writes the public boards as one JSON document.
    Export(Export),
    /// Hands in, fetches, removes or carries over the files that answers name.
    File {
        /// What to do.
        #[command(subcommand)]
        what: FileVerb,
    },
    /// Lists the programs that are told of events, or prints the key of one.
    Webhook {
        /// What to show.
        #[command(subcommand)]
        what: WebhookVerb,
    },
    /// Reads and checks the log itself.
    Log {
        /// What to do with it.
        #[command(subcommand)]
        what: LogVerb,
    },
    /// Rebuilds boards from the log.
    Rebuild {
        /// One board; all when left out.
        board: Option<String>,
    },
    /// Checks policy files.
    Check {
        /// The files, or folders of them.
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Draws a policy file.
    Graph(Graph),
    /// Writes the rules of all programmes as a guideline for readers, in Markdown.
    Rules {
        /// Policy files, or folders of them; those of the program when left out.
        files: Vec<PathBuf>,
        /// The codes that commands and stories name things by, instead of the rules.
        #[arg(long)]
        codes: bool,
    },
    /// Writes who may do what, where: a page, or every cell of the table as JSON.
    Access {
        /// Policy files; those of the program when left out.
        files: Vec<PathBuf>,
    },
    /// Says which decisions of a call would have differed under other rules, and why.
    Simulate(Simulate),
    /// Plays stories of given, when and then, each on a throw-away log.
    Run(Run),
    /// Prints the JSON Schema of policy files or scenarios.
    Schema {
        /// Which files.
        #[arg(value_enum, default_value = "policy")]
        of: Format,
    },
}

#[cfg(test)]
mod tests {
    use super::Args;
    use clap::{Command, CommandFactory};
    use std::collections::BTreeSet;

    /// Verbs without a moment, each with its reason.
    const OF_NO_MOMENT: [(&str, &str); 28] = [
        ("migrate", "changes the database"),
        ("serve", "serves"),
        ("demo", "serves"),
        ("import", "changes the log"),
        ("do", "changes the log"),
        ("preview", "what would follow now"),
        ("commands", "describes the program"),
        ("calendar open", "changes the log"),
        ("calendar revoke", "changes the log"),
        ("mail release", "changes the log"),
        ("mail cancel", "changes the log"),
        ("file put", "changes the files"),
        ("file get", "bytes under their own digest never change"),
        ("file remove", "changes the files"),
        ("file sweep", "changes the files"),
        ("file export", "bytes under their own digest never change"),
        ("file import", "changes the files"),
        ("webhook key", "a secret of now"),
        ("log tail", "the log itself: its positions are its moments"),
        ("log verify", "the whole log"),
        ("log import", "changes the log"),
        ("rebuild", "changes the boards"),
        ("check", "reads files"),
        ("rules", "reads files"),
        ("access", "reads files"),
        ("simulate", "asks a call's whole history again"),
        ("run", "plays on a log of its own"),
        ("schema", "describes the program"),
    ];

    fn leaves(command: &Command, path: &str, without: &mut BTreeSet<String>) {
        for verb in command.get_subcommands().filter(|verb| verb.get_name() != "help") {
            let path = format!("{path} {}", verb.get_name()).trim().to_owned();
            if verb.has_subcommands() {
                leaves(verb, &path, without);
            } else if !verb.get_arguments().any(|argument| argument.get_id() == "as_of") {
                without.insert(path);
            }
        }
    }

    #[test]
    fn every_question_takes_a_moment_or_says_why_it_has_none() {
        let mut without = BTreeSet::new();
        leaves(&Args::command(), "", &mut without);
        let told = OF_NO_MOMENT.iter().map(|(verb, _)| (*verb).to_owned());
        assert_eq!(without, told.collect::<BTreeSet<_>>());
    }
}
