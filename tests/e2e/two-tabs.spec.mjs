// Two pages of one browser that work at the same time, with the browser's own timing: both reach the same state, and
// nothing is lost. `tests/native/tab_sync/tabs.rs` does the same with a timing of its own.
import { App, expect, keep, savedContract, savedDocument, test } from "./app.mjs";
import { FULL, cases } from "./samples.mjs";

const TWO = savedDocument([savedContract("first"), savedContract("second", "2025-03-01")]);
const LETTER = (id) => `#v=1&view=letter&id=${id}`;

async function twoPages(page, context, hashes, stored = TWO) {
  await keep(page, { "fristklar.state": stored });
  const one = await App.opened(page, { hash: hashes[0] });
  // The first page creates the document; the second must not do so again.
  const two = await App.opened(await context.newPage(), { hash: hashes[1] });
  return [one, two];
}

// Types random text into fields of the letter, the same on every run and as fast as the page allows. Returns the last
// text of each.
async function typeAtRandom({ fields, seed, edits, tab }) {
  let state = seed;
  const dice = (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const last = {};
  for (let number = 1; number <= edits; number += 1) {
    const field = fields[dice(fields.length)];
    const control = document.getElementById(`letter-${field}`);
    last[field] = `${tab} ${number}`;
    control.value = last[field];
    control.dispatchEvent(new Event("input", { bubbles: true }));
    // Sometimes long enough for the page to save in between, mostly not.
    await new Promise((done) => setTimeout(done, dice(12) === 0 ? dice(450) : dice(12)));
  }
  return last;
}

const type = (app, fields, options) => app.page.evaluate(typeAtRandom, { fields, ...options });

// The stored details of the letter, by field name.
const details = async (app, id) => {
  const { contracts } = await app.stored();
  const { letter, contractNumbers, orgId } = contracts.find((contract) => contract.id === id) ?? {};
  const all = { ...letter, "contract-numbers": contractNumbers, "org-id": orgId };
  return Object.fromEntries(Object.entries(all).filter(([, text]) => text !== undefined));
};

const shown = (app, fields) =>
  app.page.evaluate((fields) => Object.fromEntries(fields.map((field) => [field, document.getElementById(`letter-${field}`).value])), fields);

const OURS = ["company", "address", "signatory"];
const THEIRS = ["function", "place", "recipient"];
const BOTH = ["contract-numbers", "org-id"];

test("edits from two pages end in the same state in both, and nothing is lost", async ({ page, context }) => {
  test.setTimeout(120_000);
  const [one, two] = await twoPages(page, context, [LETTER("first"), LETTER("first")]);
  const [ours, theirs] = await Promise.all([
    type(one, [...OURS, ...BOTH], { seed: 1, edits: cases(500), tab: "one" }),
    type(two, [...THEIRS, ...BOTH], { seed: 2, edits: cases(500), tab: "two" }),
  ]);
  const all = [...OURS, ...THEIRS, ...BOTH];
  await expect.poll(() => shown(one, OURS)).toEqual(Object.fromEntries(OURS.map((field) => [field, ours[field]])));
  await expect.poll(() => shown(one, THEIRS)).toEqual(Object.fromEntries(THEIRS.map((field) => [field, theirs[field]])));
  await expect.poll(async () => JSON.stringify(await shown(two, all)) === JSON.stringify(await shown(one, all))).toBe(true);
  const end = await shown(one, all);
  for (const field of BOTH) expect([ours[field], theirs[field]]).toContain(end[field]);
  await expect.poll(() => details(one, "first")).toEqual(end);
  // Both are idle: nothing is written any more.
  const { rev } = await one.stored();
  await page.waitForTimeout(1_500);
  expect((await two.stored()).rev).toBe(rev);
  await one.reload();
  expect(await shown(one, all)).toEqual(end);
});

test("terms and rows of one contract, changed in the same moment, agree in the end", async ({ page, context }) => {
  const [one, two] = await twoPages(page, context, ["#v=1&view=costs&id=first", "#v=1&view=steps&id=first"]);
  for (let round = 0; round < 5; round += 1) {
    await Promise.all([
      one.page.locator("#own").evaluate((box) => box.click()),
      two.ticks.nth(round).evaluate((box) => box.click()),
    ]);
    const ticked = async () => {
      const [first] = (await two.stored()).contracts;
      return [first.steps?.length ?? 0, Boolean(first.own), Boolean(first.assumptions?.own)];
    };
    const own = round % 2 === 0;
    await expect.poll(ticked).toEqual([round + 1, own, own]);
  }
});

for (const lang of ["de", "en"]) {
  test(`the same field in both takes the newer, says so, and can be taken back, in ${lang}`, async ({ page, context }) => {
    await keep(page, { "fristklar.state": TWO });
    const one = await App.opened(page, { hash: LETTER("first"), lang });
    const two = await App.opened(await context.newPage(), { hash: LETTER("first"), lang });
    const [company, place] = await Promise.all([two.letterField("company").elementHandle(), two.letterField("place").elementHandle()]);
    const older = await one.letterField("company").elementHandle();
    // Both start together, and the second types a moment later: before it has learnt of the other's text.
    await Promise.all([
      older.evaluate(typed, "older"),
      two.page.evaluate(
        async ([company, place]) => {
          await new Promise((done) => setTimeout(done, 50));
          for (const [control, text] of [[place, "kept"], [company, "newer"]]) {
            control.value = text;
            control.dispatchEvent(new Event("input", { bubbles: true }));
          }
        },
        [company, place],
      ),
    ]);
    await expect(two.status).toContainText(two.words.overruled);
    await expect(one.letterField("company")).toHaveValue("newer");
    await expect.poll(() => details(one, "first")).toEqual({ company: "newer", place: "kept" });
    await two.status.getByRole("button", { name: two.words.undo }).click();
    await expect(one.letterField("company")).toHaveValue("older");
    await expect(two.letterField("company")).toHaveValue("older");
    await expect(one.letterField("place")).toHaveValue("kept");
  });
}

function typed(control, text) {
  control.value = text;
  control.dispatchEvent(new Event("input", { bubbles: true }));
}

test("a contract deleted in one page does not come back from the other", async ({ page, context }) => {
  const [one, two] = await twoPages(page, context, ["#v=1&view=contracts", LETTER("first")]);
  const { remove } = await one.openLineMenu(/2025/);
  await Promise.all([remove.evaluate((button) => button.click()), two.letterField("company").evaluate(typed, "late")]);
  const ids = async () => (await one.stored()).contracts.map(({ id }) => id);
  await expect.poll(async () => (await ids()).length).toBe(1);
  await two.letterField("place").evaluate(typed, "later").catch(() => {});
  await page.waitForTimeout(1_000);
  expect(await ids()).toHaveLength(1);
  await one.status.getByRole("button", { name: one.words.undo }).click();
  await expect.poll(ids).toEqual(["first", "second"]);
});

test("a page that was put away shows what was saved meanwhile", async ({ page }) => {
  const app = new App(page);
  await keep(page, { "fristklar.state": TWO });
  await app.open("#v=1&view=steps&id=first");
  const steps = [{ id: "read-contract", is: "done", on: "2026-11-20" }];
  await page.evaluate((text) => {
    localStorage.setItem("fristklar.state", text);
    document.dispatchEvent(new Event("visibilitychange"));
  }, savedDocument([savedContract("first", "2026-01-15", { steps }), savedContract("second", "2025-03-01")], {}, 2));
  await app.expectTickedCount(1);
});

// Storage is written atomically: whenever the page dies, it contains the document before the last edit or the one after
// it.
for (const [how, kill] of Object.entries({
  killed: async (page) => {
    const session = await page.context().browser().newBrowserCDPSession();
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    for (const { type, id } of processInfo) if (type === "renderer") process.kill(id, "SIGKILL");
    await session.detach();
    // Only what remains of it in the browser's own list of pages.
    await page.close();
  },
  closed: (page) => page.close({ runBeforeUnload: false }),
})) {
  test(`a page that is ${how} in the middle of a write loses at most its last edit`, async ({ page, context }) => {
    test.setTimeout(90_000);
    await keep(page, { "fristklar.state": savedDocument(many(2_000)) });
    await App.opened(page);
    await page.close();
    for (let round = 0; round < 6; round += FULL ? 1 : 2) {
      // The only open page, because a crash takes down everything else that the browser runs in the same process.
      const victim = await App.opened(await context.newPage(), { hash: LETTER("c1") });
      await victim.letterField("company").evaluate(typed, `saved ${round}`);
      await expect.poll(async () => (await details(victim, "c1")).company).toBe(`saved ${round}`);
      await victim.letterField("company").evaluate(typed, `last ${round}`);
      // Around the time it saves.
      await sleep(270 + 15 * round);
      await kill(victim.page);
      await sleep(300);
      const reader = await App.opened(await context.newPage(), { hash: LETTER("c1") });
      const { company } = await details(reader, "c1");
      expect([`saved ${round}`, `last ${round}`]).toContain(company);
      expect((await reader.stored()).contracts).toHaveLength(2_000);
      await expect(reader.letterField("company")).toHaveValue(company);
      await reader.page.close();
    }
  });
}

const sleep = (millis) => new Promise((done) => setTimeout(done, millis));

function many(count) {
  return Array.from({ length: count }, (_, number) => savedContract(`c${number}`, "2026-01-15", { name: `Vertrag ${number}` }));
}

test("what another page saves leaves the navigation as it is, with the focus on it", async ({ page, context }) => {
  const steps = "#v=1&view=steps&id=first";
  const [one, two] = await twoPages(page, context, [steps, steps]);
  const link = two.nav.getByRole("link", { name: new RegExp(`^${two.words.letter}`) });
  await link.focus();
  const before = await link.elementHandle();
  await one.tick(1);
  await two.expectTickedCount(1);
  expect(await before.evaluate((link) => link === document.activeElement)).toBe(true);
});
