// axe, and how a large script is put into a page only once.
import axe from "axe-core";

// What axe finds in this page alone: it has no frames. The options are those of `axe.run`.
export async function violations(page, options = {}) {
  await inject(page, "axe", axe.source);
  const found = await page.evaluate((options) => window.axe.run(document, options), options);
  return found.violations.map(({ id, nodes }) => ({ id, places: nodes.map((node) => node.target.join(" ")) }));
}

// Runs a script in the page, unless what it defines is there.
export async function inject(page, name, script) {
  if (!(await page.evaluate((name) => name in window, name))) await page.evaluate(script);
}
