//! Calls, and what the house does besides: judging, sitting together, preparing, letting mails go, keeping the register.

use super::{Asked, Draw, ask};
use crate::previewing::random::cast::{ADDRESSES, ASSESSORS};
use nidaa_domain::{call::Call, mail::MailState, obligation::DutyDecision};
use rand::{Rng, seq::IndexedRandom};
use serde_json::{Value, json};

pub const PROGRAMMES: [&str; 3] = ["comcec-project-funding", "comcec-covid-response", "comcec-al-quds"];

/// Stages of projects on which a panel decides.
const DECIDED: &[&str] = &["final_review", "reserve"];
/// Stages of projects that stand on a short list.
pub const SHORT_LISTED: &[&str] = &["short_listed", "final_review", "revising", "final_listed", "reserve"];
/// Stages of projects that stand on a final list.
pub const FINAL_LISTED: &[&str] =
    &["final_listed", "contracted", "active", "reporting", "amending", "final_reporting", "settling"];

impl Draw<'_> {
    pub(super) fn call_data(&mut self, command: &str, call: &str) -> Option<Value> {
        let reason = self.reason();
        let stages = if command == "publish_short_list" { SHORT_LISTED } else { FINAL_LISTED };
        let mut listed: Vec<&String> =
            self.lives.in_stage(stages).filter(|code| self.is_of(code, call)).collect();
        Some(match command {
            "set_themes" => {
                json!({ "themes": [{ "key": "roads", "sector": "trade", "title": { "en": "Roads" } }] })
            }
            // What opens later is sometimes opened by hand before.
            "announce_call" => {
                let opens = *[0, 9].choose(self.random)?;
                json!({ "opens": self.day(opens), "closes": self.day(30) })
            }
            "extend_deadline" => {
                let days = self.random.random_range(1..120);
                json!({ "closes": self.day(days), "reason": reason })
            }
            "publish_short_list" | "publish_final_list" => json!({ "projects": listed }),
            "cancel_call" => json!({ "reason": reason }),
            "set_envelope" => {
                json!({ "envelope": super::usd(self.random.random_range(1_000_000..90_000_000)) })
            }
            "grant_grace" => json!({ "minutes": self.up_to(600), "reason": reason }),
            "postpone_projects" => {
                listed.truncate(2);
                let projects = if self.random.random_range(0..3) == 0 {
                    json!("all")
                } else {
                    json!({ "only": listed })
                };
                json!({ "projects": projects, "reason": super::proposal::listed(reason), "requested_by": "owner", "to_year": 2029 })
            }
            "revert_call_step" => {
                let step = self.lives.calls.get(call).and_then(|call| call.steps.last());
                json!({ "step": step.map_or(super::NOTHING, |last| last.step.as_str()), "reason": reason })
            }
            "revert_postponements" => {
                let act = self.lives.calls.get(call).and_then(|call| call.postponements.last());
                json!({ "act": act.map_or(uuid::Uuid::nil(), |(act, _)| act.0), "reason": reason })
            }
            "record_call" | "draft_call" => return None,
            _ => json!({}),
        })
    }

    pub(super) fn of_house(&mut self) -> Asked {
        match self.random.random_range(0..16) {
            0..=3 => self.of_evaluation(),
            4..=8 => self.of_panel(),
            9 => self.of_docket(),
            10 => self.of_focal_point(),
            11 | 12 if !self.lives.mails.is_empty() => self.of_mail(),
            13 => self.of_duty(),
            14 => self.of_register(),
            _ => self.of_call(),
        }
    }

    /// What was done to many is taken back, what ended a call too, and what was announced is opened; else something new.
    fn of_call(&mut self) -> Asked {
        let calls = &self.lives.calls;
        let with = |is: &dyn Fn(&Call) -> bool| -> Vec<String> {
            calls.iter().filter(|(_, call)| is(call)).map(|(code, _)| code.clone()).collect()
        };
        let (command, found) = match self.random.random_range(0..4) {
            0 => ("revert_postponements", with(&|call| !call.postponements.is_empty())),
            1 => ("revert_call_step", with(&|call| !call.steps.is_empty())),
            2 => (
                "open_call",
                with(&|call| call.stage.as_ref().is_some_and(|one| one.as_str() == "announced")),
            ),
            _ => return self.begun(),
        };
        if found.is_empty() {
            return self.begun();
        }
        let call = self.one_of(found);
        let data = self.data(command, &call);
        ask("office", command, data)
    }

    fn of_evaluation(&mut self) -> Asked {
        let judged: Vec<String> = self.lives.in_stage(&["submitted", "eligible"]).cloned().collect();
        let code = self.one_of(judged);
        let evaluation = self.lives.evaluations.get(&code).cloned().unwrap_or_default();
        let scored =
            |login: &&nidaa_kernel::AccountLogin| evaluation.scores.iter().any(|one| one.assessor == **login);
        let waiting: Vec<String> =
            evaluation.assigned.iter().filter(|login| !scored(login)).map(ToString::to_string).collect();
        let assessor = *ASSESSORS.choose(self.random).unwrap_or(&"amel");
        let reason = self.reason();
        match self.random.random_range(0..10) {
            0..=2 if waiting.is_empty() => {
                ask("office", "assign_assessor", json!({ "project": code, "assessor": assessor }))
            }
            0..=5 if !waiting.is_empty() => {
                let marks = self.marks(&code);
                let by = waiting.choose(self.random).map_or(assessor, String::as_str);
                ask(by, "score_proposal", json!({ "project": code, "marks": marks }))
            }
            6 if !waiting.is_empty() => {
                let assessor = waiting.choose(self.random).map_or(assessor, String::as_str);
                ask(
                    "office",
                    "release_assessor",
                    json!({ "project": code, "assessor": assessor, "reason": reason }),
                )
            }
            7 => ask(
                "office",
                "declare_conflict",
                json!({ "project": code, "assessor": assessor, "ground": "personal" }),
            ),
            8 => {
                let declared = self
                    .lives
                    .evaluations
                    .iter()
                    .flat_map(|(code, one)| one.declared.iter().map(move |(who, _)| (code, who)));
                let one = declared.collect::<Vec<_>>().choose(self.random).copied();
                let (code, who) = one.map_or_else(
                    || (code.clone(), assessor.to_owned()),
                    |(code, who)| (code.clone(), who.to_string()),
                );
                ask("office", "lift_conflict", json!({ "project": code, "assessor": who, "reason": reason }))
            }
            _ => ask("office", "list_person", json!({ "project": code, "account": "chadi" })),
        }
    }

    /// A good mark for each criterion of the project's programme.
    pub fn marks(&self, code: &str) -> Vec<Value> {
        let programme = self.lives.projects.get(code).and_then(|project| project.programme.clone());
        let rules = programme.and_then(|programme| self.world.app.shelf().current(&programme).ok());
        let criteria =
            rules.iter().filter_map(nidaa_workflow::Workflow::rubric).flat_map(|rubric| &rubric.criteria);
        criteria.map(|one| json!({ "criterion": one.id, "points": 8 })).collect()
    }

    fn of_panel(&mut self) -> Asked {
        let sitting: Vec<&String> =
            self.lives.panels.iter().filter(|(_, one)| !one.adjourned).map(|(code, _)| code).collect();
        let Some(code) = sitting.choose(self.random).map(|code| (*code).clone()) else {
            let panel = format!("K{}", self.lives.panels.len() + 1);
            let decided =
                self.lives.in_stage(DECIDED).filter_map(|code| self.lives.projects[code].call.as_ref());
            let decided: Vec<String> = decided.map(ToString::to_string).collect();
            let call = self.one_of(decided);
            return ask(
                "office",
                "convene_panel",
                json!({ "panel": panel, "call": call, "day": self.day(3), "members": ASSESSORS }),
            );
        };
        let panel = self.lives.panels[&code].clone();
        let of_call = |code: &&String| self.lives.projects[*code].call == panel.call;
        let decided = self.lives.in_stage(DECIDED);
        let decided: Vec<String> = decided.filter(of_call).cloned().collect();
        let open: Vec<_> = panel.ballots.iter().filter(|ballot| ballot.open).collect();
        let ballot = open.choose(self.random).copied().filter(|_| self.random.random_range(0..4) > 0);
        let project = ballot.map_or_else(|| self.one_of(decided), |ballot| ballot.project.to_string());
        let about = json!({ "panel": code, "project": project });
        let member = *ASSESSORS.choose(self.random).unwrap_or(&"amel");
        let with = |name: &str, value: Value| {
            let mut data = about.clone();
            data[name] = value;
            data
        };
        match self.random.random_range(0..14) {
            0 | 1 if ballot.is_none() => ask(
                "office",
                "move_panel",
                json!({ "panel": code, "day": self.day(9), "reason": self.reason() }),
            ),
            _ if panel.present.len() < 2 => {
                ask("office", "record_presence", json!({ "panel": code, "present": ASSESSORS }))
            }
            0..=8 if ballot.is_none() => ask("office", "open_vote", about),
            0..=7 if ballot.is_some_and(|ballot| ballot.votes.len() < 2) => {
                let vote = *["approve", "approve", "reserve", "reject", "abstain"]
                    .choose(self.random)
                    .unwrap_or(&"approve");
                ask(member, "cast_vote", with("vote", json!(vote)))
            }
            0..=9 if ballot.is_some() => ask("office", "close_vote", about),
            10 => ask(member, "recuse_member", with("ground", json!("personal"))),
            11 => {
                let mut out = with("ground", json!("financial"));
                out["member"] = json!(member);
                ask("office", "recuse_member", out)
            }
            12 => ask("office", "record_presence", json!({ "panel": code, "present": &ASSESSORS[..2] })),
            _ => ask("office", "adjourn_panel", json!({ "panel": code })),
        }
    }

    /// What lies with a focal point is endorsed or given back; else something is sent there.
    fn of_focal_point(&mut self) -> Asked {
        let (lies, draft): (Vec<String>, Vec<String>) = (
            self.lives.in_stage(&["fp_review"]).cloned().collect(),
            self.lives.in_stage(&["draft"]).cloned().collect(),
        );
        let Some(code) = lies.choose(self.random) else {
            return ask("owner", "send_to_focal_point", json!({ "project": self.one_of(draft) }));
        };
        if self.random.random_range(0..2) == 0 {
            return ask("focal-point", "endorse_project", json!({ "project": code }));
        }
        ask("focal-point", "return_to_owner", json!({ "project": code, "reason": self.reason() }))
    }

    fn of_docket(&mut self) -> Asked {
        let docket = self.one_of(["D1", "D2"]);
        let waiting = self.lives.dockets.get(&docket).map(|one| one.waiting.clone()).unwrap_or_default();
        match self.random.random_range(0..6) {
            0..=2 if waiting.len() < 2 => {
                let code = self.lives.in_stage(&["draft", "final_listed", "contracted", "active"]);
                let code = self.one_of(code.cloned().collect::<Vec<_>>());
                let command = *["correct_project", "correct_project", "plan_milestone"]
                    .choose(self.random)
                    .unwrap_or(&"plan_milestone");
                let data = self.data(command, &code);
                let decision = format!("d{}", self.random.random_range(0..99));
                ask(
                    "office",
                    "prepare_decision",
                    json!({ "docket": docket, "decision": decision, "command": command, "data": data }),
                )
            }
            3 => {
                let decision = self.one_of(waiting.iter().map(|one| one.decision.to_string()));
                ask(
                    "office",
                    "discard_decision",
                    json!({ "docket": docket, "decision": decision, "reason": self.reason() }),
                )
            }
            _ => ask("office", "apply_docket", json!({ "docket": docket })),
        }
    }

    /// Mails that wait are kept back, and of those most is asked; what was lost is sent again once its address works.
    fn of_mail(&mut self) -> Asked {
        let lost = self.lives.mails.iter().filter(|(_, mail)| mail.is_lost());
        let lost: Vec<(String, String)> = lost.map(|(id, mail)| (id.clone(), mail.to.clone())).collect();
        let lost = lost.choose(self.random).cloned();
        if let (Some((mail, to)), 0) = (lost, self.random.random_range(0..4)) {
            let reason = self.reason();
            return if self.random.random_range(0..2) == 0 {
                ask("office", "restore_recipient", json!({ "recipient": to, "reason": { "en": "It works" } }))
            } else {
                ask("office", "resend_mail", json!({ "mail": mail, "reason": reason }))
            };
        }
        let states: &[MailState] = match self.random.random_range(0..4) {
            0 => &[MailState::Prepared, MailState::Waiting, MailState::Deferred],
            1 => &[MailState::Sent, MailState::Cancelled],
            _ => &[MailState::Held],
        };
        let found =
            self.lives.mails.iter().filter(|(_, mail)| states.contains(&mail.state)).map(|(id, _)| id);
        let found: Vec<&String> = found.collect();
        let mut any =
            self.lives.mails.iter().filter(|(_, mail)| mail.state == MailState::Waiting).map(|(id, _)| id);
        let mail =
            found.choose(self.random).copied().or_else(|| any.next_back()).cloned().unwrap_or_default();
        let held = self.lives.mails.get(&mail).is_some_and(|mail| mail.state == MailState::Held);
        let (command, data) = match self.random.random_range(0..4) {
            0 => {
                ("edit_mail", json!({ "mail": mail, "subject": "Join us", "text": "Dear reader,\n\n1 < 2" }))
            }
            1 => ("release_mail", json!({ "mail": mail })),
            2 => ("cancel_mail", json!({ "mail": mail, "reason": self.reason() })),
            _ => ("hold_mail", json!({ "mail": mail, "reason": { "en": "Not yet" } })),
        };
        if held || self.random.random_range(0..5) == 0 {
            return ask("office", command, data);
        }
        ask("office", "hold_mail", json!({ "mail": mail, "reason": { "en": "Not yet" } }))
    }

    fn of_duty(&mut self) -> Asked {
        let duty = self.duties.choose(self.random).cloned().unwrap_or_default();
        let reason = self.reason();
        match self.random.random_range(0..4) {
            0 => ask(
                "office",
                "grant_time",
                json!({ "obligation": duty, "until": self.day(60), "reason": reason }),
            ),
            1 => ask("office", "excuse", json!({ "obligation": duty, "reason": reason })),
            _ => {
                let usual = (duty, DutyDecision::Excused);
                let (duty, decision) = self.lives.eased.choose(self.random).unwrap_or(&usual);
                let data = json!({ "obligation": duty, "decision": decision, "reason": reason });
                ask("office", "revert_duty_decision", data)
            }
        }
    }

    fn of_register(&mut self) -> Asked {
        let address = *ADDRESSES.choose(self.random).unwrap_or(&ADDRESSES[0]);
        let of = |more: Value| {
            let mut data = more;
            data["recipient"] = json!(address);
            data
        };
        let days = self.random.random_range(1..60);
        let day = self.day(days);
        let contact = json!({ "name": "Another", "email": format!("second{}@dz.example", self.up_to(9)), "lang": "fr" });
        match self.random.random_range(0..11) {
            0 => ask("office", "mute_courtesy_mails", of(json!({}))),
            1 => ask("office", "want_courtesy_mails", of(json!({}))),
            2 => ask("office", "choose_mail_language", of(json!({ "lang": "ar" }))),
            3 => ask("office", "choose_mail_pace", of(json!({ "pace": "daily" }))),
            4 => ask("office", "suppress_recipient", of(json!({ "reason": "It came back" }))),
            5 => ask("office", "restore_recipient", of(json!({ "reason": { "en": "It works" } }))),
            6 => ask("office", "replace_contact", json!({ "institution": "DZ-MIN", "contact": contact })),
            7 => ask(
                "office",
                "mark_contact_unreachable",
                json!({ "institution": "SN-MIN", "email": ADDRESSES[3], "reason": "It came back" }),
            ),
            8 => ask("office", "confirm_contact", json!({ "institution": "SN-MIN" })),
            9 => ask(
                "office",
                "confirm_holiday",
                json!({ "country": "DZ", "holiday": "revolution", "name": { "en": "A feast" }, "first": day, "last": day, "source": "https://dz.example" }),
            ),
            _ => ask(
                "office",
                "appoint_deputy",
                json!({ "account": "amel", "deputy": "badr", "from": day, "until": day }),
            ),
        }
    }
}
