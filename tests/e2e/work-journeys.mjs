// The journeys of work-journey.spec.mjs, which other-programs.spec.mjs makes again. `seen` is called wherever the page is
// worth looking at.
import { expect, tabTo } from "./app.mjs";
import { Work } from "./work.mjs";

const nobody = async () => {};

// The steps from the confirmation to the last invoice, and those after it.
const FROM_CONFIRMATION = [
  "confirm-receipt", "chase-confirmation", "fix-stalled-request", "escalate", "check-send-by", "last-export-slot", "switch-over",
  "withdraw-permissions", "final-export", "transfer-records", "verify-final-export", "deactivate-users", "last-login",
  "check-final-invoice",
];
const AFTER_INVOICE = ["request-late-export", "confirm-deletion", "watch-statements", "close-file"];

// By keyboard alone from the empty form to the last invoice.
export async function byKeyboard(page, lang, seen = nobody) {
  const app = await Work.opened(page, { lang });
  const { words } = app;
  const { keyboard } = page;
  const press = async (target, key) => {
    await tabTo(target);
    await keyboard.press(key);
  };
  const type = async (target, text) => {
    await tabTo(target);
    await keyboard.type(text);
  };
  const unfoldSectionOf = async (id) => {
    const folded = page.locator(".step-fold:not([open])").filter({ has: app.tickOf(id) });
    if (await folded.count()) await press(folded.locator("summary").first(), "Enter");
  };
  const settle = async (id) => {
    await unfoldSectionOf(id);
    await press(app.tickOf(id), "Space");
    await expect(app.tickOf(id)).toBeChecked();
  };
  const open = async (id) => {
    await unfoldSectionOf(id);
    await press(app.opener(id), "Enter");
    await expect(app.record(id)).toBeVisible();
  };

  await type(app.start, words.startDay);
  await press(app.submit, "Enter");
  await expect(app.heading).toHaveText(words.deadlines);
  await press(page.getByRole("link", { name: words.toSteps }), "Enter");
  await expect(app.heading).toHaveText(words.steps);
  await seen();

  await press(app.questions.locator("summary"), "Enter");
  await press(app.answerTo("edition"), "ArrowDown");
  await expect(app.answerTo("edition")).toHaveValue("1");
  await press(app.answerTo("eu"), "ArrowDown");
  await expect(app.questions).toContainText(words.answered(2));

  const ids = await app.stepIds();
  for (const id of [...FROM_CONFIRMATION, ...AFTER_INVOICE]) expect(ids).toContain(id);
  const toNotice = ids.filter((id) => ![...FROM_CONFIRMATION, ...AFTER_INVOICE].includes(id));
  const upTo = [...toNotice, ...FROM_CONFIRMATION];
  const inside = {
    "read-contract": async () => {
      await type(app.who("read-contract"), "Ada Lovelace");
      await type(app.note("read-contract"), "Seite 3, Punkt 4");
    },
    "plan-export": async () => {
      await type(app.adder("exports"), "Testexport");
      await keyboard.press("Enter");
      const row = app.row("exports", "Testexport");
      await expect(row).toBeVisible();
      await type(app.cell(row, words.requested), app.day("2026-11-23").field);
      await keyboard.press("Tab");
      await expect(app.step("plan-export")).toContainText(words.nextExport(app.day("2026-11-30").long));
    },
    "verify-export": async () => {
      await type(page.locator("#objects-accounts-0"), "1204");
      await type(page.locator("#objects-accounts-1"), "1200");
      await expect(app.sheet("objects")).toContainText(words.missing(4));
    },
    "write-reason": async () => {
      for (const reason of ["low-use", "budget"]) await press(page.locator(`#tick-reasons-${reason}`), "Space");
    },
    "send-notice": async () => {
      await press(page.locator("#tick-sent-email"), "Space");
      await type(page.locator("#sent-email-0"), app.day("2026-11-20").field);
      await type(page.locator("#sent-email-1"), "Mail 12:04");
      await expect(app.step("send-notice").locator(".step-due")).toContainText(words.sentOn);
      await expect(app.tickOf("send-notice")).toBeChecked();
    },
  };
  const settleAll = async (ids) => {
    for (const id of ids) {
      if (id !== "send-notice") await settle(id);
      if (!inside[id]) continue;
      await open(id);
      await inside[id]();
    }
  };
  await settleAll(toNotice);
  await seen();

  await press(app.nav.getByRole("link", { name: words.deadlines }), "Enter");
  await expect(app.heading).toHaveText(words.deadlines);
  await app.expectFigure("status", "cancelled");
  await seen();
  await expect(app.confirmation).toContainText(words.confirmationExpected(app.day("2026-11-27").long));
  await press(app.confirmation.getByRole("link"), "Enter");
  await expect(app.step("confirm-receipt")).toBeFocused();
  await settleAll(FROM_CONFIRMATION);

  await app.expectFigure("progress-done", String(upTo.length));
  await app.expectTicked(upTo.map((id) => `tick-${id}`));
  await seen();
  await app.expectStoredSteps(upTo.length);
  const [kept] = await app.storedContracts(1);
  expect(kept.steps.find(({ id }) => id === "send-notice")).toMatchObject({ is: "done", on: "2026-11-20" });
  await app.reload();
  await app.expectFigure("progress-done", String(upTo.length));
  await app.expectTicked(upTo.map((id) => `tick-${id}`));
  expect(await app.storedContracts(1)).toEqual([kept]);
  await press(app.questions.locator("summary"), "Enter");
  await expect(app.answerTo("edition")).toHaveValue("1");
  await open("read-contract");
  await expect(app.who("read-contract")).toHaveValue("Ada Lovelace");
  await expect(app.note("read-contract")).toHaveValue("Seite 3, Punkt 4");
  await seen();
}

