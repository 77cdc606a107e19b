//! What may become of a policy file.

use crate::rules::{PublishRules, Rules, RulesCommand, RulesEvent};
use crate::{Context, Refusal};

impl Rules {
    /// Decides a command. Only the program itself sends them.
    ///
    /// # Errors
    /// [`Refusal`] naming the rule; then nothing has happened.
    pub fn decide(&self, command: &RulesCommand, context: &Context) -> Result<Vec<RulesEvent>, Refusal> {
        context.enters(command.name(), None)?;
        let RulesCommand::PublishRules(PublishRules { digest, programme, version, source }) = command;
        if self.digest.is_some() {
            return Err(Refusal::AlreadyExists { what: "rules", code: digest.clone() });
        }
        let (programme, digest, source) = (programme.clone(), digest.clone(), source.clone());
        Ok(vec![RulesEvent::Published { programme, version: *version, digest, source }])
    }
}
