//! Data of commands from the draft to the final list, and of what may happen to a project in any year.

use super::{Draw, usd};
use nidaa_domain::project::{MilestoneState, Project, Renewal};
use rand::{Rng, seq::IndexedRandom};
use serde_json::{Value, json};

const CHECKLIST: [&str; 4] =
    ["owner_admissible", "theme_served", "partners_sufficient", "activities_admissible"];

/// A proposal that answers this call.
pub fn draft(programme: &str, code: &str, call: &str) -> Value {
    let owner = json!({ "kind": "state", "country": "DZ" });
    let mut data = json!({
        "project": code, "title": { "en": format!("Roads of {code}") }, "owner": owner, "call": call,
        "programme": programme, "sector": "trade", "implementation_year": 2027
    });
    match programme {
        "comcec-project-funding" => data["theme"] = json!("roads"),
        "comcec-covid-response" => {
            (data["sector"], data["project_type"]) = (json!("tourism"), json!("direct_grant"));
        }
        _ => {
            data["owner"] = json!({ "kind": "institution", "institution": "LIBRARY" });
            (data["sector"], data["project_type"]) = (json!("heritage"), json!("training"));
        }
    }
    data
}

/// The answers that a proposal of this programme needs.
pub fn answers(programme: &str) -> Value {
    match programme {
        "comcec-project-funding" => {
            json!({ "form": "preliminary", "answers": { "purpose": "Roads", "outputs": "A road" } })
        }
        "comcec-covid-response" => json!({ "form": "covid_proposal", "answers": {
            "harm": "Lost jobs", "results": "New tools", "requested": usd(4_000_000), "selection_of_grantees": "By lot" } }),
        _ => json!({ "form": "al_quds_proposal", "answers": {
            "living_conditions": "A hall for readers", "people_reached": 400, "passes_on": true,
            "selection_of_grantees": "A committee", "requested": usd(4_000_000) } }),
    }
}

