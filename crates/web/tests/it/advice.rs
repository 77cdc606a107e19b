//! Every condition of the shipped policies says what would make it pass, in words of its own.

use nidaa_app::{Failure, Shelf};
use nidaa_domain::{Refusal, Ruled, vocabulary};
use nidaa_kernel::{Lang, StageId};
use nidaa_web::{Labels, explain};
use nidaa_workflow::{Ask, Fact, FactKind, Facts, Machine, StepRefusal, Way, Workflow};
use std::collections::BTreeMap;

const FILES: [(&str, &str); 3] = [
    ("comcec-project-funding.yaml", include_str!("../../../../workflows/comcec-project-funding.yaml")),
    ("comcec-covid-response.yaml", include_str!("../../../../workflows/comcec-covid-response.yaml")),
    ("comcec-al-quds.yaml", include_str!("../../../../workflows/comcec-al-quds.yaml")),
];

/// Tries for each way; a condition behind others that chance does not meet is left to the count of advices.
const TRIES: usize = 600;

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn roll<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        &of[usize::try_from(self.0 >> 33).expect("small") % of.len()]
    }

    fn fact(&mut self, kind: FactKind, words: &[String]) -> Fact {
        match kind {
            FactKind::Flag => Fact::Flag(*self.roll(&[true, false])),
            FactKind::Count | FactKind::Counts => {
                Fact::Count(*self.roll(&[-400, -1, 0, 1, 2, 5, 30, 100, 9_000, 5_000_000, 20_000_000]))
            }
            FactKind::Text => Fact::Text(self.roll(words).clone()),
            FactKind::Texts => Fact::Texts(vec![self.roll(words).clone(); *self.roll(&[0, 1])]),
        }
    }
}

/// Codes that a fact may hold, or that conditions compare it with.
fn words(rules: &Workflow, fact: &str) -> Vec<String> {
    let stages = |machine| rules.stages(machine).iter().map(|stage| stage.id.to_string());
    match fact {
        "call_stage" => stages(Machine::Call).collect(),
        "project_stages" => stages(Machine::Project).collect(),
        "decision" => ["approved", "terminated", ""].map(str::to_owned).to_vec(),
        "step" => ["final_list_published", "completed", ""].map(str::to_owned).to_vec(),
        "payment_kind" => ["advance", "interim", "balance"].map(str::to_owned).to_vec(),
        "owner_kind" => ["state", "institution"].map(str::to_owned).to_vec(),
        "project_type" => rules.types().iter().map(|kind| kind.id.clone()).chain([String::new()]).collect(),
        _ => {
            let deadlines = rules.deadlines().iter().map(|deadline| deadline.id.clone());
            let areas = rules.sectors().iter().map(|sector| sector.id.to_string());
            let more =
                "state institution office focal_point advance balance terminated final_list_published TR";
            deadlines.chain(areas).chain(more.split(' ').map(str::to_owned)).chain([String::new()]).collect()
        }
    }
}

/// What each condition that a way asks refuses with.
fn refusals(rules: &Workflow, machine: Machine, way: &Way<'_>) -> BTreeMap<String, StepRefusal> {
    let (mut found, mut dice) = (BTreeMap::new(), Dice(7));
    let known = vocabulary().words(machine).clone();
    let words: BTreeMap<&String, Vec<String>> =
        known.facts.keys().map(|fact| (fact, words(rules, fact))).collect();
    let mut facts = Facts::new().on("2027-05-01".parse().expect("a day"));
    let mut anew: Vec<String> = known.facts.keys().cloned().collect();
    let relations: Vec<&str> = known.relations.keys().map(String::as_str).collect();
    let bearers: Vec<_> = way.bearers.iter().map(|bearer| bearer.role.clone()).collect();
    let from: Vec<Option<StageId>> =
        if way.from.is_empty() { vec![None] } else { way.from.iter().cloned().map(Some).collect() };
    for _ in 0..TRIES {
        for name in &anew {
            facts = facts.with(name, dice.fact(known.facts[name], &words[name]));
        }
        let ask = Ask { roles: &bearers, relations: &relations, facts: &facts };
        let Err(refusal) = rules.step(machine, way.command, from[0].as_ref(), &ask) else {
            anew = known.facts.keys().cloned().collect();
            continue;
        };
        let StepRefusal::Guard { rule, facts: read, .. } = &refusal else { panic!("{refusal:?}") };
        anew = read.iter().map(|(name, _)| name.clone()).filter(|name| !name.starts_with("p.")).collect();
        found.entry(rule.rsplit('/').next().unwrap_or_default().to_owned()).or_insert(refusal);
        if way.conditions().all(|id| found.contains_key(id) || rules.is_settled(machine, id, &Facts::new())) {
            break;
        }
    }
    found
}

fn advice(labels: &Labels, refusal: StepRefusal, digest: &str) -> String {
    let ruled = Ruled { step: refusal, digest: digest.to_owned() };
    explain(labels, &Failure::from(Refusal::Policy(Box::new(ruled)))).advice.expect("an advice")
}

