//! A grant as people and scripts see it.

use crate::world::{RULES, World};
use serde_json::{Value, json};

async fn give(world: &World, name: &str, mut data: Value) {
    data["project"] = json!("G1");
    world.as_office(name, data).await;
}

/// A grant of 1000.00 whose contract was prolonged.
async fn granted() -> World {
    // It runs on whatever day this is read, which is longer than the rules allow.
    let limit = "  max_implementation_months:\n    value: ";
    let world = World::under(&RULES.replacen(&format!("{limit}12"), &format!("{limit}0"), 1)).await;
    let usd = |minor: i64| json!({ "minor": minor, "currency": "USD" });
    let recorded = json!({
        "project": "G1", "title": { "en": "Single window" }, "owner": { "kind": "state", "country": "ID" },
        "programme": "comcec-project-funding", "sector": "poverty", "stage": "final_review", "member_states_count": 2,
    });
    world.report("record_project", recorded).await;
    let person = json!({ "name": "Sri <b>", "email": "sri@ministry.example", "lang": "en" });
    let contract = json!({
        "number": "CPF-12/1", "signed_on": "2026-02-01", "starts": "2026-03-01", "ends": "2100-11-30",
        "responsible_authority": person, "contact_person": person,
        "budget": [
            { "line": "travel", "head": "travel", "amount": usd(70_000) },
            { "line": "hall", "head": "meeting", "amount": usd(30_000) },
        ],
        "activities": [{ "activity": "workshop", "title": { "en": "Workshop" }, "kind": "workshop", "span": { "start": "2026-05-10", "end": "2026-05-12" } }],
    });
    give(&world, "approve_project", json!({ "granted": usd(100_000) })).await;
    give(&world, "sign_contract", contract).await;
    let later = json!({ "what": "ends", "ends": "2101-01-31" });
    let line = json!({ "line": "hall", "head": "meeting", "amount": usd(40_000) });
    let less = json!({ "line": "travel", "head": "travel", "amount": usd(60_000) });
    let lines = [line, less].map(|line| json!({ "what": "line", "line": line }));
    let asked = json!({
        "amendment": "A1", "effective": "2026-06-01", "reason": { "text": { "en": "Prices" } },
        "changes": [later, lines[0], lines[1]],
    });
    give(&world, "request_amendment", asked).await;
    give(&world, "approve_amendment", json!({ "amendment": "A1" })).await;
    world.catch_up().await;
    world
}

