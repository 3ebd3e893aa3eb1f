// Programs of others in the page: whatever they do to its texts and fields, every figure and text stays right and
// current, nothing freezes and nothing is lost.
import { App, expect, keep, savedContract, savedDocument, test } from "./app.mjs";
import { release } from "./host.mjs";
import { PROGRAMS, look } from "./other-programs.mjs";
import { FULL } from "./samples.mjs";
import { ANSWERS, answering, byKeyboard, endingByItself, fromLink, heldUp } from "./work-journeys.mjs";

const SECOND = { name: "Zweiter", price: 2_400_000, notice: "3m" };

// Every view of two contracts in turn, by links as by hand, and both languages.
async function throughTheViews(page, seen) {
  const contracts = [savedContract("first", "2026-01-15", { name: "Erster" }), savedContract("second", "2025-06-01", SECOND)];
  await keep(page, { "fristklar.state": savedDocument(contracts) });
  const app = await App.opened(page, { hash: "#v=1&view=deadlines&id=first" });
  await seen();
  for (const view of ["deadlines", "costs", "letter", "summary", "steps"]) {
    for (const id of ["second", "first"]) {
      await app.paste(`v=1&view=${view}&id=${id}`);
      await expect(app.main).toContainText(id === "first" ? "Erster" : "Zweiter");
      await seen();
    }
  }
  await app.go("contracts");
  await seen();
  await (await app.openLineMenu("Erster")).putAway.click();
  await expect(page.locator("[data-line]", { hasText: "Erster" })).toHaveCount(0);
  await seen();
  await app.paste("v=1&view=backup");
  await expect(app.main).toContainText(".json");
  await app.chooseLanguage("en");
  await app.expectLanguage("en");
  await seen();
  await app.goByFooter.call(new App(page, "en"), "help");
  await seen();
}

// The form, whose answer follows every key, with an error and its correction.
async function throughTheForm(page, seen) {
  const app = await App.opened(page);
  for (const start of ["15.01.2026", "20.02.2026", "31.02.2026", "29.02.2024"]) {
    await app.start.fill(start);
    await seen();
  }
  await app.notice.fill("x");
  await app.submit.click();
  await expect(app.errors).toBeVisible();
  await seen();
  await app.notice.fill("90");
  await app.term.fill("24");
  await app.price.fill(app.words.priceTyped);
  await seen();
  await app.submitForm();
  await seen();
  await app.go("costs");
  const day = page.locator("#course-day");
  await day.focus();
  for (const key of ["Home", "ArrowRight", "End"]) {
    await day.press(key);
    await seen();
  }
  await page.locator("#yearly-increase").fill("7");
  await seen();
}

const JOURNEYS = {
  "the views": throughTheViews,
  "the form": throughTheForm,
  "the keyboard": (page, seen) => byKeyboard(page, "de", seen),
  "an end by itself": (page, seen) => endingByItself(page, "en", seen),
  "a step held up": heldUp,
  "a link": fromLink,
  ...Object.fromEntries(
    ANSWERS.map((asked) => [`${asked.question}: ${asked.answer}`, (page, seen) => answering(page, "de", asked, seen)]),
  ),
};

// src/shell/texts.js relies on it. A new way in a new release of Leptos has to be added there.
test("the app touches texts in three ways only", () => {
  const [glue] = [...release()].filter(([name]) => /^fristklar-.*\.js$/.test(name)).map(([, content]) => String(content));
  for (const way of ["__wbg_set_nodeValue_", "__wbg_parentNode_", "__wbg_remove_", ".insertBefore("]) expect(glue).toContain(way);
  const others = /\.(removeChild|replaceChild|replaceWith|replaceChildren|splitText|normalize|previousSibling|nextSibling|firstChild|lastChild|childNodes|parentElement|wholeText)\b|\.data=/;
  expect(glue).not.toMatch(others);
});

// What a journey shows without other programs, made once.
const undisturbed = new Map();

async function shownBy(name, page) {
  if (!undisturbed.has(name)) {
    const shown = [];
    await JOURNEYS[name](page, async () => {
      let last;
      // The answer is drawn before what is below it.
      await expect.poll(async () => JSON.stringify(last) === JSON.stringify((last = await look(page))), { intervals: [100] }).toBe(true);
      shown.push(last);
    });
    undisturbed.set(name, shown);
  }
  return undisturbed.get(name);
}

// Not every journey beside every program takes minutes: each program has the views, the form and one of the others.
const [views, form, ...others] = Object.keys(JOURNEYS);

for (const [place, [program, scripts]] of Object.entries(PROGRAMS).entries()) {
  test.describe(`beside ${program}`, () => {
    for (const name of FULL ? Object.keys(JOURNEYS) : [views, form, others[place % others.length]]) {
      const journey = JOURNEYS[name];
      test(`${name}: no difference in any figure or text`, async ({ elsewhere }) => {
        test.setTimeout(240_000);
        const expected = await shownBy(name, await elsewhere());
        const page = await elsewhere();
        for (const script of scripts) await page.addInitScript(script);
        page.setDefaultTimeout(20_000);
        let looks = 0;
        await journey(page, async () => {
          await expect.poll(() => look(page), `look ${looks}`).toEqual(expected[looks]);
          looks += 1;
        });
        expect(looks).toBe(expected.length);
        await expect(page.locator("#crash")).toBeHidden();
      });
    }
  });
}

test.describe("texts that a program puts into controls without an event", () => {
  const VIEWS = { "a letter": "view=letter", "a step with its sheet": "view=steps&step=verify-export", "a step with its rows": "view=steps&step=check-refund" };
  for (const [name, view] of Object.entries(VIEWS)) {
    test(`are taken and kept: ${name}`, async ({ page }) => {
      await keep(page, { "fristklar.state": savedDocument([savedContract("first", "2026-01-15", { name: "Erster" })]) });
      const app = await App.opened(page, { hash: `#v=1&id=first&${view}` });
      await expect(page.locator("#app textarea").first()).toBeAttached();
      const filled = await page.evaluate(() => {
        const controls = [...document.querySelectorAll("#app textarea, #app input[type=text]")].filter(
          (control) => control.checkVisibility() && !control.closest(".sheet-add") && !/day|date/.test(control.className),
        );
        return controls.map((control, place) => {
          control.value = `Text ${place + 1}`;
          return [control.id, control.value];
        });
      });
      expect(filled.length).toBeGreaterThan(1);
      await app.heading.focus();
      await expect.poll(async () => JSON.stringify(await app.stored())).toContain(filled.at(-1)[1]);
      await page.reload();
      for (const [id, text] of filled) await expect(page.locator(`[id="${id}"]`)).toHaveValue(text);
    });
  }

  test("are taken in what a link leaves open", async ({ page }) => {
    const app = await App.opened(page, { hash: "#start=2026-01-15" });
    await page.locator("#assumed-notice").evaluate((control) => (control.value = "60"));
    await app.heading.focus();
    await app.expectFigure("notice-deadline", "2026-11-15");
  });
});
