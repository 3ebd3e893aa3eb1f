//! Who publishes this copy of the page: `operator.toml`, or the sample in its place, read and checked.

use fristklar::content::Operator;
use serde::Deserialize;

use crate::Outcome;
use crate::project::{Project, read};

const OWN: &str = "operator.toml";
const SAMPLE: &str = "operator.sample.toml";
/// Domains that belong to nobody (RFC 2606, RFC 6761).
const NOBODYS: [&str; 6] = ["example.org", "example.com", "example.net", ".example", ".invalid", ".test"];
const LONGEST: usize = 300;

/// The operator, and where the page is published.
pub struct Site {
    pub operator: Operator,
    /// An address that ends with a slash.
    pub home: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct File {
    name: String,
    address: Vec<String>,
    email: String,
    phone: Option<String>,
    representative: Option<String>,
    register: Option<String>,
    vat_id: Option<String>,
    authority: Option<String>,
    chamber: Option<String>,
    purpose: Option<String>,
    responsible: Option<String>,
    host: Vec<String>,
    log_days: Option<u64>,
    home: Option<String>,
}

impl File {
    /// Every text by its key.
    fn texts(&self) -> Vec<(&'static str, &str)> {
        let one = [
            ("name", Some(&self.name)),
            ("email", Some(&self.email)),
            ("phone", self.phone.as_ref()),
            ("representative", self.representative.as_ref()),
            ("register", self.register.as_ref()),
            ("vat-id", self.vat_id.as_ref()),
            ("authority", self.authority.as_ref()),
            ("chamber", self.chamber.as_ref()),
            ("purpose", self.purpose.as_ref()),
            ("responsible", self.responsible.as_ref()),
            ("home", self.home.as_ref()),
        ];
        let mut texts: Vec<_> = one.into_iter().filter_map(|(key, text)| Some((key, text?.as_str()))).collect();
        texts.extend(self.address.iter().map(|line| ("address", line.as_str())));
        texts.extend(self.host.iter().map(|line| ("host", line.as_str())));
        texts
    }

    /// What can never be right.
    fn fault(&self) -> Option<String> {
        for (key, text) in self.texts() {
            if text.trim().is_empty() {
                return Some(format!("{key} is empty: fill it in, or leave the line out where it does not apply"));
            }
            if text.chars().any(char::is_control) || text.chars().count() > LONGEST {
                return Some(format!("{key} must be one line of at most {LONGEST} characters"));
            }
        }
        if self.address.is_empty() || self.host.is_empty() {
            return Some("address and host need at least one line each".to_string());
        }
        let (name, domain) = self.email.split_once('@').unwrap_or_default();
        let plain = |text: &str, more: &str| {
            !text.is_empty() && text.chars().all(|sign| sign.is_alphanumeric() || more.contains(sign))
        };
        if !plain(name, ".+-_[]") || !plain(domain, ".-") || !domain.contains('.') {
            return Some("email must be an address such as info@firma.de".to_string());
        }
        let home = self.home.as_deref();
        let usual = |home: &str| {
            let after = home.strip_prefix("https://").and_then(|after| after.strip_suffix('/'));
            after.is_some_and(|after| plain(after, ".-_~:/%"))
        };
        if home.is_some_and(|home| !usual(home)) {
            return Some("home must begin with https:// and end with a slash".to_string());
        }
        None
    }

    /// The keys whose text is still the sample's.
    fn placeholders(&self) -> Vec<&'static str> {
        let open = |text: &str| {
            let nobodys = NOBODYS.iter().any(|domain| {
                text.split(['@', '/', ' ']).any(|part| part == domain.trim_start_matches('.') || part.ends_with(domain))
            });
            text.contains(['[', ']']) || nobodys
        };
        let mut keys: Vec<_> = self.texts().into_iter().filter(|(_, text)| open(text)).map(|(key, _)| key).collect();
        keys.dedup();
        keys
    }
}

