//! Any command of any aggregate, by its name.

use crate::{
    account::AccountCommand,
    call::CallCommand,
    docket::DocketCommand,
    doors,
    evaluation::EvaluationCommand,
    feed::FeedCommand,
    holidays::HolidaysCommand,
    institution::InstitutionCommand,
    mail::MailCommand,
    misfit::{self, Misfit},
    obligation::ObligationCommand,
    panel::PanelCommand,
    project::ProjectCommand,
    recipient::RecipientCommand,
    rules::RulesCommand,
    webhook::WebhookCommand,
    wording::WordingCommand,
};
use nidaa_kernel::StreamId;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What is known of a command without running it.
#[derive(Clone, Copy)]
pub struct CommandInfo {
    /// Name, as policy files and scripts write it.
    pub name: &'static str,
    /// Kind of the aggregate.
    pub machine: &'static str,
    /// One sentence.
    pub summary: &'static str,
    /// JSON Schema of its data.
    pub schema: fn() -> Value,
}

/// The aggregate a command is meant for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Target {
    /// Kind, such as `project`.
    pub kind: &'static str,
    /// Code, such as `P18`.
    pub code: String,
}

impl Target {
    /// Its stream.
    pub fn stream(&self) -> StreamId {
        StreamId::of(self.kind, &self.code)
    }
}

/// A wish to change one aggregate. As JSON it is name and data, `{"approve_project": …}`; its request hash covers that.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Command {
    /// Of a call.
    Call(CallCommand),
    /// Of a project.
    Project(ProjectCommand),
    /// Of an institution.
    Institution(InstitutionCommand),
    /// Of an account.
    Account(AccountCommand),
    /// Of a docket.
    Docket(DocketCommand),
    /// Of a mail.
    Mail(MailCommand),
    /// Of a mail address.
    Recipient(RecipientCommand),
    /// Of a calendar.
    Feed(FeedCommand),
    /// Of a webhook.
    Webhook(WebhookCommand),
    /// Of the words of a mail.
    Wording(WordingCommand),
    /// Of a state's holidays.
    Holidays(HolidaysCommand),
    /// Of a policy file.
    Rules(RulesCommand),
    /// Of a duty.
    Obligation(ObligationCommand),
    /// Of an evaluation.
    Evaluation(EvaluationCommand),
    /// Of a panel.
    Panel(PanelCommand),
}

/// A command that cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum BadCommand {
    /// No such name.
    #[error("unknown command {name:?}{}", nearest.map(|near| format!("; did you mean {near}?")).unwrap_or_default())]
    Unknown {
        /// The name given.
        name: String,
        /// The command that was probably meant.
        nearest: Option<&'static str>,
    },
    /// The data do not have the command's shape.
    #[error("the data of {name}: {message}")]
    Shape {
        /// The command.
        name: String,
        /// What is wrong, and where.
        message: String,
        /// The same in parts, where the schema shows it.
        misfit: Option<Box<Misfit>>,
    },
}

impl Command {
    /// Every command people or scripts may send: those the program gives of its own accord are left out.
    pub fn infos() -> Vec<CommandInfo> {
        Self::every().into_iter().filter(|info| !doors::is_programs_own(info.name)).collect()
    }

    /// Every command there is.
    pub fn every() -> Vec<CommandInfo> {
        [
            CallCommand::infos(),
            ProjectCommand::infos(),
            InstitutionCommand::infos(),
            AccountCommand::infos(),
            EvaluationCommand::infos(),
            PanelCommand::infos(),
            MailCommand::infos(),
            RecipientCommand::infos(),
            ObligationCommand::infos(),
            DocketCommand::infos(),
            FeedCommand::infos(),
            WebhookCommand::infos(),
            WordingCommand::infos(),
            HolidaysCommand::infos(),
            RulesCommand::infos(),
        ]
        .concat()
    }