#[test]
fn every_condition_says_in_every_language_what_would_make_it_pass() {
    let shelf = Shelf::load(FILES).expect("the shipped policies");
    for (file, source) in FILES {
        let rules = Workflow::load(file, source, &vocabulary()).expect("a shipped policy");
        // A check holds each advice complete in every language.
        let conditions: usize = Machine::ALL.iter().map(|machine| rules.conditions(*machine).len()).sum();
        assert_eq!(source.matches("      advice:\n").count(), conditions, "{file}");
        for machine in Machine::ALL {
            let mut found: BTreeMap<String, StepRefusal> = BTreeMap::new();
            for way in rules.ways(machine) {
                let is_told =
                    |id: &str| found.contains_key(id) || rules.is_settled(machine, id, &Facts::new());
                if !way.conditions().all(is_told) {
                    found.extend(refusals(&rules, machine, &way));
                }
            }
            assert!(found.len() > rules.conditions(machine).len() / 2, "{file}: {found:?}");
            for (lang, (id, refusal)) in
                Lang::ALL.iter().flat_map(|lang| found.iter().map(move |one| (*lang, one)))
            {
                let told = advice(&Labels::new(&shelf, lang, "UTC", true), refusal.clone(), rules.digest());
                assert_ne!(told, nidaa_i18n::t(lang, "refusal-guard-advice"), "{file}, {id}");
                assert!(!told.contains(['{', '}']), "{file}, {id}: {told}");
            }
        }
    }
}

fn told(expr: &str, facts: &Facts) -> String {
    let source = FILES[0].1.replace(
        "    - id: renewals_done\n      expr: renewals_open == 0\n",
        &format!("    - id: renewals_done\n      expr: {expr}\n"),
    );
    let begins = source.find("    - id: renewals_done").expect("the condition");
    let (from, rest) =
        (begins + source[begins..].find("      advice:").expect("its advice"), &source[begins..]);
    let to = begins + rest.find("      requires:").expect("what it requires");
    let source = format!("{}{}", &source[..from], &source[to..]);
    let rules = Workflow::load("rules.yaml", &source, &vocabulary()).expect("no fault");
    let shelf = Shelf::load([("rules.yaml", source.as_str())]).expect("no fault");
    let ways = rules.ways(Machine::Project);
    let way = ways.iter().find(|way| way.conditions().next() == Some("renewals_done")).expect("a way");
    let bearers: Vec<_> = way.bearers.iter().map(|bearer| bearer.role.clone()).collect();
    let known = vocabulary();
    let relations: Vec<&str> = known.project.relations.keys().map(String::as_str).collect();
    let ask = Ask { roles: &bearers, relations: &relations, facts };
    let refusal = rules.step(Machine::Project, way.command, way.from.first(), &ask).expect_err("a refusal");
    advice(&Labels::new(&shelf, Lang::En, "UTC", true), refusal, rules.digest())
}

#[test]
fn a_condition_without_words_tells_itself_what_it_lacks() {
    let facts = Facts::new()
        .with("milestones_open", 3)
        .with("has_contract", true)
        .with("call_stage", "open")
        .with("granted", 1_500_000)
        .with("passed", vec![]);
    for (expr, lacks) in [
        ("milestones_open == 0", "open milestones: at most 0 (now 3)"),
        ("milestones_open >= p.min_partner_countries * 4", "open milestones: at least 8 (now 3)"),
        ("granted <= 1000000", "amount granted: at most USD\u{a0}10,000.00 (now USD\u{a0}15,000.00)"),
        ("\"!has_contract\"", "“contract signed” must not hold"),
        ("call_stage == \"closed\"", "stage of the call: one of these: Closed and under review"),
        ("'!(milestones_open >= 3 || call_stage == \"draft\")'", "open milestones: at most 2 (now 3)"),
        (
            "(has_contract || granted <= 1000000) && milestones_open == 0",
            "open milestones: at most 0 (now 3)",
        ),
        (
            "has_contract && size(passed) >= 1 || milestones_open == 0",
            "deadlines that have passed: at least 1 (now 0) – or open milestones: at most 0 (now 3)",
        ),
    ] {
        assert_eq!(told(expr, &facts), format!("What would make it pass: {lacks}."), "{expr}");
    }
}

#[test]
fn short_notice_is_answered_with_the_first_day_on_which_an_activity_can_begin() {
    let (file, source) = FILES[0];
    let rules = Workflow::load(file, source, &vocabulary()).expect("a shipped policy");
    let shelf = Shelf::load([(file, source)]).expect("a shipped policy");
    let ways = rules.ways(Machine::Project);
    let way = ways.iter().find(|way| way.command == "announce_activity").expect("a way");
    let refused = refusals(&rules, Machine::Project, way).remove("notice_given").expect("a refusal");
    let days = rules.parameter("activity_notice_days").expect("a parameter").value.to_string();
    let days: i64 = days.parse().expect("a figure");
    let first: jiff::civil::Date = "2027-05-01".parse().expect("a day");
    let first = first.checked_add(jiff::Span::new().days(days)).expect("a day");
    let told = advice(&Labels::new(&shelf, Lang::En, "UTC", true), refused, rules.digest());
    let day = nidaa_i18n::date(Lang::En, first);
    assert_eq!(told, format!("An activity that is announced today can begin on {day} at the earliest."));
}
