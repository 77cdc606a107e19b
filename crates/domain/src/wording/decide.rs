//! What a wording allows. That its placeholders are those of its mail is checked before, by whoever knows the mails.

use crate::mail::{SUBJECT, TEXT, check_length};
use crate::wording::{Wording, WordingCommand, WordingEvent};
use crate::{Context, Refusal};

impl Wording {
    /// Decides a command.
    ///
    /// # Errors
    /// [`Refusal`] naming the rule; then nothing has happened.
    pub fn decide(&self, command: &WordingCommand, context: &Context) -> Result<Vec<WordingEvent>, Refusal> {
        context.enters(command.name(), None)?;
        match command {
            WordingCommand::WriteWording(data) => {
                check_length("subject", &data.subject, SUBJECT)?;
                check_length("text", &data.text, TEXT)?;
                // A line break in a subject would begin a header.
                if data.subject.contains(char::is_control) {
                    return Err(Refusal::Malformed { field: "subject" });
                }
                let (subject, text) = (data.subject.trim().to_owned(), data.text.clone());
                if self.words.as_ref() == Some(&(subject.clone(), text.clone())) {
                    return Err(Refusal::NothingToCorrect);
                }
                Ok(vec![WordingEvent::Written { subject, text }])
            }
            WordingCommand::DropWording(_) if self.words.is_some() => Ok(vec![WordingEvent::Dropped {}]),
            WordingCommand::DropWording(_) => Err(Refusal::NothingToCorrect),
        }
    }
}
