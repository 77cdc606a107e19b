//! Files that answers name, on every engine.

use crate::on_every_engine;

on_every_engine!(
    a_proposal_waits_until_its_file_is_there_again,
    hostile_bytes_are_refused_and_harm_nobody,
    bytes_that_no_answer_ever_named_are_found_when_they_are_old,
);

mod stories {
    use crate::world::{World, office, owner_state};
    use nidaa_app::{Failure, FileFault, FileView};
    use serde_json::{Value, json};

    const PDF: &[u8] = b"%PDF-1.7 a letter";

    async fn done(world: &World, country: Option<&str>, name: &str, data: Value) {
        let actor = country.map_or_else(office, owner_state);
        if let Err(failure) = world.command(&actor, name, data).await {
            panic!("{name}: {failure}");
        }
    }

    /// A proposal of Senegal in the call CCR-03 that lacks nothing.
    async fn complete(world: &World) -> FileView {
        world.clock.set("2026-10-20T09:00:00Z");
        let call =
            json!({ "call": "CCR-03", "programme": "comcec-covid-response", "ordinal": 3, "year": 2026 });
        done(world, None, "draft_call", call).await;
        let days = json!({ "call": "CCR-03", "opens": "2026-10-01", "closes": "2026-11-30" });
        done(world, None, "announce_call", days).await;
        done(world, None, "open_call", json!({ "call": "CCR-03" })).await;
        let draft = json!({ "project": "A", "title": { "en": "Recovery" }, "owner": { "kind": "state", "country": "SN" },
            "programme": "comcec-covid-response", "call": "CCR-03", "sector": "tourism", "project_type": "sharing_expertise" });
        done(world, Some("SN"), "draft_project", draft).await;
        let provider = json!({ "project": "A", "country": "TR", "role": "provider" });
        done(world, Some("SN"), "invite_partner", provider).await;
        let taken = world.app.hand_in(PDF.to_vec()).await.expect("a PDF");
        let answers = json!({ "harm": "Fewer visitors", "results": "Trained guides",
            "requested": { "minor": 90_000, "currency": "USD" }, "provider_letter": [taken.clone().named("a.pdf")] });
        let save = json!({ "project": "A", "form": "covid_proposal", "answers": answers });
        done(world, Some("SN"), "save_form", save).await;
        taken
    }

    async fn submit(world: &World) -> Result<(), Failure> {
        world.command(&owner_state("SN"), "submit_project", json!({ "project": "A" })).await.map(drop)
    }

    pub async fn a_proposal_waits_until_its_file_is_there_again(world: World) {
        let taken = complete(&world).await;
        world.app.remove_file(taken.sha256).await.expect("it is there");
        let refused = submit(&world).await.expect_err("its file is gone");
        assert_eq!(refused.code(), "file-not-handed-in");
        assert_eq!(world.app.hand_in(PDF.to_vec()).await.expect("a PDF"), taken);
        submit(&world).await.expect("all is there");
    }

    pub async fn hostile_bytes_are_refused_and_harm_nobody(world: World) {
        // A zip whose directory is said to stand past the end of all numbers.
        let locator = [b"PK\x06\x07".as_slice(), &[0; 4], &[0xff; 8], &[0; 4]].concat();
        let end = [b"PK\x05\x06".as_slice(), &[0xff; 18]].concat();
        let zip = [b"PK\x03\x04".as_slice(), &[0; 40], &locator, &end].concat();
        for bytes in [zip, b"PK\x03\x04".to_vec(), vec![0], b"%PD".to_vec()] {
            let told = world.app.hand_in(bytes).await.expect_err("no kind that is taken");
            assert!(matches!(told, Failure::File(FileFault::Kind { .. })), "{told:?}");
        }
    }

    pub async fn bytes_that_no_answer_ever_named_are_found_when_they_are_old(world: World) {
        let named = complete(&world).await;
        let put = async |text: &str| world.app.hand_in(text.into()).await.expect("a PDF");
        let stray = put("%PDF-1.7 never saved").await;
        let save =
            json!({ "project": "A", "form": "covid_proposal", "answers": { "provider_letter": null } });
        done(&world, Some("SN"), "save_form", save).await;
        world.clock.set("2026-10-22T09:00:00Z");
        put("%PDF-1.7 of today").await;
        let before = "2026-10-21T09:00:00Z".parse().expect("a time");
        let sweep = async |dry_run| {
            let found = world.app.sweep_files(before, dry_run).await.expect("the log answers");
            found.into_iter().map(FileView::from).collect::<Vec<_>>()
        };
        assert_eq!(sweep(true).await, std::slice::from_ref(&stray), "not {named:?}");
        put("%PDF-1.7 never saved").await;
        assert_eq!(sweep(false).await, [], "it was handed in once more today");
        world.clock.set("2026-10-23T09:00:00Z");
        let later = "2026-10-23T08:00:00Z".parse().expect("a time");
        let gone = world.app.sweep_files(later, false).await.expect("the log answers");
        assert_eq!(gone.len(), 2, "{gone:?}");
        assert!(matches!(world.app.file(stray.sha256).await, Err(Failure::NotFound { .. })));
        assert!(world.app.file(named.sha256).await.is_ok(), "an answer named it once");
    }
}
