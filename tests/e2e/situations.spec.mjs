// The checklist with many days left, with few and with none: its groups, their order, and a day or a reason at every step.
// FRISTKLAR_PICTURES=1 takes pictures of each situation, to be looked at, and puts them into target/situations.
import { fileURLToPath } from "node:url";
import { LANGUAGES, LINK, expect, test } from "./app.mjs";
import { Work } from "./work.mjs";

const PICTURES = process.env.FRISTKLAR_PICTURES === "1" && fileURLToPath(new URL("../../target/situations/", import.meta.url));
const clockAt = (day) => `${day}T10:00:00+01:00`;

const WORDS = {
  de: {
    today: "Heute",
    alsoToday: /^Heute außerdem \(\d+\)$/,
    thisWeek: "Diese Woche",
    untilSendBy: "Bis zum spätesten Sendetag, 14.12.2026",
    afterNotice: "Nach der Kündigung",
    undecided: /^Noch nicht entschieden\? \(\d\)$/,
    handOn: "Keine Zeit: an andere geben",
    leaveOut: "Keine Zeit: kann entfallen",
    past: "Überfällig",
    noLonger: "Wohl nicht mehr nötig",
    notNeeded: "Als nicht nötig kennzeichnen",
    settled: /^Erledigt oder nicht nötig: .+ \(\d+\)$/,
    month: /^(Vertrag verstehen|Vorbereiten|Kündigen|Danach), [A-Z]\S+ 202\d$/,
    short: /^Bei 4 h am Tag fehlen \d+ h( \d+ min)?/,
    reasons: /^(keine Zeit, Risiko: .+|überfällig seit .+)$/,
    dueToday: "fällig heute",
    asSoon: "so bald wie möglich",
    sentOn: "abgesandt am",
    summary: "Plan auf einer Seite",
    more: /und \d+ weitere Schritte/,
  },
  en: {
    today: "Today",
    alsoToday: /^Also today \(\d+\)$/,
    thisWeek: "This week",
    untilSendBy: "By the send-by date, 14 Dec 2026",
    afterNotice: "After the notice",
    undecided: /^Not decided yet\? \(\d\)$/,
    handOn: "No time: hand on to others",
    leaveOut: "No time: can be left out",
    past: "Overdue",
    noLonger: "Probably no longer needed",
    notNeeded: "Mark as not needed",
    settled: /^Done or not needed: .+ \(\d+\)$/,
    month: /^(Understand the contract|Prepare|Give notice|Afterwards), [A-Z]\S+ 202\d$/,
    short: /^At 4 h a day you are \d+ h( \d+ min)? short/,
    reasons: /^(no time, risk: .+|overdue since .+)$/,
    dueToday: "due today",
    asSoon: "as soon as possible",
    sentOn: "sent on",
    summary: "Plan on a page",
    more: /and \d+ more steps/,
  },
};

// Days left, the day that is, and the groups in their order; months where there are none.
const SITUATIONS = [
  { left: 200, day: "2026-05-29" },
  { left: 45, day: "2026-10-31", after: ["leaveOut"] },
  { left: 19, day: "2026-11-26", groups: ["today", "thisWeek", "untilSendBy", "afterNotice", "undecided", "handOn", "leaveOut"] },
  { left: 5, day: "2026-12-10", groups: ["today", "thisWeek", "untilSendBy", "afterNotice", "undecided", "handOn", "leaveOut"] },
  { left: 0, day: "2026-12-15", groups: ["today", "afterNotice", "undecided", "handOn", "leaveOut"] },
  { left: -5, day: "2026-12-20", after: ["handOn", "past"] },
];

