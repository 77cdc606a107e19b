//! What an institution's entry allows.

use crate::institution::{
    AppointContact, AppointFocalPoint, Contact, EndRegistration, FocalPoint, GrantRegistration, Institution,
    InstitutionCommand, InstitutionEvent, MarkContactUnreachable, RegisterInstitution, RelieveFocalPoint,
    ReplaceContact,
};
use crate::line::{check_line, check_name, check_title};
use crate::{Context, Refusal};
use jiff::civil::Date;
use nidaa_kernel::{BadAddress, MailAddress};

impl Institution {
    /// Decides a command.
    ///
    /// # Errors
    /// [`Refusal`] naming the rule; then nothing has happened.
    pub fn decide(
        &self,
        command: &InstitutionCommand,
        context: &Context,
    ) -> Result<Vec<InstitutionEvent>, Refusal> {
        use InstitutionCommand as C;
        context.enters(command.name(), None)?;
        if !matches!(command, C::RegisterInstitution(_)) && self.key.is_none() {
            return Err(Refusal::Missing { what: "institution", code: command.code().to_owned() });
        }
        match command {
            C::RegisterInstitution(data) => self.register(data),
            C::GrantRegistration(data) => self.grant(data, context),
            C::EndRegistration(data) => self.end(data),
            C::AppointContact(data) => self.appoint(data),
            C::ReplaceContact(data) => self.replace(data),
            C::MarkContactUnreachable(data) => self.unreachable(data),
            C::ConfirmContact(data) => self.confirm(data.institution.as_str()),
            C::AppointFocalPoint(data) => self.appoint_focal_point(data, context),
            C::RelieveFocalPoint(data) => self.relieve_focal_point(data),
        }
    }

    fn register(&self, data: &RegisterInstitution) -> Result<Vec<InstitutionEvent>, Refusal> {
        if self.key.is_some() {
            return Err(Refusal::AlreadyExists { what: "institution", code: data.institution.to_string() });
        }
        check_title("name", &data.name)?;
        data.acronym.iter().try_for_each(|acronym| check_line("acronym", acronym))?;
        if data.kind.trim().is_empty() {
            return Err(Refusal::Empty { field: "kind" });
        }
        Ok(vec![InstitutionEvent::Registered {
            institution: data.institution.clone(),
            name: data.name.clone(),
            acronym: data.acronym.clone(),
            kind: data.kind.clone(),
            country: data.country,
        }])
    }

    fn grant(&self, data: &GrantRegistration, context: &Context) -> Result<Vec<InstitutionEvent>, Refusal> {
        if let Some(register) = &context.around.register {
            register.has_area(&data.sector)?;
        }
        // One that has ended may be granted again, from the day after.
        let covers = |until: Option<Date>| until.is_none_or(|until| until >= data.from);
        if self.registrations.iter().any(|r| r.sector == data.sector && covers(r.until)) {
            return Err(Refusal::AlreadyExists { what: "registration", code: data.sector.to_string() });
        }
        Ok(vec![InstitutionEvent::RegistrationGranted { sector: data.sector.clone(), from: data.from }])
    }

    fn end(&self, data: &EndRegistration) -> Result<Vec<InstitutionEvent>, Refusal> {
        let registration = self.registration(&data.sector);
        let registration = registration
            .ok_or_else(|| Refusal::Missing { what: "registration", code: data.sector.to_string() })?;
        if data.until < registration.from {
            return Err(Refusal::EndBeforeStart {
                start: registration.from.to_string(),
                end: data.until.to_string(),
            });
        }
        Ok(vec![InstitutionEvent::RegistrationEnded { sector: data.sector.clone(), until: data.until }])
    }

    fn appoint(&self, data: &AppointContact) -> Result<Vec<InstitutionEvent>, Refusal> {
        check_contact(&data.contact)?;
        match &self.contact {
            Some(contact) => Err(Refusal::AlreadyExists { what: "contact", code: contact.name.clone() }),
            None => Ok(vec![InstitutionEvent::ContactAppointed { contact: data.contact.clone() }]),
        }
    }

