//! Data files.

use crate::on_every_engine;

on_every_engine!(
    the_twenty_projects_are_entered_once,
    a_faulty_file_names_every_fault_and_writes_nothing,
    what_is_in_the_log_already_is_one_fault_a_record,
);

mod stories {
    use crate::world::{PROJECTS, World};
    use nidaa_app::{AsOf, import::Fault};
    use serde_json::{Value, json};

    pub async fn the_twenty_projects_are_entered_once(world: World) {
        let first = world.import(&[("projects.json", PROJECTS)]).await;
        let events = world.events().await;
        let second = world.import(&[("projects.json", PROJECTS)]).await;
        assert_eq!((first.faults, second.faults), (vec![], vec![]));
        assert_eq!((second.events, second.already, world.events().await), (0, first.events, events));
        world.catch_up().await;
        let projects = world.app.whole().projects(AsOf::Now).await.expect("a board");
        let calls = world.app.whole().calls(AsOf::Now).await.expect("a board");
        let (closed, active) = (stage(&projects, "closed"), stage(&projects, "active"));
        assert_eq!((projects.len(), closed, active, calls.len()), (20, 12, 8, 2));
    }

    fn stage(projects: &[nidaa_app::CardView], stage: &str) -> usize {
        projects.iter().filter(|project| project.stage == stage).count()
    }

    pub async fn a_faulty_file_names_every_fault_and_writes_nothing(world: World) {
        let before = world.events().await;
        let mut file: Value = serde_json::from_str(PROJECTS).expect("the shipped data");
        file["projects"][0]["partner_countries"][1] = json!("XX");
        file["projects"][1]["partner_countries"][0] = json!("MA");
        file["projects"][4]["activities"][0]["end"] = json!("2018-07-01");
        file["projects"][5]["sector"] = json!("weather");
        file["projects"][6]["title_ar"] = Value::Null;
        file["projects"][7]["id"] = json!("P01");
        let outcome =
            world.import(&[("projects.json", &file.to_string()), ("broken.json", "{\"projects\": [")]).await;
        let found: Vec<(String, String)> =
            outcome.faults.into_iter().map(|Fault { path, code, .. }| (path, code)).collect();
        let expected = [
            ("projects[0].partner_countries[1]", "unknown-country"),
            ("projects[1].partner_countries[0]", "partner-is-owner"),
            ("projects[4].activities[0].end", "end-before-start"),
            ("projects[5].sector", "unknown-sector"),
            ("projects[6].title_ar", "missing-text"),
            ("projects[7].id", "duplicate"),
            ("line 1 column 14", "bad-json"),
        ];
        assert_eq!(found, expected.map(|(path, code)| (path.to_owned(), code.to_owned())));
        assert_eq!(world.events().await, before);
    }

    pub async fn what_is_in_the_log_already_is_one_fault_a_record(world: World) {
        world.import(&[("projects.json", PROJECTS)]).await;
        let before = world.events().await;
        let respaced = PROJECTS.replace('\n', "\n ");
        let outcome = world.import(&[("projects.json", &respaced)]).await;
        let codes: Vec<&str> = outcome.faults.iter().map(|fault| fault.code.as_str()).collect();
        assert_eq!(codes, vec!["already-exists"; 22]);
        assert_eq!(world.events().await, before);
    }
}

#[tokio::test]
async fn a_file_of_a_hundred_megabytes_is_refused_unread() {
    let world = crate::world::World::new(nidaa_testkit::Database::memory().await).await;
    let outcome = world.import(&[("huge.json", &" ".repeat(100_000_000))]).await;
    let codes: Vec<&str> = outcome.faults.iter().map(|fault| fault.code.as_str()).collect();
    assert_eq!(codes, ["too-large"]);
}