export const ANSWERS = [
  { question: "channel", answer: "online", hides: { "contact-executive": "executive" }, shows: ["cancel-online"] },
  { question: "channel", answer: "executive", hides: {}, shows: ["contact-executive"] },
  { question: "renewal", answer: "renewsNot", back: "renews", hides: { "send-notice": "auto" }, shows: ["let-it-end"] },
  { question: "engagement", answer: "no", hides: { "export-account-engagement": "engagement" }, shows: [] },
  { question: "eu", answer: "no", hides: { "consider-data-act": "eu" }, shows: [] },
  { question: "eu", answer: "yes", hides: {}, shows: ["consider-data-act"] },
];

// An answer that fits the list to the contract, and takes back everything when it is taken back.
export async function answering(page, lang, { question, answer, back = "unknown", hides, shows }, seen = nobody) {
  const steps = Object.keys(hides).map((id) => ({ id, is: "done", on: "2026-11-20", note: "Beleg 7", who: "Ada" }));
  const app = await Work.at(page, undefined, { lang, contract: { steps } });
  const before = await app.stepIds();
  const titles = Object.fromEntries(
    await Promise.all(Object.keys(hides).map(async (id) => [id, await app.step(id).locator(".step-title").innerText()])),
  );
  const done = String(steps.length);
  await app.expectFigure("progress-done", done);
  await app.questions.locator("summary").click();
  await app.answer(question, app.words[answer]);
  await expect(app.questions).toContainText(app.words.answered(1));
  await app.hidden.locator("summary").click();
  const expectFitted = async () => {
    await app.unfoldSections();
    for (const [id, reason] of Object.entries(hides)) {
      await expect(app.step(id)).toHaveCount(0);
      const listed = app.hidden.getByRole("listitem").filter({ hasText: titles[id] });
      await expect(listed).toContainText(app.words.onlyFor[reason]);
    }
    for (const id of shows) await expect(app.step(id)).toBeVisible();
    await app.expectFigure("progress-total", String((await app.stepIds()).length));
    await app.expectFigure("progress-done", "0");
  };
  await expectFitted();
  await seen();
  await app.reload();
  await expect(app.questions).toContainText(app.words.answered(1));
  await app.hidden.locator("summary").click();
  await expectFitted();

  await app.questions.locator("summary").click();
  await app.answer(question, app.words[back]);
  await expect(app.questions).toContainText(app.words.answered(0));
  await expect.poll(() => app.stepIds()).toEqual(before);
  await app.expectFigure("progress-done", done);
  for (const { id } of steps) {
    await expect(app.tickOf(id)).toBeChecked();
    await app.unfold(id);
    await expect(app.note(id)).toHaveValue("Beleg 7");
    await expect(app.who(id)).toHaveValue("Ada");
  }
  await seen();
}

// A contract said to end by itself has no deadline until that is taken back.
export async function endingByItself(page, lang, seen = nobody) {
  const app = await Work.at(page, undefined, { lang });
  await app.questions.locator("summary").click();
  await app.answer("renewal", app.words.renewsNot);
  await app.go("deadlines");
  await app.expectFigure("status", "ends");
  expect(await app.figures()).not.toHaveProperty("notice-deadline");
  await expect(app.main).toContainText(app.words.endsByItself);
  await seen();
  await app.go("steps");
  await app.questions.locator("summary").click();
  await app.answer("renewal", app.words.renews);
  await app.go("deadlines");
  await app.expectFigure("status", "urgent");
  await app.expectFigure("notice-deadline", "2026-12-15");
  await seen();
}

// A step is held up by no step that does not apply.
export async function heldUp(page, seen = nobody) {
  const app = await Work.at(page, "contact-executive");
  const step = app.step("contact-executive");
  const first = step.getByRole("link", { name: await app.step("draft-notice").locator(".step-title").innerText() });
  await expect(first).toBeVisible();
  await app.questions.locator("summary").click();
  await app.answer("renewal", app.words.renewsNot);
  await expect(app.step("draft-notice")).toHaveCount(0);
  // The step itself remains as it was, open.
  await expect(app.record("contact-executive")).toBeVisible();
  await expect(first).toHaveCount(0);
  await expect(step).not.toContainText(app.words.needsOpen);
  await seen();
}

// What is answered and filled in on a link's contract is there after a reload.
export async function fromLink(page, seen = nobody) {
  const app = await Work.opened(page, { hash: "#v=1&start=2026-01-15&term=12&notice=30d&view=steps&step=verify-export" });
  await page.locator("#objects-accounts-0").fill("12");
  await app.questions.locator("summary").click();
  await app.answer("channel", app.words.executive);
  await app.answer("eu", app.words.no);
  await app.reload();
  await expect(page.locator("#objects-accounts-0")).toHaveValue("12");
  await expect(app.questions).toContainText(app.words.answered(2));
  await app.storedContracts(1);
  await seen();
}
