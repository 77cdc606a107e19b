//! What stands around every page: head, navigation, language switch, the banner of an earlier moment.

use crate::{assets, problem::Problem, reader::Reader, say::Say, when::When};
use axum::http::uri::PathAndQuery;
use nidaa_app::{AsOf, Moment};
use nidaa_kernel::{Lang, Position};

/// A part of the site, for the navigation.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tab {
    Assessments,
    Board,
    Calls,
    Countries,
    Registry,
    Obligations,
    Mailbox,
    Contacts,
    Dockets,
    Office,
    SignIn,
    None,
}

pub(crate) struct NavItem {
    pub label: String,
    pub href: String,
    pub is_current: bool,
}

pub(crate) struct LangItem {
    pub lang: Lang,
    pub href: String,
    pub is_current: bool,
}

/// Fields of `layout.html`.
pub(crate) struct Frame {
    pub say: Say,
    pub title: String,
    is_failed: bool,
    pub nav: Vec<NavItem>,
    pub languages: Vec<LangItem>,
    /// Name of the person who is signed in.
    pub viewer: Option<String>,
    /// Says in whose place the person acts.
    pub acts_for: Option<String>,
    /// Where deputies are appointed and chosen.
    pub deputies: String,
    pub sign_in: String,
    pub banner: Option<Banner>,
    pub is_demo: bool,
    /// Whose calls and projects these are.
    pub tagline: String,
    pub stylesheet: String,
    pub script: String,
    pub icon: String,
}

/// Says that the page shows an earlier moment.
pub(crate) struct Banner {
    pub text: String,
    pub now: String,
}

impl Frame {
    /// The frame of a page.
    pub fn new(reader: &Reader, title: String, tab: Tab) -> Self {
        Self {
            say: reader.say(),
            title,
            is_failed: false,
            nav: nav(reader, tab),
            languages: languages(reader),
            viewer: reader.viewer.as_ref().map(|viewer| viewer.name.clone()),
            acts_for: acts_for(reader),
            deputies: reader.link("/deputies"),
            sign_in: sign_in(reader),
            banner: None,
            is_demo: reader.web.is_demo(),
            tagline: tagline(reader),
            stylesheet: assets::url("app.css"),
            script: assets::url("live.js"),
            icon: assets::url("favicon.svg"),
        }
    }

    /// The frame of a form that is shown again: the title of the window says so first.
    pub fn failed(self, is_failed: bool) -> Self {
        Self { is_failed, ..self }
    }

    /// The frame of a page that can speak of an earlier moment.
    pub async fn at(
        reader: &Reader,
        title: String,
        tab: Tab,
        when: &When,
        at: Moment,
    ) -> Result<Self, Problem> {
        let banner = if at.past { Some(banner(reader, when, at.position).await?) } else { None };
        let frame = Self::new(reader, title, tab);
        let at_moment = |item: NavItem| NavItem { href: when.keep(&item.href), ..item };
        Ok(Self { banner, nav: frame.nav.into_iter().map(at_moment).collect(), ..frame })
    }

    pub fn lang(&self) -> Lang {
        self.say.lang
    }

    pub fn dir(&self) -> &'static str {
        self.say.lang.direction().as_str()
    }

    /// Title of the window.
    pub fn window(&self) -> String {
        let page = nidaa_i18n::plain(
            self.say.lang,
            "page-title",
            &nidaa_i18n::Args::new().with("page", &self.title),
        );
        // Window titles are no HTML: the marks that set names apart would only be in the way.
        let page = page.replace(['\u{2068}', '\u{2069}'], "");
        if self.is_failed { format!("{}: {page}", self.say.t("page-error-title")) } else { page }
    }
}

fn tagline(reader: &Reader) -> String {
    let say = reader.say();
    let programmes = reader.web.site.app.shelf().programmes();
    let names = programmes.iter().map(|shelved| shelved.workflow.title().best(say.lang).1.to_owned());
    say.with("page-site-tagline", "programmes", say.row(names))
}

