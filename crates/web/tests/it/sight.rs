//! Who sees whose project it is: over every stage of every shipped programme and every address that can be read.

use crate::world::{Answer, World};
use axum::http::StatusCode;
use nidaa_workflow::{Machine, Shown, Workflow};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Names of the country that takes part in what is not shown to everyone; nothing else here has to do with it.
const COUNTRY: [&str; 3] = ["Suriname", "Surinam", "سورينام"];

/// A project in one stage, whose owner's names stand nowhere else.
struct Seeded {
    code: String,
    programme: String,
    call: String,
    shown: Shown,
    /// Begins every name that tells whose it is; no word begins so by accident.
    name: String,
    key: String,
}

/// One project for each stage of each programme, each of an institution of its own that its title and a milestone name, too.
async fn seeded() -> (World, Vec<Seeded>) {
    let world = World::of_all_programmes().await;
    let rules: Vec<Workflow> =
        world.app.shelf().programmes().into_iter().map(|shelved| shelved.workflow).collect();
    let mut all = vec![];
    for (programme, rules) in rules.iter().enumerate() {
        let call = format!("SEEN-{programme}");
        let recorded = json!({ "call": call, "programme": rules.id(), "ordinal": 90, "stage": "completed" });
        world.report("record_call", recorded).await;
        for stage in rules.stages(Machine::Project) {
            let number = all.len();
            let seeded = Seeded {
                code: format!("SEEN-{programme}-{}", stage.id),
                programme: rules.id().to_string(),
                call: call.clone(),
                shown: rules.shown(&stage.id),
                name: format!("Qx{number}zed"),
                key: format!("QX{number}ZED"),
            };
            enter(&world, &seeded, rules.sectors()[0].id.as_str(), stage.id.as_str()).await;
            all.push(seeded);
        }
    }
    for (login, roles, institution) in [("sri", "assessor", None), ("amel", "project_owner", Some("OTHER"))] {
        let account = json!({ "account": login, "name": login, "lang": "en", "roles": [roles], "institution": institution });
        world.command("open_account", account).await;
    }
    world.catch_up().await;
    (world, all)
}

async fn enter(world: &World, seeded: &Seeded, sector: &str, stage: &str) {
    let Seeded { code, name, key, .. } = seeded;
    let names = json!({ "ar": format!("{name} معهد"), "en": format!("{name} Institute"), "fr": format!("Institut {name}") });
    let institution =
        json!({ "institution": key, "name": names, "acronym": format!("{name}I"), "kind": "ngo" });
    world.as_office("register_institution", institution).await;
    let contact =
        json!({ "name": format!("{name} Brom"), "email": format!("{name}@example.org"), "lang": "en" });
    world.as_office("appoint_contact", json!({ "institution": key, "contact": contact })).await;
    let is_public = seeded.shown == Shown::Everyone;
    let (country, place) = if is_public { ("GY", "Guyana") } else { ("SR", "Suriname") };
    let project = json!({
        "project": code, "call": seeded.call, "programme": seeded.programme, "sector": sector, "stage": stage,
        "owner": { "kind": "institution", "institution": key }, "wording": format!("{name} is asked"),
        "title": { "en": format!("{name} Institute trains in {place}"), "ar": format!("{name} معهد يدرب") },
        "recommendation": format!("{name} recommended"),
    });
    world.report("record_project", project).await;
    let partner = json!({ "project": code, "country": country, "role": "partner" });
    world.report("invite_partner", partner).await;
    let milestone = json!({ "project": code, "milestone": "m1", "title": { "en": format!("{name} meets") },
        "span": { "start": "2027-03", "end": "2027-03" } });
    world.report("plan_milestone", milestone).await;
}

