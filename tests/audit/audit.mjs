// What independent tools say of the release page, in one table in target/audit/. Run by `cargo xtask audit` and `test`,
// which serve the page and name the tools in the environment.
//   node tests/audit/audit.mjs CHECK...
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import * as budget from "./budget.mjs";
import { markdown, readReport, readRows, row } from "./table.mjs";

const AUDIT = "target/audit";
const { FRISTKLAR_URL, FRISTKLAR_PEERS = "" } = process.env;
const version = (name) => createRequire(import.meta.url)(`../../node_modules/${name}/package.json`).version;

// Everything a program says, and whether it succeeded.
function run(program, ...options) {
  const { error, status, stdout, stderr } = spawnSync(program, options, { encoding: "utf8", maxBuffer: 1 << 26 });
  if (error) throw error;
  return { said: (stdout + stderr).trim(), succeeded: status === 0 };
}

function tool(variable) {
  const path = process.env[variable];
  if (!path) throw new Error(`${variable} names no program: run this as \`cargo xtask audit\`, which says why`);
  return path;
}

// The rows that one of our scripts prints.
function rowsOf(script, ...options) {
  const { said, succeeded } = run("node", `tests/audit/${script}`, ...options);
  const rows = readRows(said);
  if (!succeeded || rows.length === 0) throw new Error(said);
  return rows;
}

// Files of tests, with what is noted on the way. Tests that fail are rows of the table; what they say is printed.
function playwright(browser, config, ...files) {
  const report = join(AUDIT, "playwright.json");
  const options = ["node_modules/@playwright/test/cli.js", "test", "--config", config, "--reporter", "list,json", ...files];
  spawnSync("node", options, { stdio: "inherit", env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report } });
  const { passed, failed, noted } = readReport(readFileSync(report, "utf8"));
  for (const title of failed) console.log(`failed: ${title}`);
  const measured = `${passed} of ${passed + failed.length} tests passed`;
  const all = (what) => row(what, `Playwright in ${browser}`, measured, "all", failed.length === 0 && passed > 0);
  return { noted, all };
}

const NOTED = {
  axe: ["accessibility: WCAG 2.2 A, AA, enhanced contrast, good practice", `axe ${version("axe-core")}`],
  "axe-colours": ["accessibility: the rules about colours, in the dark theme", `axe ${version("axe-core")}`],
  sniffer: ["accessibility: WCAG 2 AAA, a second engine", `HTML_CodeSniffer ${version("html_codesniffer")}`],
  markup: ["rendered markup", `html-validate ${version("html-validate")}`],
  links: ["links within the page", `own test ${version("@playwright/test")}`],
  language: ["sentences in the wrong language", `own test ${version("@playwright/test")}`],
};

const CRATES = {
  licenses: "crates: licences",
  bans: "crates: versions",
  sources: "crates: origins",
  advisories: "crates: known faults (RustSec)",
};

const CHECKS = {
  bytes: budget.rows,
  policy: () => rowsOf("policy.mjs", FRISTKLAR_URL),
  dependencies() {
    const deny = tool("CARGO_DENY");
    const by = run(deny, "--version").said;
    const rows = Object.entries(CRATES).map(([check, what]) => {
      const { said, succeeded } = run(deny, "--workspace", "--color", "never", "check", check);
      // The list of faults is a repository, fetched each time, so that no old one is believed.
      if (!succeeded && said.includes("failed to fetch advisory database")) {
        const measured = "the database of RustSec cannot be fetched from this machine";
        return { check: what, by, measured, bound: "0", verdict: "not checked here" };
      }
      if (!succeeded) console.log(said);
      const errors = said.split("\n").filter((line) => line.startsWith("error")).length;
      return row(what, by, `${errors} errors`, "0", succeeded);
    });
    return [...rowsOf("sbom.mjs"), ...rows];
  },
  views() {
    rmSync(join(AUDIT, "pages"), { recursive: true, force: true });
    const files = ["views.spec.mjs", "focus.spec.mjs", "language.spec.mjs"];
    const { noted, all } = playwright("Chromium", "tests/e2e/playwright.config.mjs", ...files);
    const rows = Object.entries(NOTED).map(([name, [what, by]]) => {
      const { looked, found } = noted[name] ?? { looked: 0, found: 0 };
      return row(what, by, `${found} findings in ${looked} views`, "0", found === 0 && looked > 0);
    });
    return [...rows, all("views: 320 px, sizes, zoom, spacing, forced colours, focus, spelling")];
  },
  // The page as built, and as the tests of the views left it in each of them.
  markup() {
    const pages = readdirSync(AUDIT).includes("pages") ? readdirSync(join(AUDIT, "pages"), { recursive: true }) : [];
    const views = pages.filter((name) => name.endsWith(".html")).map((name) => join(AUDIT, "pages", name));
    if (views.length === 0) throw new Error("no view was looked at before: run the audit's `views` or the test step `playwright` first");
    const built = readdirSync("dist").filter((name) => name.endsWith(".html"));
    const documents = [...views, ...built.map((name) => join("dist", name))];
    const checker = (...options) => run(tool("JAVA"), "-jar", "node_modules/vnu-jar/build/dist/vnu.jar", ...options);
    const { said, succeeded } = checker("--errors-only", "--format", "gnu", ...documents);
    if (said) console.log(said);
    const errors = said.split("\n").filter(Boolean).length;
    const by = `Nu HTML Checker ${checker("--version").said}`;
    const measured = `${errors} errors in ${documents.length} documents`;
    return [row("markup of the page and of all views", by, measured, "0", succeeded && errors === 0)];
  },
  // Debian's Firefox; elsewhere any that FIREFOX names.
  firefox() {
    tool("FIREFOX");
    return [playwright("Firefox", "tests/audit/firefox.config.mjs").all("journeys in a second engine")];
  },
  speed: () => rowsOf("lighthouse.mjs", FRISTKLAR_URL, ...FRISTKLAR_PEERS.split("\n")),
};

mkdirSync(AUDIT, { recursive: true });
const rows = process.argv.slice(2).flatMap((name) => {
  console.log(`\n== ${name}`);
  try {
    return CHECKS[name]();
  } catch (error) {
    // One check that cannot run says so in its row and keeps no other from running.
    return [row(name, "xtask", error.message, "runs", false)];
  }
});
writeFileSync(join(AUDIT, "audit.md"), markdown(rows));
writeFileSync(join(AUDIT, "audit.json"), `${JSON.stringify(rows, null, 2)}\n`);
console.log(`\n${markdown(rows)}\nWritten to target/audit/audit.md and audit.json`);
const failed = rows.filter(({ verdict }) => verdict === "FAIL").length;
if (failed > 0) {
  console.error(`${failed} of ${rows.length} rows of the audit fail`);
  process.exitCode = 1;
}
