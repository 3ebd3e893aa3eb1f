// What depends on the day: the status of a contract, midnight while the page is open, time zones, and clock changes.
import { App, FIGURES, LANGUAGES, LINK, expect, ready, test } from "./app.mjs";

const D = "2026-12-15";
const at = (day, time = "10:00:00") => new Date(`${day}T${time}+01:00`);
const before = (days) => new Date(Date.parse(`${D}T09:00:00Z`) - days * 86_400_000);

const STATES = [
  [61, "calm", "Noch Zeit", "No rush", "Noch 61 Tage", "61 days left"],
  [60, "prepare", "Jetzt vorbereiten", "Prepare now", "Noch 60 Tage", "60 days left"],
  [31, "prepare", "Jetzt vorbereiten", "Prepare now", "Noch 31 Tage", "31 days left"],
  [30, "urgent", "Dringend", "Urgent", "Noch 30 Tage", "30 days left"],
  [1, "urgent", "Dringend", "Urgent", "Morgen ist der letzte Tag", "Tomorrow is the last day"],
  [0, "today", "Heute", "Today", "Heute ist der letzte Tag", "Today is the last day"],
  [-1, "missed", "Die Frist war am", "The deadline was", "Seit gestern vorbei", "Passed yesterday"],
  [-30, "missed", "Die Frist war am", "The deadline was", "Seit 30 Tagen vorbei", "Passed 30 days ago"],
];

for (const lang of LANGUAGES) {
  test(`every state begins on its day (${lang})`, async ({ page }) => {
    test.setTimeout(90_000);
    const app = new App(page, lang);
    for (const [left, status, de, en, leftDe, leftEn] of STATES) {
      await test.step(`${left} days before the deadline it is ${status}`, async () => {
        await app.open(`#${LINK}`, { clock: before(left) });
        await app.expectFigures({ ...FIGURES, "days-left": String(left), status });
        const main = page.getByRole("main");
        await expect(main).toContainText(lang === "de" ? de : en);
        await expect(main).toContainText(lang === "de" ? leftDe : leftEn);
      });
    }
    await test.step("the day after the last day belongs to the next term", async () => {
      await app.open(`#${LINK}`, { clock: at("2027-01-15") });
      const { "full-refund-until": gone, ...rest } = FIGURES;
      await app.expectFigures({
        ...rest,
        "term-start": "2027-01-15",
        "term-end": "2028-01-14",
        "notice-deadline": "2027-12-15",
        "strict-date": "2027-12-14",
        "recommended-date": "2027-11-15",
        "send-by": "2027-12-14",
        "send-by-courier": "2027-12-10",
        "send-by-post": "2027-12-03",
        "window-start": "2027-12-16",
        "window-end": "2028-01-14",
        "portal-opens": "2027-10-16",
        "export-until": "2028-02-13",
        "data-gone": "2028-05-13",
        "next-term-end": "2029-01-14",
        "next-deadline": "2028-12-15",
        "days-left": "334",
        status: "calm",
      });
    });
  });
}

// Opens the example with timers and clock controlled by the test.
async function openAt(page, time) {
  await page.clock.install({ time });
  await page.goto(`./#${LINK}`);
  await ready(page);
  const app = new App(page);
  await app.nav.waitFor();
  return app;
}
const left = async (app) => (await app.figures())["days-left"];

test("midnight turns the days left while the page is open", async ({ page }) => {
  const app = await openAt(page, at("2026-11-23", "23:58:00"));
  expect(await left(app)).toBe("22");
  await page.clock.runFor("03:00");
  await expect.poll(() => left(app)).toBe("21");
  await page.clock.runFor("24:00:00");
  await expect.poll(() => left(app)).toBe("20");
});

test("midnight turns the state on the last day", async ({ page }) => {
  const app = await openAt(page, at(D, "23:58:00"));
  expect((await app.figures()).status).toBe("today");
  await page.clock.runFor("03:00");
  await expect.poll(async () => (await app.figures()).status).toBe("missed");
});

test("a machine that slept over days shows the right day when it wakes", async ({ page }) => {
  const app = await openAt(page, at("2026-11-23"));
  expect(await left(app)).toBe("22");
  await page.clock.fastForward(72 * 3_600_000);
  await expect.poll(() => left(app)).toBe("19");
});

test("a page that comes back into view looks at the calendar", async ({ page }) => {
  const app = new App(page);
  await app.open(`#${LINK}`);
  await app.expectFigures(FIGURES);
  await page.clock.setFixedTime(at("2026-11-24"));
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect.poll(() => left(app)).toBe("21");
});

