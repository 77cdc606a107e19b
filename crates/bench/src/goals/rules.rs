//! G10: what the policy costs. A file of 500 transitions is checked, one guard is asked, and a decision with every guard
//! of its step stands beside the append that follows it.

use crate::{
    Outcome,
    book::{Aim, Book, Line},
    drive::count,
    node::{self, Engine, Proposals},
    options::Options,
};
use nidaa_domain::vocabulary;
use nidaa_kernel::{Role, StageId};
use nidaa_workflow::{Ask, Facts, Machine, Workflow};
use std::{
    fmt::Write as _,
    hint::black_box,
    time::{Duration, Instant},
};

const CHECK: Line = Line {
    goal: "G10",
    what: "a policy file of 500 transitions, read and checked, ms",
    limit: "",
    aim: Aim::AtMost(100.0),
};
const GUARD: Line = Line { goal: "G10", what: "one guard asked, µs", limit: "", aim: Aim::AtMost(10.0) };
const STEP: Line = Line {
    goal: "G10",
    what: "submitting a proposal asked with all its guards, µs, beside an append on SQLite FULL",
    limit: "append",
    aim: Aim::AtMost(0.2),
};
const POLICY: &str = include_str!("../../../../workflows/comcec-project-funding.yaml");
const TRANSITIONS: usize = 500;
const TIMES: usize = 2_000;

/// The three lines.
pub async fn measure(options: &Options, book: &mut Book) -> Outcome<()> {
    let workflow = node::policy()?;
    let guards = guards(&workflow);
    let source = large(TRANSITIONS, &guards)?;
    let words = vocabulary();
    let checked = mean(20, || black_box(Workflow::load("large.yaml", &source, &words)).is_ok());
    book.add(CHECK, milliseconds(checked.ok_or("the large file has a fault")?), None);
    let step = step(&workflow)?;
    book.add(GUARD, microseconds(step) / count(guards.len()).max(1.0), None);
    book.add(STEP, microseconds(step), Some(microseconds(append(options).await?)));
    Ok(())
}

/// Names of the guards of a submission, the step with the most of them.
fn guards(workflow: &Workflow) -> Vec<String> {
    let ways = workflow.ways(Machine::Project);
    let submission = ways.iter().find(|way| way.command == "submit_project");
    submission.map(|way| way.conditions().map(str::to_owned).collect()).unwrap_or_default()
}

/// The shipped policy with more stages and ways, each way with the guards of a submission.
fn large(transitions: usize, guards: &[String]) -> Outcome<String> {
    let guards = guards.join(", ");
    let (stages, ways) = ("project:\n  stages:\n", "    - command: find_eligible\n");
    let (mut more, mut steps) = (String::new(), String::new());
    for number in 0..transitions {
        let label = "{ar: مرحلة, en: Stage, fr: Étape}";
        writeln!(more, "    - {{id: s{number}, staff: {label}, applicant: {label}}}")?;
        let to = if number + 1 < transitions { format!("s{}", number + 1) } else { "submitted".to_owned() };
        writeln!(
            steps,
            "    - {{command: submit_project, from: [s{number}], to: {to}, roles: [office], guards: [{guards}]}}"
        )?;
    }
    let begin = "    - {command: find_eligible, from: [draft], to: s0, roles: [office]}\n";
    let large = POLICY.replacen(stages, &format!("{stages}{more}"), 1);
    Ok(large.replacen(ways, &format!("{begin}{steps}{ways}"), 1))
}

/// Mean time to ask the policy for a submission whose guards all hold.
fn step(workflow: &Workflow) -> Outcome<Duration> {
    let facts = Facts::new()
        .with("owner_kind", "state")
        .with("partners_named", 2)
        .with("call_stage", "open")
        .with("in_time", true)
        .with("time_granted", false)
        .with("registered", true)
        .with("owner_institution_kind", "")
        .with("acts_as", vec!["office".to_owned()])
        .with("area", "tourism")
        .with("theme", "ecotourism")
        .with("call_themes", vec!["ecotourism".to_owned()]);
    let (roles, draft) = ([Role("office".to_owned())], StageId::new("draft")?);
    let ask = Ask { roles: &roles, relations: &[], facts: &facts };
    let submit = || workflow.step(Machine::Project, "submit_project", Some(&draft), &ask);
    submit().map_err(|refusal| format!("the submission is refused: {refusal}"))?;
    mean(TIMES, || black_box(submit()).is_ok()).ok_or_else(|| "the answer changed".into())
}

/// Mean time of one command of one task: nearly all of it is the append.
async fn append(options: &Options) -> Outcome<Duration> {
    let log = Engine::Sqlite.fresh().await;
    let app = node::app(log.backend()).await?;
    let proposals = Proposals::of(node::open_call(&app).await?)?;
    let (start, mut done) = (Instant::now(), 0_usize);
    while start.elapsed() < options.span() {
        app.dispatch(proposals.begin(&format!("P{done}"))?).await?;
        done += 1;
    }
    Ok(start.elapsed().div_f64(count(done).max(1.0)))
}

/// Mean time of an act that must always succeed; none when it once does not.
fn mean(times: usize, mut act: impl FnMut() -> bool) -> Option<Duration> {
    let start = Instant::now();
    let good = (0..times).all(|_| act());
    good.then(|| start.elapsed().div_f64(count(times)))
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

fn microseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000_000.0
}
