//! One event on its way to another program.

use super::{roots::Roots, sign::Key};
use http_body_util::Full;
use hyper::{Request, body::Bytes, header};
use hyper_rustls::HttpsConnector;
use hyper_util::{
    client::legacy::{Client, connect::HttpConnector},
    rt::TokioExecutor,
};
use jiff::Timestamp;
use nidaa_app::subject_of;
use nidaa_store::Recorded;
use serde_json::{json, value::RawValue};
use std::time::Duration;

/// A program that has not answered by then is taken not to answer.
const PATIENCE: Duration = Duration::from_secs(10);

/// Posts events over HTTP and HTTPS.
#[derive(Clone)]
pub struct Poster {
    client: Client<HttpsConnector<HttpConnector>, Full<Bytes>>,
    /// Where events come from: the address of the site.
    source: String,
}

impl Poster {
    pub fn new(source: String, roots: Roots) -> Self {
        let connector = hyper_rustls::HttpsConnectorBuilder::new()
            .with_tls_config(roots.tls())
            .https_or_http()
            .enable_http1()
            .build();
        Self { client: Client::builder(TokioExecutor::new()).build(connector), source }
    }

    /// Posts an event in the JSON form of `CloudEvents`, signed.
    ///
    /// # Errors
    /// What went wrong, in words: the program was not reached in time, or answered with another status than 2xx.
    pub async fn post(&self, url: &str, key: &Key, event: &Recorded, now: Timestamp) -> Result<(), String> {
        let (id, time) = (event.position.to_string(), now.as_second());
        let body = self.body(event).map_err(|error| error.to_string())?;
        let request = Request::post(url)
            .header(header::CONTENT_TYPE, "application/cloudevents+json; charset=utf-8")
            .header(header::USER_AGENT, "nidaa")
            .header("webhook-id", &id)
            .header("webhook-timestamp", time)
            .header("webhook-signature", key.sign(&id, time, &body))
            .body(Full::new(Bytes::from(body)))
            .map_err(|error| error.to_string())?;
        match tokio::time::timeout(PATIENCE, self.client.request(request)).await {
            Err(_) => Err(format!("no answer within {} seconds", PATIENCE.as_secs())),
            Ok(Err(error)) => Err(said(&error)),
            Ok(Ok(answer)) if answer.status().is_success() => Ok(()),
            Ok(Ok(answer)) => Err(answer.status().to_string()),
        }
    }

    fn body(&self, event: &Recorded) -> serde_json::Result<String> {
        let data: Box<RawValue> = RawValue::from_string(event.payload.clone())?;
        let fixed = json!({
            "specversion": "1.0",
            "id": event.position.to_string(),
            "source": self.source,
            "type": format!("nidaa.{}.{}", event.stream_type, event.event_type),
            "subject": subject_of(event),
            "time": event.recorded_at.to_string(),
            "occurredat": event.occurred_at.to_string(),
            "schemaversion": event.schema_version,
            "datacontenttype": "application/json",
        });
        // The payload as it stands in the log: what is signed is what was recorded.
        let head = fixed.to_string();
        Ok(format!("{},\"data\":{}}}", head.trim_end_matches('}'), data.get()))
    }
}

/// The error with its causes: the library's own line says only that no connection was made.
fn said(error: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(error.source(), |error| error.source());
    causes.fold(error.to_string(), |line, cause| format!("{line}: {cause}"))
}
