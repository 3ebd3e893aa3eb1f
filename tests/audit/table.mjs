// The rows of the audit: what was checked, who says so, what was measured, its bound and the verdict.

const HEAD = ["check", "by", "measured", "bound", "verdict"];

export const row = (check, by, measured, bound, kept) => ({ check, by, measured, bound, verdict: kept ? "pass" : "FAIL" });

// The rows that a script prints, one a line with tabs between the cells; other lines are none.
export function readRows(text) {
  const cells = text.split("\n").map((line) => line.split("\t"));
  return cells.filter(({ length }) => length === 5).map(([...four]) => row(...four.slice(0, 4), four[4] === "pass"));
}

export function markdown(rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", "<br>")).join(" | ")} |\n`;
  return [HEAD, HEAD.map(() => "---"), ...rows.map((one) => HEAD.map((name) => one[name]))].map(line).join("");
}

// What Playwright's JSON says: how many tests passed, the titles of those that failed, and how often each check looked
// and how much it found in all. A skipped test counts nowhere.
export function readReport(report) {
  const result = { passed: 0, failed: [], noted: {} };
  const read = ({ suites = [], specs = [] }) => {
    suites.forEach(read);
    for (const { title, tests } of specs) {
      for (const { status, annotations } of tests) {
        if (status === "expected") result.passed += 1;
        else if (status !== "skipped") result.failed.push(title);
        for (const { type, description } of annotations.filter(({ type }) => type.startsWith("audit:"))) {
          const noted = (result.noted[type.slice("audit:".length)] ??= { looked: 0, found: 0 });
          noted.looked += 1;
          // A note that cannot be read is a finding, so that it does not pass for none.
          noted.found += /^\d+$/.test(description) ? Number(description) : 1;
        }
      }
    }
  };
  read(JSON.parse(report));
  return result;
}
