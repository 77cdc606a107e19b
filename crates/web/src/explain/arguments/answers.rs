//! Of answers, files and the words of mails.

use crate::Labels;
use nidaa_domain::Refusal;
use nidaa_i18n::Args;
use nidaa_kernel::StageId;
use nidaa_workflow::{AnswerFault, Machine};

/// What refusals of forms and files are told with.
pub(super) fn filling(labels: &Labels, refusal: &Refusal) -> Args {
    let (say, args) = (&labels.say, Args::new());
    match refusal {
        Refusal::FormNotOpen { form, stage, open_in } => {
            let name = |stage: &StageId| labels.stage(Machine::Project, stage.as_str());
            args.with("form", labels.form(form))
                .with("stage", stage.as_ref().map_or_else(|| "none".to_owned(), name))
                .with("open_in", say.row(open_in.iter().map(name)))
        }
        Refusal::FileNotHandedIn { file } => args.with("file", file),
        Refusal::FileNotAsSaid { file, media_type, bytes } => {
            args.with("file", file).with("type", media_type).with("size", say.size(*bytes))
        }
        _ => args,
    }
}

/// What is wrong with an answer of a form.
pub(super) fn answer(labels: &Labels, form: &str, fault: &AnswerFault) -> Args {
    let bound = |number: &Option<i64>| number.map(|number| number.to_string());
    let args = Args::new().with("form", labels.form(form)).with("field", labels.field(form, fault.field()));
    match fault {
        AnswerFault::Unknown { .. } | AnswerFault::NotAsked { .. } => args,
        AnswerFault::Kind { wants, .. } => args.with("wants", wants.as_str()),
        AnswerFault::TooManyWords { words, limit, .. } => {
            args.number("words", i64::try_from(*words).unwrap_or(i64::MAX)).number("limit", *limit)
        }
        AnswerFault::OutOfRange { value, min, max, .. } => args
            .with("value", value.to_string())
            .with_or_none("min", bound(min))
            .with_or_none("max", bound(max)),
        AnswerFault::NotAChoice { choice, .. } => args.with("choice", choice),
        AnswerFault::WrongCurrency { wants, .. } => args.with("wants", wants.as_str()),
        AnswerFault::NotAMemberState { country, .. } => args.with("country", country.name(labels.say.lang)),
        AnswerFault::BadFile { file, .. } => args.with("file", file),
        AnswerFault::FileName { file, instead, .. } => args.with("file", file).with("instead", instead),
        AnswerFault::FileTooLarge { file, bytes, limit, .. } => {
            args.with("file", file).with("bytes", bytes.to_string()).with("limit", limit.to_string())
        }
    }
}

/// What is wrong with words of the office.
pub(super) fn wording(args: Args, refusal: &Refusal) -> Args {
    match refusal {
        Refusal::UnknownPlaceholder { field, name, line, column, nearest } => args
            .with("field", *field)
            .with("name", name)
            .with("line", line.to_string())
            .with("column", column.to_string())
            .with_or_none("nearest", nearest.clone()),
        Refusal::LackingPlaceholder { name } => args.with("name", *name),
        Refusal::UnreadableWording { field, line, message } => {
            args.with("field", *field).with("line", line.to_string()).with("message", message)
        }
        _ => args,
    }
}
