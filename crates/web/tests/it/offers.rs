//! Forms that pages offer: those of what there is, to those who may use them.

use crate::world::World;
use nidaa_app::{Order, Request};
use nidaa_domain::{
    Command,
    webhook::{DisableWebhook, WebhookCommand},
};
use nidaa_kernel::{Actor, CommandId, Position};
use serde_json::json;
use uuid::Uuid;

fn shown(page: &crate::world::Answer) -> String {
    page.between("<main", "</main>").to_owned()
}

#[tokio::test]
async fn whoever_may_begin_a_call_is_offered_its_form_where_calls_are_listed() {
    let world = World::new().await;
    let office = world.office().await;
    let link = r#"href="/en/act/draft_call?""#;
    assert!(shown(&world.get_as(&office, "/en/calls").await).contains(link));
    assert!(!shown(&world.get("/en/calls").await).contains("draft_call"));
    assert!(!shown(&world.get_as(&office, "/en/calls?as_of=1").await).contains("draft_call"));
}

#[tokio::test]
async fn a_webhook_that_was_disabled_is_enabled_from_its_line() {
    let world = World::new().await;
    let office = world.office().await;
    let hook = json!({ "webhook": "crm", "url": "https://crm.example/in", "events": ["project_submitted"] });
    world.command("register_webhook", hook).await;
    let page = shown(&world.get_as(&office, "/en/webhooks").await);
    assert!(page.contains("/en/act/rotate_webhook_key?webhook=crm"), "{page}");
    assert!(!page.contains("enable_webhook"), "{page}");
    // What does not answer, the program alone says.
    let (webhook, error) = ("crm".to_owned(), "no answer".to_owned());
    let silent = DisableWebhook { webhook, error, at: Position(1) };
    let order = Order::new(Command::Webhook(WebhookCommand::DisableWebhook(silent)));
    let request = Request::one(CommandId(Uuid::now_v7()), Actor::system(), order);
    world.app.dispatch(request).await.expect("the program's own");
    world.catch_up().await;
    let page = shown(&world.get_as(&office, "/en/webhooks").await);
    assert!(page.contains("/en/act/enable_webhook?webhook=crm"), "{page}");
}

#[tokio::test]
async fn what_there_is_nothing_of_is_not_offered() {
    let world = World::new().await;
    let office = world.office().await;
    let recorded = json!({
        "project": "W1", "title": { "en": "Wells" }, "owner": { "kind": "state", "country": "SN" },
        "programme": "comcec-project-funding", "sector": "tourism", "stage": "final_review",
        "implementation_year": 2027, "member_states_count": 2,
    });
    world.report("record_project", recorded).await;
    let condition = json!({ "key": "letters", "text": { "en": "Letters" }, "due": "2099-01-01" });
    let approval =
        json!({ "project": "W1", "granted": { "minor": 100, "currency": "USD" }, "conditions": [condition] });
    world.as_office("approve_project", approval).await;
    world.catch_up().await;
    let before = shown(&world.get_as(&office, "/en/projects/W1").await);
    for command in ["accept_proof", "reject_proof", "decline_postponement", "approve_payment"] {
        assert!(!before.contains(&format!("/en/act/{command}?")), "{command} in {before}");
    }
    world
        .as_office("report_proof", json!({ "project": "W1", "condition": "letters", "proof": "Signed" }))
        .await;
    world.catch_up().await;
    let after = shown(&world.get_as(&office, "/en/projects/W1").await);
    assert!(after.contains("/en/act/accept_proof?project=W1"), "{after}");
}

#[tokio::test]
async fn the_office_assigns_releases_and_lifts_conflicts_where_it_sees_them() {
    let world = crate::assessments::given().await;
    let office = world.office().await;
    let path = "/en/projects/N1/evaluation";
    let page = shown(&world.get_as(&office, path).await);
    for command in
        ["assign_assessor?project=N1", "release_assessor?project=N1&", "declare_conflict?project=N1&"]
    {
        let found = page.replace("&#38;", "&").replace("&amp;", "&").contains(&format!("/en/act/{command}"));
        assert!(found, "{command} in {page}");
    }
    assert!(!page.contains("lift_conflict"), "{page}");
    world
        .as_office("declare_conflict", json!({ "project": "N1", "assessor": "sri", "ground": "financial" }))
        .await;
    world.catch_up().await;
    assert!(shown(&world.get_as(&office, path).await).contains("/en/act/lift_conflict?project=N1"));
}
