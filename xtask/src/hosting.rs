//! What other hosts need in the place of `_headers`: samples for nginx and Caddy, written from it and tried out.

use std::fmt::Write as _;
use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::headers::{ALL, Headers};
use crate::project::{Project, read, write};
use crate::site::{File, Site};
use crate::{Outcome, apt, process};

const NGINX: &str = "deploy/nginx.conf";
const CADDY: &str = "deploy/Caddyfile";

/// Where the sample for nginx listens and looks for the page.
const LISTEN: &str = "listen 8080;";
const FOLDER: &str = "root /srv/fristklar;";

/// Writes both samples.
pub fn write_samples(project: &Project) -> Outcome {
    for (name, text) in samples(project)? {
        write(&project.root.join(name), text)?;
    }
    Ok(())
}

fn samples(project: &Project) -> Outcome<[(&'static str, String); 2]> {
    let headers = Headers::parse(&read(&project.root.join("src/shell/_headers"))?)?;
    Ok([(NGINX, nginx(&headers)), (CADDY, caddy(&headers))])
}

fn nginx(headers: &Headers) -> String {
    let mut text = String::from(
        "# Serves the page at the root of a host. Copy it to /etc/nginx/conf.d/, put dist/ where `root` says, and add your\n\
         # name and certificate. Written by `cargo xtask hosting` from src/shell/_headers; do not change the headers here.\n\
         map $uri $fristklar_cache {\n",
    );
    for (pattern, value) in headers.cache_rules() {
        let key = match pattern.strip_suffix('*') {
            Some(start) => format!("~^{start}"),
            None => pattern.to_string(),
        };
        let _ = writeln!(text, "    {key} \"{value}\";");
    }
    let _ = write!(
        text,
        "}}\n\nserver {{\n    {LISTEN}\n    {FOLDER}\n    index index.html;\n    error_page 404 /404.html;\n    \
         charset utf-8;\n    charset_types text/css application/javascript text/javascript;\n\n    \
         # With the module ngx_brotli add: brotli_static on;\n    gzip_static on;\n    gzip_vary on;\n\n    \
         add_header Cache-Control $fristklar_cache always;\n"
    );
    for (name, value) in headers.of(ALL) {
        let _ = writeln!(text, "    add_header {name} \"{value}\" always;");
    }
    text.push_str(
        "\n    # For the host itself, and types that older ones do not know. A header named in a location would replace all above.\n    \
         location = /_headers { return 404; }\n    \
         location = /manifest.webmanifest { default_type application/manifest+json; }\n    \
         location ~ \\.wasm$ { types { } default_type application/wasm; }\n}\n",
    );
    text
}

fn caddy(headers: &Headers) -> String {
    let mut text = String::from(
        "# Serves the page at the root of a host. SITE may name it, and then it gets a certificate by itself; ROOT says where\n\
         # dist/ is. Written by `cargo xtask hosting` from src/shell/_headers; do not change the headers here.\n\
         {$SITE::8080} {\n\troot * {$ROOT:/srv/fristklar}\n",
    );
    for (name, value) in headers.of(ALL) {
        let _ = writeln!(text, "\theader {name} \"{value}\"");
    }
    for (pattern, value) in headers.cache_rules() {
        let _ = writeln!(text, "\theader {pattern} Cache-Control \"{value}\"");
    }
    text.push_str(
        "\theader /manifest.webmanifest Content-Type application/manifest+json\n\tfile_server {\n\t\tprecompressed br gzip\n\t\thide _headers\n\t}\n\
         \thandle_errors {\n\t\theader Cache-Control no-cache\n\t\trewrite * /404.html\n\t\tfile_server\n\t}\n}\n",
    );
    text
}

/// Serves dist/ with both samples, as far as the programs are here, and holds what they send against `_headers`.
pub fn check(project: &Project) -> Outcome {
    let site = Site::load(project)?;
    each_is_named_once(&site)?;
    for (name, start) in [("nginx", start_nginx as fn(&Project, u16) -> Outcome<Running>), ("caddy", start_caddy)] {
        if process::find_also_in(name, &["/usr/sbin"]).is_none() {
            if !apt::may_install() {
                println!("{name} is not here, so its sample is only compared with _headers");
                continue;
            }
            apt::install(&[name])?;
        }
        let port = free_port()?;
        let running = start(project, port)?;
        let checked = wait_for(port).and_then(|()| compare(&site, port)).map_err(|fault| format!("{name}: {fault}"));
        drop(running);
        checked?;
        println!("{name} sends all {} files as _headers says", site.files.len());
    }
    Ok(())
}

/// Hosts join a header that two rules name, and one that none names is theirs to choose.
fn each_is_named_once(site: &Site) -> Outcome {
    for name in site.files.keys() {
        let path = if name == "/index.html" { "/" } else { name };
        match site.headers.of(path).filter(|(name, _)| *name == "Cache-Control").count() {
            1 => {}
            count => return Err(format!("_headers says {count} times how long {path} may be kept, not once")),
        }
    }
    Ok(())
}

/// A host that is stopped when it is no longer needed.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have stopped by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn start_nginx(project: &Project, port: u16) -> Outcome<Running> {
    let home = project.work.join("nginx");
    fs::create_dir_all(&home).map_err(|error| format!("cannot make {}: {error}", home.display()))?;
    let server = nginx(&Headers::parse(&read(&project.root.join("src/shell/_headers"))?)?)
        .replace(LISTEN, &format!("listen 127.0.0.1:{port};"))
        .replace(FOLDER, &format!("root \"{}\";", project.dist.display()));
    let mut temporary = String::new();
    for kind in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"] {
        let _ = writeln!(temporary, "{kind}_temp_path \"{}\";", home.join(kind).display());
    }
    let log = home.join("error.log").display().to_string();
    let types = Path::new("/etc/nginx/mime.types");
    let whole = format!(
        "daemon off; master_process off; pid \"{}\"; error_log \"{log}\";\nevents {{ }}\nhttp {{\naccess_log off;\n\
         {temporary}include {};\n{server}}}\n",
        home.join("pid").display(),
        types.display(),
    );
    let configuration = home.join("nginx.conf");
    write(&configuration, whole)?;
    let mut command = Command::new(program("nginx")?);
    run_aside(command.arg("-e").arg(&log).arg("-c").arg(&configuration))
}

