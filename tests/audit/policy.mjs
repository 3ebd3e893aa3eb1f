// What a CSP evaluator reports about the header of the page: one row for `cargo xtask audit`.
import { createRequire } from "node:module";
import evaluator from "csp_evaluator/dist/evaluator.js";
import finding from "csp_evaluator/dist/finding.js";
import parser from "csp_evaluator/dist/parser.js";

const { version } = createRequire(import.meta.url)("csp_evaluator/package.json");
const { Severity } = finding;

const response = await fetch(process.argv[2]);
const policy = response.headers.get("content-security-policy") ?? "";
const findings = new evaluator.CspEvaluator(new parser.CspParser(policy).csp).evaluate();
for (const { directive, severity, description } of findings) console.error(`${Severity[severity]} ${directive}: ${description}`);
// The rest are hints about third-party scripts on the host.
const grave = findings.filter(({ severity }) => severity < Severity.MEDIUM_MAYBE);
const measured = `${grave.length} grave, ${findings.length - grave.length} hints`;
const verdict = policy && grave.length === 0 ? "pass" : "fail";
console.log(["content security policy", `csp_evaluator ${version}`, measured, "0 grave", verdict].join("\t"));
