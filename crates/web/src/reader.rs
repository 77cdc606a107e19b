//! Who asks, and in which language.

use crate::{Labels, cookies, problem::Problem, say::Say, site::Web};
use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, Uri, header, request::Parts},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use nidaa_app::{Failure, Seen, Sight, Whom, WhyView};
use nidaa_kernel::{AccountLogin, Actor, InstitutionKey, Lang, Role};

/// The role of those who score, as the domain names it.
const ASSESSOR: &str = "assessor";

/// Somebody who is signed in.
#[derive(Clone)]
pub(crate) struct Viewer {
    pub actor: Actor,
    /// Name of the person.
    pub name: String,
    /// In whose place the person has chosen to act.
    pub acts_for: Option<Principal>,
}

/// Somebody who is represented.
#[derive(Clone)]
pub(crate) struct Principal {
    pub login: AccountLogin,
    /// Name of the person.
    pub name: String,
    /// The deputy with the rights of this account.
    pub deputy: Actor,
}

impl Viewer {
    /// With whose rights: a deputy's are those of the one represented.
    pub fn acting(&self) -> &Actor {
        self.acts_for.as_ref().map_or(&self.actor, |of| &of.deputy)
    }
}

/// Who reads a page, in which language.
pub(crate) struct Reader {
    pub web: Web,
    pub lang: Lang,
    pub viewer: Option<Viewer>,
    /// Path and query after the language, such as `/board?late=true`; the same page in another language ends in it.
    pub tail: String,
    /// What is shown to it.
    sight: Sight,
    /// Whether a script asks.
    is_script: bool,
}

impl Reader {
    /// The reader of an address, for answers that must not fail: without an account when it cannot be looked up.
    pub async fn of_uri(web: &Web, headers: &HeaderMap, uri: &Uri) -> Self {
        let viewer = viewer(web, headers).await.unwrap_or_default();
        let (lang, tail) = lang_of(uri).unwrap_or_else(|| (wanted(headers), "/board".to_owned()));
        let sight = sight(viewer.as_ref());
        Self { web: web.clone(), lang, viewer, tail, sight, is_script: is_script(uri) }
    }

    pub fn is_office(&self) -> bool {
        self.viewer.as_ref().is_some_and(|viewer| viewer.acting().has(Role::OFFICE))
    }

    /// Whether proposals can be given to the account to be judged. Nobody does that in the place of another.
    pub fn is_assessor(&self) -> bool {
        self.viewer.as_ref().is_some_and(|viewer| viewer.actor.has(ASSESSOR))
    }

    /// Whether the mails may be seen: by the office, and in a demonstration by everybody but those who judge proposals
    /// without knowing whose they are.
    pub fn may_see_mails(&self) -> bool {
        self.is_office() || (self.web.is_demo() && !self.is_assessor())
    }

    /// Stops whoever may not see the mails.
    pub fn check_mails(&self) -> Result<(), Problem> {
        if self.may_see_mails() {
            return Ok(());
        }
        Err(if self.viewer.is_some() { Problem::Forbidden } else { Failure::SignInNeeded.into() })
    }

    /// Whom a question about a duty means: whoever may see the mails asks about anybody, everybody else with an account
    /// about themselves.
    ///
    /// # Errors
    /// [`Problem`] for whoever asks about another, or without an account.
    pub async fn whom<'a>(&'a self, asked: &'a str) -> Result<Whom<'a>, Problem> {
        let own = self.viewer.as_ref().map(Viewer::acting);
        match own {
            Some(own) if asked.is_empty() => Ok(Whom::Account(own)),
            None if asked.is_empty() => Err(Failure::SignInNeeded.into()),
            _ if self.may_see_mails() => Ok(Whom::Named(asked)),
            Some(own) if self.names_itself(own, asked).await? => Ok(Whom::Account(own)),
            Some(_) => Err(Problem::Forbidden),
            None => Err(Failure::SignInNeeded.into()),
        }
    }