for (const { name, timezoneId = "Europe/Berlin", start, sameDay, nextDay, first } of [
  {
    name: "the long night in October",
    start: "2026-10-25T00:30:00+02:00",
    sameDay: "24:00:00",
    nextDay: "01:00:00",
    first: 51,
  },
  {
    name: "the short night in March",
    start: "2026-03-29T00:30:00+01:00",
    sameDay: "22:00:00",
    nextDay: "01:00:00",
    first: 261,
  },
  {
    name: "the short night of the south in September",
    timezoneId: "Pacific/Auckland",
    start: "2026-09-27T00:30:00+12:00",
    sameDay: "22:00:00",
    nextDay: "01:00:00",
    first: 79,
  },
  {
    name: "the long night of the south in April",
    timezoneId: "Pacific/Auckland",
    start: "2026-04-05T00:30:00+13:00",
    sameDay: "24:00:00",
    nextDay: "01:00:00",
    first: 254,
  },
]) {
  test.describe(name, () => {
    test.use({ timezoneId });

    test("is one day", async ({ page }) => {
      const app = await openAt(page, new Date(start));
      expect(await left(app)).toBe(String(first));
      await page.clock.runFor(sameDay);
      expect(await left(app)).toBe(String(first));
      await page.clock.runFor(nextDay);
      await expect.poll(() => left(app)).toBe(String(first - 1));
    });
  });
}

test("a clock that is set back while the page is open is believed, and so is one that is set forward", async ({ page }) => {
  const app = await openAt(page, at("2026-11-23"));
  for (const [day, days] of [
    ["2026-11-20", "25"],
    ["2026-12-16", "-1"],
    ["2026-11-23", "22"],
  ]) {
    await page.clock.setSystemTime(at(day));
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await expect.poll(() => left(app)).toBe(days);
  }
});

for (const lang of LANGUAGES) {
  for (const year of ["1970", "2099", "2150"]) {
    test(`a clock set to ${year} gives dates of the contract and no fault (${lang})`, async ({ page }) => {
      const app = new App(page, lang);
      await app.open("", { clock: new Date(`${year}-06-01T12:00:00Z`) });
      await app.start.fill(app.words.startDay);
      await app.submitForm();
      await app.expectAlive();
      const { "term-start": start, "notice-deadline": deadline } = await app.figures();
      if (year === "1970") {
        expect([start, deadline]).toEqual(["2026-01-15", "2026-12-15"]);
      } else {
        // The term of that year, found by counting from the first one.
        expect(start.slice(4)).toBe("-01-15");
        expect(Number(deadline.slice(0, 4)) - Number(start.slice(0, 4))).toBe(0);
      }
      for (const view of ["costs", "steps"]) await app.go(view);
      // An as-of day replaces a wrong clock.
      await app.open(`#${LINK}&asof=2026-11-23`, { clock: new Date(`${year}-06-01T12:00:00Z`) });
      await expect.poll(async () => (await app.figures())["days-left"]).toBe("22");
    });
  }
}

for (const { timezoneId, leftThere } of [
  { timezoneId: "Europe/Berlin", leftThere: "22" },
  { timezoneId: "Pacific/Auckland", leftThere: "21" },
  { timezoneId: "America/Los_Angeles", leftThere: "22" },
  { timezoneId: "Pacific/Honolulu", leftThere: "22" },
]) {
  test.describe(timezoneId, () => {
    test.use({ timezoneId });

    test("a day that was typed stays that day, and only the days left follow the zone", async ({ page }) => {
      // Noon on Monday in Greenwich: already Tuesday in Auckland, still Monday in California.
      const clock = new Date("2026-11-23T12:00:00Z");
      const app = new App(page);
      await app.open("", { clock });
      await app.saveExample();
      await app.expectFigures({ ...FIGURES, "days-left": leftThere });
      const [contract] = await app.storedContracts(1);
      expect(contract.start).toBe("2026-01-15");
      await page.reload();
      await app.expectAlive();
      await app.expectFigures({ ...FIGURES, "days-left": leftThere });
      await page.getByRole("link", { name: app.words.editTitle }).click();
      await expect(app.start).toHaveValue("15.01.2026");
    });

    test("the day turns at local midnight", async ({ page }) => {
      await page.clock.install({ time: new Date("2026-11-23T12:00:00Z") });
      await page.goto(`./#${LINK}`);
      await ready(page);
      const app = new App(page);
      const localHour = Number(await page.evaluate(() => new Date().getHours()));
      await page.clock.runFor((23 - localHour) * 3_600_000);
      expect(await left(app)).toBe(leftThere);
      await page.clock.runFor("01:05:00");
      await expect.poll(() => left(app)).toBe(String(Number(leftThere) - 1));
    });
  });
}
