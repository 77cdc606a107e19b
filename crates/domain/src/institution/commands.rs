//! What may be asked of an institution's entry.

use jiff::civil::Date;
use nidaa_kernel::{AccountLogin, Country, InstitutionKey, Lang, LocalText, SectorId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A person who is written to for an institution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Name as the person writes it.
    pub name: String,
    /// Mail address.
    pub email: String,
    /// Language to be written to in.
    pub lang: Lang,
}

/// Enters an institution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RegisterInstitution {
    /// The institution.
    pub institution: InstitutionKey,
    /// Name in the languages it is given in.
    pub name: LocalText,
    /// Short name.
    #[serde(default)]
    pub acronym: Option<String>,
    /// Kind, such as `oic_subsidiary_organ` or `national_body`.
    pub kind: String,
    /// Country it stands in or speaks for.
    #[serde(default)]
    pub country: Option<Country>,
}

/// Registers an institution in the working group of an area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GrantRegistration {
    /// The institution.
    pub institution: InstitutionKey,
    /// The working group's area.
    pub sector: SectorId,
    /// First day.
    #[schemars(with = "String", extend("format" = "date"))]
    pub from: Date,
}

/// Ends a registration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EndRegistration {
    /// The institution.
    pub institution: InstitutionKey,
    /// The working group's area.
    pub sector: SectorId,
    /// Last day.
    #[schemars(with = "String", extend("format" = "date"))]
    pub until: Date,
}

/// Names the first contact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AppointContact {
    /// The institution.
    pub institution: InstitutionKey,
    /// The person.
    pub contact: Contact,
}

/// Names another contact in place of the present one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReplaceContact {
    /// The institution.
    pub institution: InstitutionKey,
    /// The new person.
    pub contact: Contact,
}

/// Records that mails to the present contact come back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MarkContactUnreachable {
    /// The institution.
    pub institution: InstitutionKey,
    /// The address mails come back from.
    pub email: String,
    /// What the server said.
    pub reason: String,
}

/// Records that the present contact can be reached again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConfirmContact {
    /// The institution.
    pub institution: InstitutionKey,
}

/// Puts an account on duty as the focal point of an area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AppointFocalPoint {
    /// The institution that speaks for the country.
    pub institution: InstitutionKey,
    /// The working group's area.
    pub sector: SectorId,
    /// The account.
    pub account: AccountLogin,
    /// First day.
    #[schemars(with = "String", extend("format" = "date"))]
    pub from: Date,
}

/// Ends the duty of a focal point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RelieveFocalPoint {
    /// The institution that speaks for the country.
    pub institution: InstitutionKey,
    /// The working group's area.
    pub sector: SectorId,
    /// The account.
    pub account: AccountLogin,
    /// Last day.
    #[schemars(with = "String", extend("format" = "date"))]
    pub until: Date,
}

commands! {
    InstitutionCommand of "institution" by institution;
    RegisterInstitution => "register_institution", "Enters an institution.";
    GrantRegistration => "grant_registration", "Registers an institution in the working group of an area.";
    EndRegistration => "end_registration", "Ends a registration.";
    AppointContact => "appoint_contact", "Names the first contact.";
    ReplaceContact => "replace_contact", "Names another contact in place of the present one.";
    MarkContactUnreachable => "mark_contact_unreachable", "Records that mails to the present contact come back.";
    ConfirmContact => "confirm_contact", "Records that the present contact can be reached again.";
    AppointFocalPoint => "appoint_focal_point", "Puts an account on duty as the focal point of an area.";
    RelieveFocalPoint => "relieve_focal_point", "Ends the duty of a focal point.";
}
