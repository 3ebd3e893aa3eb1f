// Keyboard focus: in every main view, at 400 % zoom, each Tab moves on in the order of the page, to an element that is
// visible, not covered and marked.
import { LINK, expect, test } from "./app.mjs";
import { focusHidden } from "./adapted.mjs";
import { Work } from "./work.mjs";

const PRESSES = 60;
const VIEWS = {
  "the form": "",
  "the deadlines": `#${LINK}&price=12000`,
  "the costs": `#${LINK}&price=12000&bill=quarterly&view=costs`,
  "a step": `#${LINK}&view=steps&step=verify-export`,
  "the letter": `#${LINK}&view=letter`,
  help: "#view=help",
};

// Whether the focused element has a visible outline, and comes after the previous one.
function focusMarked() {
  const one = document.activeElement;
  if (one === document.body) {
    window.before = null;
    return [];
  }
  const { outlineStyle, outlineWidth } = getComputedStyle(one);
  const name = `${one.localName}#${one.id} "${one.textContent.trim().slice(0, 30)}"`;
  const found = outlineStyle === "none" || parseFloat(outlineWidth) < 2 ? [`not marked: ${name}`] : [];
  const onwards = Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY;
  if (window.before?.isConnected && !(window.before.compareDocumentPosition(one) & onwards)) found.push(`backwards: ${name}`);
  window.before = one;
  return found;
}

for (const [name, hash] of Object.entries(VIEWS)) {
  test(`${name}: Tab leads on, to what can be seen`, async ({ elsewhere }) => {
    test.setTimeout(60_000);
    const app = await Work.opened(await elsewhere({ viewport: { width: 320, height: 256 } }), { hash });
    const found = [];
    const reached = new Set();
    for (let presses = 0; presses < PRESSES; presses += 1) {
      await app.page.keyboard.press("Tab");
      found.push(...(await app.page.evaluate(focusHidden)), ...(await app.page.evaluate(focusMarked)));
      reached.add(await app.page.evaluate(() => document.activeElement.outerHTML.slice(0, 200)));
    }
    expect(found).toEqual([]);
    expect(reached.size).toBeGreaterThan(10);
  });
}

test("what is covered or out of sight would be found", async ({ page }) => {
  await page.setContent(`<!doctype html><title>x</title><body><button>a</button><div style="position: fixed; inset: 0"></div>`);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(focusHidden)).toEqual(['covered: button# "a"']);
  await page.setContent(`<!doctype html><title>x</title><body><button style="position: fixed; top: -99px; outline: none">b</button>`);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(focusHidden)).toEqual(['out of sight: button# "b"']);
  expect(await page.evaluate(focusMarked)).toEqual(['not marked: button# "b"']);
});
