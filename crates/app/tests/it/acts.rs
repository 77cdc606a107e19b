//! What somebody is told that may be done.

use crate::on_every_engine;

on_every_engine!(
    an_owner_is_told_what_may_be_done_and_what_stands_in_its_way,
    what_only_the_data_can_tell_stands_in_nobodys_way,
    a_deputy_is_told_what_the_one_represented_may_do,
);

mod stories {
    use crate::world::{World, actor, office, owner_state};
    use nidaa_app::{Act, Asker, Failure, Order, Request};
    use nidaa_kernel::{Actor, CommandId};
    use nidaa_workflow::Machine;
    use serde_json::json;
    use uuid::Uuid;

    /// A project of Senegal in this stage, as a document reports it.
    async fn recorded(world: &World, stage: &str) {
        let project = json!({
            "project": "A1", "title": { "en": "Guides" }, "owner": { "kind": "state", "country": "SN" }, "stage": stage,
            "programme": "comcec-project-funding", "sector": "tourism", "implementation_year": 2027,
        });
        let order = Order::parse("record_project", project).expect("a command");
        let request = Request::one(CommandId(Uuid::now_v7()), Actor::system(), order);
        world
            .app
            .dispatch(Request { reconstruction: true, ..request })
            .await
            .expect("a document is believed");
        world.catch_up().await;
    }

    async fn acts(world: &World, actor: Actor) -> Vec<Act> {
        let asker = Asker { actor, on_behalf_of: None };
        world.app.acts(Machine::Project, "A1", &asker).await.expect("an answer")
    }

    /// The rule in the way of a command: `open` where none is, `shut` where it is not told of at all.
    fn told(acts: &[Act], command: &str) -> String {
        let Some(act) = acts.iter().find(|act| act.command == command) else { return "shut".to_owned() };
        act.refusal.as_ref().map_or_else(|| "open".to_owned(), nidaa_domain::Refusal::rule)
    }

    pub async fn an_owner_is_told_what_may_be_done_and_what_stands_in_its_way(world: World) {
        recorded(&world, "draft").await;
        let before = world.events().await;
        let own = acts(&world, owner_state("SN")).await;
        let all = ["submit_project", "withdraw_project", "find_eligible", "return_to_owner"];
        let call_open = "comcec-project-funding/project/submit_project/call_open";
        assert_eq!(all.map(|command| told(&own, command)), [call_open, "open", "shut", "shut"]);
        assert_eq!(acts(&world, owner_state("MA")).await, vec![], "another state owns nothing here");
        assert_eq!(world.events().await, before, "asking writes nothing");
        let asker = Asker { actor: office(), on_behalf_of: None };
        let nobody = world.app.acts(Machine::Project, "NOBODY", &asker).await;
        assert!(matches!(nobody, Err(Failure::NotFound { what: "project", .. })), "{nobody:?}");
    }

    pub async fn what_only_the_data_can_tell_stands_in_nobodys_way(world: World) {
        recorded(&world, "submitted").await;
        let all = acts(&world, office()).await;
        // The checklist that both rest on comes with the command.
        assert_eq!(["find_eligible", "find_ineligible"].map(|command| told(&all, command)), ["open", "open"]);
        let bare = world.command(&office(), "find_eligible", json!({ "project": "A1" })).await;
        assert!(matches!(bare, Err(Failure::Refused(_))), "{bare:?}");
    }

    pub async fn a_deputy_is_told_what_the_one_represented_may_do(world: World) {
        recorded(&world, "submitted").await;
        let account =
            |name: &str, role: &str| json!({ "account": name, "name": name, "lang": "en", "roles": [role] });
        world.command(&office(), "open_account", account("chief", "office")).await.expect("a new account");
        world.command(&office(), "open_account", account("sri", "partner")).await.expect("a new account");
        let days =
            json!({ "account": "chief", "deputy": "sri", "from": "2020-01-01", "until": "2099-12-31" });
        world.command(&office(), "appoint_deputy", days).await.expect("an appointment");
        world.catch_up().await;
        let sri = actor("sri", "partner");
        assert_eq!(acts(&world, sri.clone()).await, vec![]);
        let deputy = Asker { actor: sri, on_behalf_of: Some("chief".parse().expect("a login")) };
        let of_chief = world.app.acts(Machine::Project, "A1", &deputy).await.expect("an answer");
        assert_eq!(of_chief, acts(&world, actor("chief", "office")).await);
        assert_eq!(told(&of_chief, "find_eligible"), "open");
    }
}