fn start_caddy(project: &Project, port: u16) -> Outcome<Running> {
    let mut command = Command::new(program("caddy")?);
    command
        .args(["run", "--adapter", "caddyfile", "--config"])
        .arg(project.root.join(CADDY))
        .env("SITE", format!("http://127.0.0.1:{port}"))
        .env("ROOT", &project.dist)
        .env("XDG_DATA_HOME", project.work.join("caddy"))
        .env("XDG_CONFIG_HOME", project.work.join("caddy"));
    run_aside(&mut command)
}

fn program(name: &str) -> Outcome<PathBuf> {
    process::find_also_in(name, &["/usr/sbin"]).ok_or_else(|| format!("{name} is missing"))
}

fn run_aside(command: &mut Command) -> Outcome<Running> {
    let started = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    started.map(Running).map_err(|error| format!("cannot start {}: {error}", command.get_program().display()))
}

fn free_port() -> Outcome<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr());
    listener.map(|address| address.port()).map_err(|error| format!("no free port: {error}"))
}

fn wait_for(port: u16) -> Outcome {
    for _ in 0..200 {
        if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return Ok(());
        }
        thread::sleep(Duration::from_millis(50));
    }
    Err("it does not start".to_string())
}

/// An answer as it came.
struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> Vec<&str> {
        let named = self.headers.iter().filter(|(key, _)| key.eq_ignore_ascii_case(name));
        named.map(|(_, value)| value.as_str()).collect()
    }
}

fn get(port: u16, path: &str, coding: &str) -> Outcome<Answer> {
    let failed = |error: std::io::Error| format!("{path}: {error}");
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).map_err(failed)?;
    let request = format!(
        "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept-Encoding: {coding}\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).map_err(failed)?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).map_err(failed)?;
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").ok_or_else(|| format!("{path}: no answer"))?;
    let (head, body) = bytes.split_at(end);
    let head = String::from_utf8_lossy(head);
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok()).unwrap_or(0);
    let headers =
        lines.filter_map(|line| line.split_once(": ")).map(|(key, value)| (key.to_string(), value.to_string()));
    let mut answer = Answer { status, headers: headers.collect(), body: body.get(4..).unwrap_or_default().to_vec() };
    if answer.header("Transfer-Encoding") == ["chunked"] {
        answer.body = whole(&answer.body).ok_or_else(|| format!("{path}: the answer breaks off"))?;
    }
    Ok(answer)
}

