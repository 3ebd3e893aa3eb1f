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
use tower_http::set_status::SetStatus;

/// Serves a folder until the program ends, at the root of a loopback port and in a folder of it, because the page must
/// work in any. Port 0 takes a free one. Returns the address.
pub fn start(folder: impl AsRef<Path>, port: u16) -> Result<String> {
    let folder = folder.as_ref();
    let rules = fs::read_to_string(folder.join("_headers"))
        .with_context(|| format!("{} holds no page: run `cargo xtask build`", folder.display()))?;
    let missing = ServeFile::new(folder.join("404.html"));
    let files = Router::new()
        // A host reads it and never hands it out.
        .route_service("/_headers", SetStatus::new(missing.clone(), StatusCode::NOT_FOUND))
        .fallback_service(ServeDir::new(folder).precompressed_br().precompressed_gzip().not_found_service(missing));
    let host = Router::new()
        .route("/sub/v4", get(async || Redirect::permanent("/sub/v4/")))
        .nest_service("/sub/v4/", files.clone())
        .fallback_service(files)
        .layer(from_fn_with_state(Arc::new(parse(&rules)?), add_headers));

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

async fn add_headers(State(rules): State<Arc<Vec<Rule>>>, request: Request, next: Next) -> Response {
    let path = request.uri().path().replacen("/sub/v4/", "/", 1);
    let mut response = next.run(request).await;
    let sent = if response.status() == StatusCode::NOT_FOUND { "/404.html" } else { &path };
    for (_, name, value) in rules.iter().filter(|(pattern, ..)| matches(pattern, sent)) {
        response.headers_mut().append(name, value.clone());
    }
    response
}

/// A header, and the path that it is sent with, or the start of such paths before a star.
type Rule = (String, HeaderName, HeaderValue);

fn matches(pattern: &str, path: &str) -> bool {
    pattern.strip_suffix('*').map_or(pattern == path, |start| path.starts_with(start))
}

/// Reads the format that Cloudflare and Netlify share: a path at the margin, its headers indented below.
fn parse(text: &str) -> Result<Vec<Rule>> {
    let mut rules = Vec::new();
    let mut pattern = None;
    for line in text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        if !line.starts_with([' ', '\t']) {
            pattern = Some(line.trim_end());
            continue;
        }
        let (pattern, (name, value)) = pattern
            .zip(line.split_once(':'))
            .with_context(|| format!("_headers: \"{}\" is no `Name: value` below a path", line.trim()))?;
        rules.push((pattern.to_owned(), name.trim().parse()?, value.trim().parse()?));
    }
    Ok(rules)
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn a_header_without_a_path_is_refused() {
        assert!(parse("  A: 1\n").is_err());
        assert!(parse("/*\n  nonsense\n").is_err());
    }
}
