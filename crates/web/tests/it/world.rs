//! A site on a log with the demonstration's projects.

use crate::api::BASIC;
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Method, Request, StatusCode, header},
};
use jiff::Timestamp;
use nidaa_app::{App, Order, Shelf, import::Source};
use nidaa_kernel::{Actor, CommandId, Position, Role};
use nidaa_store::Log;
use nidaa_testkit::Database;
use nidaa_web::{Credentials, DemoAccount, Site, router};
use serde_json::{Value, json};
use std::sync::{Arc, LazyLock};
use tokio::sync::watch;
use tower::ServiceExt;
use uuid::Uuid;

pub const RULES: &str = include_str!("../../../../workflows/comcec-project-funding.yaml");
const COVID: &str = include_str!("../../../../workflows/comcec-covid-response.yaml");
const AL_QUDS: &str = include_str!("../../../../workflows/comcec-al-quds.yaml");
const PROJECTS: &str = include_str!("../../../../config/demo/projects.json");
const ILLUSTRATIONS: &str = include_str!("../../../../config/demo/illustrations.json");

/// The office's password.
pub const PASSWORD: &str = "correct horse";

/// Drawn once: a hash takes its time.
static HASH: LazyLock<String> = LazyLock::new(|| Credentials::hash(PASSWORD));

pub struct World {
    pub app: App,
    pub site: Router,
    pub boards: watch::Sender<Position>,
    _database: Database,
}

/// An answer, read to its end.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error}: {}", self.text))
    }

    /// What stands between two marks, the first time.
    pub fn between(&self, start: &str, end: &str) -> &str {
        let (_, rest) =
            self.text.split_once(start).unwrap_or_else(|| panic!("no {start:?} in {}", self.text));
        rest.split_once(end).map_or(rest, |(found, _)| found)
    }
}

impl World {
    /// A site on the real projects and the invented eighth call, with one account, `office`.
    pub async fn new() -> Self {
        Self::under(RULES).await
    }

    /// The same site under other rules.
    pub async fn under(rules: &str) -> Self {
        Self::with(&[("comcec-project-funding.yaml", rules)], None).await
    }

    /// The same site with every programme.
    pub async fn of_all_programmes() -> Self {
        let files = [
            ("comcec-project-funding.yaml", RULES),
            ("comcec-covid-response.yaml", COVID),
            ("comcec-al-quds.yaml", AL_QUDS),
        ];
        Self::with(&files, None).await
    }

    /// The same site as a demonstration, in which everybody sees the mails.
    pub async fn demo() -> Self {
        Self::with(&[("comcec-project-funding.yaml", RULES)], Some(vec![])).await
    }

    async fn with(rules: &[(&str, &str)], demo: Option<Vec<DemoAccount>>) -> Self {
        let database = Database::sqlite().await;
        let log = Log::start(database.backend(), Arc::new(Timestamp::now)).await.expect("a migrated log");
        let shelf = Shelf::load(rules.iter().copied()).expect("the shipped policy");
        let app = App::start(log, shelf).await.expect("an empty log");
        let source = |(name, text): (&str, &str)| Source { name: name.to_owned(), bytes: text.into() };
        let files = [("projects.json", PROJECTS), ("illustrations.json", ILLUSTRATIONS)].map(source);
        assert_eq!(app.import(&files, false).await.expect("the log answers").faults, vec![]);
        let (boards, follow) = watch::channel(Position::ZERO);
        let credentials = Credentials::new(
            ["office", "sri", "amel", "kofi", "lena"].map(|login| (login.to_owned(), HASH.clone())),
        );
        let base_url = "http://localhost".to_owned();
        let zone = "Europe/Istanbul".to_owned();
        let site = router(Site { app: app.clone(), boards: follow, credentials, demo, base_url, zone });
        let world = Self { app, site, boards, _database: database };
        let account = json!({ "account": "office", "name": "Office", "lang": "en", "roles": ["office"] });
        world.command("open_account", account).await;
        world
    }

