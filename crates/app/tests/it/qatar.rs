//! Qatar, which is asked to take part in a project: what stories of duties and their mails begin with.

use crate::world::{World, at, give_all, settle};
use nidaa_app::App;
use nidaa_testkit::MovableClock;
use serde_json::json;

/// Where the contact of its ministry is written to.
pub const TO: &str = "qa@example.org";

/// A ministry of Qatar, which rests on Friday and Saturday and is three hours ahead of UTC, on Wednesday,
/// 4 September 2030. Its contact reads `lang`.
pub async fn ministry(world: &World, lang: &str) -> (App, MovableClock) {
    let clock = MovableClock::at(at("2030-09-04T09:00:00Z"));
    let app = world.node_at(&clock).await;
    let ministry = json!({ "institution": "QA-MIN", "name": { "en": "Ministry" }, "kind": "national_body", "country": "QA" });
    let contact =
        json!({ "institution": "QA-MIN", "contact": { "name": "A. B.", "email": TO, "lang": lang } });
    give_all(&app, [("register_institution", ministry), ("appoint_contact", contact)]).await;
    (app, clock)
}

/// Qatar is asked to take part in project A, and owes its answer three weeks later: by 25 September.
pub async fn invite(app: &App) {
    draft_and_invite(app).await;
    settle(app).await;
}

/// The same, while nobody has reacted to it.
pub async fn draft_and_invite(app: &App) {
    let draft = json!({ "project": "A", "title": { "en": "Roads" }, "sector": "trade",
        "owner": { "kind": "institution", "institution": "SESRIC" }, "programme": "comcec-project-funding" });
    let link = json!({ "project": "A", "country": "QA", "role": "partner" });
    give_all(app, [("draft_project", draft), ("invite_partner", link)]).await;
}
