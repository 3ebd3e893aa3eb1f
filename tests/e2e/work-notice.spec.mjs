// The notice and what follows: the log of sent notices, the confirmation, texts to send, what still helps after the
// deadline.
import { LANGUAGES, LINK, expect, test, watchCopying } from "./app.mjs";
import { Work } from "./work.mjs";

// With a notice period of 60 days the deadline was 15 November.
const MISSED = LINK.replace("30d", "60d");
const at = (iso) => `${iso}T10:00:00+01:00`;
const stepsOf = async (app) => (await app.storedContracts(1))[0].steps ?? [];
// A stored step to send the notice, done on a day.
const sent = (day) => [{ id: "send-notice", is: "done", on: day }];

for (const lang of LANGUAGES) {
  test.describe(`in ${lang}`, () => {
    test("what was sent dates the notice with its earliest day, and the confirmation is waited for", async ({ page }) => {
      const app = await Work.at(page, "send-notice", { lang });
      const { words } = app;
      const cell = (row, place) => page.locator(`#sent-${row}-${place}`);
      await page.locator("#tick-sent-email").check();
      await expect(app.tickOf("send-notice")).not.toBeChecked();
      await app.fillIn(cell("email", 0), app.day("2026-11-23").field);
      await app.fillIn(cell("email", 1), "Mail 12:04");
      await expect(app.tickOf("send-notice")).toBeChecked();
      const due = app.step("send-notice").locator(".step-due");
      await expect(due).toHaveText(`${words.sentOn} ${app.day("2026-11-23").short}`);
      // A day alone has no effect: only ticked rows count as sent.
      await app.fillIn(cell("letter", 0), app.day("2026-11-20").field);
      await expect(due).toHaveText(`${words.sentOn} ${app.day("2026-11-23").short}`);
      await page.locator("#tick-sent-letter").check();
      await expect(due).toHaveText(`${words.sentOn} ${app.day("2026-11-20").short}`);
      const doneDay = app.record("send-notice").getByRole("textbox", { name: words.doneDay });
      await expect(doneDay).toHaveValue(app.day("2026-11-20").field);

      await app.go("deadlines");
      await app.expectFigure("status", "cancelled");
      await expect(app.confirmation).toContainText(words.confirmationExpected(app.day("2026-11-27").long));
      await app.confirmation.getByRole("link", { name: words.confirmationStep }).click();
      await expect(app.step("confirm-receipt")).toBeFocused();
      await app.tickOf("confirm-receipt").check();
      await app.go("deadlines");
      await expect(app.confirmation).toHaveCount(0);
      await expect
        .poll(async () => (await stepsOf(app)).map(({ id, on }) => `${id} ${on}`))
        .toEqual(["send-notice 2026-11-20", "confirm-receipt 2026-11-23"]);
    });

    test("a confirmation that does not come is missed from the sixth working day on", async ({ page }) => {
      const app = new Work(page, lang);
      const { words } = app;
      await app.openAt(undefined, { contract: { steps: sent("2026-11-20") } });
      const view = "#v=1&view=deadlines&id=first";
      const lastDay = words.confirmationExpected(app.day("2026-11-27").long);
      const missing = words.confirmationMissing(app.day("2026-11-27").long);
      for (const [hash, clock, text] of [
        [view, at("2026-11-27"), lastDay],
        [view, at("2026-11-28"), missing],
        [`${view}&asof=2026-11-27`, at("2026-11-23"), lastDay],
        [`${view}&asof=2026-11-28`, at("2026-11-23"), missing],
      ]) {
        await app.open(hash, { clock });
        await expect(app.confirmation).toContainText(text);
      }
      await app.confirmation.getByRole("link", { name: words.confirmationStep }).click();
      await expect(app.step("chase-confirmation")).toBeFocused();
      await app.tickOf("confirm-receipt").check();
      await app.go("deadlines");
      await expect(app.confirmation).toHaveCount(0);
    });

    test("the reminder holds the day of the notice and the end, and leaves what is not known open", async ({ page }) => {
      const app = await Work.at(page, "chase-confirmation", { lang });
      const body = (await app.textIn(app.step("chase-confirmation"))).locator(".text-body");
      const end = app.day("2027-01-14").long;
      await expect(body).toContainText(app.words.gap);
      await expect(body).toContainText(end);
      await app.sendNotice();
      await expect(body).toContainText(app.day("2026-11-23").long);
      await expect(body).not.toContainText(app.words.gap);
      await expect(body).toContainText(end);
    });

    test("a text on the end leaves it open until the contract has ended", async ({ page }) => {
      const app = await Work.at(page, "confirm-deletion", { lang });
      const text = async () => (await app.textIn(app.step("confirm-deletion"))).locator(".text-body");
      const end = app.day("2027-01-14").long;
      const body = await text();
      await expect(body).toContainText(app.words.gap);
      await app.sendNotice();
      // From now on the date of deletion is known, but the contract has not ended yet.
      await expect(body).toContainText(app.day("2027-05-14").long);
      await expect(body).toContainText(app.words.gap);
      await expect(body).not.toContainText(end);
      for (const [clock, ended] of [
        [at("2027-01-14"), false],
        [at("2027-01-15"), true],
      ]) {
        await app.goTo("confirm-deletion", { clock });
        const then = await text();
        await expect(then).toContainText(ended ? end : app.words.gap);
        await expect(then).not.toContainText(ended ? app.words.gap : end);
      }
    });

    test("the reason holds what was ticked and one's own sentence, and is copied with its subject", async ({ page }) => {
      const app = await Work.at(page, "write-reason", { lang, contract: { name: "Sales Cloud" } });
      await watchCopying(page);
      const text = await app.textIn(app.step("write-reason"));
      const body = text.locator(".text-body");
      await expect(body).toContainText(app.words.gap);
      await page.locator("#tick-reasons-strategy").check();
      await page.locator("#tick-reasons-low-use").check();
      await app.addRow("reasons", "Der Bund <b>wechselt</b>.");
      await expect(body).not.toContainText("Bund");
      await app.row("reasons", "Der Bund").getByRole("checkbox").check();
      const label = async (row) => (await page.locator(`label[for="tick-reasons-${row}"]`).innerText()).trim();
      const sentences = `${await label("low-use")} ${await label("strategy")} Der Bund <b>wechselt</b>.`;
      await expect(body).toContainText(sentences);
      await expect(body).not.toContainText(app.words.gap);

      await app.copies(text.getByRole("button", { name: app.words.copyText }));
      const copied = await page.evaluate(() => window.copied);
      const [subject, ...paragraphs] = copied.split("\n\n");
      expect(subject).toContain("Sales Cloud");
      await expect(text).toContainText(subject);
      expect(paragraphs.join("\n\n")).toBe(await body.evaluate((element) => element.textContent));
      expect(copied).toContain(sentences);
    });

    test("what still helps after a missed deadline is listed with who says so", async ({ page }) => {
      const app = await Work.opened(page, { lang, hash: `#${MISSED}` });
      const { words } = app;
      await app.expectFigure("status", "missed");
      const levers = app.levers.locator(".lever");
      await expect(levers).toHaveCount(9);
      const [primary, third, , unverified] = words.trust;
      for (const lever of await levers.all()) {
        await lever.locator("summary").first().click();
        const marks = await lever.locator(".sources li .mark").allTextContents();
        const sources = await lever.locator(".sources li").count();
        expect(marks.length).toBeGreaterThan(0);
        expect(marks).toHaveLength(sources);
        for (const mark of marks) expect(words.trust).toContain(mark);
      }
      await expect(levers.first().locator(".sources .mark")).toHaveText([primary, third, unverified]);

      const dataAct = levers.filter({ hasText: words.dataAct });
      for (const day of ["2027-01-23", "2027-02-22", "2027-03-24"]) await expect(dataAct).toContainText(app.day(day).long);
      const body = (await app.textIn(levers.first())).locator(".text-body");
      await expect(body).toContainText(app.day("2027-01-14").long);
      await expect(body).toContainText(app.day("2028-01-14").long);

      const other = await app.switchLanguage();
      await expect(other.levers.locator(".lever")).toHaveCount(9);
      await expect(other.levers).toContainText(other.words.dataAct);
    });

    test("the way under EU law is not offered to a company outside the EU", async ({ page }) => {
      const app = await Work.at(page, undefined, { lang, contract: { notice: "60d" } });
      for (const [answer, count] of [
        ["no", 0],
        ["unknown", 1],
        ["yes", 1],
      ]) {
        await app.questions.locator("summary").click();
        await app.answer("eu", app.words[answer]);
        await app.go("deadlines");
        await expect(app.levers.locator(".lever").first()).toBeVisible();
        await expect(app.levers.getByText(app.words.dataAct)).toHaveCount(count);
        await app.go("steps");
      }
    });
  });
}

