//! Whoever may not know of a project hears of it, whatever they ask to be done with it, what is heard of one that does not
//! exist.

use crate::on_every_engine;

on_every_engine!(
    a_hidden_project_and_none_are_answered_alike,
    whoever_is_involved_hears_what_stands_in_the_way,
    who_reads_for_several_institutions_looks_through_the_eyes_of_each
);

mod stories {
    use crate::world::{World, actor, office, owner_of, owner_state};
    use nidaa_app::{AsOf, Sight};
    use nidaa_kernel::Actor;
    use serde_json::{Value, json};

    /// A draft of SESRIC, which only those involved and the office may know of.
    async fn a_draft(world: &World) {
        let draft = json!({
            "project": "SECRET", "title": { "en": "Guides" }, "owner": { "kind": "institution", "institution": "SESRIC" },
            "programme": "comcec-project-funding", "sector": "tourism"
        });
        world.command(&office(), "draft_project", draft).await.expect("allowed");
    }

    /// What is answered, without the code that was asked for.
    async fn heard(world: &World, actor: &Actor, (name, data): &(&str, Value), project: &str) -> String {
        let mut data = data.clone();
        data["project"] = json!(project);
        let failure = world.command(actor, name, data).await.expect_err("refused");
        format!("{} {failure}", failure.code()).replace(project, "…")
    }

    pub async fn a_hidden_project_and_none_are_answered_alike(world: World) {
        a_draft(&world).await;
        let asked = [
            ("submit_project", json!({})),
            ("invite_partner", json!({ "country": "MA", "role": "partner" })),
            ("confirm_partnership", json!({ "country": "MA", "role": "partner" })),
            ("find_eligible", json!({})),
            ("approve_project", json!({})),
            (
                "postpone_project",
                json!({ "reason": { "text": { "en": "No" } }, "requested_by": "owner", "to_year": 2031, "to_call": "NONE" }),
            ),
            ("withdraw_project", json!({ "reason": { "text": { "en": "No" } } })),
            ("assign_assessor", json!({ "assessor": "amel" })),
            ("list_person", json!({ "account": "amel" })),
            ("score_proposal", json!({ "marks": [] })),
        ];
        let strangers =
            [owner_of("SMIIC"), owner_state("SN"), actor("amel", "assessor"), actor("kim", "bank")];
        for stranger in &strangers {
            for command in &asked {
                let hidden = heard(&world, stranger, command, "SECRET").await;
                let none = heard(&world, stranger, command, "GUESSED").await;
                assert_eq!(hidden, none, "{}: {}", stranger.login, command.0);
            }
        }
    }

    pub async fn whoever_is_involved_hears_what_stands_in_the_way(world: World) {
        a_draft(&world).await;
        let heard = async |who: &Actor, name: &str| {
            let answer = world.command(who, name, json!({ "project": "SECRET" })).await;
            answer.expect_err("refused").code()
        };
        assert_eq!(heard(&owner_of("SESRIC"), "find_eligible").await, "not-open-in-stage");
        assert_eq!(heard(&office(), "find_eligible").await, "not-open-in-stage");
        assert_eq!(heard(&owner_of("SMIIC"), "find_eligible").await, "not-found");
    }

    pub async fn who_reads_for_several_institutions_looks_through_the_eyes_of_each(world: World) {
        a_draft(&world).await;
        for key in ["AARDO", "SESRIC"] {
            let entry = json!({ "institution": key, "name": { "en": key }, "kind": "oic_subsidiary_organ" });
            let contact = json!({ "name": "Noor", "email": "noor@example.org", "lang": "en" });
            let appointed = json!({ "institution": key, "contact": contact });
            world.command(&office(), "register_institution", entry).await.expect("allowed");
            world.command(&office(), "appoint_contact", appointed).await.expect("allowed");
        }
        world.catch_up().await;
        let eyes = world.app.eyes_of("noor@example.org").await.expect("the log answers");
        assert!(world.app.seen_by(&eyes).project("SECRET", AsOf::Now).await.is_ok(), "{eyes:?}");
        let nobody = world.app.eyes_of("else@example.org").await.expect("the log answers");
        assert_eq!(nobody, Sight::Public);
        assert!(world.app.seen_by(&nobody).project("SECRET", AsOf::Now).await.is_err());
    }
}
