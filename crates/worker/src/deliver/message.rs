//! The message as servers and mail programs read it.

use super::{Dkim, TransportError};
use lettre::{
    Address, Message,
    address::{AddressError, Envelope},
    message::{
        Mailbox, MultiPart, SinglePart,
        dkim::DkimConfig,
        header::{ContentType, HeaderName, HeaderValue},
    },
};
use nidaa_app::BounceKey;
use nidaa_automation::{Outgoing, Site};
use nidaa_kernel::MailAddress;
use nidaa_mail::{Letter, Section};
use std::collections::BTreeMap;

/// Longest name of a return path before the id: servers need not take more than 64 characters before the @.
const LONGEST_NAME: usize = 10;

/// Who writes.
#[derive(Debug)]
pub struct Sender {
    from: Mailbox,
    reply_to: Option<Mailbox>,
    bounces: Option<Address>,
    bounce_key: Option<BounceKey>,
    dkim: Option<DkimConfig>,
}

impl Sender {
    /// Writes as `from`, such as `Nidaa <office@example.org>`.
    ///
    /// # Errors
    /// When it is no address.
    pub fn new(from: &str) -> Result<Self, TransportError> {
        let from = from.parse().map_err(bad_address)?;
        Ok(Self { from, reply_to: None, bounces: None, bounce_key: None, dkim: None })
    }

    /// Answers go to this address, which somebody reads.
    ///
    /// # Errors
    /// When it is no address.
    pub fn with_reply_to(self, reply_to: &str) -> Result<Self, TransportError> {
        Ok(Self { reply_to: Some(reply_to.parse().map_err(bad_address)?), ..self })
    }

    /// What comes back goes to `name+<mail id>@domain` for a given `name@domain`, so that each mail is known again.
    ///
    /// # Errors
    /// When it is no address, or its name is too long.
    pub fn with_bounces(self, bounces: &str) -> Result<Self, TransportError> {
        let bounces: Address = bounces.parse().map_err(bad_address)?;
        if bounces.user().len() > LONGEST_NAME {
            let said = format!(
                "{bounces}: more than {LONGEST_NAME} characters before the @ leave no room for id and tag"
            );
            return Err(TransportError::Final(said));
        }
        Ok(Self { bounces: Some(bounces), ..self })
    }

    /// Return paths carry the tag of this key: `name+<mail id>-<tag>@domain`.
    #[must_use]
    pub fn with_bounce_key(self, key: BounceKey) -> Self {
        Self { bounce_key: Some(key), ..self }
    }

    /// Signs with this key.
    ///
    /// # Errors
    /// When the key cannot be read.
    pub fn with_dkim(self, dkim: Dkim<'_>) -> Result<Self, TransportError> {
        Ok(Self { dkim: Some(dkim.config()?), ..self })
    }

    /// The return path of one mail (VERP).
    fn return_path(&self, mail: &Outgoing) -> Result<Address, TransportError> {
        let Some(bounces) = &self.bounces else { return Ok(self.from.email.clone()) };
        let tag = self.bounce_key.as_ref().map(|key| format!("-{}", key.tag(mail.id))).unwrap_or_default();
        Address::new(format!("{}+{}{tag}", bounces.user(), mail.id), bounces.domain()).map_err(bad_address)
    }

    fn message_id(&self, mail: uuid::Uuid) -> String {
        format!("<{mail}@{}>", self.from.email.domain())
    }
}

/// The message with a stable id: a mail that was doubled by a crash is recognised by its Message-ID.
///
/// # Errors
/// [`TransportError::Final`] for an address no server would take.
pub(super) fn message(mail: &Outgoing, sender: &Sender, site: &Site) -> Result<Message, TransportError> {
    let to = MailAddress::new(&mail.to).map_err(final_error)?;
    let to: Address = to.as_str().parse().map_err(bad_address)?;
    let envelope = Envelope::new(Some(sender.return_path(mail)?), vec![to.clone()]).map_err(final_error)?;
    let mut builder = Message::builder()
        .from(sender.from.clone())
        .to(Mailbox::new(Some(mail.to_name.clone()), to))
        .envelope(envelope)
        .message_id(Some(sender.message_id(mail.id)))
        .subject(mail.subject.clone());
    if let Some(reply_to) = &sender.reply_to {
        builder = builder.reply_to(reply_to.clone());
    }
    if let Some(first) = mail.thread.filter(|first| *first != mail.id) {
        let first = sender.message_id(first);
        builder = builder.in_reply_to(first.clone()).references(first);
    }
    let mut message = builder.multipart(parts(mail, site)?).map_err(final_error)?;
    for (name, value) in marks(mail, site) {
        message.headers_mut().insert_raw(HeaderValue::new(HeaderName::new_from_ascii_str(name), value));
    }
    if let Some(dkim) = &sender.dkim {
        message.sign(dkim);
    }
    Ok(message)
}

