//! `POST /{lang}/mailbox/{id}/{act}`: keeps a mail back, writes it anew, lets it go, decides that it is not sent, or
//! sends again what did not arrive.

use super::{Named, show};
use crate::{
    links,
    pages::form::{Wrong, check_office, fresh_id, send},
    problem::Problem,
    reader::Reader,
    when::When,
};
use axum::{
    Form,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use nidaa_kernel::LocalText;
use serde::Deserialize;
use serde_json::{Value, json};

/// What the forms of a mail send; each its own fields.
#[derive(Clone, Default, Deserialize)]
pub(crate) struct Sent {
    #[serde(default)]
    pub command_id: String,
    #[serde(default)]
    pub reason: String,
    #[serde(default)]
    pub subject: String,
    #[serde(default)]
    pub text: String,
}

impl Sent {
    /// A form that nobody has filled in yet.
    pub fn blank(subject: &str, text: &str) -> Self {
        Self {
            command_id: fresh_id(),
            reason: String::new(),
            subject: subject.to_owned(),
            text: text.to_owned(),
        }
    }
}

pub(crate) async fn hold(reader: Reader, named: Path<Named>, form: Form<Sent>) -> Result<Response, Problem> {
    act(reader, named, form, "hold_mail").await
}

pub(crate) async fn edit(reader: Reader, named: Path<Named>, form: Form<Sent>) -> Result<Response, Problem> {
    act(reader, named, form, "edit_mail").await
}

pub(crate) async fn release(
    reader: Reader,
    named: Path<Named>,
    form: Form<Sent>,
) -> Result<Response, Problem> {
    act(reader, named, form, "release_mail").await
}

pub(crate) async fn cancel(
    reader: Reader,
    named: Path<Named>,
    form: Form<Sent>,
) -> Result<Response, Problem> {
    act(reader, named, form, "cancel_mail").await
}

pub(crate) async fn resend(
    reader: Reader,
    named: Path<Named>,
    form: Form<Sent>,
) -> Result<Response, Problem> {
    act(reader, named, form, "resend_mail").await
}

async fn act(
    reader: Reader,
    Path(named): Path<Named>,
    Form(sent): Form<Sent>,
    command: &'static str,
) -> Result<Response, Problem> {
    check_office(&reader)?;
    match send(&reader, &sent.command_id, command, data(&reader, &named.id, command, &sent)).await {
        Ok(done) => {
            let href = links::mail(reader.lang, &named.id);
            Ok(Redirect::to(&links::after(&href, done.position)).into_response())
        }
        Err(problem) => {
            let wrong = Wrong::of(&reader, problem)?;
            // What is sent next is another wish, so it gets an id of its own.
            let again = Sent { command_id: fresh_id(), ..sent };
            let shown = show::with(&reader, &named.id, &When::now(), Some((wrong, again))).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response())
        }
    }
}

fn data(reader: &Reader, id: &str, command: &str, sent: &Sent) -> Value {
    let reason = || LocalText::in_lang(reader.lang, sent.reason.trim());
    match command {
        "hold_mail" => json!({ "mail": id, "reason": Some(reason()).filter(|reason| !reason.is_empty()) }),
        "edit_mail" => {
            json!({ "mail": id, "subject": sent.subject, "text": sent.text.replace("\r\n", "\n") })
        }
        "cancel_mail" | "resend_mail" => json!({ "mail": id, "reason": { "text": reason() } }),
        _ => json!({ "mail": id }),
    }
}
