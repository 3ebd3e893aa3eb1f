// The ticket with the answer: what belongs together stands together, nothing is said twice, and the term bar agrees.
import { App, LANGUAGES, LINK, expect, test } from "./app.mjs";

const T = {
  de: { weekday: "Dienstag,", day: "15. Dezember", year: "2026", ways: [["E-Mail, vor 16 Uhr", "Montag, 14.12.2026"], ["Kurier", "Freitag, 11.12.2026"], ["Brief ins Ausland", "Freitag, 04.12.2026"]], over: /vorbei/g, since: "15.01.2026", past: "4 vergangene Termine", today: "Heute", asOf: "Stichtag", deadline: "Frist 15.12.2026" },
  en: { weekday: "Tuesday", day: "15 December", year: "2026", ways: [["E-mail, before 4pm", "Monday 14 Dec 2026"], ["Courier", "Friday 11 Dec 2026"], ["Letter abroad", "Friday 4 Dec 2026"]], over: /passed/gi, since: "15 Jan 2026", past: "4 past dates", today: "Today", asOf: "As-of date", deadline: "Deadline 15 Dec 2026" },
};
const WIDTHS = [320, 360, 768, 1280];

// Where the words of a text lie: a box for each text of the element.
const boxes = (place) =>
  place.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      if (!text.data.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const { top, bottom, left, right } = range.getBoundingClientRect();
      const sizes = getComputedStyle(text.parentElement);
      found.push({ text: text.data, top, bottom, left, right, size: parseFloat(sizes.fontSize), lines: range.getClientRects().length });
    }
    return found;
  });

for (const lang of LANGUAGES) {
  const t = T[lang];

  for (const width of WIDTHS) {
    test(`weekday, date and days left are each in one piece at ${width} px (${lang})`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      const app = await App.opened(page, { lang, hash: `#${LINK}` });
      const [weekday, day, year] = await boxes(page.locator(".answer-date"));
      // The window leaves the ticket less than the longest date needs at its full size: 36 px at 360, or 34 beside the
      // room for a scrollbar.
      const least = width < 360 ? 30 : 34;
      expect([weekday.text, day.text.replaceAll("\u00a0", " "), year.text]).toEqual([t.weekday, t.day, t.year]);
      for (const one of [weekday, day, year]) expect(one.lines, one.text).toBe(1);
      // Beside the day or on the line next to it, and nothing between.
      const gaps = [day.top - weekday.bottom, year.top - day.bottom];
      for (const gap of gaps) expect(gap).toBeLessThan(12);
      expect(day.size).toBeGreaterThanOrEqual(least);
      expect([weekday.size, year.size]).toEqual([20, 20]);
      const pill = await boxes(page.locator(".badge"));
      expect(pill.map(({ lines }) => lines)).toEqual([1]);
      const ticket = await page.locator(".answer").boundingBox();
      const strip = await page.locator(".answer > .term-strip").boundingBox();
      expect([strip.x, strip.y, strip.width, strip.height]).toEqual([ticket.x, ticket.y, ticket.width, 6]);
      // The name of the file's kind stays with its button's words.
      const calendar = await app.toCalendar.evaluate((button) => {
        const range = document.createRange();
        const { data } = button.firstChild;
        range.setStart(button.firstChild, data.indexOf("(") - 3);
        range.setEnd(button.firstChild, data.length);
        return range.getClientRects().length;
      });
      expect(calendar).toBe(1);
    });
  }

  test(`the ways to send are a table, with the day at the end (${lang})`, async ({ page }) => {
    await App.opened(page, { lang, hash: `#${LINK}` });
    const rows = page.locator(".send-by dl > div");
    const said = await rows.evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent.trim())));
    expect(said).toEqual(t.ways);
    const ends = await page.locator(".send-by dd").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right));
    expect(new Set(ends.map(Math.round)).size).toBe(1);
  });

  test(`that the deadline has passed is said once (${lang})`, async ({ page }) => {
    await App.opened(page, { lang, hash: `#${LINK}&asof=2027-01-04` });
    const ticket = await page.locator(".answer").innerText();
    expect(ticket.match(t.over)).toHaveLength(1);
  });

  test(`a contract without a name says its start once (${lang})`, async ({ page }) => {
    await App.opened(page, { lang, hash: `#${LINK}` });
    const line = await page.locator(".contract-line").innerText();
    expect(line.split(t.since)).toHaveLength(2);
  });

  test(`past dates are folded, and the bar names today and the deadline (${lang})`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    const app = await App.opened(page, { lang, hash: `#${LINK}` });
    const past = page.locator(".events-past");
    await expect(past.locator("summary")).toHaveText(t.past);
    await expect(past.locator("li").first()).toBeHidden();
    await expect(page.locator(".events > .event-now")).toBeVisible();
    await past.locator("summary").click();
    await expect(past.locator("li")).toHaveCount(4);
    await expect(past.locator("li").first()).toBeVisible();
    const labels = page.locator(".bar-label");
    await expect(labels).toHaveText([t.today, t.deadline]);
    const bar = await page.locator(".bar").boundingBox();
    for (const label of await labels.all()) {
      const { x, width } = await label.boundingBox();
      expect(x).toBeGreaterThanOrEqual(bar.x - 0.5);
      expect(x + width).toBeLessThanOrEqual(bar.x + bar.width + 0.5);
    }
    await app.open(`#${LINK}&asof=2026-02-01`);
    await expect(page.locator(".events-past")).toHaveCount(0);
    await expect(labels.first()).toHaveText(t.asOf);
  });
}

test("the term bar turns red after the deadline, and has no red where no notice is due", async ({ page }) => {
  const app = await App.opened(page, { hash: `#${LINK}` });
  const strip = page.locator(".answer > .term-strip");
  const at = async (part, name) => parseFloat(await strip.locator(part).getAttribute(name));
  expect(await at(".term-late", "x")).toBe(91.7);
  expect(await at(".term-late", "width")).toBe(8.3);
  expect(await at(".term-today", "cx")).toBe(85.4);
  await expect(strip).toHaveAttribute("aria-hidden", "true");
  await app.open(`#${LINK}&renew=none`);
  await expect(strip.locator(".term-before")).toHaveCount(1);
  await expect(strip.locator(".term-late")).toHaveCount(0);
});
