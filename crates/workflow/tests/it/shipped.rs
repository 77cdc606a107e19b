use crate::words::{FILE, SOURCE, vocabulary, workflow};
use nidaa_workflow::{Amount, Due, Facts, Machine, ParameterValue, Standing, Way, Workflow, schema};

#[test]
fn the_shipped_policy_has_no_fault() {
    assert_eq!((workflow().id().as_str(), workflow().version()), ("comcec-project-funding", 1));
}

#[test]
fn the_digest_is_sha256_of_the_files_bytes() {
    use sha2::{Digest, Sha256};
    assert_eq!(workflow().digest(), hex::encode(Sha256::digest(SOURCE)));
}

#[test]
fn the_eight_cooperation_areas_stand_in_the_order_of_the_file() {
    let workflow = workflow();
    let areas: Vec<&str> = workflow.sectors().iter().map(|sector| sector.id.as_str()).collect();
    let expected = [
        "trade",
        "private_sector",
        "finance",
        "transport_communications",
        "tourism",
        "agriculture",
        "poverty",
        "digital",
    ];
    assert_eq!(areas, expected);
}

#[test]
fn two_partner_countries_are_a_stated_rule_and_the_figure_for_institutions_is_not() {
    let workflow = workflow();
    let of = |name| workflow.parameter(name).map(|parameter| (parameter.value.clone(), parameter.provenance));
    assert_eq!(of("min_partner_countries"), Some((ParameterValue::Number(2), Standing::Stated)));
    assert_eq!(
        of("min_partner_countries_institution").map(|(_, provenance)| provenance),
        Some(Standing::Assumed)
    );
}

#[test]
fn activities_end_on_30_november_of_the_year_after_the_call() {
    let workflow = workflow();
    let due =
        workflow.deadlines().iter().find(|deadline| deadline.id == "activities_end").map(|d| d.due.clone());
    let parameter = "activities_end".to_owned();
    assert_eq!(due, Some(Due::Yearly { month: 11, day: 30, years_after_call: 1, parameter }));
}

#[test]
fn a_deadline_may_stand_some_days_after_an_event() {
    let source = SOURCE.replacen("days: partner_answer_days", "days: min_partner_countries", 1);
    let workflow = Workflow::load(FILE, &source, &vocabulary()).expect("two days are a deadline");
    let days = Amount { number: 2, parameter: Some("min_partner_countries".to_owned()) };
    let due = workflow.deadline("partner_answer").map(|deadline| &deadline.due);
    assert_eq!(due, Some(&Due::After { event: "project_partner_invited".to_owned(), days }));
}

#[test]
fn scores_are_whole_and_reach_from_nothing_to_the_full() {
    let workflow = workflow();
    let rubric = workflow.rubric().expect("the programme has assessors");
    let all = |mark: i64| rubric.score(|_| Some(mark));
    assert_eq!([all(0), all(5), all(10), all(11)], [0, 5_000, 10_000, 10_000]);
    assert_eq!(rubric.score(|id| (id == "relevance").then_some(10)), 3_000);
    assert_eq!((rubric.pass_mark, rubric.scores_per_proposal, rubric.comment_below), (60, 2, 5));
}

#[test]
fn a_bulk_postponement_has_a_notice_of_its_own() {
    let workflow = workflow();
    let ids: Vec<&str> =
        workflow.notices_on("call_projects_postponed").map(|notice| notice.id.as_str()).collect();
    assert_eq!(ids, ["projects_are_postponed"]);
}

#[test]
fn the_schema_file_is_the_schema_of_the_program() {
    let kept: serde_json::Value = serde_json::from_str(include_str!("../../../../workflows/schema.json"))
        .expect("workflows/schema.json is JSON");
    assert_eq!(
        kept,
        schema(&vocabulary()),
        "cargo run -p nidaa-workflow --example schema > workflows/schema.json"
    );
}

/// Every text that people read, wherever it stands in the schema: what has a member for each language.
fn texts<'a>(node: &'a serde_json::Value, found: &mut Vec<&'a serde_json::Value>) {
    let members = node.get("properties").and_then(serde_json::Value::as_object);
    if members.is_some_and(|members| ["ar", "en", "fr"].iter().all(|lang| members.contains_key(*lang))) {
        found.push(node);
    }
    let within = node.as_object().into_iter().flat_map(|members| members.values());
    within.chain(node.as_array().into_iter().flatten()).for_each(|node| texts(node, found));
}

#[test]
fn the_schema_asks_for_every_language_of_every_text() {
    let (schema, mut found) = (schema(&vocabulary()), vec![]);
    texts(&schema, &mut found);
    assert_eq!(found.len(), 3, "any text, and the two labels of a stage");
    for text in found {
        assert_eq!(text["required"], serde_json::json!(["ar", "en", "fr"]), "{text}");
    }
}

