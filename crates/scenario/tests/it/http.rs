//! The theatre behind a served API: every command and question goes through HTTP, in the name of an account that signs
//! in with its password. Only the clock, the accounts and the workers are reached from inside.

use async_trait::async_trait;
use jiff::Timestamp;
use nidaa_app::Shelf;
use nidaa_kernel::CivilEnd;
use nidaa_scenario::{Account, Answer, Foreseen, Gone, Happened, House, Seen, SeenDuty, SeenMail, Theatre};
use nidaa_store::Backend;
use nidaa_web::{Credentials, Site, router};
use reqwest::{Client, RequestBuilder, Response, StatusCode};
use serde_json::{Map, Value};
use std::{
    collections::BTreeMap,
    sync::{Arc, LazyLock},
};
use tokio::{net::TcpListener, sync::watch, task::JoinHandle};

const PASSWORD: &str = "correct horse";
/// Drawn once: a hash takes its time.
static HASH: LazyLock<String> = LazyLock::new(|| Credentials::hash(PASSWORD));

pub struct Served {
    house: House,
    /// Sign-in name of a member of the office, who sees everything.
    office: Option<String>,
    /// Whoever acts in the present moment of the story, where it says so.
    reader: Option<String>,
    address: String,
    client: Client,
    server: JoinHandle<()>,
}

impl Drop for Served {
    fn drop(&mut self) {
        self.server.abort();
    }
}

impl Served {
    pub async fn open(backend: Arc<dyn Backend>, shelf: Shelf, accounts: &BTreeMap<String, Account>) -> Self {
        let is_office = |account: &Account| account.roles.iter().any(|role| role.value == "office");
        let office = accounts.iter().find(|(_, account)| is_office(account)).map(|(login, _)| login.clone());
        let house = House::open(backend, shelf).await.expect("a log");
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        let (_, boards) = watch::channel(nidaa_kernel::Position::ZERO);
        let site = Site {
            app: house.app.clone(),
            boards,
            credentials: Credentials::new(accounts.keys().map(|login| (login.clone(), HASH.clone()))),
            demo: Some(vec![]),
            base_url: address.clone(),
            zone: "Europe/Istanbul".to_owned(),
        };
        let server = tokio::spawn(async move { axum::serve(listener, router(site)).await.expect("served") });
        Self { house, office, reader: None, address, client: Client::new(), server }
    }

    fn get(&self, path: &str) -> RequestBuilder {
        self.client.get(format!("{}{path}", self.address))
    }

    /// The question of somebody to whom everything is shown.
    fn get_as_office(&self, path: &str) -> RequestBuilder {
        match &self.office {
            Some(office) => self.get(path).basic_auth(office, Some(PASSWORD)),
            None => self.get(path),
        }
    }

    /// A command to be given or previewed.
    fn post(&self, what: &str, login: &str, principal: Option<&str>, command: &str) -> RequestBuilder {
        let address = format!("{}/api/v1/{what}/{command}", self.address);
        let request = self.client.post(address).basic_auth(login, Some(PASSWORD));
        match principal {
            Some(principal) => request.header("on-behalf-of", principal),
            None => request,
        }
    }
}

async fn send(request: RequestBuilder) -> Result<Response, Gone> {
    request.send().await.map_err(|error| Gone(error.to_string()))
}

async fn json(response: Response) -> Result<Value, Gone> {
    response.json().await.map_err(|error| Gone(error.to_string()))
}

