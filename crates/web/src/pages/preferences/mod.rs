//! `GET` and `POST /{lang}/preferences`, and the same under `/{mail}/{secret}` for who follows the link of a mail: how often
//! courtesy mails come, the hours in which none does, the language of the mails, and what the reader is asked for.

mod asked;

use crate::{
    frame::{Frame, Tab},
    links,
    pages::{
        form::{Wrong, command_id, fresh_id, send},
        page,
    },
    problem::Problem,
    reader::Reader,
    when::When,
};
use askama::Template;
use axum::{
    Form,
    extract::{Path, Query},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use nidaa_app::{AsOf, Failure, OpenFeedView, Order, Request};
use nidaa_domain::{Refusal, feed::FeedOf, recipient::Pace};
use nidaa_kernel::{Actor, Lang, MailAddress};
use serde::Deserialize;
use serde_json::{Value, json};

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
    /// The language chosen, by the form that asks for it alone.
    lang: String,
    /// Whether news are wanted, `yes` or `no`, by the form that asks for it alone.
    news: String,
}

/// Whether something has just been saved.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Saved {
    saved: bool,
}

/// What one address wants.
struct Choice {
    address: String,
    command_id: String,
    /// Id of the command that chooses a language.
    language_id: String,
    /// Id of the command that declines news or wants them again.
    news_id: String,
    wants_news: bool,
    /// Every language, with whether mails come in it.
    languages: Vec<(Lang, bool)>,
    /// What its reader is asked for.
    asked: Vec<asked::Asked>,
    paces: Vec<(&'static str, String, bool)>,
    /// Every hour, with whether the quiet begins and ends with it.
    hours: Vec<(u8, bool, bool)>,
    /// Zone of the hours.
    zone: String,
    /// Whether the reader is signed in and gets the mails of this address: only then its calendars are opened and revoked.
    is_own: bool,
    /// Id of the command that opens a calendar.
    open_id: String,
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
    /// Where what is chosen is sent, also from the page that shows a new calendar.
    here: String,
    choices: Vec<Choice>,
    is_saved: bool,
    /// The secret address of a calendar that has just been opened; it is shown once.
    calendar: Option<String>,
    wrong: Option<Wrong>,
}

pub(crate) async fn get(
    reader: Reader,
    _when: When,
    Query(saved): Query<Saved>,
) -> Result<Response, Problem> {
    let own = Place::own(&reader).await?;
    show(&reader, own, saved.into()).await
}

pub(crate) async fn post(reader: Reader, Form(sent): Form<Sent>) -> Result<Response, Problem> {
    let own = Place::own(&reader).await?;
    choose(&reader, reader.actor()?, own, sent).await
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
    mut reader: Reader,
    Form(sent): Form<CalendarSent>,
) -> Result<Response, Problem> {
    // What is shown next is the page of preferences, also in another language.
    "/preferences".clone_into(&mut reader.tail);
    let recipient = MailAddress::new(&sent.recipient).map_err(|error| Problem::bad("recipient", error))?;
    let (app, id) = (&reader.web.site.app, command_id(&sent.command_id)?);
    let opened = match app.open_feed(id, reader.actor()?, FeedOf::Person { recipient }, reader.lang).await {
        Ok(opened) => opened,
        Err(failure) => return again(&reader, Place::own(&reader).await?, failure.into(), None).await,
    };
    app.wait_for_boards(opened.done.position).await?;
    let base = reader.web.site.base_url.trim_end_matches('/');
    let address = format!("{base}/calendar/{}.ics", opened.secret);
    show(&reader, Place::own(&reader).await?, Shown { calendar: Some(address), ..Shown::default() }).await
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

pub(crate) async fn get_by_link(
    reader: Reader,
    Path(link): Path<Link>,
    Query(saved): Query<Saved>,
) -> Result<Response, Problem> {
    let place = Place::linked(&reader, &link).await?;
    show(&reader, place, saved.into()).await
}

/// The link speaks for its address alone, whatever the form names.
pub(crate) async fn post_by_link(
    reader: Reader,
    Path(link): Path<Link>,
    Form(sent): Form<Sent>,
) -> Result<Response, Problem> {
    let place = Place::linked(&reader, &link).await?;
    let sent = Sent { recipient: place.addresses.concat(), ..sent };
    choose(&reader, Actor::system(), place, sent).await
}

/// Whose mails the page is about.
struct Place {
    /// Address of the page.
    here: String,
    /// The same after the language.
    tail: String,
    addresses: Vec<String>,
    /// The mail whose link was followed.
    mail: Option<String>,
}

impl Place {
    /// The reader's own addresses.
    async fn own(reader: &Reader) -> Result<Self, Problem> {
        Ok(Self::at(reader, "/preferences".to_owned(), own_addresses(reader).await?))
    }

    /// The one address to which the mail of a link was sent.
    async fn linked(reader: &Reader, link: &Link) -> Result<Self, Problem> {
        let address = reader.web.site.app.mail_link(&link.mail, &link.secret).await?;
        let (mail, secret) = (links::segment(&link.mail), links::segment(&link.secret));
        let place = Self::at(reader, format!("/preferences/{mail}/{secret}"), vec![address.to_string()]);
        Ok(Self { mail: Some(link.mail.clone()), ..place })
    }

    fn at(reader: &Reader, tail: String, addresses: Vec<String>) -> Self {
        Self { here: reader.link(&tail), tail, addresses, mail: None }
    }
}

async fn own_addresses(reader: &Reader) -> Result<Vec<String>, Problem> {
    let actor = reader.actor()?;
    let (_, desk) = reader.web.site.app.desk().await?;
    Ok(desk.directory.addresses_of(&actor).into_iter().collect())
}

async fn choose(reader: &Reader, actor: Actor, place: Place, sent: Sent) -> Result<Response, Problem> {
    let id = command_id(&sent.command_id)?;
    if !sent.lang.is_empty() {
        return speak(reader, Request::one(id, actor, language(&sent)?), place, sent).await;
    }
    let order = match sent.news.as_str() {
        "" => Order::parse("choose_mail_pace", data(&sent))?,
        news => news_order(&sent.recipient, news, place.mail.as_deref())?,
    };
    match reader.web.site.app.dispatch(Request::one(id, actor, order)).await {
        // What is as it was chosen before is saved.
        Ok(_) | Err(Failure::Refused(Refusal::NothingToCorrect)) => {
            show(reader, place, Shown { is_saved: true, ..Shown::default() }).await
        }
        Err(failure) => again(reader, place, failure.into(), Some(sent)).await,
    }
}

/// The command that declines news or wants them again.
///
/// # Errors
/// [`Problem`] for an address that is none, or another answer than yes and no.
pub(crate) fn news_order(recipient: &str, news: &str, mail: Option<&str>) -> Result<Order, Problem> {
    match news {
        "yes" => Ok(Order::parse("want_courtesy_mails", json!({ "recipient": recipient }))?),
        "no" => Ok(Order::parse("mute_courtesy_mails", json!({ "recipient": recipient, "mail": mail }))?),
        _ => Err(Problem::bad("news", "yes or no")),
    }
}

fn language(sent: &Sent) -> Result<Order, Problem> {
    Ok(Order::parse("choose_mail_language", json!({ "recipient": sent.recipient, "lang": sent.lang }))?)
}

/// The page goes on in the language that was chosen for the mails.
async fn speak(reader: &Reader, request: Request, place: Place, sent: Sent) -> Result<Response, Problem> {
    match reader.web.site.app.dispatch(request).await {
        Ok(_) => Ok(Redirect::to(&format!("/{}{}?saved=true", sent.lang, place.tail)).into_response()),
        Err(failure) => again(reader, place, failure.into(), None).await,
    }
}

/// The page with what was refused, and with what was typed.
async fn again(
    reader: &Reader,
    place: Place,
    problem: Problem,
    typed: Option<Sent>,
) -> Result<Response, Problem> {
    let wrong = Some(Wrong::of(reader, problem)?);
    let shown = show(reader, place, Shown { wrong, typed, ..Shown::default() }).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response())
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
    /// What was refused.
    typed: Option<Sent>,
}

impl From<Saved> for Shown {
    fn from(Saved { saved }: Saved) -> Self {
        Self { is_saved: saved, ..Self::default() }
    }
}

async fn show(reader: &Reader, place: Place, shown: Shown) -> Result<Response, Problem> {
    let Shown { is_saved, calendar, wrong, typed } = shown;
    let own = if reader.viewer.is_some() { own_addresses(reader).await? } else { vec![] };
    let mut choices = vec![];
    for address in place.addresses {
        let typed = typed.as_ref().filter(|sent| sent.recipient == address);
        choices.push(choice(reader, address, &own, typed).await?);
    }
    let title = reader.say().t("page-preferences-title");
    let frame = Frame::new(reader, title, Tab::None).failed(wrong.is_some());
    page(&Page { frame, here: place.here, choices, is_saved, calendar, wrong })
}

async fn choice(
    reader: &Reader,
    address: String,
    own: &[String],
    typed: Option<&Sent>,
) -> Result<Choice, Problem> {
    let app = &reader.web.site.app;
    let (wanted, (_, desk)) = (app.recipient(&address).await?, app.desk().await?);
    let party = desk.directory.institution_of(&address);
    let country = party.and_then(|known| known.country);
    let spoken = wanted.lang.or_else(|| Some(party?.contact.as_ref()?.lang));
    let zone = nidaa_automation::calendar(country).zone.clone();
    let say = reader.say();
    let (known, quiet) = (wanted.pace.as_str(), wanted.quiet);
    let chosen = typed.map_or(known, |sent| sent.pace.as_str());
    let pace = |pace: Pace| {
        let code = pace.as_str();
        (code, say.word("mail-pace", code), code == chosen)
    };
    let (from, until) = match typed {
        Some(sent) => (sent.from.trim().parse().ok(), sent.until.trim().parse().ok()),
        None => (quiet.map(|quiet| quiet.from), quiet.map(|quiet| quiet.until)),
    };
    let hour = |hour: u8| (hour, from == Some(hour), until == Some(hour));
    let is_own = own.contains(&address);
    let calendars = match MailAddress::new(&address) {
        Ok(address) if is_own => app.feeds(Some(&address), AsOf::Now).await?,
        _ => vec![],
    };
    let calendar = |feed: OpenFeedView| {
        let since = say.moment(feed.opened);
        OpenCalendar { feed: feed.feed, command_id: fresh_id(), since }
    };
    Ok(Choice {
        language_id: fresh_id(),
        news_id: fresh_id(),
        wants_news: !wanted.muted,
        languages: Lang::ALL.map(|lang| (lang, spoken == Some(lang))).to_vec(),
        asked: asked::asked(reader, &address, &zone).await?,
        is_own,
        open_id: fresh_id(),
        calendars: calendars.into_iter().map(calendar).collect(),
        address,
        command_id: fresh_id(),
        paces: Pace::ALL.map(pace).to_vec(),
        hours: (0..24).map(hour).collect(),
        zone,
    })
}
