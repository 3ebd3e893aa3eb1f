//! The project's commands: build, serve and test the page, and install what that needs.
//!
//! One module per job. Nothing here is part of the page.

mod apt;
mod browser;
mod budget;
mod bundle;
mod compress;
mod content;
mod glue;
mod headers;
mod html;
mod http;
mod node;
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
cargo xtask test [--only STEP]  run every test, or the named steps (repeatable)
cargo xtask budget              measure dist/ against the byte budget
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
        ["test", options @ ..] => test::test(&project, options),
        ["budget"] => budget::check(&project),
        ["tools"] => test::install(&project),
        ["hook", "before-build"] => bundle::join_styles(&project),
        ["hook", "after-build"] => bundle::seal(&project),
        [] | ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        _ => Err(format!("unknown command\n\n{HELP}")),
    }
}

fn serve(project: &Project, port: u16) -> Outcome {
    bundle::build(project, bundle::Optimiser::IfNodeIsThere)?;
    let site = site::Site::load(project)?;
    let server = server::Server::start(site, port, &["/"])?;
    println!("Fristklar runs at {} - stop with Ctrl+C", server.address());
    server.wait()
}
