//! A static host for this machine, which sends the page as `_headers` asks hosts to.

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use std::thread;

use anyhow::{Context, Result};
use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{Redirect, Response};
use axum::routing::get;
use axum::serve::ListenerExt;
use tower_http::services::{ServeDir, ServeFile};

/// Serves a folder until the program ends, at the root of a loopback port and in a folder of it, because the page must
/// work in any. Port 0 takes a free one. Returns the address.
pub fn start(folder: impl AsRef<Path>, port: u16) -> Result<String> {
    let site = site(folder.as_ref())?;
    let in_folder = get(async || Redirect::permanent("/sub/v4/"));
    let host = Router::new().route("/sub/v4", in_folder).nest_service("/sub/v4/", site.clone()).fallback_service(site);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .with_context(|| format!("cannot listen on port {port}: choose another one with --port"))?;
    listener.set_nonblocking(true)?;
    let address = format!("http://{}/", listener.local_addr()?);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    thread::spawn(move || {
        runtime.block_on(async {
            // Small answers must not wait to be joined with others: the page's speed is measured here.
            let listener = tokio::net::TcpListener::from_std(listener)?.tap_io(|connection| {
                let _ = connection.set_nodelay(true);
            });
            axum::serve(listener, host).await
        })
    });
    Ok(address)
}

/// The files of a folder, with brotli for those who accept it, and their headers.
fn site(folder: &Path) -> Result<Router> {
    let page = folder.join("index.html");
    fs::metadata(&page).with_context(|| format!("no {}: run `cargo xtask build`", page.display()))?;
    let rules = folder.join("_headers");
    let rules = fs::read_to_string(&rules).with_context(|| format!("cannot read {}", rules.display()))?;
    let missing = ServeFile::new(folder.join("404.html"));
    let files = ServeDir::new(folder).precompressed_br().not_found_service(missing);
    Ok(Router::new()
        // A host reads it and never hands it out.
        .route("/_headers", get(async || StatusCode::NOT_FOUND))
        .fallback_service(files)
        .layer(from_fn_with_state(Arc::new(parse(&rules)?), add_headers)))
}

async fn add_headers(State(rules): State<Arc<Vec<Rule>>>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    let sent = if response.status() == StatusCode::NOT_FOUND { "/404.html" } else { &path };
    for (name, value) in rules.iter().filter(|rule| rule.matches(sent)).flat_map(|rule| &rule.headers) {
        response.headers_mut().append(name, value.clone());
    }
    response
}

/// A path, or the start of paths before a star, and the headers they are sent with.
struct Rule {
    pattern: String,
    headers: Vec<(HeaderName, HeaderValue)>,
}

impl Rule {
    fn matches(&self, path: &str) -> bool {
        self.pattern.strip_suffix('*').map_or(self.pattern == path, |start| path.starts_with(start))
    }
}