for (const [when, hash, status] of [
  ["the deadline is ahead", LINK, "urgent"],
  ["it is the last day", `${MISSED}&asof=2026-11-15`, "today"],
  ["the notice was sent in time", `${MISSED}&done=1sn20261101`, "cancelled"],
  ["the contract ends by itself", `${MISSED}&renew=none`, "ends"],
]) {
  test(`nothing of what helps late is shown when ${when}`, async ({ page }) => {
    // The deadlines can be ready before the second part has rendered the levers.
    const app = await Work.opened(page, { hash: `#${hash}&view=costs` });
    await app.go("deadlines");
    await app.expectFigure("status", status);
    await expect(app.levers).toHaveCount(0);
  });
}

test("a notice sent on a missed deadline keeps what still helps in sight", async ({ page }) => {
  const app = new Work(page);
  await app.openAt(undefined, { contract: { notice: "60d", steps: sent("2026-11-20") } });
  await app.go("deadlines");
  await app.expectFigure("status", "missed");
  await expect(app.levers.locator(".lever").first()).toBeVisible();
  await expect(app.confirmation).toContainText(app.words.confirmationExpected(app.day("2026-11-27").long));
});

test("a day put right on the sheet of what was sent dates the notice anew", async ({ page }) => {
  const app = await Work.at(page, "send-notice");
  await page.locator("#tick-sent-email").check();
  await app.fillIn(page.locator("#sent-email-0"), "10.11.2026");
  await expect(app.step("send-notice").locator(".step-due")).toContainText("10.11.2026");
  await app.fillIn(page.locator("#sent-email-0"), "20.11.2026");
  await expect(app.step("send-notice").locator(".step-due")).toContainText("20.11.2026");
  await expect.poll(async () => (await stepsOf(app))[0]?.on).toBe("2026-11-20");
});

