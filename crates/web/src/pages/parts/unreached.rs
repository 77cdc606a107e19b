//! Contacts around a project whom mails do not reach: in red, until another address is named.

use crate::{
    Labels,
    pages::act::{Doing, House},
    problem::Problem,
    reader::Reader,
    when::When,
};
use nidaa_app::ContactView;
use nidaa_i18n::Args;
use std::collections::BTreeMap;

/// One of them.
pub(crate) struct Unreached {
    /// Whom no mail reaches.
    pub text: String,
    /// Since when, and what the server said.
    pub said: Option<String>,
    /// The form that asks for another address, where the reader may fill it in.
    pub ask: Option<Doing>,
}

/// The contacts in trouble by project, for whoever may see the mails; nobody for everybody else.
pub(crate) async fn unreached<'a>(
    reader: &Reader,
    projects: impl Iterator<Item = &'a str>,
    when: &When,
) -> Result<BTreeMap<String, Vec<ContactView>>, Problem> {
    if !reader.may_see_mails() {
        return Ok(BTreeMap::new());
    }
    Ok(reader.web.site.app.unreached(projects, when.as_of).await?)
}

impl Unreached {
    pub fn new(labels: &Labels, house: &House<'_>, contact: &ContactView) -> Self {
        let say = &labels.say;
        let said = contact.trouble.as_ref().map(|trouble| {
            let args = Args::new().with("moment", say.moment(trouble.since)).with("said", &trouble.said);
            say.text("page-contacts-said", &args)
        });
        let ask = house.offer("replace_contact", &[("institution", contact.institution.clone())]);
        Self {
            text: say.with("page-unreached", "who", contact.institution_name.best(say.lang).1),
            said,
            ask: ask.map(|doing| Doing { label: say.t("page-unreached-ask"), ..doing }),
        }
    }
}
