//! What may be written on the command line.

use clap::{Parser, Subcommand, ValueEnum};
use nidaa_kernel::Lang;
use std::path::PathBuf;

/// Runs funding calls between countries: one log, boards, reminders, mails.
#[derive(Debug, Parser)]
#[command(name = "nidaa", version, about, arg_required_else_help = true)]
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
    /// Carries out a command.
    Do(Do),
    /// Shows what a command would do, without doing it.
    Preview(Wish),
    /// Lists every command with its data's schema, roles and stages.
    Commands,
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
    /// Lists, shows or foresees mails.
    Mail {
        /// What to show.
        #[command(subcommand)]
        what: MailVerb,
    },
    /// Writes the public boards as one JSON document.
    Export(Export),
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
        /// The files.
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Draws a policy file.
    Graph(Graph),
    /// Writes the rules of all programmes as a guideline for readers, in Markdown.
    Rules {
        /// Policy files; those of the program when left out.
        files: Vec<PathBuf>,
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

/// Where to listen, and what to use.
#[derive(Debug, Parser)]
pub struct Serve {
    /// Address and port; port 0 takes a free one.
    #[arg(long, env = "NIDAA_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: String,
}

/// The example.
#[derive(Debug, Parser)]
pub struct Demo {
    /// Folder for its log; a temporary one when left out.
    #[arg(long)]
    pub dir: Option<PathBuf>,
    /// Address and port; port 0 takes a free one.
    #[arg(long, env = "NIDAA_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: String,
}

/// Data files.
#[derive(Debug, Parser)]
pub struct Import {
    /// The files.
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    /// Only say what would be written.
    #[arg(long)]
    pub dry_run: bool,
}

/// A command.
#[derive(Debug, Parser)]
pub struct Wish {
    /// Its name; `nidaa commands` lists them.
    pub command: String,
    /// The account that acts; `system` is the program itself.
    #[arg(long = "as")]
    pub account: String,
    /// The account in whose place it acts, as deputy.
    #[arg(long)]
    pub on_behalf_of: Option<nidaa_kernel::AccountLogin>,
    /// Its data as JSON; `-` reads standard input.
    #[arg(long, default_value = "{}")]
    pub data: String,
}

/// A command to be carried out.
#[derive(Debug, Parser)]
pub struct Do {
    /// The command.
    #[command(flatten)]
    pub wish: Wish,
    /// Makes it idempotent: the same id gets the first answer again.
    #[arg(long)]
    pub command_id: Option<uuid::Uuid>,
    /// Hash of a preview: do exactly what it showed, or refuse.
    #[arg(long, value_name = "HASH")]
    pub expect_preview: Option<String>,
}

/// A call under other rules.
#[derive(Debug, Parser)]
pub struct Simulate {
    /// Code of the call.
    #[arg(long)]
    pub call: String,
    /// The other policy file, of the same programme.
    #[arg(long, value_name = "FILE")]
    pub with: PathBuf,
}

/// Stories.
#[derive(Debug, Parser)]
pub struct Run {
    /// The scenarios; docs/scenarios.md explains them.
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
}

/// Files that have a schema.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Format {
    /// Policies of programmes.
    Policy,
    /// Stories.
    Scenario,
}

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

/// What may be asked about mails.
#[derive(Debug, Subcommand)]
pub enum MailVerb {
    /// All, or one by its id.
    #[command(flatten)]
    Listed(Listing),
    /// Why one was written: the rule, the duty, the event and who acted.
    Why {
        /// The id.
        id: String,
    },
    /// Those of the next days if nobody acts.
    Forecast {
        /// How many days.
        #[arg(long, default_value_t = 90)]
        days: i64,
        /// Only to this address.
        #[arg(long)]
        to: Option<String>,
        /// As comma-separated values.
        #[arg(long)]
        csv: bool,
    },
}

/// Duties.
#[derive(Debug, Subcommand)]
pub enum Duties {
    /// Those that are open, the earliest deadline first.
    List(DutyFilter),
    /// What somebody has heard and will hear of one, and why no more.
    Why {
        /// The key.
        key: String,
        /// An institution (by key), a country (by code) or an audience that owes it.
        #[arg(long)]
        whom: String,
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

/// A list.
#[derive(Debug, Subcommand)]
pub enum Only {
    /// All.
    List(Moment),
}

/// What may be done with calendars.
#[derive(Debug, Subcommand)]
pub enum CalendarVerb {
    /// Opens one and prints its secret address, which is shown once.
    Open(CalendarOf),
    /// Those that are open.
    List,
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
        /// The moment.
        #[command(flatten)]
        moment: Moment,
    },
    /// The minutes of a panel in the chosen language.
    Minutes {
        /// Code of the panel.
        panel: String,
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

/// What may be asked of webhooks.
#[derive(Debug, Subcommand)]
pub enum WebhookVerb {
    /// All.
    List,
    /// The key that signs the events of one, as receivers' libraries read it.
    Key {
        /// Its name.
        name: String,
    },
}

/// What may be done with the log.
#[derive(Debug, Subcommand)]
pub enum LogVerb {
    /// Prints events.
    Tail {
        /// First position.
        #[arg(long, default_value_t = 1)]
        from: i64,
        /// At most so many.
        #[arg(long)]
        limit: Option<usize>,
        /// Goes on with what is written later.
        #[arg(long)]
        follow: bool,
    },
    /// Recomputes positions and hashes, and names the first bad one.
    Verify,
    /// Writes the log as JSON Lines of CloudEvents.
    Export {
        /// The file; standard output when left out.
        #[arg(long)]
        out: Option<PathBuf>,
        /// As of a position, a time or a day; the whole log when left out.
        #[arg(long)]
        as_of: Option<String>,
    },
    /// Reads an exported log into an empty one.
    Import {
        /// The file.
        file: PathBuf,
    },
}

/// A drawing.
#[derive(Debug, Parser)]
pub struct Graph {
    /// The policy file; may be left out with --project or --call.
    #[arg(required_unless_present_any = ["project", "call"])]
    pub file: Option<PathBuf>,
    /// Which of its two lives.
    #[arg(long, value_enum, default_value = "project")]
    pub machine: MachineArg,
    /// As SVG.
    #[arg(long, group = "form")]
    pub svg: bool,
    /// As Mermaid.
    #[arg(long, group = "form")]
    pub mermaid: bool,
    /// As DOT.
    #[arg(long, group = "form")]
    pub dot: bool,
    /// A stage to mark.
    #[arg(long, visible_alias = "at")]
    pub present: Option<String>,
    /// A project: its life under the rules of its call, its present stage marked.
    #[arg(long, group = "subject", conflicts_with_all = ["file", "present", "machine"])]
    pub project: Option<String>,
    /// A call: its life under its rules, its present stage marked.
    #[arg(long, group = "subject", conflicts_with_all = ["file", "present", "machine"])]
    pub call: Option<String>,
}

/// The lives a policy file describes.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum MachineArg {
    /// A call's.
    Call,
    /// A project's.
    Project,
}