impl Draw<'_> {
    pub(super) fn proposal_data(&mut self, command: &str, code: &str) -> Option<Value> {
        let project = self.lives.projects.get(code).cloned().unwrap_or_default();
        let reason = self.reason();
        Some(match command {
            "return_to_owner"
            | "reject_project"
            | "decline_project"
            | "withdraw_project"
            | "terminate_project"
            | "suspend_project"
            | "decline_postponement" => json!({ "reason": reason }),
            "find_eligible" => checked(&project, true),
            "find_ineligible" => {
                let mut data = checked(&project, false);
                data["reason"] = reason;
                data
            }
            "readmit_project" => json!({ "until": self.day(20), "reason": reason }),
            "submit_final_fiche" | "resubmit_fiche" => self.fiche(&project),
            "request_revision" => json!({ "comments": { "en": "Say who interprets" } }),
            "approve_project" | "promote_project" => self.granted(&project, command),
            "put_on_reserve" => json!({ "rank": self.up_to(6) }),
            "report_proof" | "accept_proof" | "reject_proof" => self.proof(&project, command, &reason),
            "draft_project" => return None,
            "save_form" => {
                let mut data = answers(&programme(&project));
                let changed = json!(format!("Roads {}", self.up_to(999)));
                match programme(&project).as_str() {
                    "comcec-project-funding" => data["answers"]["purpose"] = changed,
                    "comcec-covid-response" => data["answers"]["harm"] = changed,
                    _ => data["answers"]["living_conditions"] = changed,
                }
                data
            }
            "revise_draft" => {
                json!({ "changes": [{ "fact": "title", "value": { "en": format!("Roads {}", self.up_to(99)) } }] })
            }
            "correct_project" => {
                let title =
                    json!({ "fact": "title", "value": { "en": format!("Roads, part {}", self.up_to(999)) } });
                json!({ "correction": title, "reason": reason })
            }
            "revert_decision" => {
                let last = project.decisions.last();
                let part = last.and_then(|last| last.part.as_deref());
                let last = last.map_or("approved", |last| last.decision.as_str());
                json!({ "decision": last, "part": part, "reason": reason })
            }
            _ => {
                return self.journey_data(command, &project).or_else(|| self.partner_data(command, &project));
            }
        })
    }

    fn fiche(&mut self, project: &Project) -> Value {
        let requested = usd(self.random.random_range(2_000_000..5_000_000));
        let letters: Vec<_> = project.links.iter().map(|link| link.country).collect();
        json!({ "fiche": {
            "requested": requested, "contribution": requested, "outputs": { "en": "A road" }, "staff": 1,
            "letters": letters
        } })
    }

    fn granted(&mut self, project: &Project, command: &str) -> Value {
        let asked = project.fiche.as_ref().map_or(4_000_000, |fiche| fiche.requested.minor);
        let mut data = json!({ "granted": usd(asked) });
        if command == "approve_project" && self.random.random_range(0..3) == 0 {
            let condition =
                json!({ "key": "venue", "text": { "en": "Name the venue" }, "due": self.day(40) });
            data["conditions"] = json!([condition]);
        }
        data
    }

    fn proof(&mut self, project: &Project, command: &str, reason: &Value) -> Value {
        let condition = self.one_of(project.conditions.iter().map(|(one, _)| one.key.clone()));
        match command {
            "report_proof" => json!({ "condition": condition, "proof": "letter.pdf" }),
            "accept_proof" => json!({ "condition": condition }),
            _ => json!({ "condition": condition, "reason": reason }),
        }
    }

    fn journey_data(&mut self, command: &str, project: &Project) -> Option<Value> {
        let (reason, year) = (self.reason(), project.implementation_year.unwrap_or(2027) + 1);
        let key = self.one_of(
            project.milestones.iter().filter(|one| one.state == MilestoneState::Planned).map(|one| &one.key),
        );
        Some(match command {
            "postpone_project" => {
                json!({ "reason": listed(reason), "requested_by": "owner", "to_year": year })
            }
            "resume_project" => json!({ "reason": reason }),
            "request_postponement" => json!({ "reason": listed(reason), "to_year": year }),
            "renew_consent" => {
                let consents = project.journey.renewals.iter().filter_map(|one| match one {
                    Renewal::Consent { country, role } => Some(json!({ "country": country, "role": role })),
                    Renewal::Document { .. } => None,
                });
                let consent = consents.collect::<Vec<_>>().choose(self.random).cloned();
                consent.unwrap_or_else(|| json!({ "country": "MA", "role": "partner" }))
            }
            "file_document" => {
                let document = format!("D{}", project.journey.documents.len() + 1);
                json!({ "document": document, "title": { "en": "A letter" }, "valid_until": self.day(90) })
            }
            "renew_document" => {
                let document = self.one_of(project.journey.documents.iter().map(|one| &one.document));
                json!({ "document": document, "valid_until": self.day(900) })
            }
            "plan_milestone" => {
                let milestone = format!("M{}", project.milestones.len() + 1);
                json!({ "milestone": milestone, "title": { "en": "Visit" }, "span": self.span() })
            }
            "redate_milestone" => json!({ "milestone": key, "span": self.span(), "reason": reason }),
            "reach_milestone" => {
                json!({ "milestone": key, "span": { "start": self.day(0), "end": self.day(0) } })
            }
            "miss_milestone" => json!({ "milestone": key, "reason": reason }),
            _ => return None,
        })
    }

    fn span(&mut self) -> Value {
        let first = self.random.random_range(0..300);
        json!({ "start": self.day(first), "end": self.day(first + 2) })
    }

    fn partner_data(&mut self, command: &str, project: &Project) -> Option<Value> {
        const WORDS: [(&str, &[&str]); 4] = [
            ("confirm_partner", &["invited"]),
            ("decline_partner", &["invited"]),
            ("withdraw_partner", &["confirmed"]),
            ("replace_partner", &["invited", "confirmed", "declined", "withdrawn"]),
        ];
        let states = WORDS.iter().find(|(name, _)| *name == command).map_or(&[][..], |(_, states)| states);
        let links = project.links.iter().filter(|link| states.contains(&link.state.as_str()));
        let link = links.collect::<Vec<_>>().choose(self.random).copied().cloned();
        let strange = ["TN", "MA", "SN", "ID", "TR"]
            .into_iter()
            .filter(|code| project.links.iter().all(|link| link.country.as_str() != *code));
        let country = *strange.collect::<Vec<_>>().choose(self.random).unwrap_or(&"MA");
        let role = if self.random.random_range(0..4) == 0 { "provider" } else { "partner" };
        let mut data = json!({ "country": country, "role": role });
        if let Some(link) = link {
            data = json!({ "country": link.country, "role": link.role });
        }
        match command {
            "invite_partner" => data["country"] = json!(country),
            "confirm_partner" => {}
            "decline_partner" | "withdraw_partner" => data["reason"] = self.reason(),
            // Somebody who does not take part yet, or did.
            "replace_partner" => (data["by"], data["reason"]) = (json!(country), self.reason()),
            _ => return None,
        }
        Some(data)
    }
}

fn programme(project: &Project) -> String {
    project.programme.as_ref().map(ToString::to_string).unwrap_or_default()
}

/// The checklist of the project's programme, all of it answered.
fn checked(project: &Project, passed: bool) -> Value {
    answered(&programme(project), passed)
}

/// A checklist with a yes everywhere, or with one no.
pub fn answered(programme: &str, passed: bool) -> Value {
    let items: &[&str] = match programme {
        "comcec-covid-response" => &["owner_governmental", "damage_addressed", "activities_fit_type"],
        "comcec-al-quds" => &["owner_non_profit", "living_conditions_served", "activities_fit_type"],
        _ => &CHECKLIST,
    };
    let item = |(place, item): (usize, &&str)| json!({ "item": item, "passed": passed || place != 1 });
    json!({ "checklist": items.iter().enumerate().map(item).collect::<Vec<_>>() })
}

/// A reason of a postponement names its kind.
pub(super) fn listed(mut reason: Value) -> Value {
    reason["code"] = json!("other");
    reason
}
