//! `GET` and `POST /{lang}/wordings/{template}`: the office's own words of a mail in this language, beside the built-in ones
//! and seen before they are saved; `POST …/drop` goes back to the built-in ones.

use crate::{
    frame::{Frame, Tab},
    pages::{
        form::{Wrong, check_office, fresh_id, send},
        page,
    },
    problem::Problem,
    reader::Reader,
};
use askama::Template;
use axum::{
    Form,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use nidaa_app::{Wording, WordingView};
use serde::Deserialize;
use serde_json::json;

/// The mail an address names.
#[derive(Deserialize)]
pub(crate) struct Named {
    template: String,
}

/// What the form sends; with `preview` it is only shown.
#[derive(Clone, Default, Deserialize)]
pub(crate) struct Sent {
    #[serde(default)]
    command_id: String,
    #[serde(default)]
    subject: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    preview: Option<String>,
}

#[derive(Template)]
#[template(path = "wordings/edit.html")]
struct Page {
    frame: Frame,
    back: String,
    here: String,
    wording: WordingView,
    sent: Sent,
    /// Subject and text as a reader would see them.
    shown: Option<(String, String)>,
    /// Subject and text of an example in the built-in words.
    built_in: Option<(String, String)>,
    /// What each placeholder stands for in the example.
    values: Vec<(&'static str, String)>,
    wrong: Option<Wrong>,
}

pub(crate) async fn get(reader: Reader, Path(named): Path<Named>) -> Result<Response, Problem> {
    check_office(&reader)?;
    let wording = reader.web.site.app.wording(&named.template, reader.lang).await?;
    let own = wording.own.clone();
    let own = own.unwrap_or_else(|| built_in(&wording));
    let sent = Sent { command_id: fresh_id(), subject: own.subject, text: own.text, preview: None };
    show(&reader, wording, sent, None)
}

/// Placeholders of what mails list: that of an escalation is two things, and so is that of a call to which some were put off.
const LISTS: [&str; 4] = ["list", "ending", "owed_by", "delays"];

/// The built-in words, as far as placeholders can say them: what a mail lists is not to be lost by writing it anew.
fn built_in(wording: &WordingView) -> Wording {
    let listed = LISTS.iter().filter(|name| wording.placeholders.contains(name));
    let list: Vec<String> = listed.map(|name| format!("{{{{ {name} }}}}\n\n")).collect();
    let list = list.concat();
    Wording {
        subject: "{{ subject }}".to_owned(),
        text: format!("{{{{ lead }}}}\n\n{{{{ name }}}}\n\n{list}{{{{ url }}}}\n"),
    }
}

pub(crate) async fn post(
    reader: Reader,
    Path(named): Path<Named>,
    Form(sent): Form<Sent>,
) -> Result<Response, Problem> {
    check_office(&reader)?;
    let wording = reader.web.site.app.wording(&named.template, reader.lang).await?;
    let text = sent.text.replace("\r\n", "\n");
    let again = Sent { command_id: fresh_id(), text: text.clone(), ..sent.clone() };
    if sent.preview.is_some() {
        return show(&reader, wording, again, None);
    }
    let code = format!("{}.{}", named.template, reader.lang);
    let data = json!({ "wording": code, "subject": sent.subject, "text": text });
    match send(&reader, &sent.command_id, "write_wording", data).await {
        Ok(_) => Ok(Redirect::to(&reader.link("/wordings")).into_response()),
        Err(problem) => {
            let wrong = Wrong::of(&reader, problem)?;
            let shown = show(&reader, wording, again, Some(wrong))?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response())
        }
    }
}

pub(crate) async fn drop_own(
    reader: Reader,
    Path(named): Path<Named>,
    Form(sent): Form<Sent>,
) -> Result<Response, Problem> {
    check_office(&reader)?;
    let code = format!("{}.{}", named.template, reader.lang);
    send(&reader, &sent.command_id, "drop_wording", json!({ "wording": code })).await?;
    Ok(Redirect::to(&reader.link("/wordings")).into_response())
}

fn show(
    reader: &Reader,
    wording: WordingView,
    sent: Sent,
    wrong: Option<Wrong>,
) -> Result<Response, Problem> {
    let words = Wording { subject: sent.subject.clone(), text: sent.text.clone() };
    let app = &reader.web.site.app;
    let letter = app.wording_preview(wording.template, reader.lang, &words);
    let example = app.wording_example(wording.template, reader.lang);
    let told = |name: &&'static str| example.as_ref()?.values.get(name).filter(|value| !value.is_empty());
    let value = |name: &&'static str| Some((*name, told(name)?.clone()));
    let title = reader.say().word("template", wording.template);
    page(&Page {
        frame: Frame::new(reader, title, Tab::Office).failed(wrong.is_some()),
        back: reader.link("/wordings"),
        here: reader.link(&format!("/wordings/{}", wording.template)),
        shown: letter.map(|letter| (letter.subject, letter.text)),
        values: wording.placeholders.iter().filter_map(value).collect(),
        built_in: example.map(|letter| (letter.subject, letter.text)),
        wording,
        sent,
        wrong,
    })
}
