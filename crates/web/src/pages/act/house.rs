//! Commands that no policy file opens, as links: those whose door is open to the reader, whatever they are about.

use super::{about::acting, list::Doing};
use crate::{Labels, reader::Reader};
use askama::{Template, filters::HtmlSafe};
use nidaa_domain::doors;
use nidaa_kernel::Actor;

/// Links to forms; nothing where there are none.
#[derive(Default, Template)]
#[template(
    ext = "html",
    source = r#"{% if !self.is_empty() %}<ul class="doings">{% for act in self.0 %}<li><a href="{{ act.href }}">{{ act.label }}</a></li>{% endfor %}</ul>{% endif %}"#
)]
pub(crate) struct Acts(pub Vec<Doing>);

impl HtmlSafe for Acts {}

impl Acts {
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The reader at the doors of the house.
pub(crate) struct House<'a> {
    labels: &'a Labels,
    actor: Option<&'a Actor>,
}

impl<'a> House<'a> {
    /// At an earlier moment nothing is done.
    pub fn of(reader: &'a Reader, labels: &'a Labels, is_past: bool) -> Self {
        Self { labels, actor: acting(reader).filter(|_| !is_past) }
    }

    /// The form of a command with members of its data filled in, where the reader may use it.
    pub fn offer(&self, command: &str, given: &[(&str, String)]) -> Option<Doing> {
        let actor = self.actor?;
        let is = |visitor: &doors::Visitor| {
            visitor.relation.is_none() && visitor.role.is_some_and(|role| actor.has(role))
        };
        doors::visitors(command).iter().any(is).then(|| Doing::of(self.labels, command, given))
    }

    /// The forms of several commands about the same, in their order.
    pub fn offers(&self, commands: &[&str], given: &[(&str, String)]) -> Vec<Doing> {
        commands.iter().filter_map(|command| self.offer(command, given)).collect()
    }
}