#[tokio::test]
async fn the_page_shows_the_contract_as_signed_and_as_it_holds_now_in_each_language() {
    let world = granted().await;
    for (lang, title) in [("ar", "المنحة"), ("en", "Grant"), ("fr", "Subvention")] {
        let page = world.get(&format!("/{lang}/projects/G1")).await;
        let section = page.between(r#"<section aria-labelledby="grant">"#, "</section>");
        let sums = if lang == "fr" {
            ["1\u{202f}000,00", "400,00", "300,00"]
        } else {
            ["1,000.00", "400.00", "300.00"]
        };
        let sums = sums.map(|sum| format!("USD\u{a0}{sum}"));
        for shown in [title, "CPF-12/1", "Sri &#60;b&#62;"].into_iter().chain(sums.iter().map(String::as_str))
        {
            assert!(section.contains(shown), "{lang}: {shown} in {section}");
        }
        assert!(!section.contains("page-grant-"), "{lang}: a word is missing in {section}");
    }
}

#[tokio::test]
async fn what_holds_from_a_later_day_stands_beside_the_present_contract() {
    let world = granted().await;
    let asked = json!({
        "amendment": "A2", "effective": "2100-06-01", "reason": { "text": { "en": "Time" } },
        "changes": [{ "what": "ends", "ends": "2102-03-31" }],
    });
    give(&world, "request_amendment", asked).await;
    give(&world, "approve_amendment", json!({ "amendment": "A2" })).await;
    world.catch_up().await;
    let words = [
        ("ar", "ابتداءً من", "نهاية العقد"),
        ("en", "From \u{2068}1 June 2100\u{2069} on", "End of the contract"),
        ("fr", "À partir du", "Fin du contrat"),
    ];
    for (lang, from, what) in words {
        let page = world.get(&format!("/{lang}/projects/G1")).await;
        let section = page.between(r#"<section aria-labelledby="grant">"#, "</section>");
        assert!(section.contains(from) && section.contains(what), "{lang}: {section}");
    }
    let grant = world.get("/api/v1/projects/G1/grant").await.json();
    assert_eq!(
        [&grant["contract"]["ends"], &grant["coming"][0]["from"]],
        [&json!("2101-01-31"), &json!("2100-06-01")]
    );
}

#[tokio::test]
async fn partners_that_join_and_leave_on_a_later_day_stand_among_what_is_to_come() {
    let world = granted().await;
    let pakistan = json!({ "project": "G1", "country": "PK", "role": "partner" });
    world.report("confirm_partner", pakistan).await;
    let change = |what: &str, country: &str| json!({ "what": what, "country": country, "role": "partner" });
    let asked = json!({
        "amendment": "A2", "effective": "2100-06-01", "reason": { "text": { "en": "Time" } },
        "changes": [change("partner", "SN"), change("no_partner", "PK")],
    });
    give(&world, "request_amendment", asked).await;
    for country in ["PK", "SN"] {
        give(&world, "give_consent", json!({ "amendment": "A2", "country": country })).await;
    }
    give(&world, "approve_amendment", json!({ "amendment": "A2" })).await;
    world.catch_up().await;
    let words = [
        ("ar", "السنغال", "خروج شريك", "ويسري ابتداءً من"),
        ("en", "Senegal", "Partner leaves: \u{2068}Pakistan\u{2069}", "it holds from"),
        ("fr", "Sénégal", "Départ d’un partenaire\u{a0}: \u{2068}Pakistan\u{2069}", "il prend effet le"),
    ];
    for (lang, joins, leaves, told) in words {
        let page = world.get(&format!("/{lang}/projects/G1")).await;
        let section = page.between(r#"<section aria-labelledby="grant">"#, "</section>");
        assert!(section.contains(joins) && section.contains(leaves), "{lang}: {section}");
        assert!(page.text.contains(told), "{lang}: {}", page.text);
    }
    let grant = world.get("/api/v1/projects/G1/grant").await.json();
    let coming = grant["coming"][0]["changes"].as_array().map(Vec::len);
    assert_eq!((coming, &grant["amendments"][1]["begins_on"]), (Some(2), &json!("2100-06-01")));
    let declines =
        json!({ "country": "SN", "role": "partner", "reason": { "text": { "en": "The experts are ill" } } });
    give(&world, "decline_partner", declines).await;
    world.catch_up().await;
    let words = [
        ("ar", "السنغال، معتذرة", "عن الانضمام بصفة"),
        ("en", "Senegal, declined", "declined to join as"),
        ("fr", "Sénégal, décliné", "Entrée déclinée"),
    ];
    for (lang, declined, told) in words {
        let page = world.get(&format!("/{lang}/projects/G1")).await;
        let section = page.between(r#"<section aria-labelledby="grant">"#, "</section>");
        assert!(section.contains(declined), "{lang}: {section}");
        assert!(page.text.contains(told), "{lang}: {}", page.text);
    }
}

#[tokio::test]
async fn a_project_without_a_contract_has_no_such_section() {
    let world = World::new().await;
    assert!(!world.get("/en/projects/E8-1").await.text.contains(r#"aria-labelledby="grant""#));
}

#[tokio::test]
async fn scripts_read_what_differs_from_the_baseline_and_the_sums() {
    let world = granted().await;
    let grant = world.get("/api/v1/projects/G1/grant").await.json();
    let things: Vec<&Value> = grant["differences"].as_array().expect("a list").iter().collect();
    let what: Vec<&str> = things.iter().filter_map(|record| record["change"]["what"].as_str()).collect();
    assert_eq!(what, ["ends", "line", "line"]);
    assert_eq!(
        [&grant["baseline"]["ends"], &grant["contract"]["ends"]],
        [&json!("2100-11-30"), &json!("2101-01-31")]
    );
    assert_eq!((&grant["version"], &grant["books"]["granted"]["minor"]), (&json!(2), &json!(100_000)));
    assert_eq!(world.get("/api/v1/projects/NONE/grant").await.status, axum::http::StatusCode::NOT_FOUND);
}

/// The same grant with all that the page lists beside payments and reports.
async fn carried_out() -> World {
    let world = granted().await;
    let report = async |name: &str, mut data: Value| {
        data["project"] = json!("G1");
        world.report(name, data).await;
    };
    let place = json!({ "mode": "hybrid", "country": "ID", "city": "Jakarta" });
    let span = json!({ "start": "2026-05-11", "end": "2026-05-12" });
    let announced = json!({ "activity": "workshop", "span": span, "place": place });
    report("announce_activity", announced).await;
    let attendance = json!([{ "country": "ID", "participants": 20 }]);
    let held = json!({ "activity": "workshop", "span": span, "place": place, "attendance": attendance, "provider": "MY" });
    report("hold_activity", held).await;
    let shift = json!({ "from": "hall", "to": "travel", "amount": { "minor": 1_000, "currency": "USD" } });
    report("transfer_budget", json!({ "shifts": [shift], "reason": { "text": { "en": "Cheaper hall" } } }))
        .await;
    let finding = json!({ "finding": "F1", "text": { "en": "The logo is missing" }, "due": "2026-07-31" });
    let visit = json!({ "visit": "V1", "on": "2026-06-15", "note": { "en": "Seen" }, "findings": [finding] });
    report("visit_project", visit).await;
    report("check_closing_item", json!({ "item": "accounts_filed" })).await;
    let document = json!({ "document": "mou", "title": { "en": "Memorandum" }, "valid_until": "2027-12-31" });
    report("file_document", document).await;
    world.catch_up().await;
    world
}

#[tokio::test]
async fn the_page_lists_transfers_findings_the_closing_list_and_documents_in_each_language() {
    let world = carried_out().await;
    for (lang, ticked) in [("ar", "تم"), ("en", "done"), ("fr", "fait")] {
        let page = world.get(&format!("/{lang}/projects/G1")).await;
        let shown = page.between("<main", "</main>").replace(['\u{2068}', '\u{2069}'], "");
        for said in ["Jakarta", "Cheaper hall", "The logo is missing", "Memorandum", ticked] {
            assert!(shown.contains(said), "{lang}: {said} in {shown}");
        }
        let sum = if lang == "fr" { "USD\u{a0}10,00" } else { "USD\u{a0}10.00" };
        assert!(shown.contains(sum), "{lang}: {sum} in {shown}");
        assert!(!shown.contains("page-grant-") && !shown.contains("page-papers-"), "{lang}: {shown}");
    }
}

#[tokio::test]
async fn a_held_activity_is_told_with_its_place_and_with_who_gave_expertise() {
    let world = carried_out().await;
    let page = world.get("/en/projects/G1").await;
    let told = page
        .between(r#"<section aria-labelledby="timeline">"#, "</section>")
        .replace(['\u{2068}', '\u{2069}'], "");
    assert!(told.contains("Jakarta, Indonesia, online, expertise from Malaysia"), "{told}");
    for (lang, came) in [
        ("ar", "المشاركون: إندونيسيا (20)"),
        ("en", "participants: Indonesia (20)"),
        ("fr", "participants\u{a0}: Indonésie (20)"),
    ] {
        let page = world.get(&format!("/{lang}/projects/G1")).await;
        let shown = page.between("<main", "</main>").replace(['\u{2068}', '\u{2069}'], "");
        assert!(shown.contains(came), "{lang}: {shown}");
    }
}

#[tokio::test]
async fn an_amendment_names_what_it_changes_before_what_it_was() {
    let world = granted().await;
    let page = world.get("/en/projects/G1").await;
    let table = page.between("<caption>Amendment", "</table>");
    for what in ["Last day", "Budget line"] {
        assert!(table.contains(&format!(r#"<th scope="row">{what}</th>"#)), "{what} in {table}");
    }
}

#[tokio::test]
async fn conditions_of_the_approval_stand_with_their_day_and_how_far_the_proof_has_come() {
    let world = World::new().await;
    let recorded = json!({
        "project": "C1", "title": { "en": "Wells" }, "owner": { "kind": "state", "country": "SN" }, "stage": "final_review",
        "programme": "comcec-project-funding", "sector": "tourism", "implementation_year": 2027, "member_states_count": 2,
    });
    world.report("record_project", recorded).await;
    let set = |key: &str| json!({ "key": key, "text": { "en": format!("Show {key}") }, "due": "2099-03-01" });
    let conditions = json!([set("letters"), set("accounts")]);
    let approval =
        json!({ "project": "C1", "granted": { "minor": 100, "currency": "USD" }, "conditions": conditions });
    world.as_office("approve_project", approval).await;
    world
        .as_office(
            "report_proof",
            json!({ "project": "C1", "condition": "letters", "proof": "Two <i>letters" }),
        )
        .await;
    let reason = json!({ "text": { "en": "Not signed" } });
    world
        .as_office("reject_proof", json!({ "project": "C1", "condition": "letters", "reason": reason }))
        .await;
    world.catch_up().await;
    let page = world.get_as(&world.office().await, "/en/projects/C1").await;
    let section = page.between(r#"<section aria-labelledby="conditions">"#, "</section>");
    for said in ["Show letters", "Show accounts", "1 March 2099", "Two &#60;i&#62;letters", "Not signed"] {
        assert!(section.contains(said), "{said} in {section}");
    }
    let view = world.get_basic("/api/v1/projects/C1").await.json();
    assert_eq!(view["conditions"][0]["state"], json!("open"));
    // Nobody needs to show the other one.
    let reason = json!({ "text": { "en": "The bank keeps them" } });
    world.as_office("excuse", json!({ "obligation": "meet_condition/C1/accounts", "reason": reason })).await;
    world.catch_up().await;
    let view = world.get_basic("/api/v1/projects/C1").await.json();
    assert_eq!(view["conditions"][1]["state"], json!("waived"));
    for (lang, waived) in [("ar", "أُعفي منه"), ("en", "waived"), ("fr", "levée")] {
        let page = world.get_as(&world.office().await, &format!("/{lang}/projects/C1")).await;
        let section = page.between(r#"<section aria-labelledby="conditions">"#, "</section>");
        assert!(section.contains(waived), "{lang}: {section}");
    }
}

/// The same contract, and the advance that let the work begin.
async fn advanced() -> World {
    let world = granted().await;
    let usd = json!({ "minor": 10_000, "currency": "USD" });
    for country in ["PK", "SN"] {
        let partner = json!({ "project": "G1", "country": country, "role": "partner" });
        world.report("confirm_partner", partner).await;
    }
    give(&world, "request_payment", json!({ "payment": "P1", "kind": "advance", "amount": usd })).await;
    let payment = json!({ "project": "G1", "payment": "P1" });
    for (login, role) in [("amel", "office"), ("lena", "bank")] {
        world.as_one(login, role, "approve_payment", payment.clone()).await;
    }
    let today = jiff::Zoned::now().date();
    let paid = json!({ "project": "G1", "payment": "P1", "paid_on": today, "reference": "TR-1" });
    world.as_one("sri", "bank", "make_payment", paid).await;
    world.catch_up().await;
    world
}

#[tokio::test]
async fn a_payment_that_is_taken_back_as_a_decision_is_told_once_by_its_key_in_each_language() {
    let world = advanced().await;
    let back =
        json!({ "decision": "payment_made", "part": "P1", "reason": { "text": { "en": "Not ours" } } });
    give(&world, "revert_decision", back).await;
    world.catch_up().await;
    for (lang, payment) in
        [("ar", "تسجيل صرف دفعة"), ("en", "a payment was made"), ("fr", "paiement effectué")]
    {
        let page = world.get(&format!("/{lang}/projects/G1")).await;
        let told = page.between(r#"<section aria-labelledby="timeline">"#, "</section>");
        assert_eq!(told.matches("Not ours").count(), 1, "{lang}: {told}");
        let told = told.replace(['\u{2068}', '\u{2069}'], "");
        assert!(told.contains(payment) && told.contains("(P1)"), "{lang}: {told}");
    }
}

#[tokio::test]
async fn what_can_be_taken_back_by_itself_is_offered_with_its_key_by_every_form_in_each_language() {
    let world = carried_out().await;
    let office = world.office().await;
    for lang in ["ar", "en", "fr"] {
        let own = world.get_as(&office, &format!("/{lang}/projects/G1/revert")).await;
        assert!(own.text.contains(r#"value="visit_recorded/V1""#), "{lang}: {}", own.text);
        let general = world.get_as(&office, &format!("/{lang}/act/revert_decision?project=G1")).await;
        for offered in [r#"value="visit_recorded""#, r#"value="V1""#] {
            assert!(general.text.contains(offered), "{lang}: {offered} in {}", general.text);
        }
        let told = general.text.replace(['\u{2068}', '\u{2069}'], "");
        assert!(told.contains("(V1)"), "{lang}: {told}");
    }
}

#[tokio::test]
async fn the_payment_that_let_the_work_begin_is_taken_back_by_a_form_once_the_work_went_on() {
    let world = advanced().await;
    let report = json!({
        "report": "R1", "period": { "start": "2026-03-01", "end": "2026-03-31" }, "summary": { "en": "Begun" },
        "spent": [{ "line": "hall", "amount": { "minor": 9_000, "currency": "USD" } }],
    });
    give(&world, "submit_report", report).await;
    world.catch_up().await;
    let (office, path) = (world.office().await, "/en/projects/G1/revert");
    let form = world.get_as(&office, path).await;
    assert!(form.text.contains(r#"name="acts" value="payment_made/P1""#), "{}", form.text);
    let typed = |more: &str| {
        let id = uuid::Uuid::now_v7();
        let acts = "decisions=&acts=payment_made%2FP1&decision=payment_made%2FP1";
        format!("command_id={id}&{acts}&reason=Not+ours{more}")
    };
    let seen = world.post_as(&office, path, &typed("&step=preview")).await;
    assert!(seen.text.contains("100.00"), "the money is shown beforehand: {}", seen.text);
    let done = world.post_as(&office, path, &typed("")).await;
    assert_eq!(done.status, axum::http::StatusCode::SEE_OTHER, "{}", done.text);
    world.catch_up().await;
    let grant = world.get("/api/v1/projects/G1/grant").await.json();
    let books = ["paid", "pending"].map(|sum| grant["books"][sum]["minor"].clone());
    assert_eq!(books, [json!(0), json!(10_000)]);
    let project = world.get("/api/v1/projects/G1").await.json();
    assert_eq!(project["stage"], json!("reporting"), "{project}");
}
