//! The form by which a duty is met, filled in with what the duty is about.

use super::{
    list::Doing,
    shape::{self, Field, Shape},
};
use crate::Labels;
use nidaa_app::ObligationView;
use nidaa_domain::Command;
use nidaa_kernel::Country;

/// Where whoever owes a duty can meet it; nothing for one that has ended or that no command meets.
pub(crate) fn duty(labels: &Labels, view: &ObligationView) -> Option<Doing> {
    let command = view.command.as_deref().filter(|_| matches!(view.state.as_str(), "open" | "late"))?;
    let info = Command::infos().into_iter().find(|info| info.name == command)?;
    let fields = shape::fields(command, &(info.schema)());
    let about = match (&view.project, &view.call) {
        (Some(project), _) => ("project".to_owned(), project.clone()),
        (None, call) => ("call".to_owned(), call.clone()?),
    };
    let pieces = view.part.as_deref().unwrap_or_default().split('/').filter(|piece| !piece.is_empty());
    let mut given = vec![about];
    for piece in pieces {
        let free = |field: &&Field| !given.iter().any(|(name, _)| *name == field.name);
        let takes = fields.iter().filter(free).find(|field| field.is_required && takes(&field.shape, piece));
        given.extend(takes.map(|field| (field.name.clone(), piece.to_owned())));
    }
    let given: Vec<(&str, String)> =
        given.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
    Some(Doing::of(labels, command, &given))
}

/// What the office may do about a duty, whatever it is: one that is owed, or what it decided about it before.
pub(crate) fn relief(labels: &Labels, view: &ObligationView) -> Vec<Doing> {
    let key = ("obligation", view.key.clone());
    let (is_owed, backs) = (view.ended.is_none(), "revert_duty_decision");
    let infos =
        Command::infos().into_iter().filter(|info| info.machine == "obligation" && info.name != backs);
    let eases =
        infos.filter(|_| is_owed).map(|info| Doing::of(labels, info.name, std::slice::from_ref(&key)));
    let back = view
        .decided
        .iter()
        .map(|decided| Doing::of(labels, backs, &[key.clone(), ("decision", decided.clone())]));
    eases.chain(back).collect()
}

/// Whether this may be what a member names.
fn takes(shape: &Shape, piece: &str) -> bool {
    match shape {
        Shape::Country => piece.parse::<Country>().is_ok(),
        Shape::Choice { codes, .. } => codes.iter().any(|code| code == piece),
        Shape::Code(_) | Shape::Text => true,
        _ => false,
    }
}
