import assert from "node:assert/strict";
import { test } from "node:test";
import { markdown, readReport, readRows, row } from "./table.mjs";

test("a cell cannot leave its column", () => {
  const [, , line] = markdown([row("a|b", 'c "d"', "e\nf", "\\", false)]).split("\n");
  assert.equal(line, '| a\\|b | c "d" | e<br>f | \\ | FAIL |');
});

test("a script's rows are read, and other lines are none", () => {
  const read = readRows("a\tb\tc\td\tpass\na\tb\nwarning\na\tb\tc\td\tno\n");
  assert.deepEqual(read, [row("a", "b", "c", "d", true), row("a", "b", "c", "d", false)]);
});

test("tests and notes are counted at any depth", () => {
  const one = (title, status, annotations) => ({ title, tests: [{ status, annotations }] });
  const axe = (description) => ({ type: "audit:axe", description });
  const inner = { specs: [one("b", "unexpected", []), one("c", "skipped", [axe(undefined)])] };
  const outer = { specs: [one("a", "expected", [axe("0"), axe("2"), { type: "slow" }])], suites: [inner] };
  const report = readReport(JSON.stringify({ suites: [outer] }));
  assert.deepEqual(report, { passed: 1, failed: ["b"], noted: { axe: { looked: 3, found: 3 } } });
});

test("what is no report is an error", () => {
  assert.throws(() => readReport("<html>"));
});