    fn replace(&self, data: &ReplaceContact) -> Result<Vec<InstitutionEvent>, Refusal> {
        check_contact(&data.contact)?;
        let from = self.contact.clone();
        let from =
            from.ok_or_else(|| Refusal::Missing { what: "contact", code: data.institution.to_string() })?;
        if from == data.contact {
            return Err(Refusal::NothingToCorrect);
        }
        Ok(vec![InstitutionEvent::ContactReplaced { from, to: data.contact.clone() }])
    }

    /// A mail that comes back late may speak of a contact who was replaced meanwhile.
    fn unreachable(&self, data: &MarkContactUnreachable) -> Result<Vec<InstitutionEvent>, Refusal> {
        let present = self.contact.as_ref().filter(|contact| contact.email.eq_ignore_ascii_case(&data.email));
        let present =
            present.ok_or_else(|| Refusal::Missing { what: "contact", code: data.email.clone() })?;
        if self.unreachable {
            return Err(Refusal::NothingToCorrect);
        }
        let (email, reason) = (present.email.clone(), data.reason.clone());
        Ok(vec![InstitutionEvent::ContactUnreachable { email, reason }])
    }

    fn confirm(&self, institution: &str) -> Result<Vec<InstitutionEvent>, Refusal> {
        let present = self.contact.as_ref();
        let present =
            present.ok_or_else(|| Refusal::Missing { what: "contact", code: institution.to_owned() })?;
        if !self.unreachable {
            return Err(Refusal::NothingToCorrect);
        }
        Ok(vec![InstitutionEvent::ContactConfirmed { email: present.email.clone() }])
    }

    fn appoint_focal_point(
        &self,
        data: &AppointFocalPoint,
        context: &Context,
    ) -> Result<Vec<InstitutionEvent>, Refusal> {
        if let Some(register) = &context.around.register {
            register.has_area(&data.sector)?;
            register.fits(&data.account, self.country)?;
        }
        // Who was relieved may be appointed again, from the day after.
        let covers = |until: Option<Date>| until.is_none_or(|until| until >= data.from);
        let same = |duty: &FocalPoint| duty.sector == data.sector && duty.account == data.account;
        if self.focal_points.iter().any(|duty| same(duty) && covers(duty.until)) {
            return Err(Refusal::AlreadyExists { what: "focal_point", code: data.account.to_string() });
        }
        let (sector, account) = (data.sector.clone(), data.account.clone());
        Ok(vec![InstitutionEvent::FocalPointAppointed { sector, account, from: data.from }])
    }

    fn relieve_focal_point(&self, data: &RelieveFocalPoint) -> Result<Vec<InstitutionEvent>, Refusal> {
        let duty = self.focal_points.iter().find(|duty| duty.is_open(&data.sector, &data.account));
        let duty =
            duty.ok_or_else(|| Refusal::Missing { what: "focal_point", code: data.account.to_string() })?;
        if data.until < duty.from {
            return Err(Refusal::EndBeforeStart {
                start: duty.from.to_string(),
                end: data.until.to_string(),
            });
        }
        let (sector, account) = (data.sector.clone(), data.account.clone());
        Ok(vec![InstitutionEvent::FocalPointRelieved { sector, account, until: data.until }])
    }
}

/// A name keeps to one line, an address to [`MailAddress`].
pub(crate) fn check_contact(contact: &Contact) -> Result<(), Refusal> {
    check_name("name", &contact.name)?;
    check_address(&contact.email)
}

/// An address keeps to [`MailAddress`]: one address, without control characters, in letters every server takes, to which the
/// mail library writes.
pub(crate) fn check_address(email: &str) -> Result<(), Refusal> {
    match MailAddress::new(email) {
        Ok(address) if !address.is_deliverable() => Err(Refusal::Malformed { field: "email" }),
        Ok(_) => Ok(()),
        Err(BadAddress::Shape(_)) => Err(Refusal::Malformed { field: "email" }),
        Err(BadAddress::Script(address)) => Err(Refusal::AddressScript { address }),
    }
}
