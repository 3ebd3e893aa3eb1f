//! The project's commands: build, serve and test the page, and install what that needs.
//!
//! One module per job. Nothing here is part of the page.

mod apt;
mod audit;
mod bench;
mod browser;
mod budget;
mod bundle;
mod compress;
mod content;
mod headers;
mod hosting;
mod html;
mod http;
mod minify;
mod node;
mod offline;
mod operator;
mod peers;
mod process;
mod project;
mod python;
mod server;
mod site;
mod split;
mod stamp;
mod test;
mod tools;

use std::path::Path;
use std::process::ExitCode;

use project::Project;

/// What every job returns: a failure is one message that says what to do about it.
type Outcome<T = ()> = Result<T, String>;

const HELP: &str = "\
cargo xtask serve [--port N]    build the release page and serve it on a loopback port
cargo xtask build               build the release page into dist/
cargo xtask build --production  the same, refused without the operator's details in operator.toml
cargo xtask test [--only STEP]  run every test, or the named steps (repeatable)
cargo xtask audit [--only CHECK]  look at the release page with tools of others, into target/audit/
cargo xtask bench [--only PART]  measure, and write BENCHMARKS.md
                                both measure another build in turn with this one: --beside FOLDER
cargo xtask budget              measure dist/ against the byte budget
cargo xtask hosting             write deploy/nginx.conf and deploy/Caddyfile from src/shell/_headers
cargo xtask tools               install what the other commands need, and nothing else

Tools go to the user's cache folder, so a second clone does not build them again.
CHROMIUM and CHROMEDRIVER may name a browser and its driver.";

fn main() -> ExitCode {
    let mut arguments = std::env::args();
    let called = arguments.next().unwrap_or_default();
    let arguments: Vec<String> = arguments.collect();
    let as_alias = Path::new(&called).file_stem().is_some_and(|name| name == split::ALIAS);
    match if as_alias { split::bind(&arguments) } else { run(&arguments) } {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("xtask: {message}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Outcome {
    let project = Project::here()?;
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["serve"] => serve(&project, 0),
        ["serve", "--port", port] => {
            let port = port.parse().map_err(|_| format!("\"{port}\" is not a port number"))?;
            serve(&project, port)
        }
        ["build"] => bundle::build(&project, bundle::Optimiser::IfNodeIsThere),
        ["build", "--production"] => {
            operator::require(&project)?;
            bundle::build(&project, bundle::Optimiser::Required)
        }
        ["test", options @ ..] => test::test(&project, options),
        ["audit", options @ ..] => audit::audit(&project, options),
        ["bench", options @ ..] => bench::bench(&project, options),
        ["budget"] => budget::check(&project),
        ["hosting"] => hosting::write_samples(&project),
        ["tools"] => test::install(&project),
        ["hook", "before-build"] => bundle::prepare_assets(&project),
        ["hook", "after-build"] => bundle::seal(&project),
        [] | ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        _ => Err(format!("unknown command\n\n{HELP}")),
    }
}

/// What `--only NAME`, given any number of times, chooses of these names; without it, all.
fn chosen<'a>(command: &str, names: &[&'a str], options: &[&str]) -> Outcome<Vec<&'a str>> {
    let mut chosen = Vec::new();
    for option in options.chunks(2) {
        match (option, option.last().and_then(|last| names.iter().find(|name| *name == last))) {
            (["--only", _], Some(name)) => chosen.push(*name),
            _ => return Err(format!("`{command}` takes --only with one of: {}", names.join(", "))),
        }
    }
    Ok(if chosen.is_empty() { names.to_vec() } else { chosen })
}

fn serve(project: &Project, port: u16) -> Outcome {
    bundle::build(project, bundle::Optimiser::IfNodeIsThere)?;
    let site = site::Site::load(project)?;
    let server = server::Server::start(site, port, &["/"])?;
    println!("Fristklar runs at {} - stop with Ctrl+C", server.address());
    server.wait()
}