    async fn names_itself(&self, own: &Actor, asked: &str) -> Result<bool, Problem> {
        let institution = own.institution.as_ref().map(InstitutionKey::as_str);
        if own.login.as_str() == asked || institution == Some(asked) {
            return Ok(true);
        }
        let (_, desk) = self.web.site.app.desk().await?;
        Ok(desk.directory.addresses_of(own).contains(&asked.to_lowercase()))
    }

    /// The reason of a mail as far as the reader is shown it.
    pub fn shown(&self, why: WhyView) -> WhyView {
        if self.is_office() { why } else { why.without_assessors() }
    }

    /// Whether the office asks: what assessors do is for nobody else, not even in a demonstration.
    pub fn check_office(&self) -> Result<(), Problem> {
        if self.is_office() {
            return Ok(());
        }
        Err(if self.viewer.is_some() { Problem::Forbidden } else { Failure::SignInNeeded.into() })
    }

    /// Whether panels may concern the reader: the office calls them together, and whoever judges proposals may sit there.
    pub fn check_panels(&self) -> Result<(), Problem> {
        if self.is_assessor() { Ok(()) } else { self.check_office() }
    }

    /// The application as it is shown to the reader; every question about projects is asked here.
    pub fn seen(&self) -> Seen<'_> {
        self.web.site.app.seen_by(&self.sight)
    }

    /// The same for a deputy who names the one represented with the request.
    pub async fn sight_for(&self, principal: Option<&AccountLogin>) -> Result<Sight, Problem> {
        let (Some(viewer), Some(principal)) = (&self.viewer, principal) else {
            return Ok(self.sight.clone());
        };
        let deputy = self.web.site.app.deputy(&viewer.actor.login, principal).await?;
        Ok(deputy.map_or_else(|| self.sight.clone(), |(deputy, _)| Sight::of(deputy)))
    }

    /// The account that acts, with its own rights; those of a principal are found anew when a command is decided.
    pub fn actor(&self) -> Result<Actor, Problem> {
        self.viewer.as_ref().map(|viewer| viewer.actor.clone()).ok_or_else(|| Failure::SignInNeeded.into())
    }

    /// In whose place it acts: its commands name both.
    pub fn principal(&self) -> Option<AccountLogin> {
        self.viewer.as_ref()?.acts_for.as_ref().map(|principal| principal.login.clone())
    }

    pub fn say(&self) -> Say {
        let say = Say::new(self.lang, &self.web.site.zone);
        if self.is_script { say } else { say.for_pages() }
    }

    pub fn labels(&self) -> Labels {
        let labels = Labels::new(self.web.site.app.shelf(), self.lang, &self.web.site.zone, self.is_office());
        if self.is_script { labels } else { labels.for_pages() }
    }

    /// IANA name of the zone the reader lives in, as far as the account says; else the site's.
    pub async fn clock(&self) -> Result<String, Problem> {
        let Some(Viewer { actor, .. }) = &self.viewer else { return Ok(self.web.site.zone.clone()) };
        let of_institution = match &actor.institution {
            Some(key) => {
                let (_, desk) = self.web.site.app.desk().await?;
                desk.directory.institution(key.as_str()).and_then(|known| known.country)
            }
            None => None,
        };
        let country = actor.country.or(of_institution);
        let zone = country.map(|country| nidaa_automation::calendar(Some(country)).zone.clone());
        Ok(zone.unwrap_or_else(|| self.web.site.zone.clone()))
    }

    /// Address of a page in the reader's language.
    pub fn link(&self, tail: &str) -> String {
        format!("/{}{tail}", self.lang)
    }
}

impl FromRequestParts<Web> for Reader {
    type Rejection = Problem;

    /// Reads the language from the path. What is not under a language is for scripts: there the header decides, and
    /// HTTP Basic is taken as well.
    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Problem> {
        let is_script = is_script(&parts.uri);
        let (lang, tail) = match lang_of(&parts.uri) {
            Some(found) => found,
            None if is_script => (wanted(&parts.headers), "/board".to_owned()),
            None => return Err(Problem::Status(axum::http::StatusCode::NOT_FOUND)),
        };
        let basic = if is_script { basic(web, &parts.headers).await? } else { None };
        let viewer = match basic {
            Some(viewer) => Some(viewer),
            None => viewer(web, &parts.headers).await?,
        };
        let sight = sight(viewer.as_ref());
        Ok(Self { web: web.clone(), lang, viewer, tail, sight, is_script })
    }
}

