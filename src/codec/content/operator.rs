//! Who publishes this copy of the page and which host serves it, on their way from `operator.toml` to the imprint.

use super::{owned, owned_if};
use crate::codec::json::{Fields, Object, list, quoted};

/// What imprint and privacy page say about the operator. Plain texts, shown as they are in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Operator {
    /// These are sample values, so the copy names nobody.
    pub sample: bool,
    /// Person or company.
    pub name: String,
    /// The lines of the postal address.
    pub address: Vec<String>,
    /// The e-mail address.
    pub email: String,
    /// The phone number.
    pub phone: Option<String>,
    /// Who represents a company.
    pub representative: Option<String>,
    /// Register, court and number.
    pub register: Option<String>,
    /// VAT identification number.
    pub vat_id: Option<String>,
    /// Supervisory authority.
    pub authority: Option<String>,
    /// Chamber or professional body.
    pub chamber: Option<String>,
    /// What the business does.
    pub purpose: Option<String>,
    /// Who answers for the content.
    pub responsible: Option<String>,
    /// Name and address lines of the host.
    pub host: Vec<String>,
    /// After how many days the host deletes its logs, where that is known.
    pub log_days: Option<u64>,
}

pub(super) fn write(file: &mut Object, operator: &Operator) {
    let Operator {
        sample,
        name,
        address,
        email,
        phone,
        representative,
        register,
        vat_id,
        authority,
        chamber,
        purpose,
        responsible,
        host,
        log_days,
    } = operator;
    let lines = |lines: &[String]| list(lines.iter().map(|line| quoted(line)));
    let mut json = Object::new();
    json.flag_if("sample", sample.then_some(true));
    json.text("name", name);
    json.json("address", &lines(address));
    json.text("email", email);
    json.text_if("phone", phone.as_deref());
    json.text_if("representative", representative.as_deref());
    json.text_if("register", register.as_deref());
    json.text_if("vatId", vat_id.as_deref());
    json.text_if("authority", authority.as_deref());
    json.text_if("chamber", chamber.as_deref());
    json.text_if("purpose", purpose.as_deref());
    json.text_if("responsible", responsible.as_deref());
    json.json("host", &lines(host));
    json.json_if("logDays", log_days.map(|days| days.to_string()));
    file.json("operator", &json.end());
}

pub(super) fn read(file: Fields) -> Option<Operator> {
    let fields = file.object("operator")??;
    let lines =
        |key| fields.list(key)?.iter().map(|line| line.as_str().map(str::to_owned)).collect::<Option<Vec<String>>>();
    Some(Operator {
        sample: fields.flag("sample")?.unwrap_or(false),
        name: owned(fields, "name")?,
        address: lines("address")?,
        email: owned(fields, "email")?,
        phone: owned_if(fields, "phone")?,
        representative: owned_if(fields, "representative")?,
        register: owned_if(fields, "register")?,
        vat_id: owned_if(fields, "vatId")?,
        authority: owned_if(fields, "authority")?,
        chamber: owned_if(fields, "chamber")?,
        purpose: owned_if(fields, "purpose")?,
        responsible: owned_if(fields, "responsible")?,
        host: lines("host")?,
        log_days: fields.number("logDays")?,
    })
}