/// Addresses that can be read, as the router names them.
fn routes() -> Vec<String> {
    let sources = [include_str!("../../src/pages/mod.rs"), include_str!("../../src/api/mod.rs")];
    let read = sources.iter().flat_map(|source| source.split(".route(").skip(1)).filter_map(|rest| {
        let (path, rest) = rest.trim_start().strip_prefix('"')?.split_once('"')?;
        rest.trim_start_matches([',', ' ', '\n']).starts_with("get(").then(|| path.to_owned())
    });
    let mut routes: Vec<String> = read.collect();
    // A line of events that says only that something changed never ends; a secret is its own permission.
    routes.retain(|path| !path.ends_with("/live") && !path.contains("{secret}"));
    assert!(routes.len() > 70, "the router is no longer read rightly: {routes:?}");
    routes
}

/// The address filled in for a project; none where it is the same for every project.
fn of_project(route: &str, seeded: &Seeded) -> Option<String> {
    let is_of_project =
        ["/projects/{code}", "/assessments/{code}", "{project}"].iter().any(|mark| route.contains(mark));
    if route.contains("/act/{command}") {
        let command = format!("revise_draft?project={}", seeded.code);
        return Some(route.replace("{lang}", "en").replace("{command}", &command));
    }
    let filled = route.replace("{code}", &seeded.code).replace("{project}", &seeded.code);
    is_of_project.then(|| filled.replace("{lang}", "en").replace("{form}", "preliminary"))
}

/// The address filled in for a call, or for nothing in particular.
fn of_none(route: &str, call: &str) -> String {
    let codes = ["{code}", "{key}", "{id}", "{mail}", "{template}", "{panel}", "{command}"];
    let filled = route.replace("{lang}", "en").replace("/calls/{code}", &format!("/calls/{call}"));
    codes.iter().fold(filled, |path, code| path.replace(code, "none"))
}

/// What a page says besides the lists of countries to choose from.
fn said(answer: &Answer) -> String {
    let mut parts = answer.text.split("<select");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.filter_map(|part| part.split_once("</select>")).fold(first, |text, (_, rest)| text + rest)
}

/// Nothing in the answer tells of what is not shown.
fn keeps(path: &str, who: &str, answer: &Answer, hidden: &[&Seeded]) {
    let text = said(answer);
    // That an institution stands in the public register tells of no project.
    let lists_institutions = path.contains("/registry");
    for seeded in hidden {
        assert!(
            lists_institutions || (!text.contains(&seeded.name) && !text.contains(&seeded.key)),
            "{who} reads at {path} of {}",
            seeded.code
        );
        let leads = format!("/projects/{}", seeded.code);
        assert!(!lists_institutions || !text.contains(&leads), "{who} is led to {} at {path}", seeded.code);
        if seeded.shown == Shown::Involved && !path.contains(&seeded.code) {
            assert!(!text.contains(&format!("{}<", seeded.code)), "{who} finds {} at {path}", seeded.code);
            assert!(!text.contains(&format!("{}\"", seeded.code)), "{who} finds {} at {path}", seeded.code);
        }
    }
    let lists_countries = ["countries", "holidays", "/act/"].iter().any(|list| path.contains(list));
    if !lists_countries {
        for country in COUNTRY.iter().chain(&["\"SR\""]) {
            assert!(!text.contains(country), "{who} reads {country} at {path}");
        }
    }
}

#[tokio::test]
async fn nobody_else_learns_whose_project_it_is_before_it_is_decided() {
    let (world, all) = seeded().await;
    let hidden: Vec<&Seeded> = all.iter().filter(|seeded| seeded.shown != Shown::Everyone).collect();
    let calls: BTreeSet<&str> = all.iter().map(|seeded| seeded.call.as_str()).collect();
    let then = world.events().await;
    for (who, cookie) in [
        ("the public", String::new()),
        ("an assessor", world.signed_in("sri").await),
        ("another owner", world.signed_in("amel").await),
    ] {
        for route in routes() {
            let of_projects = hidden.iter().filter_map(|seeded| of_project(&route, seeded));
            let mut paths: Vec<String> = of_projects.collect();
            if paths.is_empty() {
                paths = calls.iter().map(|call| of_none(&route, call)).collect();
                paths.dedup();
                let earlier = paths[0].clone() + &format!("?as_of={then}");
                let country = paths[0].clone() + "?country=SR&ended=true";
                paths.extend([earlier, country]);
            }
            for path in paths {
                let answer = world.get_as(&cookie, &path).await;
                assert_ne!(answer.status, StatusCode::INTERNAL_SERVER_ERROR, "{path}");
                keeps(&path, who, &answer, &hidden);
            }
        }
    }
}

