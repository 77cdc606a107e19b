//! A frozen payload of every event ever written, in `tests/samples`. They decode for ever; none is ever changed.

use nidaa_domain::{
    AnyEvent, Record, Unreadable, account::AccountEvent, call::CallEvent, docket::DocketEvent,
    evaluation::EvaluationEvent, feed::FeedEvent, holidays::HolidaysEvent, institution::InstitutionEvent,
    mail::MailEvent, obligation::ObligationEvent, panel::PanelEvent, project::ProjectEvent,
    recipient::RecipientEvent, rules::RulesEvent, webhook::WebhookEvent, wording::WordingEvent,
};
use serde_json::Value;
use std::{collections::BTreeSet, fs, path::PathBuf};

fn folder(stream: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/samples").join(stream)
}

fn sample(stream: &str, kind: &str, version: u16) -> String {
    let path = folder(stream).join(format!("{kind}.v{version}.json"));
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every version up to the present one has its sample; the present one is written again as it was read.
fn all_samples_of<E: Record>() {
    for (kind, present) in E::KINDS {
        for version in 1..=*present {
            let event = E::decode(kind, version, &sample(E::STREAM, kind, version));
            let event = event.unwrap_or_else(|error| panic!("{kind} version {version}: {error:?}"));
            assert_eq!((event.kind(), event.version()), (*kind, *present));
        }
        let stored: Value =
            serde_json::from_str(&sample(E::STREAM, kind, *present)).expect("a sample is JSON");
        let event = E::decode(kind, *present, &stored.to_string()).expect("decoded above");
        assert_eq!(serde_json::to_value(&event).expect("an event has a JSON form"), stored);
    }
}

/// A sample without an event would mean that an event was removed, and old logs with it.
fn no_sample_is_orphaned<E: Record>() {
    let kept: BTreeSet<String> = fs::read_dir(folder(E::STREAM))
        .expect("the stream has a folder")
        .map(|entry| entry.expect("a readable entry").file_name().to_string_lossy().into_owned())
        .collect();
    let versions = |(kind, present): &(&str, u16)| {
        let name = (*kind).to_owned();
        (1..=*present).map(move |version| format!("{name}.v{version}.json"))
    };
    assert_eq!(kept, E::KINDS.iter().flat_map(versions).collect::<BTreeSet<_>>());
}

#[test]
fn every_event_of_a_call_decodes_for_ever() {
    all_samples_of::<CallEvent>();
    no_sample_is_orphaned::<CallEvent>();
}

#[test]
fn every_event_of_a_project_decodes_for_ever() {
    all_samples_of::<ProjectEvent>();
    no_sample_is_orphaned::<ProjectEvent>();
}

#[test]
fn every_event_of_an_institution_decodes_for_ever() {
    all_samples_of::<InstitutionEvent>();
    no_sample_is_orphaned::<InstitutionEvent>();
}

#[test]
fn every_event_of_an_account_decodes_for_ever() {
    all_samples_of::<AccountEvent>();
    no_sample_is_orphaned::<AccountEvent>();
}

#[test]
fn every_event_of_a_docket_decodes_for_ever() {
    all_samples_of::<DocketEvent>();
    no_sample_is_orphaned::<DocketEvent>();
}

#[test]
fn every_event_of_a_mail_decodes_for_ever() {
    all_samples_of::<MailEvent>();
    no_sample_is_orphaned::<MailEvent>();
}

#[test]
fn every_event_of_a_mail_address_decodes_for_ever() {
    all_samples_of::<RecipientEvent>();
    no_sample_is_orphaned::<RecipientEvent>();
}

/// Before there were threads and courtesy mails, every mail was a duty.
#[test]
fn a_mail_of_before_threads_reads_as_a_duty_mail() {
    let event = MailEvent::decode("prepared", 1, &sample("mail", "prepared", 1)).expect("a sample");
    let MailEvent::Prepared { case, duty, secret, .. } = event else { panic!("{event:?}") };
    assert_eq!((case, duty, secret), (None, true, None));
}

#[test]
fn every_event_of_a_duty_decodes_for_ever() {
    all_samples_of::<ObligationEvent>();
    no_sample_is_orphaned::<ObligationEvent>();
}

#[test]
fn every_event_of_a_calendar_decodes_for_ever() {
    all_samples_of::<FeedEvent>();
    no_sample_is_orphaned::<FeedEvent>();
}

#[test]
fn every_event_of_a_webhook_decodes_for_ever() {
    all_samples_of::<WebhookEvent>();
    no_sample_is_orphaned::<WebhookEvent>();
}

#[test]
fn every_event_of_a_wording_decodes_for_ever() {
    all_samples_of::<WordingEvent>();
    no_sample_is_orphaned::<WordingEvent>();
}

#[test]
fn every_event_of_a_states_holidays_decodes_for_ever() {
    all_samples_of::<HolidaysEvent>();
    no_sample_is_orphaned::<HolidaysEvent>();
}

#[test]
fn every_event_of_a_policy_file_decodes_for_ever() {
    all_samples_of::<RulesEvent>();
    no_sample_is_orphaned::<RulesEvent>();
}

#[test]
fn every_event_of_an_evaluation_decodes_for_ever() {
    all_samples_of::<EvaluationEvent>();
    no_sample_is_orphaned::<EvaluationEvent>();
}

#[test]
fn every_event_of_a_panel_decodes_for_ever() {
    all_samples_of::<PanelEvent>();
    no_sample_is_orphaned::<PanelEvent>();
}

#[test]
fn any_event_is_named_with_its_aggregate() {
    let event = AnyEvent::decode("project", "postponed", 1, &sample("project", "postponed", 1));
    assert_eq!(event.expect("a sample").full_kind(), "project_postponed");
}

#[test]
fn an_unknown_stream_type_is_unreadable() {
    let Err(Unreadable::Unknown { stream_type, kind }) = AnyEvent::decode("grant", "closed", 1, "{}") else {
        panic!("it was read");
    };
    assert_eq!((stream_type.as_str(), kind.as_str()), ("grant", "closed"));
}

#[test]
fn an_unknown_kind_is_unreadable() {
    let Err(Unreadable::Unknown { stream_type, kind }) = ProjectEvent::decode("painted", 1, "{}") else {
        panic!("it was read");
    };
    assert_eq!((stream_type.as_str(), kind.as_str()), ("project", "painted"));
}

#[test]
fn a_newer_version_is_unreadable_and_says_which_one_we_know() {
    let Err(Unreadable::TooNew { kind, found, known }) = ProjectEvent::decode("closed", 7, "{}") else {
        panic!("it was read");
    };
    assert_eq!((kind.as_str(), found, known), ("closed", 7, 1));
}

#[test]
fn a_version_before_the_first_cannot_be_lifted() {
    let Err(Unreadable::Stuck { kind, version, known }) = ProjectEvent::decode("closed", 0, "{}") else {
        panic!("it was read");
    };
    assert_eq!((kind.as_str(), version, known), ("closed", 0, 1));
}

/// What the decoder says of a payload of the wrong shape.
fn fault(kind: &str, payload: &str) -> String {
    match ProjectEvent::decode(kind, 1, payload) {
        Err(Unreadable::Shape { source, .. }) => source.to_string(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_payload_that_lacks_a_field_is_unreadable() {
    assert_eq!(fault("closed", r#"{"type":"closed"}"#), "missing field `stage`");
}

#[test]
fn a_payload_with_a_field_of_another_program_is_unreadable() {
    let fault = fault("closed", r#"{"type":"closed","stage":"closed","mood":"good"}"#);
    assert_eq!(fault, "unknown field `mood`, expected `stage`");
}

#[test]
fn a_payload_that_is_no_json_is_unreadable() {
    assert_eq!(fault("closed", "{"), "EOF while parsing an object at line 1 column 1");
}

#[test]
fn a_payload_of_another_event_is_unreadable() {
    let payload = r#"{"type":"submitted","stage":"submitted"}"#;
    assert_eq!(fault("closed", payload), "the payload calls itself submitted");
}
