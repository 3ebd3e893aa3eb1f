//! Who publishes this copy of the page: `operator.toml`, or the sample in its place, read and checked.

use anyhow::{Context, Result, bail, ensure};
use fristklar::content::Operator;
use toml::{Table, Value};
use xshell::Shell;

const OWN: &str = "operator.toml";
const SAMPLE: &str = "operator.sample.toml";
/// Domains that belong to nobody (RFC 2606, RFC 6761).
const NOBODYS: [&str; 6] = ["example.org", "example.com", "example.net", "example", "invalid", "test"];
const LONGEST: usize = 300;

/// The operator, and where the page is published.
pub struct Site {
    pub operator: Operator,
    /// An address that ends with a slash.
    pub home: Option<String>,
    /// The keys whose text is still the sample's.
    placeholders: Vec<String>,
}

/// The operator of the next build: the one in operator.toml, or the sample, which says of itself that it is one.
pub fn load(sh: &Shell) -> Result<Site> {
    let name = if sh.path_exists(OWN) { OWN } else { SAMPLE };
    let mut site = parse(&sh.read_file(name)?).context(name)?;
    site.operator.sample = name == SAMPLE || !site.placeholders.is_empty();
    site.home = site.home.filter(|_| !site.operator.sample);
    Ok(site)
}

/// Refuses to publish a page that does not say who publishes it.
pub fn require(sh: &Shell) -> Result<()> {
    if !sh.path_exists(OWN) {
        bail!("a page that is published must name its operator: copy {SAMPLE} to {OWN} and fill it in");
    }
    let open = parse(&sh.read_file(OWN)?).context(OWN)?.placeholders.join(", ");
    ensure!(open.is_empty(), "{OWN} still holds placeholders: {open}. Fill them in, or leave out what does not apply");
    Ok(())
}

fn parse(text: &str) -> Result<Site> {
    let mut file: Table = toml::from_str(text)?;
    for (key, text) in texts(&file) {
        ensure!(!text.trim().is_empty(), "{key} is empty: fill it in, or leave the line out where it does not apply");
        let one_line = !text.chars().any(char::is_control) && text.chars().count() <= LONGEST;
        ensure!(one_line, "{key} must be one line of at most {LONGEST} characters");
    }
    let mut placeholders: Vec<String> =
        texts(&file).filter(|(_, text)| is_placeholder(text)).map(|(key, _)| key.to_owned()).collect();
    placeholders.dedup();
    // The build says it.
    ensure!(!file.contains_key("sample"), "sample is no key of this file");
    let home: Option<String> = file.remove("home").map(Value::try_into).transpose().context("home")?;
    let operator: Operator = file.try_into()?;

    ensure!(!operator.address.is_empty() && !operator.host.is_empty(), "address and host need at least one line each");
    let plain = |text: &str, more: &str| {
        !text.is_empty() && text.chars().all(|sign| sign.is_alphanumeric() || more.contains(sign))
    };
    let (name, domain) = operator.email.split_once('@').unwrap_or_default();
    let usual = plain(name, ".+-_[]") && plain(domain, ".-") && domain.contains('.');
    ensure!(usual, "email must be an address such as info@firma.de");
    let address = |home: &str| Some(plain(home.strip_prefix("https://")?.strip_suffix('/')?, ".-_~:/%"));
    let usual = home.as_deref().is_none_or(|home| address(home) == Some(true));
    ensure!(usual, "home must begin with https:// and end with a slash");
    Ok(Site { operator, home, placeholders })
}

/// Every text with its key; an address has several.
fn texts(file: &Table) -> impl Iterator<Item = (&str, &str)> {
    file.iter().flat_map(|(key, value)| {
        let lines = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
        lines.iter().filter_map(move |line| Some((key.as_str(), line.as_str()?)))
    })
}

fn is_placeholder(text: &str) -> bool {
    let nobodys = |part: &str| NOBODYS.iter().any(|domain| part == *domain || part.ends_with(&format!(".{domain}")));
    text.contains(['[', ']']) || text.split(['@', '/', ' ']).any(nobodys)
}

#[cfg(test)]
mod tests {
    use anyhow::Result;

    use super::{parse, texts};

    const GOOD: &str = "name = \"A & Co. <b>\"\naddress = [\"Weg 1\", \"12345 Ort\"]\nemail = \"info@firma.de\"\n\
                        host = [\"Hoster GmbH\"]\n";

    #[test]
    fn the_sample_is_read_and_is_nothing_but_placeholders() -> Result<()> {
        let sample = include_str!("../../operator.sample.toml");
        let open = parse(sample)?.placeholders;
        assert!(texts(&toml::from_str(sample)?).all(|(key, _)| open.iter().any(|other| other == key)), "{open:?}");
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
            (format!("{GOOD}sample = false\n"), "sample"),
        ];
        for (text, key) in faults {
            let message = parse(&text).err().map(|error| format!("{error:#}")).unwrap_or_default();
            assert!(message.contains(key), "{key}: {message}");
        }
    }

    #[test]
    fn placeholders_are_found_wherever_they_stand() -> Result<()> {
        let texts = [
            (GOOD.replace("Weg 1", "[Straße]"), "address"),
            (GOOD.replace("firma.de", "example.org"), "email"),
            (GOOD.replace("firma.de", "firma.invalid"), "email"),
            (format!("{GOOD}home = \"https://example.com/x/\"\n"), "home"),
        ];
        for (text, key) in texts {
            assert_eq!(parse(&text)?.placeholders, [key]);
        }
        let filled_in = format!("{GOOD}home = \"https://firma.de/salesforce/\"\n");
        assert_eq!(parse(&filled_in)?.placeholders, Vec::<&str>::new());
        Ok(())
    }
}