#[test]
fn the_schema_knows_every_word_a_file_may_use_and_asks_for_every_language() {
    let (schema, words) = (schema(&vocabulary()), vocabulary());
    let listed = |place: &str| {
        let node = schema.pointer(place).unwrap_or_else(|| panic!("the schema has no {place}"));
        let list = node["enum"].as_array().unwrap_or_else(|| panic!("{place} takes any word"));
        list.iter()
            .filter_map(|word| word.as_str().map(str::to_owned))
            .collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!(listed("/$defs/RawTransition/properties/roles/items"), words.roles);
    assert_eq!(listed("/$defs/RawNotice/properties/mail"), words.mails);
    assert_eq!(listed("/$defs/RawNotice/properties/to/items"), words.audiences);
    assert_eq!(listed("/$defs/RawRung/properties/to/items"), words.audiences);
    let commands = words.call.commands.union(&words.project.commands).cloned();
    assert_eq!(listed("/$defs/RawTransition/properties/command"), commands.collect());
    for place in ["opened_by/items", "met_by/items", "lapsed_by/items"] {
        assert_eq!(listed(&format!("/$defs/RawObligation/properties/{place}")), words.events);
    }
    assert_eq!(listed("/$defs/RawNotice/properties/event"), words.events);
    assert_eq!(listed("/$defs/RawDue/oneOf/1/properties/after/properties/event"), words.events);
    for place in ["0/properties/date", "2/properties/past/properties/date"] {
        assert_eq!(listed(&format!("/$defs/RawDue/oneOf/{place}")), words.dates);
    }
    for place in ["owed_by/items", "recorded_by/items", "owed_to"] {
        assert_eq!(listed(&format!("/$defs/RawObligation/properties/{place}")), words.audiences);
    }
    assert_eq!(schema["$defs"]["LocalText"]["required"], serde_json::json!(["ar", "en", "fr"]));
    let pattern = schema["$defs"]["RawGuard"]["properties"]["expr"]["pattern"].as_str().expect("a pattern");
    for fact in words.call.facts.keys().chain(words.project.facts.keys()) {
        assert!(pattern.contains(fact.as_str()), "conditions may not name {fact}");
    }
}

const SHIPPED: [(&str, &str); 3] = [
    (FILE, SOURCE),
    ("comcec-covid-response.yaml", include_str!("../../../../workflows/comcec-covid-response.yaml")),
    ("comcec-al-quds.yaml", include_str!("../../../../workflows/comcec-al-quds.yaml")),
];

fn shipped() -> impl Iterator<Item = (&'static str, Workflow)> {
    let load = |(file, source)| (file, Workflow::load(file, source, &vocabulary()).expect("no fault"));
    SHIPPED.into_iter().map(load)
}

#[test]
fn every_condition_of_a_shipped_policy_says_what_must_hold() {
    for (file, workflow) in shipped() {
        let conditions = Machine::ALL.into_iter().flat_map(|machine| workflow.conditions(machine));
        let silent: Vec<&str> = conditions
            .filter(|condition| condition.requires.is_none())
            .map(|condition| condition.id.as_str())
            .collect();
        assert_eq!(silent, Vec::<&str>::new(), "{file}: write `requires` beside `explanation`");
    }
}

/// French sets a curved apostrophe, and a narrow or wide space that does not break before its double marks.
#[test]
fn the_french_of_a_shipped_policy_bears_its_marks() {
    for (file, source) in SHIPPED {
        for line in source.lines() {
            let Some((_, text)) = line.split_once("fr: ") else { continue };
            let plain = [" ;", " !", " ?", " : ", " %"].into_iter().find(|mark| text.contains(mark));
            assert_eq!(plain, None, "{file}: {line}");
            assert!(!text.contains('\''), "{file}: {line}");
        }
    }
}

#[test]
fn a_condition_is_settled_where_the_parameters_alone_fulfil_it() {
    let settled = |workflow: &Workflow, id| workflow.is_settled(Machine::Project, id, &Facts::new());
    let files: Vec<Workflow> = shipped().map(|(_, workflow)| workflow).collect();
    let [funding, _, al_quds] = &files[..] else { panic!("three files") };
    assert_eq!([funding, al_quds].map(|file| settled(file, "theme_announced")), [false, true]);
    assert!(settled(al_quds, "partners_named_enough"), "none is asked for");
    assert!(!settled(funding, "under_ceiling") && !settled(funding, "no_such_condition"));
}

#[test]
fn every_question_under_a_condition_says_when_it_is_asked() {
    for (file, workflow) in shipped() {
        let fields = workflow.forms().iter().flat_map(nidaa_workflow::Form::fields);
        let silent: Vec<&str> = fields
            .filter(|field| field.is_conditional() && field.condition.is_none())
            .map(|field| field.id.as_str())
            .collect();
        assert_eq!(silent, Vec::<&str>::new(), "{file}: write `condition` beside `when`");
    }
}

#[test]
fn ways_of_one_command_are_told_apart_by_their_names() {
    for (file, workflow) in shipped() {
        for machine in Machine::ALL {
            let ways = workflow.ways(machine);
            let several =
                |way: &&Way<'_>| ways.iter().filter(|other| other.command == way.command).count() > 1;
            let unnamed: Vec<&str> = ways
                .iter()
                .filter(several)
                .filter(|way| way.label.is_none())
                .map(|way| way.command)
                .collect();
            assert_eq!(unnamed, Vec::<&str>::new(), "{file}: write `label` beside `command`");
        }
    }
}
