use crate::{Outgoing, situation::Situation};
use nidaa_domain::project::GrantEvent;
use nidaa_kernel::LocalText;
use nidaa_mail::ContractSigned;

/// Whenever a contract is signed, then all who take part learn its number, amount and end, and who answers for it.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let GrantEvent::ContractSigned { contract, grant, .. } = situation.grant()? else { return None };
    situation.tell_of_project(&LocalText::default(), |told| ContractSigned {
        told,
        number: contract.number.clone(),
        grant: *grant,
        ends: contract.ends,
        authority: contract.responsible_authority.name.clone(),
        person: contract.contact_person.name.clone(),
    })
}
