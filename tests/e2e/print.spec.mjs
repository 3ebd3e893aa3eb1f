// On paper: every view whole, without empty pages, on A4 and US Letter.
import { App, expect, keep, savedContract, savedDocument, test } from "./app.mjs";
import { printedWords } from "./outside.mjs";

const PAPERS = ["A4", "Letter"];
// So many lines of the list of contracts are printed at most.
const MOST = 1_000;

const nameOf = (number) => `V${String(number).padStart(5, "0")}`;

function contracts(count) {
  return Array.from({ length: count }, (_, number) => {
    const start = new Date(Date.UTC(2025, 0, 1 + (number % 600))).toISOString().slice(0, 10);
    return savedContract(`c${number}`, start, { name: nameOf(number), customer: `Kunde ${number % 9}`, price: 1_200_000 });
  });
}

for (const count of [50, 51, 500, 10_000]) {
  test(`a list of ${count} contracts on ${PAPERS.join(" and ")}`, async ({ page }, info) => {
    test.setTimeout(180_000);
    await keep(page, { "fristklar.state": savedDocument(contracts(count)) });
    const app = await App.opened(page, { hash: "#view=contracts" });
    await page.locator(".contract-head").getByRole("button", { name: "Vertrag" }).click();
    await expect(page.locator("#open-c0")).toBeVisible();
    let before;
    const rendered = () => page.locator("[data-line]").count();
    await expect.poll(async () => before === (before = await rendered()), { intervals: [500] }).toBe(true);
    for (const format of PAPERS) {
      const pages = await printedWords(page, info, { format });
      expect(pages.filter((words) => words.length === 0), format).toEqual([]);
      const printed = pages.flat().filter((word) => /^V\d{5}$/.test(word));
      // The next deadline, above the list, is that of one of them.
      const listed = [...new Set(printed)].sort();
      const expected = Array.from({ length: Math.min(count, MOST) }, (_, number) => nameOf(number));
      expect(listed.filter((name) => !expected.includes(name)).length, format).toBeLessThanOrEqual(1);
      expect(expected.filter((name) => !listed.includes(name)), format).toEqual([]);
      // At least a dozen to the page.
      expect(pages.length, format).toBeLessThan(3 + expected.length / 12);
      const said = pages.flat().join(" ").includes(`Gedruckt sind die ersten ${MOST} von ${count} Zeilen.`);
      expect(said, format).toBe(count > MOST);
      // Afterwards the page is as it was.
      await expect(page.locator("[data-line]"), format).toHaveCount(before);
    }
  });
}

// What is drawn only when it is unfolded, or printed.
const FOLDED = { deadlines: "Die Laufzeit beginnt am", costs: "Empfohlener" };
for (const view of ["start", "deadlines", "costs", "licences", "crm", "invoices", "steps", "letter", "summary", "backup", "import", "documents", "help", "imprint", "privacy", "accessibility"]) {
  test(`the view ${view} on ${PAPERS.join(" and ")}`, async ({ page }, info) => {
    test.setTimeout(60_000);
    const isStart = view === "start";
    if (!isStart) await keep(page, { "fristklar.state": savedDocument([savedContract("first", "2026-01-15", { price: 1_200_000 })]) });
    const app = await App.opened(page, { hash: isStart ? "" : `#v=1&view=${view}&id=first` });
    if (isStart) await app.start.fill(app.words.startDay);
    const title = await app.heading.innerText();
    if (view === "deadlines") await expect(page.locator(".reasoning")).toBeAttached();
    const folded = await page
      .locator(".invoices-of-year, .working, .question, .lever")
      .evaluateAll((all) => all.map((one) => one.querySelector("summary + *")?.textContent.trim() ?? ""));
    for (const format of PAPERS) {
      const pages = await printedWords(page, info, { format });
      expect(pages.length, format).toBeGreaterThan(0);
      expect(pages.filter((words) => words.length === 0), format).toEqual([]);
      const text = pages.flat().join("").replaceAll(/\s/g, "");
      if (!["letter", "summary", "deadlines"].includes(view)) expect(text, format).toContain(title.replaceAll(/\s/g, ""));
      for (const part of folded.filter(Boolean)) expect(text, format).toContain(part.slice(0, 30).replaceAll(/\s/g, ""));
      if (FOLDED[view]) expect(text, format).toContain(FOLDED[view].replaceAll(/\s/g, ""));
    }
  });
}
