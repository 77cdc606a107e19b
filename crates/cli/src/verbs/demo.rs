//! `nidaa demo`: a complete example on real data, without any service.

use crate::{
    args::{Args, Demo},
    config::Config,
    engine::{self, Engine},
    trouble::Trouble,
    verbs::serve::Server,
};
use jiff::{Span, civil::Date, tz::TimeZone};
use nidaa_app::{App, Order, Request, import::Source};
use nidaa_kernel::{Actor, CommandId};
use nidaa_web::{Credentials, DemoAccount};
use nidaa_worker::Settings;
use serde::Deserialize;
use serde_json::Value;
use std::path::{Path, PathBuf};
use tokio::net::TcpListener;

/// The data, each file with its sources.
const FILES: [(&str, &str); 4] = [
    ("institutions.json", include_str!("../../../../config/demo/institutions.json")),
    ("contacts.json", include_str!("../../../../config/demo/contacts.json")),
    ("projects.json", include_str!("../../../../config/demo/projects.json")),
    ("illustrations.json", include_str!("../../../../config/demo/illustrations.json")),
];
const STORY: &str = include_str!("../../../../config/demo/story.json");

/// One command of the story.
#[derive(Deserialize)]
struct Step {
    r#as: String,
    command: String,
    data: Value,
    provenance: Value,
}

/// Seeds the log once, then serves it.
pub async fn run(args: &Args, demo: &Demo) -> Result<(), Trouble> {
    let (engine, folder) = open(args, demo).await?;
    let app = engine.app().await?;
    let listener = TcpListener::bind(&demo.listen).await?;
    let settings = engine.settings(&format!("http://{}", listener.local_addr()?))?;
    seed(&app, &settings).await?;
    let (credentials, accounts) = accounts(&app).await?;
    let server = Server { engine, app, credentials, demo: Some(accounts) };
    let outcome = server.run(listener).await;
    if let Some(folder) = folder {
        drop(std::fs::remove_dir_all(folder));
    }
    outcome
}

/// The log named on the command line, else one in the demo's folder; a temporary folder is answered to be removed.
async fn open(args: &Args, demo: &Demo) -> Result<(Engine, Option<PathBuf>), Trouble> {
    if args.database.is_some() && demo.dir.is_none() {
        return Ok((Engine::open(args).await?, None));
    }
    let temporary = std::env::temp_dir().join(format!("nidaa-demo-{}", std::process::id()));
    let folder = demo.dir.clone().unwrap_or_else(|| temporary.clone());
    std::fs::create_dir_all(&folder)?;
    let mut config = Config::read(args.config.as_deref())?;
    config.database = format!("sqlite:{}", Path::new(&folder).join("nidaa.db").display());
    let backend = engine::open(&config.database).await?;
    Ok((Engine { config, backend }, demo.dir.is_none().then_some(temporary)))
}

/// Imports the data and plays the story. What an earlier start has done is not done again.
async fn seed(app: &App, settings: &Settings) -> Result<(), Trouble> {
    let sources = FILES.map(|(name, text)| Source { name: name.to_owned(), bytes: text.as_bytes().to_vec() });
    let imported = app.import(&sources, false).await?;
    if let Some(fault) = imported.faults.first() {
        return Err(Trouble::refused(
            &fault.code,
            format!("{}: {}: {}", fault.file, fault.path, fault.message),
        ));
    }
    eprintln!("{} events of real projects, calls and institutions", imported.events + imported.already);
    let steps: Vec<Step> = serde_json::from_str(STORY).map_err(|error| Trouble::usage(error.to_string()))?;
    for (index, step) in steps.into_iter().enumerate() {
        play(app, settings, index, step).await?;
    }
    nidaa_worker::catch_up(app, settings).await?;
    Ok(())
}

async fn play(app: &App, settings: &Settings, index: usize, step: Step) -> Result<(), Trouble> {
    let command_id = CommandId::derived(&["demo", &index.to_string(), &step.command]);
    if app.log().backend().command(command_id).await?.is_some() {
        return Ok(());
    }
    let actor = match step.r#as.as_str() {
        "system" => Actor::system(),
        login => {
            nidaa_worker::catch_up(app, settings).await?;
            let account = app.account(login).await?;
            account.ok_or_else(|| Trouble::refused("unknown-account", format!("no account {login}")))?.0
        }
    };
    let today = app.log().now().to_zoned(TimeZone::UTC).date();
    let mut data = dated(step.data, today);
    if let Some(members) = data.as_object_mut() {
        members.insert("provenance".to_owned(), step.provenance);
    }
    app.dispatch(Request::one(command_id, actor, Order::parse(&step.command, data)?)).await?;
    Ok(())
}

/// `@today` and `@today+30` become dates.
fn dated(value: Value, today: Date) -> Value {
    match value {
        Value::String(text) => match text.strip_prefix("@today") {
            Some(offset) => {
                let days = offset.trim_start_matches('+').parse::<i64>().unwrap_or(0);
                Value::String(today.saturating_add(Span::new().days(days)).to_string())
            }
            None => Value::String(text),
        },
        Value::Object(members) => {
            members.into_iter().map(|(key, value)| (key, dated(value, today))).collect()
        }
        Value::Array(items) => items.into_iter().map(|item| dated(item, today)).collect(),
        other => other,
    }
}

/// One password for all accounts of this start, drawn now and printed once.
async fn accounts(app: &App) -> Result<(Credentials, Vec<DemoAccount>), Trouble> {
    let password = uuid::Uuid::new_v4().simple().to_string()[..12].to_owned();
    let hash = Credentials::hash(&password);
    let mut accounts = vec![];
    eprintln!("accounts of this demonstration, all with the password {password}");
    for login in ["office", "owner", "owner-sn", "focal-point-sn", "partner-ma", "assessor-1", "assessor-2"] {
        if let Some((actor, name, _)) = app.account(login).await? {
            let role = actor.roles.first().map(ToString::to_string).unwrap_or_default();
            eprintln!("  {login:<16} {name}");
            accounts.push(DemoAccount { login: login.to_owned(), name, role, password: password.clone() });
        }
    }
    let known = accounts.iter().map(|account| (account.login.clone(), hash.clone()));
    Ok((Credentials::new(known), accounts))
}
