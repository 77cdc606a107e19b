//! Who is told of what.

use super::Page;
use nidaa_i18n::Args;
use nidaa_workflow::{Notice, Workflow};

impl Page {
    pub(super) fn notices(&mut self, rules: &Workflow) {
        if rules.notices().is_empty() {
            return;
        }
        self.title(3, "rules-notices");
        self.header(&["rules-column-after", "rules-column-told", "rules-column-sent"]);
        for notice in rules.notices().iter().filter(|notice| !is_of_the_program(notice)) {
            let to = self.audiences(&notice.to);
            self.row(&[self.after(notice), to, self.say.t(sent(notice))]);
        }
        self.text.push('\n');
    }

    /// What has happened, and what the mail tells of it where that does not say it.
    fn after(&self, notice: &Notice) -> String {
        let event = self.say.word("happening", &notice.event);
        let key = format!("told-{}", notice.mail);
        if !nidaa_i18n::exists(&key) {
            return event;
        }
        let args = Args::new().with("event", event).with("about", self.say.t(&key));
        self.said("rules-mail-about", &args)
    }

    /// Audiences in a row.
    pub(super) fn audiences(&self, all: &[String]) -> String {
        self.say.row(all.iter().map(|audience| self.say.word("audience", audience)))
    }
}

/// Whether a mail tells the office of the program's own troubles, such as a mail that came back: no rule of a programme.
fn is_of_the_program(notice: &Notice) -> bool {
    ["mail_", "webhook_"].iter().any(|own| notice.event.starts_with(own))
}

/// Whether a mail may be declined, and whether the office lets it go.
const fn sent(notice: &Notice) -> &'static str {
    match (notice.hold, notice.duty) {
        (true, _) => "rules-sent-released",
        (false, true) => "rules-sent-always",
        (false, false) => "rules-sent-courtesy",
    }
}
