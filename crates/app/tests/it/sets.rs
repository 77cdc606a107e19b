//! Several commands as one act.

use crate::on_every_engine;

on_every_engine!(
    a_set_does_what_its_preview_has_shown,
    a_command_of_a_set_sees_what_those_before_it_did,
    one_refused_command_leaves_the_whole_set_undone,
    a_command_about_what_is_not_there_is_named_by_its_place,
    a_set_with_other_effects_than_expected_is_refused,
    a_set_sent_again_gets_the_first_answer,
);

mod stories {
    use crate::world::{CONTACTS, ILLUSTRATIONS, PROJECTS, World, office, site};
    use nidaa_app::{AsOf, DutyChange, Effect, Failure, Preview, Request, Set};
    use nidaa_domain::Refusal;
    use nidaa_kernel::CommandId;
    use serde_json::{Value, json};
    use uuid::Uuid;

    async fn eighth_call(world: &World) {
        let files =
            [("contacts.json", CONTACTS), ("projects.json", PROJECTS), ("illustrations.json", ILLUSTRATIONS)];
        assert_eq!(world.import(&files).await.faults, vec![]);
    }

    fn postpone(project: &str, year: i16) -> Value {
        let reason = json!({ "code": "pandemic", "text": { "en": "Travel was not possible" } });
        let data = json!({ "project": project, "reason": reason, "requested_by": "owner", "to_year": year });
        json!({ "command": "postpone_project", "data": data })
    }

    fn resume(project: &str) -> Value {
        let reason = json!({ "text": { "en": "The borders are open" } });
        json!({ "command": "resume_project", "data": { "project": project, "reason": reason } })
    }

    fn revert(project: &str) -> Value {
        let reason = json!({ "text": { "en": "A slip" } });
        let data = json!({ "project": project, "decision": "postponed", "reason": reason });
        json!({ "command": "revert_decision", "data": data })
    }

    fn set(list: Value) -> Request {
        let orders = Set::read(list).expect("a set").orders;
        Request::set(CommandId(Uuid::now_v7()), office(), orders)
    }

    fn stages(preview: &Preview) -> Vec<(&str, &str)> {
        let told = preview.effects.iter().filter_map(|effect| match effect {
            Effect::Stage { of, to, .. } => Some((of.as_str(), to.as_str())),
            _ => None,
        });
        told.collect()
    }

    async fn stage(world: &World, code: &str) -> String {
        world.app.whole().project(code, AsOf::Now).await.expect("a page").card.stage
    }

    pub async fn a_set_does_what_its_preview_has_shown(world: World) {
        eighth_call(&world).await;
        let request = set(json!([postpone("E8-1", 2021), postpone("E8-2", 2022)]));
        let (before, preview) = (world.events().await, world.app.preview(&request, &site()).await);
        let preview = preview.expect("allowed");
        assert_eq!(world.events().await, before, "a preview writes nothing");
        assert_eq!(stages(&preview), [("project/E8-1", "postponed"), ("project/E8-2", "postponed")]);
        let done = world.app.dispatch_previewed(request, preview.hash).await.expect("as expected");
        assert_eq!(done.events, preview.events);
        assert_eq!([stage(&world, "E8-1").await, stage(&world, "E8-2").await], ["postponed", "postponed"]);
    }

    pub async fn a_command_of_a_set_sees_what_those_before_it_did(world: World) {
        eighth_call(&world).await;
        let invite = json!({ "project": "E8-1", "country": "TN", "role": "partner" });
        let key = "confirm_partnership/E8-1/TN/partner";
        let excuse = json!({ "obligation": key, "reason": { "text": { "en": "They said so" } } });
        let request = set(json!([
            { "command": "invite_partner", "data": invite },
            { "command": "excuse", "data": excuse },
            postpone("E8-2", 2021),
            revert("E8-2"),
        ]));
        let preview = world.app.preview(&request, &site()).await.expect("allowed");
        let duties: Vec<DutyChange> = preview
            .effects
            .iter()
            .filter_map(|effect| match effect {
                Effect::Obligation { key: of, change, .. } if of == key => Some(*change),
                _ => None,
            })
            .collect();
        assert_eq!(duties, [DutyChange::Opened, DutyChange::Excused]);
        assert_eq!(stages(&preview), [("project/E8-2", "postponed"), ("project/E8-2", "final_listed")]);
        world.app.dispatch_previewed(request, preview.hash).await.expect("as expected");
        let duty = world.app.whole().obligation(key, AsOf::Now).await.expect("it was owed");
        assert_eq!(duty.state, "excused");
    }

    pub async fn one_refused_command_leaves_the_whole_set_undone(world: World) {
        eighth_call(&world).await;
        let list = json!([postpone("E8-1", 2021), resume("E8-2")]);
        let (before, asked) = (world.events().await, set(list.clone()));
        let shown = world.app.preview(&asked, &site()).await.err().map(|failure| failure.to_string());
        let refused = world.app.dispatch(asked).await;
        let told = refused.as_ref().err().map(ToString::to_string);
        assert_eq!(told, shown, "the preview is refused in the same words");
        let Err(Failure::Refused(Refusal::OneOfSet { place, command, refusal })) = refused else {
            panic!("{refused:?}");
        };
        assert_eq!((place, command.as_str()), (2, "resume_project"));
        assert_eq!(refusal.rule(), "comcec-project-funding/project/resume_project");
        assert_eq!((world.events().await, stage(&world, "E8-1").await.as_str()), (before, "final_listed"));
    }

    pub async fn a_command_about_what_is_not_there_is_named_by_its_place(world: World) {
        eighth_call(&world).await;
        let (before, asked) = (world.events().await, set(json!([postpone("E8-1", 2021), resume("NONE")])));
        let refused = world.app.dispatch(asked).await.err().map(|failure| failure.to_string());
        assert_eq!(refused.as_deref(), Some("command 2 (resume_project): there is no project NONE"));
        let alone = world.app.dispatch(set(json!([resume("NONE")]))).await;
        assert!(matches!(alone, Err(Failure::NotFound { .. })), "{alone:?}");
        assert_eq!(world.events().await, before);
    }

    pub async fn a_set_with_other_effects_than_expected_is_refused(world: World) {
        eighth_call(&world).await;
        let list = json!([postpone("E8-1", 2021), postpone("E8-2", 2021)]);
        let preview = world.app.preview(&set(list.clone()), &site()).await.expect("allowed");
        let moved = json!({
            "project": "E8-2", "country": "TN", "role": "partner"
        });
        world.command(&office(), "invite_partner", moved).await.expect("allowed");
        let before = world.events().await;
        let answer = world.app.dispatch_previewed(set(list), preview.hash).await;
        assert!(matches!(answer, Err(Failure::PreviewMoved { .. })), "{answer:?}");
        assert_eq!(world.events().await, before);
    }

    pub async fn a_set_sent_again_gets_the_first_answer(world: World) {
        eighth_call(&world).await;
        let request = set(json!([postpone("E8-1", 2021), postpone("E8-2", 2022)]));
        let first = world.app.dispatch(request.clone()).await.expect("allowed");
        let again = world.app.dispatch(request.clone()).await.expect("answered again");
        assert_eq!((&first.events, first.replayed, again.replayed), (&again.events, false, true));
        let mut less = request;
        less.orders.pop();
        let other = world.app.dispatch(less).await;
        assert!(matches!(other, Err(Failure::CommandReused(_))), "{other:?}");
    }
}