fn nav(reader: &Reader, tab: Tab) -> Vec<NavItem> {
    let say = reader.say();
    let item = |(key, tail, of): (&str, &str, Tab)| NavItem {
        label: say.t(key),
        href: reader.link(tail),
        is_current: of == tab,
    };
    let mut items = vec![
        ("page-nav-board", "/board", Tab::Board),
        ("page-nav-calls", "/calls", Tab::Calls),
        ("page-nav-countries", "/countries", Tab::Countries),
        ("page-nav-registry", "/registry", Tab::Registry),
        ("page-nav-obligations", "/obligations", Tab::Obligations),
    ];
    if reader.is_assessor() {
        items.push(("page-nav-assessments", "/assessments", Tab::Assessments));
    }
    if reader.may_see_mails() {
        items.push(("page-nav-mailbox", "/mailbox", Tab::Mailbox));
        items.push(("page-nav-contacts", "/contacts", Tab::Contacts));
    }
    if reader.is_office() {
        items.push(("page-nav-dockets", "/dockets", Tab::Dockets));
        items.push(("page-nav-office", "/office", Tab::Office));
    }
    items.into_iter().map(item).collect()
}

fn languages(reader: &Reader) -> Vec<LangItem> {
    let item = |lang: Lang| LangItem {
        lang,
        href: format!("/{lang}{}", without(&reader.tail, "after")),
        is_current: lang == reader.lang,
    };
    Lang::ALL.into_iter().map(item).collect()
}

fn acts_for(reader: &Reader) -> Option<String> {
    let principal = reader.viewer.as_ref()?.acts_for.as_ref()?;
    Some(reader.say().with("page-deputies-acting", "principal", &principal.name))
}

/// The way to the sign-in page, and back.
fn sign_in(reader: &Reader) -> String {
    if reader.tail.starts_with("/sign-in") {
        return reader.link("/sign-in");
    }
    let next = askama::filters::urlencode_strict(without(&reader.tail, "after")).map(|tail| tail.to_string());
    format!("{}?next={}", reader.link("/sign-in"), next.unwrap_or_default())
}

async fn banner(reader: &Reader, when: &When, position: Position) -> Result<Banner, Problem> {
    let say = reader.say();
    let now = reader.link(&without(&without(&reader.tail, "as_of"), "time"));
    let time = match when.as_of {
        AsOf::Time(time) | AsOf::Happened(time) => Some(time),
        _ => recorded_at(reader, position).await?,
    };
    let moment = time.map_or_else(|| say.t("page-asof-now"), |time| say.moment(time));
    let args = nidaa_i18n::Args::new().with("moment", moment).with("position", position.to_string());
    let head = reader.web.site.app.log().head().await.map_err(nidaa_app::Failure::from)?.position;
    let is_beyond = match when.as_of {
        AsOf::Now => false,
        AsOf::Position(asked) => asked > head,
        AsOf::Time(time) | AsOf::Happened(time) => time > reader.web.site.app.log().now(),
    };
    let key = match (is_beyond, when.is_true) {
        (true, _) => return Ok(Banner { text: say.with("page-asof-beyond", "end", head), now }),
        (false, true) => "page-asof-true",
        (false, false) => "page-asof",
    };
    Ok(Banner { text: say.text(key, &args), now })
}

async fn recorded_at(reader: &Reader, position: Position) -> Result<Option<jiff::Timestamp>, Problem> {
    let before = Position(position.0.saturating_sub(1).max(0));
    let events =
        reader.web.site.app.log().backend().read(before, 1).await.map_err(nidaa_app::Failure::from)?;
    Ok(events.first().map(|event| event.recorded_at))
}

/// Path and query without one parameter.
fn without(tail: &str, name: &str) -> String {
    let Some((path, query)) = tail.split_once('?') else { return tail.to_owned() };
    let kept: Vec<&str> = query.split('&').filter(|pair| pair.split('=').next() != Some(name)).collect();
    if kept.is_empty() { path.to_owned() } else { format!("{path}?{}", kept.join("&")) }
}

/// Whether a text is the path of a page on this site, after the language: nobody is sent elsewhere after signing in.
pub(crate) fn is_tail(text: &str) -> bool {
    text.starts_with('/')
        && !text.starts_with("//")
        && !text.contains('\\')
        && text.parse::<PathAndQuery>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_parameter_goes_and_the_others_stay() {
        assert_eq!(without("/board?after=9&late=true", "after"), "/board?late=true");
    }

    #[test]
    fn another_site_is_no_place_to_return_to() {
        assert_eq!(["/board", "//evil.example", "/\\evil.example"].map(is_tail), [true, false, false]);
    }
}