test("a proof that is added does not take back what was said of the step", async ({ page }) => {
  const app = await Work.at(page, "send-notice");
  await page.locator("#tick-sent-email").check();
  await app.fillIn(page.locator("#sent-email-0"), "20.11.2026");
  await app.tickOf("send-notice").uncheck();
  await app.fillIn(page.locator("#sent-letter-1"), "Beleg 7");
  await expect(app.tickOf("send-notice")).not.toBeChecked();
  await app.go("deadlines");
  await app.expectFigure("status", "urgent");
});

test("no confirmation is waited for where the contract ends by itself", async ({ page }) => {
  const app = new Work(page);
  await app.openAt(undefined, { contract: { renew: "none", steps: sent("2026-11-20") } });
  await app.go("deadlines");
  await app.expectFigure("status", "ends");
  await expect(app.confirmation).toHaveCount(0);
});

test("a notice dated by the sheet gives the same plan as a link with its day", async ({ page, elsewhere }) => {
  const app = await Work.at(page, "send-notice");
  await page.locator("#tick-sent-portal").check();
  await app.fillIn(page.locator("#sent-portal-0"), "2026-11-20");
  await app.go("deadlines");
  await app.expectFigure("status", "cancelled");
  const there = await Work.opened(await elsewhere(), { hash: `#${LINK}&done=1sn20261120` });
  await there.expectFigures(await app.plan());
});