    /// A form sent without a cookie.
    pub async fn post(&self, path: &str, form: &str) -> Answer {
        self.post_as("", path, form).await
    }

    /// Gives a command in the name of the office; the boards are not waited for.
    pub async fn as_office(&self, name: &str, data: Value) {
        let office = Actor { roles: vec![Role(Role::OFFICE.to_owned())], ..Actor::system() };
        self.give(wish(office, name, data)).await;
    }

    /// Gives a command in the name of somebody in this role; the boards are not waited for.
    pub async fn as_one(&self, login: &str, role: &str, name: &str, data: Value) {
        let login = login.parse().expect("a short name");
        let actor = Actor { login, roles: vec![Role(role.to_owned())], ..Actor::system() };
        self.give(wish(actor, name, data)).await;
    }

    /// Gives a command in the program's own name, and lets the boards follow.
    pub async fn command(&self, name: &str, data: Value) {
        self.give(wish(Actor::system(), name, data)).await;
        self.catch_up().await;
    }

    /// Enters what a document reports; the boards are not waited for.
    pub async fn report(&self, name: &str, data: Value) {
        let reported = wish(Actor::system(), name, data);
        self.give(nidaa_app::Request { reconstruction: true, ..reported }).await;
    }

    async fn give(&self, wish: nidaa_app::Request) {
        let name = wish.orders[0].command.name();
        self.app.dispatch(wish).await.unwrap_or_else(|failure| panic!("{name}: {failure:?}"));
    }

    pub async fn catch_up(&self) {
        let site = nidaa_automation::Site { base_url: "http://localhost".to_owned() };
        let settings = nidaa_worker::Settings::mailbox(site);
        let position = nidaa_worker::catch_up(&self.app, &settings).await.expect("the boards follow");
        self.boards.send_replace(position);
    }

    pub async fn events(&self) -> i64 {
        self.app.log().head().await.expect("the log answers").position.0
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.site.clone().oneshot(request).await.expect("the router never fails");
        let (head, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.expect("a whole body");
        let text = String::from_utf8_lossy(&bytes).into_owned();
        Answer { status: head.status, headers: head.headers, text }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(request(Method::GET, path).body(Body::empty()).expect("a request")).await
    }

    pub async fn get_as(&self, cookie: &str, path: &str) -> Answer {
        let request = request(Method::GET, path).header(header::COOKIE, cookie).body(Body::empty());
        self.send(request.expect("a request")).await
    }

    /// Asks as a script of the office does.
    pub async fn get_basic(&self, path: &str) -> Answer {
        let request = request(Method::GET, path).header(header::AUTHORIZATION, BASIC).body(Body::empty());
        self.send(request.expect("a request")).await
    }

    /// Sends a form.
    pub async fn post_as(&self, cookie: &str, path: &str, form: &str) -> Answer {
        let request = request(Method::POST, path)
            .header(header::COOKIE, cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(form.to_owned()));
        self.send(request.expect("a request")).await
    }

    /// Signs the office in and answers its cookie.
    pub async fn office(&self) -> String {
        self.signed_in("office").await
    }

    /// Signs an account in whose password is that of the office.
    pub async fn signed_in(&self, login: &str) -> String {
        let form = format!("account={login}&password={}", PASSWORD.replace(' ', "+"));
        let answer = self.post_as("", "/en/sign-in", &form).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        let cookie = answer.headers.get_all(header::SET_COOKIE).iter().find_map(|value| {
            let value = value.to_str().ok()?;
            value.starts_with("nidaa=").then(|| value.split(';').next().map(str::to_owned))?
        });
        cookie.expect("a session's cookie")
    }
}

/// A command under an id of its own.
fn wish(actor: Actor, name: &str, data: Value) -> nidaa_app::Request {
    let order = Order::parse(name, data).expect("a command");
    nidaa_app::Request::one(CommandId(Uuid::now_v7()), actor, order)
}

/// A request from the site itself.
pub fn request(method: Method, path: &str) -> axum::http::request::Builder {
    Request::builder().method(method).uri(path).header(header::HOST, "localhost")
}
