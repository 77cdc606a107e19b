//! Whoever acts in the place of another.

use crate::on_every_engine;

on_every_engine!(
    a_deputy_acts_on_its_days_and_every_event_says_for_whom,
    a_right_that_ended_on_another_node_is_no_right,
    somebody_who_cannot_sign_in_is_no_deputy,
    appointments_are_listed_until_they_are_over,
);

mod stories {
    use crate::world::{ILLUSTRATIONS, PROJECTS, World, actor, give, office, request};
    use nidaa_app::{App, AsOf, Done, Failure};
    use nidaa_domain::Refusal;
    use nidaa_kernel::{AccountLogin, Actor};
    use serde_json::{Value, json};

    fn login(name: &str) -> AccountLogin {
        AccountLogin::new(name).expect("a login")
    }

    /// The eighth call with two accounts: `chief` of the office, and `sri`, who has no role that decides anything.
    /// It is the 10th of March 2026.
    async fn begun(world: &World) -> Actor {
        world.clock.set("2026-03-10T09:00:00Z");
        let outcome =
            world.import(&[("projects.json", PROJECTS), ("illustrations.json", ILLUSTRATIONS)]).await;
        assert_eq!(outcome.faults, vec![]);
        for (name, role) in [("chief", "office"), ("sri", "partner")] {
            let account = json!({ "account": name, "name": name, "lang": "en", "roles": [role] });
            world.command(&office(), "open_account", account).await.expect("a new account");
        }
        actor("sri", "partner")
    }

    fn days(from: &str, until: &str) -> Value {
        json!({ "account": "chief", "deputy": "sri", "from": from, "until": until })
    }

    async fn postpone(app: &App, deputy: &Actor, project: &str) -> Result<Done, Failure> {
        let reason = json!({ "code": "pandemic", "text": { "en": "Travel was not possible" } });
        let data = json!({ "project": project, "reason": reason, "requested_by": "owner", "to_year": 2027 });
        let request = request(deputy, "postpone_project", data);
        app.dispatch(request.on_behalf_of(Some(login("chief")))).await
    }

    fn is_no_deputy(done: &Result<Done, Failure>) {
        let refusal = Refusal::NotADeputy { account: "sri".to_owned(), principal: "chief".to_owned() };
        assert!(matches!(done, Err(Failure::Refused(found)) if *found == refusal), "{done:?}");
    }

    pub async fn a_deputy_acts_on_its_days_and_every_event_says_for_whom(world: World) {
        let sri = begun(&world).await;
        is_no_deputy(&postpone(&world.app, &sri, "E8-1").await);
        // Whoever is represented appoints. Days are those of Istanbul.
        let chief = actor("chief", "office");
        world.command(&chief, "appoint_deputy", days("2026-03-11", "2026-03-12")).await.expect("its own");
        is_no_deputy(&postpone(&world.app, &sri, "E8-1").await);
        world.clock.set("2026-03-10T21:00:00Z");
        let done = postpone(&world.app, &sri, "E8-1").await.expect("its first day");
        world.clock.set("2026-03-12T20:59:59Z");
        postpone(&world.app, &sri, "E8-2").await.expect("its last day");
        world.clock.set("2026-03-12T21:00:00Z");
        is_no_deputy(&postpone(&world.app, &sri, "E8-3").await);
        world.catch_up().await;
        let page = world.app.whole().project("E8-1", AsOf::Now).await.expect("a page");
        let told = page.timeline.iter().filter(|entry| entry.meta.command == "postpone_project");
        for entry in told.clone() {
            assert_eq!(entry.meta.actor, login("sri"));
            assert_eq!(entry.meta.on_behalf_of, Some(login("chief")));
        }
        assert_eq!(told.count(), done.events.len());
    }

    pub async fn a_right_that_ended_on_another_node_is_no_right(world: World) {
        let sri = begun(&world).await;
        world.command(&office(), "appoint_deputy", days("2026-03-10", "2100-12-31")).await.expect("allowed");
        postpone(&world.app, &sri, "E8-1").await.expect("one of its days");
        let node = world.another_node().await;
        let dismissed = json!({ "account": "chief", "deputy": "sri" });
        give(&node, &office(), "dismiss_deputy", dismissed).await.expect("a deputy");
        is_no_deputy(&postpone(&world.app, &sri, "E8-2").await);
    }

    pub async fn somebody_who_cannot_sign_in_is_no_deputy(world: World) {
        begun(&world).await;
        let unknown =
            json!({ "account": "chief", "deputy": "srii", "from": "2026-03-10", "until": "2026-03-20" });
        let done = world.command(&office(), "appoint_deputy", unknown).await;
        let refusal = Refusal::Missing { what: "account", code: "srii".to_owned() };
        assert!(matches!(&done, Err(Failure::Refused(found)) if *found == refusal), "{done:?}");
    }

    pub async fn appointments_are_listed_until_they_are_over(world: World) {
        begun(&world).await;
        world.command(&office(), "appoint_deputy", days("2026-03-11", "2026-03-12")).await.expect("allowed");
        world.catch_up().await;
        let today = async || {
            let views = world.app.deputies(AsOf::Now).await.expect("the log answers");
            views.into_iter().map(|view| (view.deputy, view.today)).collect::<Vec<_>>()
        };
        assert_eq!(today().await, [(login("sri"), false)]);
        world.clock.set("2026-03-12T12:00:00Z");
        assert_eq!(today().await, [(login("sri"), true)]);
        let (acting, name) =
            world.app.deputy(&login("sri"), &login("chief")).await.expect("rows").expect("today");
        assert_eq!((acting, name.as_str()), (actor("sri", "office"), "chief"));
        world.clock.set("2026-03-13T12:00:00Z");
        assert_eq!(today().await, []);
        assert_eq!(world.app.deputy(&login("sri"), &login("chief")).await.expect("rows"), None);
    }
}