/// The operator of the next build: the one in operator.toml, or the sample, which says of itself that it is one.
pub fn load(project: &Project) -> Outcome<Site> {
    let own = project.root.join(OWN).is_file();
    let name = if own { OWN } else { SAMPLE };
    let file = parse(name, &read(&project.root.join(name))?)?;
    let sample = !own || !file.placeholders().is_empty();
    let File {
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
        home,
    } = file;
    let operator = Operator {
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
    };
    Ok(Site { operator, home: home.filter(|_| !sample) })
}

/// Refuses to publish a page that does not say who publishes it.
pub fn require(project: &Project) -> Outcome {
    let path = project.root.join(OWN);
    if !path.is_file() {
        return Err(format!("a page that is published must name its operator: copy {SAMPLE} to {OWN} and fill it in"));
    }
    let open = parse(OWN, &read(&path)?)?.placeholders();
    if open.is_empty() {
        return Ok(());
    }
    Err(format!("{OWN} still holds placeholders: {}. Fill them in, or leave out what does not apply", open.join(", ")))
}

fn parse(name: &str, text: &str) -> Outcome<File> {
    let file: File = toml::from_str(text).map_err(|error| format!("{name}: {error}"))?;
    match file.fault() {
        Some(fault) => Err(format!("{name}: {fault}")),
        None => Ok(file),
    }
}

#[cfg(test)]
mod tests {
    use super::{Outcome, SAMPLE, parse};
    use crate::project::{Project, read};

    const GOOD: &str = "name = \"A & Co. <b>\"\naddress = [\"Weg 1\", \"12345 Ort\"]\nemail = \"info@firma.de\"\n\
                        host = [\"Hoster GmbH\"]\n";

    #[test]
    fn the_sample_is_read_and_is_nothing_but_placeholders() -> Outcome {
        let project = Project::here()?;
        let sample = parse(SAMPLE, &read(&project.root.join(SAMPLE))?)?;
        let texts = sample.texts();
        let open = sample.placeholders();
        assert!(texts.iter().all(|(key, _)| open.contains(key)), "{open:?}");
        Ok(())
    }

    #[test]
    fn a_file_that_is_filled_in_holds_no_placeholder() -> Outcome {
        let file = parse("x", &format!("{GOOD}home = \"https://firma.de/salesforce/\"\n"))?;
        assert_eq!(file.placeholders(), Vec::<&str>::new());
        Ok(())
    }

    #[test]
    fn each_fault_is_named_with_its_key() {
        let faults = [
            (GOOD.replace("name", "nmae"), "nmae"),
            (GOOD.replace("A & Co. <b>", " "), "name"),
            (GOOD.replace("12345 Ort", "12345\\nOrt"), "address"),
            (GOOD.replace("\"Hoster GmbH\"", ""), "host"),
            (GOOD.replace("info@firma.de", "info"), "email"),
            (GOOD.replace("info@firma.de", "a?subject=x@firma.de"), "email"),
            (format!("{GOOD}phone = \"{}\"\n", "1".repeat(301)), "phone"),
            (format!("{GOOD}home = \"http://firma.de/\"\n"), "home"),
            (format!("{GOOD}home = \"https://firma.de\"\n"), "home"),
            (format!("{GOOD}home = \"https://firma.de/\\\"onclick=\\\"x/\"\n"), "home"),
            (format!("{GOOD}log-days = -1\n"), "log-days"),
        ];
        for (text, key) in faults {
            let message = parse("x", &text).err().unwrap_or_default();
            assert!(message.contains(key), "{key}: {message}");
        }
    }

    #[test]
    fn placeholders_are_found_wherever_they_stand() -> Outcome {
        let texts = [
            (GOOD.replace("Weg 1", "[Straße]"), "address"),
            (GOOD.replace("firma.de", "example.org"), "email"),
            (GOOD.replace("firma.de", "firma.invalid"), "email"),
            (format!("{GOOD}home = \"https://example.com/x/\"\n"), "home"),
        ];
        for (text, key) in texts {
            assert_eq!(parse("x", &text)?.placeholders(), [key]);
        }
        Ok(())
    }
}
