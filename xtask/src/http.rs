//! As much HTTP/1.1 as a host of static files needs: requests without a body, answers of known length.

use std::io::{self, BufRead, BufReader, Read, Write};

/// No browser sends more before its first question mark is answered.
const LONGEST_HEAD: u64 = 32 * 1024;

/// The head of a request.
#[derive(Debug, Default)]
pub struct Request {
    pub method: String,
    pub target: String,
    /// Names in lower case.
    headers: Vec<(String, String)>,
}

impl Request {
    /// Reads the next request; none when the other side has hung up or does not speak HTTP.
    pub fn read(stream: &mut BufReader<impl Read>) -> io::Result<Option<Self>> {
        let mut head = stream.take(LONGEST_HEAD);
        let mut line = String::new();
        head.read_line(&mut line)?;
        let mut words = line.split_whitespace();
        let (Some(method), Some(target), Some("HTTP/1.1" | "HTTP/1.0")) = (words.next(), words.next(), words.next())
        else {
            return Ok(None);
        };
        let mut request = Self { method: method.to_string(), target: target.to_string(), headers: Vec::new() };
        loop {
            let mut line = String::new();
            if head.read_line(&mut line)? == 0 {
                return Ok(None);
            }
            match line.trim_end().split_once(':') {
                Some((name, value)) => {
                    request.headers.push((name.to_ascii_lowercase(), value.trim().to_string()));
                }
                None if line.trim_end().is_empty() => return Ok(Some(request)),
                None => return Ok(None),
            }
        }
    }

    /// The first header of that name, given in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Whether the connection can take another request after this one.
    pub fn keeps_open(&self) -> bool {
        // A body is never read, so what follows it could not be understood.
        let body =
            self.header("transfer-encoding").is_some() || self.header("content-length").is_some_and(|n| n != "0");
        !body && self.header("connection").is_none_or(|value| !value.eq_ignore_ascii_case("close"))
    }

    /// Whether the answer may be compressed with brotli.
    pub fn accepts_brotli(&self) -> bool {
        self.header("accept-encoding").unwrap_or_default().split(',').any(|coding| {
            let mut parts = coding.split(';').map(str::trim);
            let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case("br"));
            let refused = parts.any(|weight| weight.strip_prefix("q=").is_some_and(|q| q.parse() == Ok(0.0)));
            named && !refused
        })
    }
}

/// An answer.
#[derive(Debug)]
pub struct Response<'a> {
    status: &'static str,
    headers: Vec<(&'a str, &'a str)>,
    body: &'a [u8],
}

impl<'a> Response<'a> {
    /// An answer with its status line, as in `404 Not Found`.
    pub fn new(status: &'static str, body: &'a [u8]) -> Self {
        Self { status, headers: Vec::new(), body }
    }

    /// The same answer with one more header.
    pub fn with(mut self, name: &'a str, value: &'a str) -> Self {
        self.headers.push((name, value));
        self
    }

    /// Sends the answer; the body only where one was asked for.
    pub fn write(&self, stream: &mut impl Write, body: bool, keep_open: bool) -> io::Result<()> {
        let mut head = format!("HTTP/1.1 {}\r\n", self.status);
        for (name, value) in &self.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        let connection = if keep_open { "keep-alive" } else { "close" };
        head.push_str(&format!("Content-Length: {}\r\nConnection: {connection}\r\n\r\n", self.body.len()));
        let mut message = head.into_bytes();
        if body {
            message.extend_from_slice(self.body);
        }
        stream.write_all(&message)?;
        stream.flush()
    }
}

#[cfg(test)]
mod tests {
    use std::io::BufReader;

    use super::{Request, Response};

    fn read(text: &str) -> Option<Request> {
        Request::read(&mut BufReader::new(text.as_bytes())).ok().flatten()
    }

    #[test]
    fn requests_follow_each_other_on_one_connection() -> std::io::Result<()> {
        let mut stream = BufReader::new("GET /a HTTP/1.1\r\nHost: x\r\n\r\nHEAD /b HTTP/1.1\r\n\r\n".as_bytes());
        let mut seen = Vec::new();
        while let Some(request) = Request::read(&mut stream)? {
            seen.push(format!("{} {} {}", request.method, request.target, request.keeps_open()));
        }
        assert_eq!(seen, ["GET /a true", "HEAD /b true"]);
        Ok(())
    }

    #[test]
    fn what_is_not_http_is_not_answered() {
        let long = format!("GET /{} HTTP/1.1\r\n\r\n", "a".repeat(40_000));
        for text in
            ["", "\r\n", "hello\r\n\r\n", "GET /\r\n\r\n", "GET / HTTP/1.1\r\n", "GET / HTTP/1.1\r\nx\r\n\r\n", &long]
        {
            assert!(read(text).is_none(), "{text}");
        }
    }

    #[test]
    fn a_body_ends_the_connection() {
        let keeps_open = |head: &str| read(&format!("POST / HTTP/1.1\r\n{head}\r\n\r\n")).map(|r| r.keeps_open());
        assert_eq!(keeps_open("Content-Length: 3"), Some(false));
        assert_eq!(keeps_open("Transfer-Encoding: chunked"), Some(false));
        assert_eq!(keeps_open("Connection: close"), Some(false));
        assert_eq!(keeps_open("Content-Length: 0"), Some(true));
    }

    #[test]
    fn brotli_is_sent_to_those_who_ask() {
        let accepts = |value: &str| {
            read(&format!("GET / HTTP/1.1\r\nAccept-Encoding: {value}\r\n\r\n")).map(|request| request.accepts_brotli())
        };
        assert_eq!(accepts("gzip, deflate, br, zstd"), Some(true));
        assert_eq!(accepts("br;q=0.5"), Some(true));
        assert_eq!(accepts("gzip"), Some(false));
        assert_eq!(accepts("br;q=0, gzip"), Some(false));
    }

    #[test]
    fn a_head_has_the_length_but_not_the_body() -> std::io::Result<()> {
        let mut sent = Vec::new();
        Response::new("200 OK", b"body").with("A", "b").write(&mut sent, false, true)?;
        let expected = "HTTP/1.1 200 OK\r\nA: b\r\nContent-Length: 4\r\nConnection: keep-alive\r\n\r\n";
        assert_eq!(String::from_utf8_lossy(&sent), expected);
        Ok(())
    }
}