/// Text and HTML with the way to their reason below, and the calendar beside them where there is one.
fn parts(mail: &Outgoing, site: &Site) -> Result<MultiPart, TransportError> {
    let letter = letter(mail, site);
    let words = MultiPart::alternative_plain_html(letter.text, letter.html);
    let Some(calendar) = &mail.calendar else { return Ok(words) };
    let kind = ContentType::parse("text/calendar; charset=utf-8; method=PUBLISH").map_err(final_error)?;
    let calendar = SinglePart::builder().header(kind).body(calendar.clone());
    Ok(MultiPart::mixed().multipart(words).singlepart(calendar))
}

/// What is read. Mails of before had no link of their own.
fn letter(mail: &Outgoing, site: &Site) -> Letter {
    let Outgoing { subject, text, html, .. } = mail.clone();
    let letter = Letter { subject, text, html, values: BTreeMap::new(), section: Section::default() };
    match &mail.secret {
        Some(secret) => letter.with_reason(mail.lang, &site.why(mail.id, secret, mail.lang)),
        None => letter,
    }
}

/// What tells mail programs that a program wrote this, and how to get no more of it. A duty mail cannot be declined.
fn marks(mail: &Outgoing, site: &Site) -> Vec<(&'static str, String)> {
    let programme = mail.rule.split('/').next().unwrap_or_default();
    let kind = if mail.duty { "duty" } else { "courtesy" };
    let mut marks = vec![
        ("Auto-Submitted", "auto-generated".to_owned()),
        ("Feedback-ID", format!("{}:{programme}:{kind}:nidaa", mail.template)),
        ("Content-Language", mail.lang.tag().to_owned()),
    ];
    if let Some(secret) = mail.secret.as_ref().filter(|_| !mail.duty) {
        let link = site.unsubscribe(mail.id, secret, mail.lang);
        marks.push(("List-Unsubscribe", format!("<{link}>")));
        marks.push(("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()));
    }
    marks
}

fn bad_address(error: AddressError) -> TransportError {
    final_error(error)
}

fn final_error(error: impl std::fmt::Display) -> TransportError {
    TransportError::Final(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use nidaa_kernel::{Lang, Position};
    use uuid::Uuid;

    fn arabic() -> Outgoing {
        Outgoing {
            id: Uuid::nil(),
            to_name: "نقطة الاتصال، المغرب".to_owned(),
            to: "focal.point.ma@example.org".to_owned(),
            lang: Lang::Ar,
            template: "project_postponed".to_owned(),
            subject: "تأجيل تنفيذ مشروعين إلى عام 2021".to_owned(),
            text: "نص".to_owned(),
            html: "<p dir=\"rtl\">نص</p>".to_owned(),
            rule: "comcec-project-funding/notice/projects_are_postponed".to_owned(),
            event: Position(453),
            duty: true,
            case: Some("call/CPF-08".to_owned()),
            thread: Some(Uuid::max()),
            hold: false,
            calendar: None,
            secret: None,
            due: None,
            duties: vec![],
            dues: vec![],
            early: false,
            parts: vec![],
            section: Section::default(),
        }
    }

    fn courtesy() -> Outgoing {
        Outgoing { duty: false, secret: Some("5ec2e7".to_owned()), ..arabic() }
    }

    fn sender() -> Sender {
        let sender =
            Sender::new("Nidaa <office@example.org>").and_then(|it| it.with_reply_to("desk@example.org"));
        sender.and_then(|it| it.with_bounces("bounce@mail.example.org")).expect("addresses")
    }

    fn site() -> Site {
        Site { base_url: "https://nidaa.example".to_owned() }
    }

    fn head(mail: &Outgoing) -> String {
        let raw = message(mail, &sender(), &site()).expect("a message").formatted();
        let text = String::from_utf8(raw).expect("ASCII");
        // Unfolded, as a reader does.
        text.split_once("\r\n\r\n").expect("a head and a body").0.replace("\r\n ", " ")
    }

    #[test]
    fn a_mail_has_one_content_type_with_its_boundary_and_a_stable_id() {
        let head = head(&arabic());
        assert_eq!(head.matches("Content-Type:").count(), 1, "{head}");
        assert!(head.contains("multipart/alternative") && head.contains("boundary="), "{head}");
        assert!(head.contains("Message-ID: <00000000-0000-0000-0000-000000000000@example.org>"), "{head}");
    }

    #[test]
    fn a_later_mail_of_a_case_answers_the_first() {
        let first = "<ffffffff-ffff-ffff-ffff-ffffffffffff@example.org>";
        assert!(head(&arabic()).contains(&format!("In-Reply-To: {first}")), "{}", head(&arabic()));
        assert!(head(&arabic()).contains(&format!("References: {first}")), "{}", head(&arabic()));
        let own = Outgoing { thread: Some(Uuid::nil()), ..arabic() };
        assert!(!head(&own).contains("References:"), "the first answers nobody");
    }

    #[test]
    fn a_mail_says_that_a_program_wrote_it_and_who_reads_answers() {
        let head = head(&arabic());
        assert!(head.contains("Auto-Submitted: auto-generated"), "{head}");
        assert!(head.contains("Reply-To: desk@example.org"), "{head}");
        let feedback = "Feedback-ID: project_postponed:comcec-project-funding:duty:nidaa";
        assert!(head.contains(feedback), "{head}");
    }

    #[test]
    fn a_courtesy_mail_can_be_declined_with_one_click_and_a_duty_mail_cannot() {
        let head = (head(&courtesy()), head(&Outgoing { duty: true, ..courtesy() }));
        let link = "<https://nidaa.example/ar/unsubscribe/00000000-0000-0000-0000-000000000000/5ec2e7>";
        assert!(head.0.contains(&format!("List-Unsubscribe: {link}")), "{}", head.0);
        assert!(head.0.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"), "{}", head.0);
        assert!(!head.1.contains("List-Unsubscribe"), "{}", head.1);
    }

    #[test]
    fn every_mail_leads_its_reader_to_the_reason_it_came_in_both_parts() {
        let link = "https://nidaa.example/ar/why/00000000-0000-0000-0000-000000000000/5ec2e7";
        for mail in [courtesy(), Outgoing { duty: true, ..courtesy() }] {
            let written = letter(&mail, &site());
            let found = [&written.text, &written.html].map(|part| part.matches(link).count());
            assert_eq!(found, [1, 1], "{written:?}");
        }
        assert_eq!(letter(&arabic(), &site()).text, "نص", "a mail of before has no link of its own");
    }

    #[test]
    fn a_calendar_goes_beside_the_words() {
        let mail = Outgoing { calendar: Some("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".to_owned()), ..arabic() };
        let raw = message(&mail, &sender(), &site()).expect("a message").formatted();
        let text = String::from_utf8(raw).expect("ASCII");
        let (mixed, calendar) = (text.find("multipart/mixed"), text.find("text/calendar"));
        let words = text.find("multipart/alternative");
        assert!(mixed < words && words < calendar && mixed.is_some(), "{text}");
        assert!(text.contains("method=PUBLISH"), "{text}");
    }

    #[test]
    fn what_comes_back_names_the_mail_in_its_address() {
        let message = message(&arabic(), &sender(), &site()).expect("a message");
        let path = message.envelope().from().map(ToString::to_string);
        let expected = "bounce+00000000-0000-0000-0000-000000000000@mail.example.org";
        assert_eq!(path.as_deref(), Some(expected));
    }

    #[test]
    fn under_a_key_the_return_path_carries_its_tag() {
        let key = BounceKey::new(&"s".repeat(32)).expect("long enough");
        let expected = format!("bounce+{}-{}@mail.example.org", Uuid::nil(), key.tag(Uuid::nil()));
        let message = message(&arabic(), &sender().with_bounce_key(key), &site()).expect("a message");
        assert_eq!(message.envelope().from().map(ToString::to_string), Some(expected));
    }

    #[test]
    fn an_address_that_is_none_is_given_up_at_once() {
        for to in ["nobody\r\nBcc: all@example.org", "مثال@example.org", "a@example.org, b@example.org"] {
            let mail = Outgoing { to: to.to_owned(), ..arabic() };
            assert!(matches!(message(&mail, &sender(), &site()), Err(TransportError::Final(_))), "{to}");
        }
    }
}
