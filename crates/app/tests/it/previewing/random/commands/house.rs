//! What the office does besides deciding: undoing, preparing, sitting together, looking after a grant.

use super::{Asked, PROJECTS, ask, ask_as, chosen, one, project, reason, usd};
use rand::{Rng, rngs::StdRng, seq::IndexedRandom};
use serde_json::json;

/// A decision is taken back, whichever was the last.
pub fn of_undo(random: &mut StdRng) -> Asked {
    let decisions = [
        "postponed",
        "approved",
        "short_listed",
        "found_eligible",
        "put_on_reserve",
        "rejected",
        "suspended",
    ];
    let data = json!({
        "project": project(random), "decision": decisions.choose(random), "reason": { "text": { "en": "A slip" } }
    });
    ask("revert_decision", data)
}

/// A decision is prepared in silence, put away or carried out.
pub fn of_docket(random: &mut StdRng) -> Asked {
    let docket = ["D1", "D2"].choose(random);
    let decision = ["a", "b"].choose(random);
    let drawn = loop {
        let drawn = one(random);
        if !["prepare_decision", "discard_decision", "apply_docket"].contains(&drawn.command) {
            break drawn;
        }
    };
    let prepared = json!({
        "docket": docket, "decision": decision, "command": drawn.command, "data": drawn.data
    });
    let discarded = json!({ "docket": docket, "decision": decision, "reason": reason(random) });
    chosen(
        random,
        vec![
            ask("prepare_decision", prepared.clone()),
            ask("prepare_decision", prepared),
            ask("discard_decision", discarded),
            ask("apply_docket", json!({ "docket": docket })),
        ],
    )
}

/// A panel sits on the call that takes proposals.
pub fn of_panel(random: &mut StdRng) -> Asked {
    let code = ["N1", "N2", "N3"].choose(random);
    let (panel, login) = (["K1", "K2"].choose(random), ["amel", "badr"].choose(random));
    let login = login.copied().unwrap_or("amel");
    let about = json!({ "panel": panel, "project": code });
    let word = ["approve", "reserve", "reject"].choose(random);
    let vote = json!({ "panel": panel, "project": code, "vote": word });
    let ground = json!({ "panel": panel, "project": code, "member": login, "ground": "personal" });
    let members = json!(["amel", "badr"]);
    chosen(
        random,
        vec![
            ask(
                "convene_panel",
                json!({ "panel": panel, "call": "C", "day": "2026-10-02", "members": members }),
            ),
            ask(
                "move_panel",
                json!({ "panel": panel, "day": "2026-10-09", "begins": "10:00:00", "reason": { "text": { "en": "R" } } }),
            ),
            ask("record_presence", json!({ "panel": panel, "present": members })),
            ask("recuse_member", ground),
            ask("open_vote", about.clone()),
            ask_as("assessor", login, "cast_vote", vote),
            ask("close_vote", about),
            ask("adjourn_panel", json!({ "panel": panel })),
        ],
    )
}

/// Later in the life of a grant: activities held, visits, findings, money that comes back, its end.
pub fn of_later_grant(random: &mut StdRng) -> Asked {
    let code = ["N1", "N2"].choose(random).copied().unwrap_or("N1");
    let any = PROJECTS.choose(random);
    let key = ["F1", "F2"].choose(random);
    let place = json!({ "mode": "on_site", "country": "DZ", "city": "Algiers" });
    let held = json!({
        "project": code, "activity": "A1", "span": { "start": "2026-09-28", "end": "2026-09-30" }, "place": place,
        "attendance": [{ "country": "MA", "participants": 3 }]
    });
    let found = json!([{ "finding": key, "text": { "en": "Keep the receipts" }, "due": "2026-12-01" }]);
    let visit = json!({
        "project": code, "visit": key, "on": "2026-10-01", "note": { "en": "Seen" }, "findings": found
    });
    let (why, amount) = (reason(random), usd(random.random_range(1_000..3_000_000)));
    let last = json!({
        "project": code, "report": "R9", "period": { "start": "2026-10-01", "end": "2026-10-01" },
        "summary": { "en": "Done" }, "spent": [{ "line": "hall", "amount": usd(200_000) }]
    });
    let refund = json!({
        "project": code, "amount": amount, "received_on": "2026-10-01", "reference": "IN"
    });
    chosen(
        random,
        vec![
            ask("hold_activity", held),
            ask("visit_project", visit),
            ask("answer_finding", json!({ "project": code, "finding": key, "answer": { "en": "Done" } })),
            ask("return_finding", json!({ "project": code, "finding": key, "reason": why })),
            ask("resolve_finding", json!({ "project": code, "finding": key, "proof": why })),
            ask("attend_training", json!({ "project": code, "on": "2026-10-01" })),
            ask("submit_final_report", last),
            ask("accept_final_report", json!({ "project": code, "report": "R9", "eligible": amount })),
            ask("receive_refund", refund),
            ask("suspend_project", json!({ "project": any, "reason": why })),
            ask("terminate_project", json!({ "project": any, "reason": why })),
            ask("close_project", json!({ "project": any })),
            ask("reject_project", json!({ "project": any, "reason": why })),
            ask("check_closing_item", json!({ "project": code, "item": "report" })),
            ask("assign_assessors", json!({ "call": "C" })),
        ],
    )
}
