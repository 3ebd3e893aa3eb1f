//! The pages Fristklar is measured against in the same run, so that a slow machine slows them all alike: an empty
//! Leptos page, the same form in React and, where `--beside` names one, another build of Fristklar.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process::{cargo, output, run};
use crate::project::{Project, write};
use crate::server::Server;
use crate::site::Site;
use crate::split::OPTIMISE;
use crate::{Outcome, node, tools};

/// Another build of Fristklar, measured in turn with this one.
pub struct OtherBuild {
    /// Its dist/.
    folder: PathBuf,
    /// What the tables call it.
    name: String,
}

impl OtherBuild {
    /// Takes `--beside FOLDER` out of a command's options and returns the others as well.
    pub fn take_from<'a>(project: &Project, options: &[&'a str]) -> Outcome<(Option<Self>, Vec<&'a str>)> {
        let Some(place) = options.iter().position(|option| *option == "--beside") else {
            return Ok((None, options.to_vec()));
        };
        let (before, after) = options.split_at(place);
        let [_, folder, after @ ..] = after else {
            return Err("`--beside` takes the folder of another build, such as ../before/dist".to_string());
        };
        let folder = PathBuf::from(folder);
        let name = name_of(project, &folder);
        Ok((Some(Self { folder, name }), [before, after].concat()))
    }
}

/// Names a build by its commit where it lies in another checkout.
fn name_of(project: &Project, folder: &Path) -> String {
    let git = |arguments: [&str; 2]| output(Command::new("git").arg("-C").arg(folder).arg("rev-parse").args(arguments));
    match (git(["--path-format=absolute", "--show-toplevel"]), git(["--short=7", "HEAD"])) {
        (Some(root), Some(commit)) if Path::new(&root) != project.root => format!("Fristklar at {commit}"),
        _ => "the other build".to_string(),
    }
}

/// The peers, built and served; they stop with the program.
pub struct Peers {
    leptos: Server,
    react: Server,
    other: Option<(Server, String)>,
}

impl Peers {
    /// Builds the peers and serves them with our headers. Needs dist/ and the test packages.
    pub fn start(project: &Project, other: Option<&OtherBuild>) -> Outcome<Self> {
        let serve = |folder: &Path| Server::start(Site::of(project, folder)?, 0, &["/"]);
        Ok(Self {
            leptos: serve(&leptos(project)?)?,
            react: serve(&react(project)?)?,
            other: other.map(|other| Ok::<_, String>((serve(&other.folder)?, other.name.clone()))).transpose()?,
        })
    }

    /// What the scripts in tests/audit are told of them: the addresses of the empty page and of the React form, then
    /// the address and the name of the other build if there is one.
    pub fn arguments(&self) -> Vec<String> {
        let mut arguments = vec![self.leptos.address(), self.react.address()];
        if let Some((server, name)) = &self.other {
            arguments.extend([server.address(), name.clone()]);
        }
        arguments
    }
}

/// Builds an empty Leptos page with the same tools and the same options as ours.
fn leptos(project: &Project) -> Outcome<PathBuf> {
    let (target, package) = ("wasm32-unknown-unknown", "peer-leptos");
    // Apart from the page's own build, whose compiler flags are others.
    let built = project.work.join("peers");
    let arguments = ["build", "--locked", "--release", "--target", target, "--package", package];
    run(cargo().args(arguments).env("CARGO_TARGET_DIR", &built).current_dir(&project.root), "building the empty page")?;
    let folder = copy_of(project, "leptos", &["index.html", "start.js"])?;
    let built = built.join(target).join("release").join(format!("{package}.wasm"));
    let bind = tools::wasm_bindgen(project)?.join("wasm-bindgen");
    let options = ["--target", "web", "--no-typescript", "--out-name", "peer", "--out-dir"];
    run(Command::new(bind).args(options).args([&folder, &built]), "wasm-bindgen")?;
    let program = folder.join("peer_bg.wasm");
    let optimise = node::wasm_opt(project)?.join("wasm-opt");
    run(Command::new(optimise).arg(&program).args(OPTIMISE).arg("--output").arg(&program), "wasm-opt")?;
    Ok(folder)
}

/// Bundles the same form in React as its users do.
fn react(project: &Project) -> Outcome<PathBuf> {
    let folder = copy_of(project, "react", &["index.html"])?;
    let options = ["--bundle", "--minify", "--format=esm", "--jsx=automatic", "--target=es2022"];
    let script = Path::new("tests").join("audit").join("peers").join("react").join("main.jsx");
    run(
        Command::new(project.root.join("node_modules").join(".bin").join("esbuild"))
            .arg(script)
            .args(options)
            .arg("--define:process.env.NODE_ENV=\"production\"")
            .arg(format!("--outfile={}", folder.join("peer.js").display()))
            .current_dir(&project.root),
        "esbuild",
    )?;
    Ok(folder)
}

/// Copies a peer's files into a fresh folder, beside the headers of our page.
fn copy_of(project: &Project, name: &str, files: &[&str]) -> Outcome<PathBuf> {
    let from = project.root.join("tests").join("audit").join("peers").join(name);
    let to = project.root.join("target").join("peers").join(name);
    let _ = fs::remove_dir_all(&to);
    let copy = |file: PathBuf, name: &str| {
        let content = fs::read(&file).map_err(|error| format!("cannot read {}: {error}", file.display()))?;
        write(&to.join(name), content)
    };
    copy(project.dist.join("_headers"), "_headers")?;
    for file in files {
        copy(from.join(file), file)?;
    }
    Ok(to)
}

#[cfg(test)]
mod tests {
    use super::OtherBuild;
    use crate::Outcome;
    use crate::project::Project;

    #[test]
    fn the_other_build_may_stand_anywhere_among_the_options() -> Outcome {
        let project = Project::here()?;
        for options in [["--only", "pages", "--beside", "/nowhere"], ["--beside", "/nowhere", "--only", "pages"]] {
            let (other, rest) = OtherBuild::take_from(&project, &options)?;
            let other = other.ok_or("no other build")?;
            assert_eq!((other.folder.to_str(), other.name.as_str()), (Some("/nowhere"), "the other build"));
            assert_eq!(rest, ["--only", "pages"]);
        }
        let (other, rest) = OtherBuild::take_from(&project, &["--only", "pages"])?;
        assert_eq!((other.is_none(), rest), (true, vec!["--only", "pages"]));
        assert!(OtherBuild::take_from(&project, &["--beside"]).is_err());
        Ok(())
    }
}