// The sections of the checklist: title, and for each step its id and what is said of its day.
function sections(page) {
  return page.locator(".phase, .step-fold").evaluateAll((all) =>
    all.map((section) => ({
      title: section.querySelector("h2, summary").textContent.trim(),
      steps: [...section.querySelectorAll("li.step")].map((step) => [
        step.id.replace("step-", ""),
        step.querySelector(".step-due").textContent.trim(),
      ]),
    })),
  );
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

// The first day named in a text, as 2026-11-20.
function dayIn(text) {
  const dotted = text.match(/(\d{2})\.(\d{2})\.(\d{4})/);
  if (dotted) return `${dotted[3]}-${dotted[2]}-${dotted[1]}`;
  const [, number, month, year] = text.match(/(\d{1,2}) (\w{3})\w* (\d{4})/) ?? [];
  return number && `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, "0")}-${number.padStart(2, "0")}`;
}

async function takePictures(app, name) {
  if (!PICTURES) return;
  for (const width of [360, 1280]) {
    await app.page.setViewportSize({ width, height: 800 });
    await app.page.screenshot({ path: `${PICTURES}${name}-${width}-${app.lang}.png`, fullPage: true });
  }
}

for (const lang of LANGUAGES) {
  const t = WORDS[lang];

  for (const { left, day, groups, after = [] } of SITUATIONS) {
    test(`with ${left} days left every step has a day or a reason, in the right order (${lang})`, async ({ page }) => {
      const app = new Work(page, lang);
      await app.open(`#${LINK}&view=steps`, { clock: clockAt(day) });
      const found = await sections(page);
      const titles = found.map(({ title }) => title);
      if (groups) {
        const expected = groups.filter((group) => group !== "alsoToday").map((group) => t[group]);
        const main = titles.filter((title) => !t.alsoToday.test(title));
        expect(main).toHaveLength(expected.length);
        main.forEach((title, place) => expect(title).toMatch(expected[place]));
        // What is folded of today stands right behind the first five steps.
        const folded = titles.findIndex((title) => t.alsoToday.test(title));
        if (folded >= 0) expect([folded, found[0].steps.length]).toEqual([1, 5]);
      } else {
        const months = titles.slice(0, titles.length - after.length);
        expect(months.length).toBeGreaterThan(4);
        for (const title of months) expect(title).toMatch(t.month);
        expect(titles.slice(months.length)).toEqual(after.map((group) => t[group]));
      }
      const all = found.flatMap(({ steps }) => steps);
      expect(new Set(all.map(([id]) => id)).size).toBe(all.length);
      await app.expectFigure("progress-total", String(all.length));
      for (const { title, steps } of found) {
        const texts = steps.map(([, text]) => text).filter((text) => !t.reasons.test(text));
        const days = texts.map((text) => (text.startsWith(t.dueToday) ? day : dayIn(text)));
        for (const one of days) expect(one, title).toMatch(/^\d{4}-\d\d-\d\d$/);
        expect(days, title).toEqual([...days].sort());
        if (days.length) expect(days[0] >= day, title).toBe(true);
      }
      await expect(app.main).not.toContainText(t.asSoon);
      const shortage = app.main.locator("p.trap").filter({ hasText: t.short });
      await expect(shortage).toHaveCount(left === 200 ? 0 : 1);
      if (left < 30) expect(found[0].steps[0][0]).toBe("read-contract");
      await takePictures(app, `steps-${left}`);

      // The next step beside the dates is the first one, and the plan on a page counts what does not fit on it.
      const dated = all.filter(([, text]) => dayIn(text) && !t.reasons.test(text));
      const byDay = dated.sort(([, one], [, other]) => dayIn(one).localeCompare(dayIn(other)));
      const [next] = groups ? found[0].steps : byDay;
      const title = await app.step(next[0]).locator(".step-title").textContent();
      await app.go("deadlines");
      await expect(app.main.locator(".next-step")).toHaveText(title);
      await expect(app.main).not.toContainText(t.asSoon);
      await takePictures(app, `deadlines-${left}`);
      await app.main.getByRole("link", { name: t.summary }).click();
      await expect(app.heading).toHaveText(t.summary);
      await expect(page.locator(".summary-steps")).toBeVisible();
      const listed = await page.locator(".summary-steps li").count();
      const more = (await page.locator(".summary-steps").innerText()).match(t.more)?.[0].match(/\d+/)[0] ?? "0";
      expect(listed + Number(more)).toBe(all.length);
      expect(listed).toBeGreaterThan(15);
      if (groups) await expect(page.locator(".summary-steps h4").first()).toHaveText(t.today);
      await takePictures(app, `summary-${left}`);
    });
  }

  test(`a step that is ticked stays in its place, and stands among the settled ones when the view is opened again (${lang})`, async ({ page }) => {
    const app = await Work.at(page, undefined, { lang, clock: clockAt("2026-11-26") });
    const [before] = await sections(page);
    const box = app.tickOf("read-contract");
    await box.focus();
    await page.keyboard.press("Space");
    await expect(box).toBeChecked();
    await expect(box).toBeFocused();
    const [after] = await sections(page);
    expect(after.title).toBe(t.today);
    expect(after.steps.map(([id]) => id).indexOf("read-contract")).toBe(before.steps.map(([id]) => id).indexOf("read-contract"));
    await app.reload();
    const settled = page.locator(".step-fold").filter({ has: box });
    await expect(settled.locator("summary").first()).toHaveText(t.settled);
    await expect(settled).not.toHaveAttribute("open");
    // A link to the step unfolds it.
    await app.open("#v=1&view=steps&step=read-contract&id=first", { clock: clockAt("2026-11-26") });
    await expect(app.record("read-contract")).toBeVisible();
    await expect(app.step("read-contract")).toBeFocused();
  });

  test(`once the notice is sent, the steps for choosing are suggested as not needed (${lang})`, async ({ page }) => {
    const app = await Work.at(page, "send-notice", { lang, clock: clockAt("2026-11-26") });
    const undecided = page.locator(".step-fold").filter({ has: app.tickOf("compare-crm") });
    await expect(undecided.locator("summary").first()).toHaveText(t.undecided);
    await app.sendNotice();
    // What somebody works on stays where it is.
    await expect(app.record("send-notice")).toBeVisible();
    await expect(app.step("send-notice").locator(".step-due")).toContainText(t.sentOn);
    const region = page.getByRole("region", { name: t.noLonger });
    await expect(region.locator("li.step")).toHaveCount(3);
    const done = Number((await app.figures())["progress-done"]);
    await region.getByRole("button", { name: t.notNeeded }).click();
    await app.expectFigure("progress-done", String(done + 3));
    await expect(region.getByRole("button", { name: t.notNeeded })).toHaveCount(0);
    await expect(region.locator("li.step").first()).toBeFocused();
    await takePictures(app, "steps-sent");
    // Opened again, the steps stand by phase and month.
    await app.reload();
    await expect(region).toHaveCount(0);
    const titles = (await sections(page)).map(({ title }) => title);
    expect(titles.filter((title) => t.month.test(title)).length).toBeGreaterThan(1);
  });
}
