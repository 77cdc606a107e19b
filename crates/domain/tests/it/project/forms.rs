//! Answers to forms, under the shipped policy.

use super::*;
use nidaa_domain::{KnownFile, Policy, Refusal, Surroundings};
use nidaa_workflow::AnswerFault;

fn save(form: &str, answers: &Value) -> Value {
    json!({ "form": form, "answers": answers })
}

fn answered(answers: &Value) -> Value {
    json!({ "type": "answered", "form": "preliminary", "answers": answers })
}

fn fault(fault: AnswerFault) -> Refusal {
    Refusal::Answer { form: "preliminary".to_owned(), fault: Box::new(fault) }
}

#[test]
fn answers_are_saved_as_they_were_given() {
    let answers = json!({ "purpose": "تدريب موظفي الجمارك", "online": true });
    given([in_stage("draft")])
        .by("project_owner")
        .when("save_form", save("preliminary", &answers))
        .then([answered(&answers)]);
}

#[test]
fn only_what_changed_is_told() {
    let past = [in_stage("draft"), answered(&json!({ "purpose": "Train", "outputs": "A guide" }))];
    let given_now = json!({ "purpose": "Train", "outputs": null, "online": true });
    let changed = json!({ "outputs": null, "online": true });
    given(past).when("save_form", save("preliminary", &given_now)).then([answered(&changed)]);
}

#[test]
fn saving_the_same_again_changes_nothing_and_says_so() {
    let past = [in_stage("draft"), answered(&json!({ "purpose": "Train" }))];
    given(past)
        .when("save_form", save("preliminary", &json!({ "purpose": "Train", "outputs": " " })))
        .refused(Refusal::NothingChanged);
}

#[test]
fn a_form_is_filled_in_in_its_stages() {
    let open_in = vec![crate::story::stage("draft")];
    let stage = Some(crate::story::stage("short_listed"));
    given([in_stage("short_listed")])
        .when("save_form", save("preliminary", &json!({ "purpose": "Train" })))
        .refused(Refusal::FormNotOpen { form: "preliminary".to_owned(), stage, open_in });
}

#[test]
fn a_form_the_rules_do_not_know_is_missing() {
    given([in_stage("draft")])
        .when("save_form", save("wishes", &json!({})))
        .refused(missing("form", "wishes"));
    given([in_stage("draft")])
        .under(Policy::Reconstruction)
        .when("save_form", save("preliminary", &json!({ "purpose": "Train" })))
        .refused(missing("form", "preliminary"));
}

#[test]
fn a_long_text_is_refused_with_its_words_counted() {
    let long = "كلمة ".repeat(301);
    given([in_stage("draft")])
        .when("save_form", save("preliminary", &json!({ "purpose": long })))
        .refused(fault(AnswerFault::TooManyWords { field: "purpose".to_owned(), words: 301, limit: 300 }));
}

#[test]
fn a_question_that_is_not_asked_takes_no_answer() {
    let place = json!({ "online": true, "place": "SN" });
    given([in_stage("draft")])
        .when("save_form", save("preliminary", &place))
        .refused(fault(AnswerFault::NotAsked { field: "place".to_owned() }));
    let later = [in_stage("draft"), answered(&json!({ "online": true }))];
    given(later)
        .when("save_form", save("preliminary", &json!({ "online": false, "place": "SN" })))
        .then([answered(&json!({ "online": false, "place": "SN" }))]);
}

#[test]
fn a_partner_does_not_answer_for_the_owner() {
    given([in_stage("draft")])
        .by("partner")
        .when("save_form", save("preliminary", &json!({ "purpose": "Train" })))
        .refused_by("project/save_form", "role-missing");
}

#[test]
fn a_programme_without_kinds_of_projects_takes_none() {
    let begin = json!({
        "title": { "en": "Single window" }, "owner": { "kind": "state", "country": "ID" }, "programme": PROGRAMME,
        "sector": "poverty", "project_type": "training",
    });
    given([]).when("draft_project", begin).refused(missing("type", "training"));
}

/// An answer to the form of a programme that asks for letters.
fn letter(media_type: &str, bytes: u64) -> Value {
    json!({ "provider_letter": [{ "name": "letter.pdf", "sha256": "a".repeat(64), "media_type": media_type, "bytes": bytes }] })
}

/// A draft under that programme, which offers expertise.
fn expertise(past: impl IntoIterator<Item = Value>) -> crate::story::Story<nidaa_domain::project::Project> {
    let kind = json!({ "type": "type_chosen", "project_type": "sharing_expertise" });
    let [_, covid, _] = crate::story::policies();
    given([in_stage("draft"), kind].into_iter().chain(past)).under(Policy::Pinned(covid))
}

/// Its letter lies there: a PDF of 2048 bytes.
fn kept(around: &mut Surroundings) {
    let known = KnownFile { media_type: "application/pdf".to_owned(), bytes: 2048 };
    around.files.insert("a".repeat(64), known);
}

fn not_handed_in() -> Refusal {
    Refusal::FileNotHandedIn { file: "letter.pdf".to_owned() }
}

#[test]
fn an_answer_names_only_files_that_were_handed_in() {
    let answers = letter("application/pdf", 2048);
    let told = json!({ "type": "answered", "form": "covid_proposal", "answers": answers });
    let save = save("covid_proposal", &answers);
    expertise([]).when("save_form", save.clone()).refused(not_handed_in());
    expertise([]).around(kept).when("save_form", save).then([told]);
}

#[test]
fn what_is_said_of_a_file_is_what_its_bytes_say() {
    let said = save("covid_proposal", &letter("application/pdf", 2047));
    let (file, media_type) = ("letter.pdf".to_owned(), "application/pdf".to_owned());
    expertise([]).around(kept).when("save_form", said).refused(Refusal::FileNotAsSaid {
        file,
        media_type,
        bytes: 2048,
    });
}

#[test]
fn a_proposal_whose_file_is_gone_is_not_handed_in() {
    let answers = json!({
        "harm": "Fewer visitors", "results": "Trained guides", "requested": { "minor": 90_000, "currency": "USD" },
        "provider_letter": letter("application/pdf", 2048)["provider_letter"],
    });
    let told = json!({ "type": "answered", "form": "covid_proposal", "answers": answers });
    let submit = |change: fn(&mut Surroundings)| {
        expertise([told.clone(), invited("TR", "provider")]).around(change).when("submit_project", json!({}))
    };
    submit(|_| {}).refused(not_handed_in());
    submit(kept).then([json!({ "type": "submitted", "stage": "submitted" })]);
}