/// Reads the format that Cloudflare and Netlify share: a path at the margin, its headers indented below.
fn parse(text: &str) -> Result<Vec<Rule>> {
    let mut rules: Vec<Rule> = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        if !line.starts_with([' ', '\t']) {
            rules.push(Rule { pattern: line.trim_end().to_owned(), headers: Vec::new() });
            continue;
        }
        let header = line
            .split_once(':')
            .and_then(|(name, value)| Some((name.trim().parse().ok()?, value.trim().parse().ok()?)));
        let rule = rules.last_mut().with_context(|| format!("_headers: no path above \"{}\"", line.trim()))?;
        rule.headers.push(header.with_context(|| format!("_headers: \"{}\" is no `Name: value`", line.trim()))?);
    }
    Ok(rules)
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpStream;

    use anyhow::{Context, Result};
    use xshell::Shell;

    use super::{parse, start};

    const HEADERS: &str = "# all\n/*\n  A: 1\n  B: x: y\n\n/\n  C: page\n/app-*\n  C: app\n";

    /// The answer to each request, from a host of a page with one style.
    fn answers<const N: usize>(requests: [&str; N]) -> Result<[String; N]> {
        let sh = Shell::new()?;
        let folder = sh.create_temp_dir()?;
        let files = [
            ("_headers", HEADERS),
            ("index.html", "page"),
            ("404.html", "none"),
            ("app-1.css", "css"),
            ("app-1.css.br", "br"),
        ];
        for (name, content) in files {
            sh.write_file(folder.path().join(name), content)?;
        }
        let address = start(folder.path(), 0)?;
        let host = address.trim_start_matches("http://").trim_end_matches('/');
        let mut answers = [const { String::new() }; N];
        for (answer, request) in answers.iter_mut().zip(requests) {
            let (line, more) = request.split_once('\n').unwrap_or((request, ""));
            let mut stream = TcpStream::connect(host)?;
            write!(stream, "{line} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{more}\r\n")?;
            stream.read_to_string(answer).with_context(|| request.to_owned())?;
        }
        Ok(answers)
    }

    #[test]
    fn files_are_found_at_the_root_and_in_the_folder() -> Result<()> {
        let requests = ["GET /", "GET /?start=2026-01-15", "GET /sub/v4/", "GET /app-1.css", "GET /sub/v4/app-1.css"];
        for (answer, body) in answers(requests)?.iter().zip(["page", "page", "page", "css", "css"]) {
            assert!(answer.starts_with("HTTP/1.1 200 OK") && answer.ends_with(&format!("\r\n\r\n{body}")), "{answer}");
        }
        let [redirect, head] = answers(["GET /sub/v4", "HEAD /app-1.css"])?;
        assert!(redirect.starts_with("HTTP/1.1 308") && redirect.contains("location: /sub/v4/\r\n"), "{redirect}");
        assert!(head.contains("content-length: 3\r\n") && head.ends_with("\r\n\r\n"), "{head}");
        Ok(())
    }

    #[test]
    fn nothing_else_is_found() -> Result<()> {
        let requests =
            ["GET /../Cargo.toml", "GET /%2e%2e/Cargo.toml", "GET //etc/passwd", "GET /sub/app-1.css", "GET /_headers"];
        for answer in answers(requests)? {
            assert!(answer.starts_with("HTTP/1.1 404") && answer.contains("a: 1\r\n"), "{answer}");
        }
        let [refused] = answers(["POST /"])?;
        assert!(refused.starts_with("HTTP/1.1 405") && refused.contains("allow: GET,HEAD\r\n"), "{refused}");
        Ok(())
    }

    #[test]
    fn brotli_is_sent_to_those_who_accept_it() -> Result<()> {
        let style = "GET /app-1.css\nAccept-Encoding: ";
        let [br, gzip, refused] = answers([
            &format!("{style}gzip, deflate, br, zstd\r\n"),
            &format!("{style}gzip\r\n"),
            &format!("{style}br;q=0, gzip\r\n"),
        ])?;
        assert!(br.contains("content-encoding: br\r\n") && br.contains("vary: accept-encoding\r\n"), "{br}");
        assert!(br.ends_with("\r\n\r\nbr") && gzip.ends_with("\r\n\r\ncss") && refused.ends_with("\r\n\r\ncss"));
        Ok(())
    }

    #[test]
    fn every_matching_rule_counts() -> Result<()> {
        let [page, style, other] = answers(["GET /", "GET /sub/v4/app-1.css", "GET /404.html"])?;
        for (answer, of_path) in [(page, Some("c: page")), (style, Some("c: app")), (other, None)] {
            let lines: Vec<&str> = answer.lines().collect();
            assert!(lines.contains(&"a: 1") && lines.contains(&"b: x: y"), "{answer}");
            let own: Vec<&str> = lines.into_iter().filter(|line| line.starts_with("c:")).collect();
            assert_eq!(own, Vec::from_iter(of_path));
        }
        Ok(())
    }

    #[test]
    fn a_header_without_a_path_is_refused() {
        assert!(parse("  A: 1\n").is_err());
        assert!(parse("/*\n  nonsense\n").is_err());
    }
}