/// A body that came in pieces, each after its length.
fn whole(mut pieces: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let end = pieces.windows(2).position(|two| two == b"\r\n")?;
        let length = usize::from_str_radix(std::str::from_utf8(pieces.get(..end)?).ok()?.trim(), 16).ok()?;
        if length == 0 {
            return Some(body);
        }
        let start = end + 2;
        body.extend_from_slice(pieces.get(start..start + length)?);
        pieces = pieces.get(start + length + 2..)?;
    }
}

fn compare(site: &Site, port: u16) -> Outcome {
    for (name, file) in &site.files {
        let path = if name == "/index.html" { "/" } else { name.as_str() };
        for coding in ["identity", "gzip", "br"] {
            let answer = get(port, path, coding)?;
            compare_file(site, path, file, coding, &answer).map_err(|fault| format!("{path} as {coding}: {fault}"))?;
        }
    }
    for path in ["/_headers", "/nothing", "/nothing/at/all"] {
        let answer = get(port, path, "identity")?;
        compare_headers(site, "/404.html", &answer).map_err(|fault| format!("{path}: {fault}"))?;
        let body = String::from_utf8_lossy(&answer.body);
        if answer.status != 404 || !body.contains("Seite nicht gefunden") {
            return Err(format!("{path}: status {} without the page of missing addresses", answer.status));
        }
    }
    Ok(())
}

fn compare_file(site: &Site, path: &str, file: &File, coding: &str, answer: &Answer) -> Outcome {
    if answer.status != 200 {
        return Err(format!("status {}", answer.status));
    }
    compare_headers(site, path, answer)?;
    let essence = |media_type: &str| {
        media_type.split(';').next().unwrap_or_default().trim().replace("application/javascript", "text/javascript")
    };
    let sent = answer.header("Content-Type").first().map(|sent| essence(sent)).unwrap_or_default();
    if sent != essence(file.media_type) {
        return Err(format!("Content-Type is {sent}, not {}", file.media_type));
    }
    let body = match answer.header("Content-Encoding").as_slice() {
        [] if coding == "gzip" && file.brotli.is_some() => return Err("it is not compressed".to_string()),
        [] => answer.body.clone(),
        ["gzip"] if coding == "gzip" => {
            let mut body = Vec::new();
            flate2::read::GzDecoder::new(answer.body.as_slice())
                .read_to_end(&mut body)
                .map_err(|error| format!("no gzip: {error}"))?;
            body
        }
        ["br"] if coding == "br" && file.brotli.as_ref() == Some(&answer.body) => file.content.clone(),
        other => return Err(format!("Content-Encoding is {other:?}")),
    };
    if body == file.content { Ok(()) } else { Err("another content is sent".to_string()) }
}

fn compare_headers(site: &Site, path: &str, answer: &Answer) -> Outcome {
    for (name, value) in site.headers.of(path) {
        if answer.header(name) != [value] {
            return Err(format!("{name} is {:?}, not {value}", answer.header(name)));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{samples, whole};
    use crate::Outcome;
    use crate::project::{Project, read};

    #[test]
    fn the_samples_are_what_the_headers_say() -> Outcome {
        let project = Project::here()?;
        for (name, text) in samples(&project)? {
            assert_eq!(read(&project.root.join(name))?, text, "{name} is old: run `cargo xtask hosting`");
        }
        Ok(())
    }

    #[test]
    fn pieces_become_whole_again() {
        assert_eq!(whole(b"3\r\nabc\r\na\r\n0123456789\r\n0\r\n\r\n"), Some(b"abc0123456789".to_vec()));
        assert_eq!(whole(b"3\r\nab"), None);
        assert_eq!(whole(b"x\r\n"), None);
    }
}
