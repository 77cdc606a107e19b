//! What holds after any history of commands, whether they were carried out or refused.

mod commands;

use crate::story::Subject;
use commands::{Given, call_commands, institution_commands, project_commands};
use nidaa_domain::{
    Record,
    call::{Call, CallEvent},
    institution::Institution,
    project::{Owner, Project, ProjectEvent},
};
use proptest::prelude::*;
use serde_json::json;
use std::{fmt::Debug, pin::pin, task};

/// Runs a future that waits for nothing.
fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut task::Context::from_waker(task::Waker::noop())) {
        task::Poll::Ready(value) => value,
        task::Poll::Pending => panic!("a decision waits for nothing"),
    }
}

/// Gives every command in turn. After each, `check` sees the state and the events that led to it.
fn live<A>(commands: Vec<Given>, check: impl Fn(&A, &[A::Event]))
where
    A: Subject + Clone + PartialEq + Debug,
{
    let (mut state, mut history) = (A::default(), Vec::new());
    for (name, mut data, context) in commands {
        data[A::FIELD] = json!(A::CODE);
        let command = serde_json::from_value(json!({ name: data })).expect("a command has its shape");
        let before = state.clone();
        let sink = cqrs_es::event_sink::EventSink::<A>::default();
        let answer = now(state.handle(command, &context, &sink));
        let events = now(sink.collect());
        assert_eq!(answer.is_ok(), !events.is_empty(), "a command does something or is refused: {answer:?}");
        if answer.is_err() {
            assert_eq!(state, before);
        }
        history.extend(events);
        assert_eq!(stored::<A>(&history), state);
        let snapshot = serde_json::to_string(&state).expect("a state has a JSON form");
        assert_eq!(serde_json::from_str::<A>(&snapshot).expect("and is read from it"), state);
        check(&state, &history);
    }
}

/// The state as a reader of the log folds it, from the stored text of every event.
pub fn stored<A: Subject>(history: &[A::Event]) -> A {
    let mut state = A::default();
    for event in history {
        let text = serde_json::to_string(event).expect("an event has a JSON form");
        let read = A::Event::decode(event.kind(), event.version(), &text);
        let read = read.unwrap_or_else(|fault| panic!("{text}: {fault:?}"));
        assert_eq!(&read, event);
        state.apply(read);
    }
    state
}

fn cases() -> ProptestConfig {
    ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn any_history_of_a_project_can_be_read_again(commands in project_commands()) {
        live::<Project>(commands, |project, history| {
            let last = history.iter().rev().find_map(ProjectEvent::stage);
            assert_eq!(project.stage.as_ref(), last);
            let owner = project.owner.as_ref().and_then(Owner::country);
            let own = project.links.iter().find(|link| link.state.is_live() && Some(link.country) == owner);
            assert_eq!(own, None);
            let foreign = project.links.iter().find(|link| link.country.member_state().is_none());
            assert_eq!(foreign, None);
            let backwards = project.milestones.iter().find(|milestone| milestone.span.check().is_err());
            assert_eq!(backwards, None);
        });
    }

    #[test]
    fn any_history_of_a_call_can_be_read_again(commands in call_commands()) {
        live::<Call>(commands, |call, history| {
            let last = history.iter().rev().find_map(CallEvent::stage);
            assert_eq!(call.stage.as_ref(), last);
            let pinned = history.iter().any(|event| matches!(event, CallEvent::Opened { .. }));
            assert_eq!(call.rules.is_some(), pinned);
        });
    }

    #[test]
    fn any_history_of_an_institution_can_be_read_again(commands in institution_commands()) {
        live::<Institution>(commands, |institution, _| {
            for (place, one) in institution.registrations.iter().enumerate() {
                let later = &institution.registrations[place + 1..];
                let overlaps = later.iter().find(|other| {
                    other.sector == one.sector && one.until.is_none_or(|until| until >= other.from)
                        && other.until.is_none_or(|until| until >= one.from)
                });
                assert_eq!(overlaps, None);
            }
        });
    }
}
