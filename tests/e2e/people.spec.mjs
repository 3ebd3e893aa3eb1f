// People who share a plan: who does which step, steps handed on as a text, a link, a calendar file and on paper, and
// progress that comes back.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";
import { LANGUAGES, LINK, downloaded, expect, fragmentOf, keep, keysOf, readBack, savedContract, test, watchCopying } from "./app.mjs";
import { expectAccessible } from "./fixtures.mjs";
import { printedWords, squeezed } from "./outside.mjs";
import { Work } from "./work.mjs";

const WORDS = {
  de: {
    person: (name, open) => `${name}: ${open} offen`,
    all: "Alle Schritte",
    onlyOpen: "Nur offene",
    nobody: "Offene ohne Namen",
    mine: "Meine Schritte",
    title: (name, count) => `${name}: ${count} offene Schritte`,
    forYou: (count) => `Für Sie: ${count} offene Schritte`,
    deadline: "Die Kündigung muss bis Dienstag, 15. Dezember 2026 da sein.",
    copyLink: "Link kopieren",
    stepsToCalendar: "Diese Schritte in den Kalender (.ics)",
    ownName: "Ihr Name",
    enter: "Bei diesen Schritten eintragen",
    nameFirst: "Schreiben Sie zuerst Ihren Namen.",
    entered: "Eingetragen bei jedem Schritt, der noch keinen Namen hatte.",
    replyNothing: "Sobald ein Schritt erledigt ist, steht hier ein Link dafür.",
    merge: "Fortschritt aus dem Link",
    here: (status) => `Hier: ${status}`,
    there: (status) => `Im Link: ${status}`,
    doing: "In Arbeit",
    done: "Erledigt",
    allThere: "Alles aus dem Link",
    takes: (count) => `${count} Schritte werden geändert.`,
    undecided: "Über 1 Schritt ist noch nicht entschieden.",
    take: "Ausgewählte übernehmen",
    leave: "Nichts übernehmen",
    taken: (count) => `${count} Schritte aus dem Link übernommen.`,
  },
  en: {
    person: (name, open) => `${name}: ${open} to do`,
    all: "All steps",
    onlyOpen: "Only those to do",
    nobody: "Those to do without a name",
    mine: "My steps",
    title: (name, count) => `${name}: ${count} steps to do`,
    forYou: (count) => `For you: ${count} steps to do`,
    deadline: "The notice must arrive by Tuesday 15 December 2026.",
    copyLink: "Copy link",
    stepsToCalendar: "Add these steps to calendar (.ics)",
    ownName: "Your name",
    enter: "Enter for these steps",
    nameFirst: "Write your name first.",
    entered: "Entered for each step that had no name yet.",
    replyNothing: "Once a step is done, there is a link for it here.",
    merge: "Progress from the link",
    here: (status) => `Here: ${status}`,
    there: (status) => `In the link: ${status}`,
    doing: "In progress",
    done: "Done",
    allThere: "Everything from the link",
    takes: (count) => `${count} steps will change.`,
    undecided: "1 step is still undecided.",
    take: "Apply selected",
    leave: "Apply nothing",
    taken: (count) => `${count} steps applied from the link.`,
  },
};

// 19 days before the deadline. Whoever signs is away for three of them.
const CLOCK = { clock: "2026-11-26T10:00:00+01:00" };
const OF_ADA = ["read-contract", "decide", "draft-notice", "plan-export"];
const OF_GRACE = ["list-integrations", "data-export"];
const PLAN = {
  steps: [...OF_ADA.map((id) => ({ id, who: "Ada Lovelace" })), ...OF_GRACE.map((id) => ({ id, who: "Grace Hopper" }))],
  absences: ["2026-12-01/2026-12-03"],
};

const documentWith = (contract, ...others) =>
  JSON.stringify({ schema: 7, rev: 1, contracts: [savedContract("first", "2026-01-15", contract), ...others], ui: { open: "first" } });

class People extends Work {
  constructor(page, lang = "de") {
    super(page, lang);
    this.words = { ...this.words, ...WORDS[lang] };
    this.filter = page.locator("#step-filter");
    this.handover = page.locator("#handover");
    this.handed = page.locator(".handover-steps li");
    this.link = page.locator("#handover-link");
    this.reply = page.locator("#reply-link");
    this.brought = page.locator("#brought-progress");
  }

