//! What the reader of an address is asked for, and when it hears of it or why it does not.

use crate::{Labels, pages::obligations::list::Line, problem::Problem, reader::Reader, say::Phrase};
use nidaa_app::ConcernView;

/// A duty in a line. It leads nowhere: whoever follows the link of a mail has no account.
pub(super) struct Asked {
    pub what: Phrase,
    /// Code of the project or call.
    pub of: String,
    pub due: Option<String>,
    /// The next mail about it, or why none will come.
    pub says: String,
}

/// The lines of an address, read on the clock of `zone`.
pub(super) async fn asked(reader: &Reader, address: &str, zone: &str) -> Result<Vec<Asked>, Problem> {
    let labels = reader.labels();
    let concerns = reader.web.site.app.asked_of(address).await?;
    Ok(concerns.iter().map(|concern| Asked::new(&labels, concern, zone)).collect())
}

impl Asked {
    fn new(labels: &Labels, concern: &ConcernView, zone: &str) -> Self {
        let Line { what, of, due, .. } = Line::new(labels, &concern.obligation, zone);
        let next = |at| nidaa_i18n::moment(labels.say.lang, at, zone);
        let says = match (&concern.next, &concern.silence) {
            (Some(one), _) => labels.say.with("page-preferences-next", "moment", next(one.at)),
            (None, Some(reason)) => labels.say.word("silence", reason),
            (None, None) => String::new(),
        };
        Self { what, of, due, says }
    }
}
