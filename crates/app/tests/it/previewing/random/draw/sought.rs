//! What chance alone would bring too seldom: few may do it, to few things, for a short time.

use super::{Asked, Draw, NOTHING, ask};
use crate::previewing::random::cast::{PEOPLE, named};
use nidaa_app::Asker;
use nidaa_workflow::Machine;

impl Draw<'_> {
    /// Of all that anybody may do now, what was tried least.
    pub(super) async fn sought(&mut self) -> Option<Asked> {
        let mut all = self.all_possible().await;
        all.sort_by_key(|(_, command, _)| self.tally.tried(command));
        all.into_iter().find_map(|(by, command, code)| {
            let data = self.data(&command, &code);
            (!data.to_string().contains(NOTHING)).then(|| ask(by, &command, data))
        })
    }

    /// By whom, what, and to which call or project.
    async fn all_possible(&self) -> Vec<(&'static str, String, String)> {
        let mut people = PEOPLE.to_vec();
        people.dedup();
        let calls = self.lives.calls.keys().map(|code| (Machine::Call, code));
        let projects = self.lives.projects.keys().map(|code| (Machine::Project, code));
        let mut all = Vec::new();
        for (machine, code) in calls.chain(projects) {
            for &by in &people {
                let asker = Asker { actor: named(by), on_behalf_of: None };
                let Ok(acts) = self.world.app.acts(machine, code, &asker).await else { continue };
                let free = acts.into_iter().filter(|act| act.refusal.is_none()).map(|act| act.command);
                let fitting = free.filter(|command| self.fits(command, code));
                all.extend(fitting.map(|command| (by, command.clone(), code.clone())));
            }
        }
        all
    }
}
