use super::*;
use nidaa_domain::Policy;

#[test]
fn a_call_gets_themes() {
    given([drafted()]).when("set_themes", json!({ "themes": themes() })).then([themes_set()]);
}

#[test]
fn themes_are_not_nothing() {
    given([drafted()])
        .when("set_themes", json!({ "themes": [] }))
        .refused(Refusal::Empty { field: "themes" });
}

#[test]
fn a_theme_is_in_an_area_of_the_programme_and_says_something() {
    let theme = |field: &str, value: Value| {
        let theme = with(themes()[0].clone(), field, value);
        given([drafted()]).when("set_themes", json!({ "themes": [theme] }))
    };
    theme("sector", json!("astronomy")).refused(missing("sector", "astronomy"));
    theme("title", json!({})).refused(Refusal::Empty { field: "title" });
    theme("key", json!(" ")).refused(Refusal::Empty { field: "key" });
}

#[test]
fn two_themes_have_two_keys() {
    let both = json!({ "themes": [themes()[0], themes()[0]] });
    given([drafted()]).when("set_themes", both).refused(twice("gastronomy"));
}

#[test]
fn themes_stay_once_the_call_is_announced() {
    given([drafted(), themes_set(), announced()])
        .when("set_themes", json!({ "themes": themes() }))
        .refused_by("call/set_themes", "not-open-in-stage");
}

#[test]
fn a_call_knows_the_themes_of_each_area() {
    let call = [drafted(), themes_set()]
        .iter()
        .fold(Call::default(), |call, stored| call.evolve(&crate::story::event::<Call>(stored)));
    assert_eq!((call.themes_of("tourism"), call.themes_of("trade")), (vec!["gastronomy".to_owned()], vec![]));
}

fn dates(opens: &str, closes: &str) -> Value {
    json!({ "opens": opens, "closes": closes })
}

#[test]
fn an_announced_call_closes_at_midnight_after_its_last_day_in_istanbul() {
    given([drafted(), themes_set()])
        .when("announce_call", dates("2020-09-01", "2020-09-30"))
        .then([announced()]);
}

#[test]
fn a_call_is_not_announced_without_themes() {
    given([drafted()])
        .when("announce_call", dates("2020-09-01", "2020-09-30"))
        .refused_by("call/announce_call/themes_set", "guard");
}

#[test]
fn a_call_does_not_close_before_it_opens() {
    let refusal = Refusal::EndBeforeStart { start: "2020-09-30".to_owned(), end: "2020-09-01".to_owned() };
    given([drafted(), themes_set()])
        .when("announce_call", dates("2020-09-30", "2020-09-01"))
        .refused(refusal);
}

#[test]
fn a_call_is_not_announced_when_its_close_has_passed() {
    given([drafted(), themes_set()])
        .when("announce_call", dates("2019-09-01", "2019-09-30"))
        .refused(Refusal::DayPassed { day: "2019-09-30".to_owned() });
}

#[test]
fn a_close_without_a_next_day_is_no_deadline() {
    let date = jiff::civil::Date::MAX;
    let refusal = Refusal::Deadline(nidaa_kernel::BadDeadline { date, zone: "Europe/Istanbul".to_owned() });
    given([drafted(), themes_set()])
        .when("announce_call", dates("2020-09-01", "9999-12-31"))
        .refused(refusal);
}

#[test]
fn opening_pins_the_rules_and_the_close() {
    given([drafted(), themes_set(), announced()]).when("open_call", json!({})).then([opened()]);
}

#[test]
fn a_call_that_was_not_announced_does_not_open() {
    given([drafted(), themes_set()])
        .when("open_call", json!({}))
        .refused_by("call/open_call", "not-open-in-stage");
}

#[test]
fn no_call_opens_without_rules() {
    let command = "open_call".to_owned();
    given([drafted(), themes_set(), announced()])
        .under(Policy::Reconstruction)
        .when("open_call", json!({}))
        .refused(Refusal::NeedsRules { command });
}

#[test]
fn a_call_without_a_close_is_not_opened() {
    given([in_stage("announced")])
        .when("open_call", json!({}))
        .refused_by("call/open_call/close_set", "guard");
}

#[test]
fn the_titles_of_calls_and_themes_are_one_line_that_a_subject_can_quote() {
    for (title, refusal) in untitled("title") {
        given([]).when("draft_call", with(begin(), "title", title.clone())).refused(refusal.clone());
        let theme = with(themes()[0].clone(), "title", title);
        given([drafted()]).when("set_themes", json!({ "themes": [theme] })).refused(refusal);
    }
}
