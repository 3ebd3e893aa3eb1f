//! A small static host with the page's real headers, for this machine only.

use std::io::{self, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use crate::Outcome;
use crate::http::{Request, Response};
use crate::site::{File, Site};

/// How long a connection may stay silent.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running server; it stops with the program.
pub struct Server {
    port: u16,
    listening: thread::JoinHandle<()>,
}

impl Server {
    /// Serves the site under each of the folders, which begin and end with a slash; port 0 takes a free one.
    pub fn start(site: Site, port: u16, folders: &[&'static str]) -> Outcome<Self> {
        let failed = |error| format!("cannot listen on 127.0.0.1:{port}: {error}; choose another with --port");
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(failed)?;
        let port = listener.local_addr().map_err(failed)?.port();
        let host = Arc::new(Host { site, folders: folders.to_vec() });
        let listening = thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let host = Arc::clone(&host);
                // One thread each: a browser keeps its few connections open and must never wait for another's.
                thread::spawn(move || {
                    // The browser hung up: nothing to be done about it.
                    let _ = host.converse(stream);
                });
            }
        });
        Ok(Self { port, listening })
    }

    /// Where the page is.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Stays until the program is stopped.
    pub fn wait(self) -> Outcome {
        self.listening.join().map_err(|_| "the server has stopped".to_string())
    }
}

struct Host {
    site: Site,
    folders: Vec<&'static str>,
}

/// What a request is answered with.
#[derive(Debug, PartialEq, Eq)]
enum Answer<'a> {
    /// The file of that name.
    File(&'a str),
    /// A folder was named without its slash.
    Folder(&'a str),
    Missing,
    WrongMethod,
}

impl Host {
    fn converse(&self, stream: TcpStream) -> io::Result<()> {
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_nodelay(true)?;
        let mut reader = BufReader::new(&stream);
        while let Some(request) = Request::read(&mut reader)? {
            let keep_open = request.keeps_open();
            self.respond(&request).write(&mut &stream, request.method != "HEAD", keep_open)?;
            if !keep_open {
                break;
            }
        }
        Ok(())
    }

    fn respond(&self, request: &Request) -> Response<'_> {
        match self.decide(&request.method, &request.target) {
            Answer::File(name) => match self.site.files.get(name) {
                Some(file) => self.file(name, file, request.accepts_brotli()),
                None => self.note("404 Not Found"),
            },
            Answer::Folder(folder) => self.note("308 Permanent Redirect").with("Location", folder),
            Answer::Missing => self.note("404 Not Found"),
            Answer::WrongMethod => self.note("405 Method Not Allowed").with("Allow", "GET, HEAD"),
        }
    }

    /// Only names that were read from dist/ are ever found, so no path leads out of it.
    fn decide(&self, method: &str, target: &str) -> Answer<'_> {
        if !matches!(method, "GET" | "HEAD") {
            return Answer::WrongMethod;
        }
        let path = target.split(['?', '#']).next().unwrap_or_default();
        let unfinished = |folder: &&&str| !path.is_empty() && folder.strip_suffix('/') == Some(path);
        if let Some(folder) = self.folders.iter().find(unfinished) {
            return Answer::Folder(folder);
        }
        // The longest one first, because the root begins all others.
        let folder = self.folders.iter().filter(|folder| path.starts_with(**folder)).max_by_key(|folder| folder.len());
        let Some(name) = folder.and_then(|folder| path.get(folder.len() - 1..)) else {
            return Answer::Missing;
        };
        let name = if name.ends_with('/') { format!("{name}index.html") } else { name.to_string() };
        self.site.files.get_key_value(&name).map_or(Answer::Missing, |(name, _)| Answer::File(name))
    }

    fn file<'a>(&'a self, name: &'a str, file: &'a File, brotli: bool) -> Response<'a> {
        let compressed = file.brotli.as_ref().filter(|_| brotli);
        let mut response =
            Response::new("200 OK", compressed.unwrap_or(&file.content)).with("Content-Type", file.media_type);
        if compressed.is_some() {
            response = response.with("Content-Encoding", "br");
        }
        if file.brotli.is_some() {
            response = response.with("Vary", "Accept-Encoding");
        }
        self.with_headers(response, name)
    }

    fn note(&self, status: &'static str) -> Response<'_> {
        let response = Response::new(status, status.as_bytes()).with("Content-Type", "text/plain; charset=utf-8");
        self.with_headers(response, "/404")
    }

    fn with_headers<'a>(&'a self, mut response: Response<'a>, name: &str) -> Response<'a> {
        // A host's rules speak of the address, where the page is the folder.
        let path = name.strip_suffix("index.html").unwrap_or(name);
        for (key, value) in self.site.headers.of(path) {
            response = response.with(key, value);
        }
        response
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::io::{Read, Write};
    use std::net::TcpStream;

    use super::{Answer, Host, Server};
    use crate::Outcome;
    use crate::headers::Headers;
    use crate::site::{File, Site};

    fn site() -> Outcome<Site> {
        let file = |content: &[u8]| File { content: content.to_vec(), brotli: None, media_type: "text/plain" };
        let files =
            BTreeMap::from([("/index.html".to_string(), file(b"page")), ("/app.css".to_string(), file(b"css"))]);
        Ok(Site { files, headers: Headers::parse("/*\n  A: all\n/\n  B: page\n")? })
    }

    #[test]
    fn files_are_found_under_every_folder() -> Outcome {
        let host = Host { site: site()?, folders: vec!["/", "/sub/v4/"] };
        let get = |target| host.decide("GET", target);
        assert_eq!(get("/"), Answer::File("/index.html"));
        assert_eq!(get("/?start=2026-01-15"), Answer::File("/index.html"));
        assert_eq!(get("/app.css"), Answer::File("/app.css"));
        assert_eq!(get("/sub/v4/"), Answer::File("/index.html"));
        assert_eq!(get("/sub/v4/app.css"), Answer::File("/app.css"));
        assert_eq!(get("/sub/v4"), Answer::Folder("/sub/v4/"));
        assert_eq!(host.decide("HEAD", "/app.css"), Answer::File("/app.css"));
        Ok(())
    }

    #[test]
    fn nothing_outside_the_site_is_found() -> Outcome {
        let host = Host { site: site()?, folders: vec!["/", "/sub/v4/"] };
        for target in ["/../Cargo.toml", "/%2e%2e/Cargo.toml", "//etc/passwd", "/sub/app.css", "", "*", "/_headers"] {
            assert_eq!(host.decide("GET", target), Answer::Missing, "{target}");
        }
        assert_eq!(host.decide("POST", "/"), Answer::WrongMethod);
        Ok(())
    }

    #[test]
    fn a_page_is_sent_with_its_headers_over_a_real_connection() -> Outcome {
        let failed = |error: std::io::Error| error.to_string();
        let server = Server::start(site()?, 0, &["/"])?;
        let mut stream = TcpStream::connect(("127.0.0.1", server.port)).map_err(failed)?;
        stream.write_all(b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n").map_err(failed)?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).map_err(failed)?;
        let expected = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nA: all\r\nB: page\r\n\
                        Content-Length: 4\r\nConnection: close\r\n\r\npage";
        assert_eq!(answer, expected);
        Ok(())
    }
}
