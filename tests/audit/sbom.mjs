// The crates in the page as a CycloneDX document in target/audit/sbom.json, and a row with their number.
import { execFileSync } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";

const options = ["--format-version", "1", "--locked", "--offline", "--filter-platform", "wasm32-unknown-unknown"];
const metadata = JSON.parse(execFileSync("cargo", ["metadata", ...options], { encoding: "utf8", maxBuffer: 1 << 26 }));
const packages = new Map(metadata.packages.map((one) => [one.id, one]));
const nodes = new Map(metadata.resolve.nodes.map((node) => [node.id, node]));
const lock = await readFile("Cargo.lock", "utf8");

// Crates that are linked, and those that their macros need to compile; no tools and tests.
const reached = new Set();
const visit = (id) => {
  if (reached.has(id)) return;
  reached.add(id);
  const linked = nodes.get(id).deps.filter(({ dep_kinds }) => dep_kinds.some(({ kind }) => kind === null));
  linked.forEach(({ pkg }) => visit(pkg));
};
visit(metadata.resolve.root);

const checksum = (name, version) => new RegExp(`name = "${name}"\nversion = "${version}"\n.*\nchecksum = "(\\w+)"`).exec(lock)?.[1];
const components = [...reached]
  .filter((id) => id !== metadata.resolve.root)
  .map((id) => packages.get(id))
  .map(({ name, version, license }) => {
    const content = checksum(name, version);
    return {
      type: "library",
      name,
      version,
      purl: `pkg:cargo/${name}@${version}`,
      licenses: license ? [{ expression: license.replaceAll("/", " OR ") }] : [],
      hashes: content ? [{ alg: "SHA-256", content }] : [],
    };
  })
  .toSorted((a, b) => a.purl.localeCompare(b.purl));
const { name, version } = packages.get(metadata.resolve.root);
const document = {
  bomFormat: "CycloneDX",
  specVersion: "1.5",
  version: 1,
  metadata: { component: { type: "application", name, version } },
  components,
};
await mkdir("target/audit", { recursive: true });
await writeFile("target/audit/sbom.json", `${JSON.stringify(document, null, 2)}\n`);
const unnamed = components.filter(({ licenses }) => licenses.length === 0).length;
console.log(
  ["crates of the page, listed in target/audit/sbom.json", "cargo metadata", `${components.length}, ${unnamed} without a licence`, "0 without a licence", unnamed === 0 ? "pass" : "fail"].join("\t"),
);