  // The app with one stored contract, at its steps.
  static async at(page, lang, contract = PLAN, ...others) {
    const app = new this(page, lang);
    await keep(page, { "fristklar.state": documentWith(contract, ...others) });
    await app.open("#v=1&view=steps&id=first", CLOCK);
    return app;
  }

  async show(label) {
    await this.filter.selectOption({ label });
  }

  // A button of the steps of one person, or of the progress that came back.
  button(name) {
    return this.main.getByRole("button", { name, exact: true });
  }

  state(step, side) {
    return this.page.locator(`#brought-${step}-${side}`);
  }

  async statuses() {
    const [{ steps = [] }] = (await this.stored()).contracts;
    return Object.fromEntries(steps.filter(({ is }) => is).map(({ id, is }) => [id, is]));
  }
}

for (const lang of LANGUAGES) {
  test.describe(`in ${lang}`, () => {
    test("a plan for two is shared, half done elsewhere, and merged back", async ({ page, elsewhere }, info) => {
      test.setTimeout(90_000);
      const here = await People.at(page, lang);
      const { words } = here;
      await here.show(words.person("Ada Lovelace", 4));
      await expect(here.handover.getByRole("heading", { level: 2 })).toHaveText(words.title("Ada Lovelace", 4));
      await expect(here.handover).toContainText(new RegExp(words.deadline.replaceAll(" ", "\\s")));
      await expect.poll(async () => (await here.stepIds()).toSorted()).toEqual(OF_ADA.toSorted());
      await expect(here.handed).toHaveCount(4);
      const days = await here.handed.locator("time").evaluateAll((all) => all.map((one) => one.dateTime));
      expect(days).toEqual(days.toSorted());
      expect(days.filter((day) => day < "2026-11-26" || ("2026-12-01" <= day && day <= "2026-12-03"))).toEqual([]);

      // The link holds the steps and their days, and nothing of who does them.
      const link = await here.link.inputValue();
      expect(keysOf(link)).toEqual(["v", "c", "start", "term", "notice", "steps", "view"]);
      expect(decodeURIComponent(link)).not.toMatch(/Ada|Grace/);
      await watchCopying(page);
      await here.button(words.copyLink).click();
      await expect.poll(() => page.evaluate(() => window.copied)).toBe(link);
      await here.button(words.copyText).click();
      await expect.poll(() => page.evaluate(() => window.copied)).toContain(words.title("Ada Lovelace", 4));
      const text = await page.evaluate(() => window.copied);
      expect(text).toContain(link);
      expect(text).not.toContain("Grace");
      for (const title of await here.handed.locator("a").allInnerTexts()) expect(text).toContain(title);

      // The calendar file has the same steps on the same days, by four readers.
      const { path } = await downloaded(page, here.button(words.stepsToCalendar), info);
      const calendar = new ICAL.Component(ICAL.parse(readFileSync(path, "utf8")));
      const events = calendar.getAllSubcomponents("vevent").map((event) => event.getFirstPropertyValue("dtstart").toString());
      const readers = Object.entries(readBack("calendar", path)).map(([name, { entries }]) => [name, entries.map(({ start }) => start)]);
      expect(readers).toHaveLength(3);
      for (const [name, starts] of [...readers, ["ical.js", events]]) expect(starts.toSorted(), name).toEqual(days);

      // Ada opens the link in a browser of her own.
      const there = new People(await elsewhere(), lang);
      await there.open(`#${fragmentOf(link)}`, CLOCK);
      await there.storedContracts(1);
      await expect(there.heading).toHaveText(words.steps);
      await expect(there.handover.getByRole("heading", { level: 2 })).toHaveText(words.forYou(4));
      await expect.poll(async () => (await there.stepIds()).toSorted()).toEqual(OF_ADA.toSorted());
      expect(await there.handed.locator("time").evaluateAll((all) => all.map((one) => one.dateTime))).toEqual(days);
      await expect(there.handover).toContainText(words.replyNothing);
      await there.button(words.enter).click();
      await expect(there.handover.getByRole("alert")).toHaveText(words.nameFirst);
      await there.handover.getByRole("combobox", { name: words.ownName }).fill("Ada");
      await there.button(words.enter).click();
      await expect(there.handover.locator("p[role=status]")).toHaveText(words.entered);
      await expect.poll(async () => (await there.stored()).contracts[0].steps?.filter(({ who }) => who === "Ada").length).toBe(4);

      // Half of it is done; a step that is ticked stays where it is.
      for (const id of ["read-contract", "decide"]) await there.tickOf(id).check();
      await expect(there.handed).toHaveCount(2);
      await expect.poll(async () => (await there.stepIds()).toSorted()).toEqual(OF_ADA.toSorted());
      await there.reload();
      await expect(there.handover.getByRole("heading", { level: 2 })).toHaveText(words.forYou(2));
      const reply = await there.reply.inputValue();
      expect(keysOf(reply)).toEqual(["v", "c", "start", "term", "notice", "done", "view"]);
      expect(decodeURIComponent(reply)).not.toMatch(/Ada|Grace/);
      await there.show(words.person("Ada", 2));
      await expect(there.handed).toHaveCount(2);

      // Meanwhile one of them was begun here. Nothing changes before that is decided.
      await here.unfold("decide");
      await page.locator("#step-decide-status").selectOption({ label: words.doing });
      await expect.poll(() => here.statuses()).toEqual({ decide: "doing" });
      await here.paste(fragmentOf(reply));
      await expect(here.brought.getByRole("heading", { name: words.merge })).toBeVisible();
      await expect(here.state("read-contract", "there")).toBeChecked();
      await expect(here.state("decide", "here")).not.toBeChecked();
      await expect(here.state("decide", "there")).not.toBeChecked();
      await expect(here.brought.getByLabel(words.here(words.doing))).toHaveCount(1);
      await expect(here.brought.getByLabel(words.there(words.done))).toHaveCount(2);
      await here.reload();
      await expect(here.brought).toBeVisible();
      expect(await here.statuses()).toEqual({ decide: "doing" });
      await here.button(words.take).click();
      await expect(page.locator("#brought-problem")).toBeFocused();
      await expect(page.locator("#brought-problem")).toHaveText(words.undecided);
      await here.state("decide", "there").check();
      await expect(here.brought).toContainText(words.takes(2));
      await here.button(words.take).click();
      await expect(here.brought).toHaveCount(0);
      await expect(here.status).toContainText(words.taken(2));
      await expect(here.heading).toBeFocused();
      await expect.poll(() => here.statuses()).toEqual({ "read-contract": "done", decide: "done" });
      const [kept] = (await here.stored()).contracts;
      expect(kept.steps.filter(({ who }) => who === "Ada Lovelace")).toHaveLength(4);

      // Opened again it has nothing new, and what was taken can be undone.
      await here.status.getByRole("button", { name: words.undo }).click();
      await expect.poll(() => here.statuses()).toEqual({ decide: "doing" });
      await here.paste(fragmentOf(reply));
      await here.button(words.allThere).click();
      await here.button(words.take).click();
      await expect.poll(() => here.statuses()).toEqual({ "read-contract": "done", decide: "done" });
      await here.paste("v=1&view=contracts");
      await here.paste(fragmentOf(reply));
      await expect(here.heading).toHaveText(words.steps);
      await expect(here.brought).toHaveCount(0);
      await here.storedContracts(1);
    });

    test("steps are shown by who does them, and stay while they are worked on", async ({ page }) => {
      const app = await People.at(page, lang);
      const { words } = app;
      const everything = (await app.stepIds()).length;
      await app.show(words.nobody);
      await expect.poll(async () => (await app.stepIds()).length).toBe(everything - 6);
      const [first] = await app.stepIds();
      await app.unfold(first);
      await app.who(first).fill("Katherine");
      await expect(app.who(first)).toBeFocused();
      await app.show(words.onlyOpen);
      await expect.poll(async () => (await app.stepIds()).length).toBe(everything);
      await app.tickOf("read-contract").check();
      await expect(app.tickOf("read-contract")).toBeVisible();
      await app.show(words.person("Katherine", 1));
      await expect.poll(() => app.stepIds()).toEqual([first]);
      await app.show(words.person("Ada Lovelace", 3));
      await expect.poll(async () => (await app.stepIds()).length).toBe(4);
      await app.show(words.onlyOpen);
      await expect(app.step("read-contract")).toHaveCount(0);
    });

    test("the steps of a person and progress that came back are accessible", async ({ page }) => {
      const app = await People.at(page, lang);
      await app.show(app.words.person("Grace Hopper", 2));
      await page.locator("#handover-text summary").click();
      await expectAccessible(page);
      await app.paste(`${LINK}&done=1lc&view=steps`);
      await expect(app.brought).toBeVisible();
      await expectAccessible(page);
      await app.button(app.words.leave).click();
      await expect(app.brought).toHaveCount(0);
      expect(await app.statuses()).toEqual({});
    });
  });
}

