//! `GET` and `POST /{lang}/preferences`, and the same under `/{mail}/{secret}` for who follows the link of a mail: how often
//! courtesy mails come, and the hours in which none does.

use crate::{
    frame::{Frame, Tab},
    pages::{
        form::{Wrong, fresh_id},
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
    response::{IntoResponse, Response},
};
use nidaa_app::{Order, Request};
use nidaa_domain::recipient::Pace;
use nidaa_kernel::{Actor, CommandId};
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

/// The link of a mail.
#[derive(Deserialize)]
pub(crate) struct Link {
    mail: String,
    secret: String,
}

/// What the form sends.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Sent {
    command_id: String,
    recipient: String,
    pace: String,
    from: String,
    until: String,
}

/// What one address wants.
struct Choice {
    address: String,
    command_id: String,
    paces: Vec<(&'static str, String, bool)>,
    from: Option<u8>,
    until: Option<u8>,
    /// Zone of the hours.
    zone: String,
}

#[derive(Template)]
#[template(path = "preferences/form.html")]
struct Page {
    frame: Frame,
    choices: Vec<Choice>,
    is_saved: bool,
    wrong: Option<Wrong>,
}

pub(crate) async fn get(reader: Reader) -> Result<Response, Problem> {
    let addresses = own_addresses(&reader).await?;
    show(&reader, addresses, false, None).await
}

pub(crate) async fn post(reader: Reader, Form(sent): Form<Sent>) -> Result<Response, Problem> {
    let addresses = own_addresses(&reader).await?;
    choose(&reader, reader.actor()?, addresses, sent).await
}

pub(crate) async fn get_by_link(reader: Reader, Path(link): Path<Link>) -> Result<Response, Problem> {
    let address = reader.web.site.app.mail_link(&link.mail, &link.secret).await?;
    show(&reader, vec![address.to_string()], false, None).await
}

/// The link speaks for its address alone, whatever the form names.
pub(crate) async fn post_by_link(
    reader: Reader,
    Path(link): Path<Link>,
    Form(sent): Form<Sent>,
) -> Result<Response, Problem> {
    let address = reader.web.site.app.mail_link(&link.mail, &link.secret).await?.to_string();
    let sent = Sent { recipient: address.clone(), ..sent };
    choose(&reader, Actor::system(), vec![address], sent).await
}

async fn own_addresses(reader: &Reader) -> Result<Vec<String>, Problem> {
    let actor = reader.actor()?;
    let (_, desk) = reader.web.site.app.desk().await?;
    let institution = actor.institution.as_ref().map(|key| key.as_str());
    Ok(desk.directory.addresses_of(institution, actor.country).into_iter().collect())
}

async fn choose(
    reader: &Reader,
    actor: Actor,
    addresses: Vec<String>,
    sent: Sent,
) -> Result<Response, Problem> {
    let id = sent.command_id.parse::<Uuid>().map_err(|error| Problem::bad("command_id", error))?;
    let request = Request::one(CommandId(id), actor, Order::parse("choose_mail_pace", data(&sent))?);
    match reader.web.site.app.dispatch(request).await {
        Ok(_) => show(reader, addresses, true, None).await,
        Err(failure) => {
            let wrong = Wrong::of(reader, failure.into())?;
            let shown = show(reader, addresses, false, Some(wrong)).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response())
        }
    }
}

/// One hour without the other is no quiet time: the rule says so.
fn data(sent: &Sent) -> Value {
    let hour = |text: &str| text.trim().parse::<u8>().unwrap_or(u8::MAX);
    let is_set = !sent.from.is_empty() || !sent.until.is_empty();
    let quiet = is_set.then(|| json!({ "from": hour(&sent.from), "until": hour(&sent.until) }));
    json!({ "recipient": sent.recipient, "pace": sent.pace, "quiet": quiet })
}

async fn show(
    reader: &Reader,
    addresses: Vec<String>,
    is_saved: bool,
    wrong: Option<Wrong>,
) -> Result<Response, Problem> {
    let mut choices = vec![];
    for address in addresses {
        choices.push(choice(reader, address).await?);
    }
    let title = reader.say().t("page-preferences-title");
    let frame = Frame::new(reader, title, Tab::None).failed(wrong.is_some());
    page(&Page { frame, choices, is_saved, wrong })
}

async fn choice(reader: &Reader, address: String) -> Result<Choice, Problem> {
    let app = &reader.web.site.app;
    let (wanted, (_, desk)) = (app.recipient(&address).await?, app.desk().await?);
    let country = desk.directory.institution_of(&address).and_then(|known| known.country);
    let say = reader.say();
    let pace = |pace: Pace| {
        let code = pace.as_str();
        (code, say.word("mail-pace", code), pace == wanted.pace)
    };
    Ok(Choice {
        address,
        command_id: fresh_id(),
        paces: Pace::ALL.map(pace).to_vec(),
        from: wanted.quiet.map(|quiet| quiet.from),
        until: wanted.quiet.map(|quiet| quiet.until),
        zone: nidaa_automation::calendar(country).zone.clone(),
    })
}