/// The last day of a deadline, and the time of it where it has one.
fn end(due: &Value) -> Option<CivilEnd> {
    let time = due["at"].as_str().map(|at| format!("T{at}")).unwrap_or_default();
    format!("{}{time}", due["date"].as_str()?).parse().ok()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn object(effect: &Value) -> Result<Map<String, Value>, Gone> {
    effect.as_object().cloned().ok_or_else(|| Gone(format!("an effect is no JSON object: {effect}")))
}

fn refused(problem: &Value) -> Answer {
    let rule = problem["rule"].as_str().unwrap_or_else(|| problem["code"].as_str().unwrap_or_default());
    Answer::Refused { rule: rule.to_owned(), message: text(&problem["detail"]) }
}

fn seen(kind: &str, view: &Value) -> Seen {
    let stage = if kind == "call" { text(&view["stage"]["id"]) } else { text(&view["stage"]) };
    let year = view["implementation_year"].as_i64().and_then(|year| i16::try_from(year).ok());
    Seen { stage, year }
}

#[async_trait]
impl Theatre for Served {
    async fn wait_until(&mut self, time: Timestamp) -> Result<Vec<Happened>, Gone> {
        self.house.wait_until(time).await
    }

    fn ask_as(&mut self, login: Option<&str>) {
        self.reader = login.map(str::to_owned);
    }

    async fn admit(&mut self, login: &str, account: &Account) -> Result<(), Gone> {
        self.house.admit(login, account).await
    }

    async fn hand_in(&mut self, login: &str, bytes: Vec<u8>) -> Result<Value, Gone> {
        let post = self.client.post(format!("{}/api/v1/files", self.address));
        let response = send(post.basic_auth(login, Some(PASSWORD)).body(bytes)).await?;
        let status = response.status();
        let answer = json(response).await?;
        status.is_success().then_some(answer.clone()).ok_or_else(|| Gone(answer.to_string()))
    }

    async fn give(
        &mut self,
        login: &str,
        principal: Option<&str>,
        command: &str,
        data: Value,
    ) -> Result<Answer, Gone> {
        let response = send(self.post("commands", login, principal, command).json(&data)).await?;
        let status = response.status();
        let answer = json(response).await?;
        self.house.catch_up().await?;
        if status.is_success() {
            let events = answer["events"].as_array().into_iter().flatten();
            return Ok(Answer::Done(events.map(|event| text(&event["type"])).collect()));
        }
        Ok(refused(&answer))
    }

    async fn preview(
        &mut self,
        login: &str,
        principal: Option<&str>,
        command: &str,
        data: Value,
    ) -> Result<Foreseen, Gone> {
        let response = send(self.post("preview", login, principal, command).json(&data)).await?;
        let status = response.status();
        let answer = json(response).await?;
        if status.is_success() {
            let effects = answer["effects"].as_array().into_iter().flatten();
            return effects.map(object).collect::<Result<_, _>>().map(Ok);
        }
        Ok(Err(refused(&answer)))
    }

    async fn duties(&mut self) -> Result<Vec<SeenDuty>, Gone> {
        let listed = json(send(self.get_as_office("/api/v1/obligations?ended=true")).await?).await?;
        let seen = listed["obligations"].as_array().into_iter().flatten().map(|duty| SeenDuty {
            key: text(&duty["key"]),
            state: text(&duty["state"]),
            due: end(&duty["due"]),
            owed_by: duty["owed_by"]
                .as_array()
                .into_iter()
                .flatten()
                .map(|party| text(&party["institution"]))
                .collect(),
            opened: duty["opened"]["position"].as_i64().unwrap_or_default(),
        });
        Ok(seen.collect())
    }

    async fn look(&mut self, kind: &str, code: &str, as_of: Option<Timestamp>) -> Result<Option<Seen>, Gone> {
        let asked = as_of.map(|time| format!("?as_of={time}")).unwrap_or_default();
        let path = format!("/api/v1/{kind}s/{code}{asked}");
        // What is not shown to whoever acts is asked by the office: the story tells what is, not who sees it.
        if let Some(reader) = &self.reader {
            let response = send(self.get(&path).basic_auth(reader, Some(PASSWORD))).await?;
            if response.status() != StatusCode::NOT_FOUND {
                return Ok(Some(seen(kind, &json(response).await?)));
            }
        }
        let response = send(self.get_as_office(&path)).await?;
        if response.status() == StatusCode::NOT_FOUND {
            return Ok(None);
        }
        Ok(Some(seen(kind, &json(response).await?)))
    }

    async fn mails(&mut self) -> Result<Vec<SeenMail>, Gone> {
        let mails = json(send(self.get("/api/v1/mails")).await?).await?;
        let seen = mails.as_array().into_iter().flatten().map(|mail| SeenMail {
            to: text(&mail["to"]),
            lang: text(&mail["lang"]),
            template: text(&mail["template"]),
            subject: text(&mail["subject"]),
        });
        Ok(seen.collect())
    }
}
