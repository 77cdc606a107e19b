//! What the theme of a call is called.

use crate::{App, Failure, State};
use nidaa_kernel::{LocalText, StreamId};

impl App {
    /// Title of the theme of a call, as it was set last; none of a call that nobody entered, or of a theme it has not.
    pub(super) async fn theme_title(
        &self,
        call: Option<&str>,
        theme: Option<&str>,
    ) -> Result<Option<LocalText>, Failure> {
        let (Some(call), Some(theme)) = (call, theme) else { return Ok(None) };
        match &*self.loader().refresh("call", StreamId::of("call", call)).await?.state {
            State::Call(call) => {
                let found = call.themes.iter().find(|known| known.key == theme);
                Ok(found.map(|found| found.title.clone()))
            }
            _ => Ok(None),
        }
    }
}