/// A deputy sees what the one represented sees.
fn sight(viewer: Option<&Viewer>) -> Sight {
    viewer.map_or(Sight::Public, |viewer| Sight::of(viewer.acting().clone()))
}

fn is_script(uri: &Uri) -> bool {
    uri.path().starts_with("/api/")
}

/// The account of the running session, looked up anew: a closed account is out at once, and so is a deputy whose days
/// are over.
async fn viewer(web: &Web, headers: &HeaderMap) -> Result<Option<Viewer>, Failure> {
    let session = cookies::token(web, headers).and_then(|token| web.sessions.who(&token));
    let Some((login, principal)) = session else { return Ok(None) };
    let Some(viewer) = account(web, &login).await? else { return Ok(None) };
    let Some(principal) = principal else { return Ok(Some(viewer)) };
    let deputy = web.site.app.deputy(&viewer.actor.login, &principal).await?;
    let acts_for = deputy.map(|(deputy, name)| Principal { login: principal, name, deputy });
    Ok(Some(Viewer { acts_for, ..viewer }))
}

async fn basic(web: &Web, headers: &HeaderMap) -> Result<Option<Viewer>, Failure> {
    let Some(value) = headers.get(header::AUTHORIZATION) else { return Ok(None) };
    let (login, password) = credential(value.as_bytes()).ok_or(Failure::SignInNeeded)?;
    if !web.site.credentials.verify(&login, password).await {
        return Err(Failure::SignInNeeded);
    }
    account(web, &login).await
}

fn credential(header: &[u8]) -> Option<(String, String)> {
    let encoded = header.strip_prefix(b"Basic ")?;
    let decoded = String::from_utf8(STANDARD.decode(encoded).ok()?).ok()?;
    decoded.split_once(':').map(|(login, password)| (login.to_owned(), password.to_owned()))
}

async fn account(web: &Web, login: &str) -> Result<Option<Viewer>, Failure> {
    let account = web.site.app.account(login).await?;
    Ok(account.map(|(actor, name, _)| Viewer { actor, name, acts_for: None }))
}

fn lang_of(uri: &Uri) -> Option<(Lang, String)> {
    let path = uri.path_and_query()?.as_str();
    let rest = path.strip_prefix('/')?;
    let end = rest.find(['/', '?']).unwrap_or(rest.len());
    let (tag, tail) = rest.split_at(end);
    let lang = Lang::ALL.into_iter().find(|lang| lang.tag() == tag)?;
    Some((lang, tail.to_owned()))
}

/// The language read last, else the first of `Accept-Language` we speak, else English.
pub(crate) fn wanted(headers: &HeaderMap) -> Lang {
    let accepted = || {
        let value = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
        let mut ranked: Vec<(f32, Lang)> = value.split(',').filter_map(ranked).collect();
        ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
        ranked.first().map(|(_, lang)| *lang)
    };
    cookies::lang(headers).or_else(accepted).unwrap_or_default()
}

fn ranked(part: &str) -> Option<(f32, Lang)> {
    let (tag, rest) = part.trim().split_once(';').unwrap_or((part.trim(), ""));
    let weight = rest.trim().strip_prefix("q=").and_then(|q| q.parse().ok()).unwrap_or(1.0);
    (weight > 0.0).then_some(())?;
    Some((weight, tag.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn accepts(value: &'static str) -> Lang {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_LANGUAGE, axum::http::HeaderValue::from_static(value));
        wanted(&headers)
    }

    #[test]
    fn the_heaviest_language_we_speak_is_taken() {
        assert_eq!(accepts("de, fr;q=0.4, ar-TN;q=0.8"), Lang::Ar);
    }

    #[test]
    fn whoever_wants_none_of_ours_reads_english() {
        assert_eq!(accepts("de, ar;q=0"), Lang::En);
    }
}