#[tokio::test]
async fn what_is_for_the_involved_is_unknown_to_others_and_counted_all_the_same() {
    let (world, all) = seeded().await;
    for seeded in &all {
        let page = world.get(&format!("/ar/projects/{}", seeded.code)).await;
        let script = world.get(&format!("/api/v1/projects/{}", seeded.code)).await;
        let expected = if seeded.shown == Shown::Involved { StatusCode::NOT_FOUND } else { StatusCode::OK };
        assert_eq!([page.status, script.status], [expected; 2], "{}", seeded.code);
        assert_eq!(page.text.contains(&seeded.name), seeded.shown == Shown::Everyone, "{}", seeded.code);
        if seeded.shown == Shown::Unnamed {
            assert!(page.text.contains("صاحب المشروع غير معلن"), "{}", page.text);
            assert!(!page.text.contains(r#"id="timeline""#) && !page.text.contains(r#"id="partners""#));
            assert_eq!(script.json()["owner"]["kind"], json!("unnamed"));
            assert_eq!(script.json()["title"]["en"], json!("▒▒▒ trains in ▒▒▒"));
        }
    }
    let board = world.get("/api/v1/board?call=SEEN-0").await.json();
    let sum = |member: &str| -> u64 {
        board["columns"].as_array().into_iter().flatten().filter_map(|column| column[member].as_u64()).sum()
    };
    let (of_call, cards) = (all.iter().filter(|seeded| seeded.call == "SEEN-0"), board["cards"].as_array());
    let (total, shown) = (of_call.count() as u64, cards.map_or(0, Vec::len) as u64);
    assert_eq!((sum("count"), sum("count") - sum("unseen")), (total, shown));
    assert!(sum("unseen") > 0 && world.get("/en/board?call=SEEN-0").await.text.contains("without a card"));
}

#[tokio::test]
async fn those_who_have_to_do_with_it_and_the_office_see_it_in_every_stage() {
    let (world, all) = seeded().await;
    let office = world.office().await;
    let draft = all.iter().find(|seeded| seeded.shown == Shown::Involved).expect("a draft");
    let account = |login: &str, role: &str, more: (&str, &str)| {
        let mut account = json!({ "account": login, "name": login, "lang": "en", "roles": [role] });
        account[more.0] = Value::from(more.1);
        account
    };
    world.command("open_account", account("kofi", "project_owner", ("institution", &draft.key))).await;
    world.command("open_account", account("lena", "partner", ("country", "SR"))).await;
    let (owner, partner) = (world.signed_in("kofi").await, world.signed_in("lena").await);
    for seeded in &all {
        let page = world.get_as(&office, &format!("/en/projects/{}", seeded.code)).await;
        assert!(page.text.contains(&seeded.name), "the office reads {}", seeded.code);
        if seeded.shown != Shown::Everyone {
            let page = world.get_as(&partner, &format!("/en/projects/{}", seeded.code)).await;
            assert!(page.text.contains(&seeded.name), "a partner reads {}", seeded.code);
        }
    }
    let own = world.get_as(&owner, &format!("/en/projects/{}", draft.code)).await;
    assert!(own.text.contains(&draft.name));
    assert!(world.get_as(&owner, "/en/board").await.text.contains(&draft.name));
}
