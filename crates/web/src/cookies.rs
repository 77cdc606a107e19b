//! The two cookies: who is signed in, and which language was read last.

use crate::{sessions::LIFE, site::Web};
use axum::http::{HeaderMap, header};
use nidaa_kernel::Lang;

const LANG: &str = "nidaa-lang";
/// A year, in seconds.
const YEAR: u32 = 31_536_000;

/// The session's token, if the browser holds one.
pub(crate) fn token(web: &Web, headers: &HeaderMap) -> Option<String> {
    cookie(headers, session_name(web)).map(str::to_owned)
}

/// `Set-Cookie` of a session that begins.
pub(crate) fn begin(web: &Web, token: &str) -> String {
    session(web, token, LIFE.as_secs())
}

/// `Set-Cookie` of a session that ends.
pub(crate) fn end(web: &Web) -> String {
    session(web, "", 0)
}

fn session(web: &Web, token: &str, seconds: u64) -> String {
    let secure = if web.is_secure() { "; Secure" } else { "" };
    let name = session_name(web);
    format!("{name}={token}; HttpOnly; SameSite=Lax; Path=/; Max-Age={seconds}{secure}")
}

/// With the prefix, browsers refuse the cookie from any other host and over plain HTTP.
fn session_name(web: &Web) -> &'static str {
    if web.is_secure() { "__Host-nidaa" } else { "nidaa" }
}

/// The language read last.
pub(crate) fn lang(headers: &HeaderMap) -> Option<Lang> {
    cookie(headers, LANG)?.parse().ok()
}

/// `Set-Cookie` that remembers the language.
pub(crate) fn remember(lang: Lang) -> String {
    format!("{LANG}={lang}; SameSite=Lax; Path=/; Max-Age={YEAR}")
}

fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(found, _)| *found == name).map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_is_found_among_others_by_its_whole_name() {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, "xnidaa-lang=fr; nidaa-lang=ar".parse().expect("ASCII"));
        assert_eq!(lang(&headers), Some(Lang::Ar));
    }
}