test("names are offered as typed before, in any contract", async ({ page }) => {
  const other = savedContract("second", "2025-03-01", { steps: [{ id: "decide", who: "Katherine Johnson" }] });
  const app = await People.at(page, "de", PLAN, other);
  await app.unfold("send-notice");
  await app.who("send-notice").focus();
  const names = page.locator("#who-send-notice-names option");
  await expect(names).toHaveCount(3);
  expect(await names.evaluateAll((all) => all.map((one) => one.value))).toEqual(["Ada Lovelace", "Grace Hopper", "Katherine Johnson"]);
});

test("on paper the list of one person stands alone", async ({ page }, info) => {
  const app = await People.at(page, "de");
  await app.show(app.words.person("Grace Hopper", 2));
  const titles = await app.handed.locator("a").allInnerTexts();
  const other = await app.page.locator("#step-filter option").first().innerText();
  const pages = (await printedWords(page, info)).map((words) => squeezed(words.join("")));
  expect(pages).toHaveLength(1);
  for (const text of [...titles, app.words.title("Grace Hopper", 2)]) expect(pages[0]).toContain(squeezed(text));
  expect(pages[0]).not.toContain(squeezed(other));
});

test("steps are handed to a browser with other contracts as a preview, and stay the reader's own in every view", async ({ page, elsewhere }) => {
  const here = await People.at(page, "de");
  await here.show(here.words.person("Grace Hopper", 2));
  const link = fragmentOf(await here.link.inputValue());
  const there = new People(await elsewhere(), "de");
  await keep(there.page, { "fristklar.state": JSON.stringify({ schema: 3, rev: 1, contracts: [savedContract("other", "2025-03-01")], ui: {} }) });
  await there.open(`#${link}`, CLOCK);
  await expect(there.page.getByText(there.words.preview)).toBeVisible();
  await expect(there.handed).toHaveCount(2);
  await there.go("costs");
  await there.go("steps");
  await expect(there.handed).toHaveCount(2);
  await there.tickOf("data-export").check();
  await there.storedContracts(2);
  await expect(there.handed).toHaveCount(1);
  await there.reload();
  await expect(there.handed).toHaveCount(1);
  await there.show(there.words.all);
  await expect(there.handover).toHaveCount(0);
});

test("steps that were damaged on the way are named, and the plan is shown", async ({ page }) => {
  const app = new People(page, "de");
  await app.open(`#${LINK}&steps=1lc20261127-0000&view=steps`);
  await expect(app.report.getByRole("listitem").filter({ hasText: /^steps / })).toHaveCount(1);
  await expect(app.heading).toHaveText(app.words.steps);
  await expect(app.handover).toHaveCount(0);
});

test("another contract with the same terms is named where progress comes back", async ({ page }) => {
  const twin = savedContract("second", "2026-01-15", { name: "Marketing Cloud" });
  const app = await People.at(page, "de", { name: "Sales Cloud" }, twin);
  await app.paste(`${LINK}&done=1lc&view=steps`);
  await expect(app.brought).toContainText("Der Link passt zum Vertrag Sales Cloud.");
  await expect(app.brought).toContainText("Er passt auch zum Vertrag Marketing Cloud.");
  await app.button(app.words.take).click();
  await expect.poll(() => app.statuses()).not.toEqual({});
  expect((await app.stored()).contracts.at(-1).steps).toBeUndefined();
});