    /// Reads a command by its name and data.
    ///
    /// # Errors
    /// [`BadCommand`] naming the command and what is wrong with its data.
    pub fn parse(name: &str, data: Value) -> Result<Self, BadCommand> {
        let infos = Self::infos();
        let info = infos.iter().find(|info| info.name == name).ok_or_else(|| {
            let name: String = name.chars().take(80).collect();
            let nearest = nidaa_kernel::nearest(&name, infos.iter().map(|info| info.name));
            BadCommand::Unknown { name, nearest }
        })?;
        let tagged = Value::Object(std::iter::once((name.to_owned(), data)).collect());
        let read = match info.machine {
            "call" => CallCommand::deserialize(&tagged).map(Self::Call),
            "project" => ProjectCommand::deserialize(&tagged).map(Self::Project),
            "institution" => InstitutionCommand::deserialize(&tagged).map(Self::Institution),
            "evaluation" => EvaluationCommand::deserialize(&tagged).map(Self::Evaluation),
            "panel" => PanelCommand::deserialize(&tagged).map(Self::Panel),
            "mail" => MailCommand::deserialize(&tagged).map(Self::Mail),
            "recipient" => RecipientCommand::deserialize(&tagged).map(Self::Recipient),
            "obligation" => ObligationCommand::deserialize(&tagged).map(Self::Obligation),
            "docket" => DocketCommand::deserialize(&tagged).map(Self::Docket),
            "feed" => FeedCommand::deserialize(&tagged).map(Self::Feed),
            "webhook" => WebhookCommand::deserialize(&tagged).map(Self::Webhook),
            "wording" => WordingCommand::deserialize(&tagged).map(Self::Wording),
            "holidays" => HolidaysCommand::deserialize(&tagged).map(Self::Holidays),
            _ => AccountCommand::deserialize(&tagged).map(Self::Account),
        };
        let read = read.map_err(|error| {
            // The reader names the Rust type it wanted; a person needs to see how it is written.
            let misfit = Misfit::find(&(info.schema)(), &tagged[name]);
            let message = misfit.as_ref().map_or_else(|| error.to_string(), ToString::to_string);
            BadCommand::Shape { name: name.to_owned(), message, misfit: misfit.map(Box::new) }
        })?;
        let understood = serde_json::to_value(&read).unwrap_or_default();
        // A time is not dropped in silence: whoever wrote one must learn that the whole day counts.
        let lost = misfit::lost_time("", &tagged[name], &understood[name]);
        match lost.or_else(|| misfit::no_currency("", &understood[name])) {
            None => Ok(read),
            Some(misfit) => {
                let (name, message) = (name.to_owned(), misfit.to_string());
                Err(BadCommand::Shape { name, message, misfit: Some(Box::new(misfit)) })
            }
        }
    }

    /// Name, as policy files and scripts write it.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Call(command) => command.name(),
            Self::Project(command) => command.name(),
            Self::Institution(command) => command.name(),
            Self::Account(command) => command.name(),
            Self::Docket(command) => command.name(),
            Self::Mail(command) => command.name(),
            Self::Recipient(command) => command.name(),
            Self::Feed(command) => command.name(),
            Self::Webhook(command) => command.name(),
            Self::Wording(command) => command.name(),
            Self::Holidays(command) => command.name(),
            Self::Rules(command) => command.name(),
            Self::Obligation(command) => command.name(),
            Self::Evaluation(command) => command.name(),
            Self::Panel(command) => command.name(),
        }
    }

    /// The aggregate it is meant for.
    pub fn target(&self) -> Target {
        let (kind, code) = match self {
            Self::Call(command) => ("call", command.code()),
            Self::Project(command) => ("project", command.code()),
            Self::Institution(command) => ("institution", command.code()),
            Self::Account(command) => ("account", command.code()),
            Self::Docket(command) => ("docket", command.code()),
            Self::Mail(command) => ("mail", command.code()),
            Self::Recipient(command) => ("recipient", command.code()),
            Self::Feed(command) => ("feed", command.code()),
            Self::Webhook(command) => ("webhook", command.code()),
            Self::Wording(command) => ("wording", command.code()),
            Self::Holidays(command) => ("holidays", command.code()),
            Self::Rules(command) => ("rules", command.code()),
            Self::Obligation(command) => ("obligation", command.code()),
            Self::Evaluation(command) => ("evaluation", command.code()),
            Self::Panel(command) => ("panel", command.code()),
        };
        Target { kind, code: code.to_owned() }
    }
}
