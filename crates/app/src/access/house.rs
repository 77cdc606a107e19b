//! The cells no policy file decides: registry, evaluation, panels, duties, mails, accounts.

use super::AccessCell;
use nidaa_domain::{
    Command, CommandInfo, Standing,
    doors::{self, Visitor},
};
use std::{collections::BTreeSet, fmt::Write as _};

/// Every command with every role and every standing that its aggregate knows, aggregate by aggregate.
pub(super) fn cells(roles: &BTreeSet<String>) -> Vec<AccessCell> {
    let mut cells = vec![];
    for info in outside() {
        let open_to = doors::visitors(info.name);
        for relation in standings(info.machine) {
            cells.extend(roles.iter().map(|role| AccessCell {
                programme: None,
                machine: info.machine,
                command: info.name.to_owned(),
                stage: None,
                role: role.clone(),
                relation: relation.map(Standing::as_str),
                open: open_to.iter().any(|visitor| visitor.is(role, relation.as_slice())),
            }));
        }
    }
    cells
}

/// The same table for people.
pub(super) fn page() -> String {
    let mut page = String::from(HEAD);
    for info in outside() {
        let who: Vec<String> = doors::visitors(info.name).iter().map(named).collect();
        // Writing to a string cannot fail.
        let _ = writeln!(page, "| `{}` | {} | {} |", info.name, info.machine, who.join(", "));
    }
    page
}

const HEAD: &str = "
## Outside the lives of calls and projects

No policy file says who may give these: the domain's own table does (`crates/domain/src/doors.rs`), and every decision asks it. In
brackets stands what the actor must be to what the command is about: `self`, the account is the actor's own; `reader`, acts for
an institution or a state whose contact has the mail address; `assigned`, was given the proposal to score; `member`, sits on the
panel and speaks for no other member; `import`, enters what a document reports. How far a panel, an evaluation, a mail or
a duty has come, the domain asks behind the door.

| Command | About | Roles |
| --- | --- | --- |
";

/// Commands whom no policy file opens to anybody.
fn outside() -> impl Iterator<Item = CommandInfo> {
    Command::every().into_iter().filter(|info| !doors::visitors(info.name).is_empty())
}

/// Nothing, and whatever any command about such a thing asks for.
fn standings(machine: &str) -> Vec<Option<Standing>> {
    let of_it: Vec<CommandInfo> = outside().filter(|info| info.machine == machine).collect();
    let asked = |standing: &Standing| of_it.iter().any(|info| doors::asks_for(info.name, *standing));
    std::iter::once(None).chain(Standing::ALL.into_iter().filter(asked).map(Some)).collect()
}

fn named(visitor: &Visitor) -> String {
    let role = visitor.role.unwrap_or("anybody");
    match visitor.relation {
        Some(relation) => format!("{role} ({})", relation.as_str()),
        None => role.to_owned(),
    }
}
