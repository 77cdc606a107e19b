//! G12: mails that the program delivers in a second, beside lettre alone that sends the same letters to the same server.

use super::duties;
use crate::{
    Outcome,
    book::{Aim, Book, Line},
    drive::count,
    node::{self, Engine},
};
use futures::{StreamExt, TryStreamExt, stream};
use jiff::SignedDuration;
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::MultiPart,
    transport::smtp::{
        PoolConfig,
        client::{Certificate, Tls, TlsParameters},
    },
};
use nidaa_automation::{Outgoing, Site};
use nidaa_store::Backend;
use nidaa_testkit::MovableClock;
use nidaa_worker::{Delivery, Limits, Reactor, Sender, Smtp, Transport, timers};
use std::{
    env, fs,
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
    time::Instant,
};
use tempfile::TempDir;

/// As many mails, for each has a duty.
const PROJECTS: usize = 2_000;
/// Mails on their way at one time, as the program has them.
const SIDE_BY_SIDE: usize = 8;
const FROM: &str = "Nidaa <office@example.org>";
const SINK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/smtp/sink.py");

const fn line(what: &'static str) -> Line {
    Line { goal: "G12", what, limit: "lettre", aim: Aim::AtLeast(0.7) }
}

const POSTGRES: Line = line("PostgreSQL, mails/s to an SMTP server over STARTTLS");
const SQLITE: Line = line("SQLite FULL, mails/s to an SMTP server over STARTTLS");

/// The line of one engine.
pub async fn measure(engine: Engine, book: &mut Book) -> Outcome<()> {
    let (log, sink) = (engine.fresh().await, Sink::start()?);
    let clock = MovableClock::at("2030-01-01T00:00:00Z".parse()?);
    let app = node::app_at(log.backend(), clock.clock()).await?;
    let site = Site { base_url: "http://localhost".to_owned() };
    let mut reactor = Reactor::load(app.clone(), site.clone()).await?;
    duties::fill(&app, PROJECTS).await?;
    reactor.catch_up().await?;
    clock.set(app.log().now() + SignedDuration::from_hours(24 * 365));
    timers::fire(&app).await?;
    reactor.catch_up().await?;
    let letters = letters(log.backend().as_ref()).await?;
    let alone = alone(&sink, &letters).await?;
    let transport = Transport::Smtp(Smtp::new(&sink.url(), Some(&sink.root()?), Sender::new(FROM)?)?);
    let delivery = Delivery::new(app, transport, site, Limits::default());
    let start = Instant::now();
    let sent = delivery.run_once().await?;
    let rate = count(sent) / start.elapsed().as_secs_f64();
    if sent != letters.len() {
        return Err(format!("{sent} of {} mails were sent", letters.len()).into());
    }
    book.add(if engine == Engine::Postgres { POSTGRES } else { SQLITE }, rate, Some(alone));
    Ok(())
}

/// What waits in the outbox.
async fn letters(backend: &dyn Backend) -> Outcome<Vec<Outgoing>> {
    let rows = backend.outbox("mail", usize::from(u16::MAX)).await?;
    Ok(rows.iter().map(|row| serde_json::from_str(&row.body)).collect::<Result<_, _>>()?)
}

/// Mails a second by lettre with as many connections and no log.
async fn alone(sink: &Sink, letters: &[Outgoing]) -> Outcome<f64> {
    let trusted = Certificate::from_pem(&sink.root()?)?;
    let tls = TlsParameters::builder("127.0.0.1".to_owned()).add_root_certificate(trusted).build_rustls()?;
    let server = AsyncSmtpTransport::<Tokio1Executor>::from_url(&sink.url())?.tls(Tls::Required(tls));
    let server = server.pool_config(PoolConfig::new().max_size(8)).build();
    let start = Instant::now();
    let sendings = letters.iter().map(|letter| {
        let server = server.clone();
        async move { Outcome::Ok(server.send(message(letter)?).await?) }
    });
    let sent = stream::iter(sendings).buffer_unordered(SIDE_BY_SIDE).try_collect::<Vec<_>>().await?;
    Ok(count(sent.len()) / start.elapsed().as_secs_f64())
}

fn message(letter: &Outgoing) -> Outcome<Message> {
    let message = Message::builder().from(FROM.parse()?).to(letter.to.parse()?);
    let message = message.message_id(Some(format!("<{}@example.org>", letter.id)));
    let parts = MultiPart::alternative_plain_html(letter.text.clone(), letter.html.clone());
    Ok(message.subject(letter.subject.clone()).multipart(parts)?)
}

/// The tests' mail server: somebody else's, in Python.
struct Sink {
    child: Child,
    port: u16,
    folder: TempDir,
}

impl Sink {
    fn start() -> Outcome<Self> {
        let python =
            env::var_os("NIDAA_TEST_PYTHON").ok_or("NIDAA_TEST_PYTHON is set by `cargo xtask bench`")?;
        let folder = tempfile::tempdir()?;
        let mut server = Command::new(python);
        server.arg(SINK).arg(folder.path()).args(["1", "0", "0"]);
        let mut child = server.stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        let mut line = String::new();
        BufReader::new(child.stdout.take().ok_or("a pipe")?).read_line(&mut line)?;
        Ok(Self { child, port: line.trim().parse()?, folder })
    }

    fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}?tls=required", self.port)
    }

    fn root(&self) -> Outcome<Vec<u8>> {
        Ok(fs::read(self.folder.path().join("ca.pem"))?)
    }
}

impl Drop for Sink {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
