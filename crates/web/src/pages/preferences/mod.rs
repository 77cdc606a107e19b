//! `GET` and `POST /{lang}/preferences`, and the same under `/{mail}/{secret}` for who follows the link of a mail: how often
//! courtesy mails come, and the hours in which none does.

use crate::{
    frame::{Frame, Tab},
    pages::{
        form::{Wrong, fresh_id, send},
        page,
    },
    problem::Problem,
    reader::Reader,
    when::When,
};
use askama::Template;
use axum::{
    Form,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use nidaa_app::{OpenFeedView, Order, Request};
use nidaa_domain::{feed::FeedOf, recipient::Pace};
use nidaa_kernel::{Actor, CommandId, InstitutionKey, MailAddress};
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
    /// Every hour, with whether the quiet begins and ends with it.
    hours: Vec<(u8, bool, bool)>,
    /// Zone of the hours.
    zone: String,
    calendars: Vec<OpenCalendar>,
}

/// A calendar of one address that can be revoked.
struct OpenCalendar {
    feed: String,
    command_id: String,
    since: String,
}

#[derive(Template)]
#[template(path = "preferences/form.html")]
struct Page {
    frame: Frame,
    choices: Vec<Choice>,
    is_saved: bool,
    /// The secret address of a calendar that has just been opened; it is shown once.
    calendar: Option<String>,
    /// Whether the reader is signed in: only then calendars are opened and revoked.
    is_own: bool,
    wrong: Option<Wrong>,
}

pub(crate) async fn get(reader: Reader, _when: When) -> Result<Response, Problem> {
    let addresses = own_addresses(&reader).await?;
    show(&reader, addresses, Shown::default()).await
}

pub(crate) async fn post(reader: Reader, Form(sent): Form<Sent>) -> Result<Response, Problem> {
    let addresses = own_addresses(&reader).await?;
    choose(&reader, reader.actor()?, addresses, sent).await
}

/// What the forms of calendars send.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct CalendarSent {
    command_id: String,
    recipient: String,
    feed: String,
}

/// `POST /{lang}/preferences/calendar`: a calendar of all that the person is asked for, under a new secret address.
pub(crate) async fn open_calendar(
    reader: Reader,
    Form(sent): Form<CalendarSent>,
) -> Result<Response, Problem> {
    let recipient = MailAddress::new(&sent.recipient).map_err(|error| Problem::bad("recipient", error))?;
    let app = &reader.web.site.app;
    let opened = app.open_feed(reader.actor()?, FeedOf::Person { recipient }, reader.lang).await?;
    app.wait_for_boards(opened.done.position).await?;
    let base = reader.web.site.base_url.trim_end_matches('/');
    let address = format!("{base}/calendar/{}.ics", opened.secret);
    let addresses = own_addresses(&reader).await?;
    show(&reader, addresses, Shown { calendar: Some(address), ..Shown::default() }).await
}

/// `POST /{lang}/preferences/calendar/revoke`.
pub(crate) async fn revoke_calendar(
    reader: Reader,
    Form(sent): Form<CalendarSent>,
) -> Result<Response, Problem> {
    let done = send(&reader, &sent.command_id, "close_feed", json!({ "feed": sent.feed })).await?;
    let tail = format!("/preferences?after={}", done.position);
    Ok(Redirect::to(&reader.link(&tail)).into_response())
}

pub(crate) async fn get_by_link(reader: Reader, Path(link): Path<Link>) -> Result<Response, Problem> {
    let address = reader.web.site.app.mail_link(&link.mail, &link.secret).await?;
    show(&reader, vec![address.to_string()], Shown::default()).await
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
    let institution = actor.institution.as_ref().map(InstitutionKey::as_str);
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
        Ok(_) => show(reader, addresses, Shown { is_saved: true, ..Shown::default() }).await,
        Err(failure) => {
            let wrong = Wrong::of(reader, failure.into())?;
            let shown = show(reader, addresses, Shown { wrong: Some(wrong), ..Shown::default() }).await?;
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

/// What has just happened.
#[derive(Default)]
struct Shown {
    is_saved: bool,
    calendar: Option<String>,
    wrong: Option<Wrong>,
}

async fn show(reader: &Reader, addresses: Vec<String>, shown: Shown) -> Result<Response, Problem> {
    let mut choices = vec![];
    for address in addresses {
        choices.push(choice(reader, address).await?);
    }
    let Shown { is_saved, calendar, wrong } = shown;
    let title = reader.say().t("page-preferences-title");
    let frame = Frame::new(reader, title, Tab::None).failed(wrong.is_some());
    page(&Page { frame, choices, is_saved, calendar, is_own: reader.viewer.is_some(), wrong })
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
    let quiet = wanted.quiet;
    let hour = |hour: u8| {
        let is = |other: Option<u8>| other == Some(hour);
        (hour, is(quiet.map(|quiet| quiet.from)), is(quiet.map(|quiet| quiet.until)))
    };
    let calendars = match MailAddress::new(&address) {
        Ok(address) => app.feeds(Some(&address)).await?,
        Err(_) => vec![],
    };
    let calendar = |feed: OpenFeedView| {
        let since = say.moment(feed.opened);
        OpenCalendar { feed: feed.feed, command_id: fresh_id(), since }
    };
    Ok(Choice {
        calendars: calendars.into_iter().map(calendar).collect(),
        address,
        command_id: fresh_id(),
        paces: Pace::ALL.map(pace).to_vec(),
        hours: (0..24).map(hour).collect(),
        zone: nidaa_automation::calendar(country).zone.clone(),
    })
}
