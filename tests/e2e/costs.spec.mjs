// The costs view: workings, the course over the term, assumptions, the cost of a missed deadline, and the three tools.
import { App, LANGUAGES, expect, test } from "./app.mjs";

const CONTRACT = "v=1&start=2026-01-15&term=12&notice=30d&price=12000&bill=quarterly&fee=10%25&x=2026-06-30&view=costs";

const LABELS = {
  de: { gross: "mit 19 % USt", month: "Monaten" },
  en: { gross: "with 19% VAT", month: "months" },
};

// An amount as shown on the page, in cents.
const cents = (text) => Math.round(Number(text.replaceAll(/[^\d,.-]/g, "").replaceAll(/[.,](?=\d{3})/g, "").replace(",", ".")) * 100);

async function openCosts(page, lang, link = CONTRACT) {
  const app = await App.opened(page, { lang, hash: `#${link}` });
  await expect(app.heading).toHaveText(app.words.costs);
  return app;
}

// Opens a part and waits for its contents.
async function unfold(page, selector) {
  await page.locator(`${selector} > summary`).first().click();
  await expect(page.locator(selector).first()).toHaveAttribute("open", "");
}

for (const lang of LANGUAGES) {
  test.describe(`in ${lang}`, () => {
    test("every settlement opens into a working whose lines add up", async ({ page }) => {
      const app = await openCosts(page, lang);
      const figures = await app.figures();
      const workings = page.locator(".working");
      await expect(workings).toHaveCount(3);
      for (const summary of await workings.locator("summary").all()) await summary.click();
      // Two invoices are issued by 30 June; 14 of the 91 days of the second are unused.
      const guide = workings.nth(0);
      await expect(guide.locator("tbody tr")).toHaveCount(2);
      const shares = await guide.locator("tbody td:last-child").allTextContents();
      const sum = shares.map(cents).reduce((one, other) => one + other, 0);
      expect(sum).toBe(Math.round((300000 * 14) / 91));
      const fee = Math.round(sum / 10);
      expect(cents(await guide.locator("tfoot tr").last().locator("td").textContent())).toBe(sum - fee);
      expect(Math.round(Number(figures["refund-guide"]) * 100)).toBe(sum - fee);
      const due = await workings.nth(1).locator("tbody td:nth-child(2)").allTextContents();
      expect(due.map(cents)).toEqual([300000, 300000]);
      expect(figures["payable-msa"]).toBe("6000.00");
    });

    test("own terms give a fourth settlement, an unclear fee is asked back, and both are kept", async ({ page }) => {
      const app = await openCosts(page, lang);
      await page.locator("#own").check();
      await page.locator("#own-pro-rata").check();
      await page.locator("#own-fee").fill("25 %");
      const gross = Math.round((300000 * 14) / 91);
      await app.expectFigure("refund-own", ((gross - Math.round(gross / 4)) / 100).toFixed(2));
      await page.locator("#own-fee").fill(lang === "de" ? "1,234" : "1.234");
      await expect(page.locator("#own-fee-error")).toBeHidden();
      await page.locator("#own-fee").blur();
      await expect(page.locator("#own-fee-error")).toBeVisible();
      await expect(page.locator("#own-fee")).toHaveAttribute("aria-invalid", "true");
      // Invalid input changes nothing.
      await app.expectFigure("refund-own", ((gross - Math.round(gross / 4)) / 100).toFixed(2));
      await page.locator("#own-full-days").fill("365");
      await page.locator("#own-fee").fill("");
      await app.expectFigure("refund-own", "6000.00");
      await expect.poll(async () => (await app.storage())["fristklar.state"]).toContain("fullRefundDays");
      await app.reload();
      await app.expectFigure("refund-own", "6000.00");
      await expect(page.locator("#own-full-days")).toHaveValue("365");
      await page.locator("#own").uncheck();
      await expect.poll(async () => "refund-own" in (await app.figures())).toBe(false);
    });

    test("VAT is shown apart, and a missed deadline at three prices", async ({ page }) => {
      const app = await openCosts(page, lang);
      await page.locator("#vat").fill("19");
      await expect(page.locator(".settlements .vat").first()).toContainText(LABELS[lang].gross);
      const net = Math.round(Number((await app.figures())["refund-guide"]) * 100);
      const [gross] = await page.locator(".settlements .vat").first().evaluate((one) => [one.firstChild.textContent]);
      expect(cents(gross.replace(/^.*?(VAT|USt)/, ""))).toBe(net + Math.round((net * 19) / 100));
      await expect(page.locator(".price-card .big-amount")).toHaveCount(2);
      await page.locator("#list-discount").fill("30");
      await expect(page.locator(".price-card .big-amount")).toHaveCount(3);
      const prices = await page.locator(".price-card .big-amount").allTextContents();
      expect(prices.map(cents)).toEqual([1200000, 1284000, 1714286]);
      await page.locator("#vat").fill("101");
      await page.locator("#vat").blur();
      await expect(page.locator("#vat-error")).toBeVisible();
      await expect(page.locator("#vat")).toHaveValue("101");
    });

    test("licences: 40 full ones made 25 and 15 small ones save 27,000 a year", async ({ page }) => {
      await openCosts(page, lang);
      await unfold(page, "#tool-seats");
      for (const [id, now, wanted, price] of [
        ["enterprise", "40", "25", "175"],
        ["platform-starter", "", "15", "25"],
      ]) {
        await page.locator(`#seat-${id}-0`).fill(now);
        await page.locator(`#seat-${id}-1`).fill(wanted);
        await page.locator(`#seat-${id}-2`).fill(price);
      }
      const totals = page.locator("#tool-seats .reading").first().locator("dd");
      await expect.poll(async () => (await totals.allTextContents()).map(cents)).toEqual([8400000, 5700000, 2700000]);
      // 57,000 a year compared with 20,000, after 30,000 once: 9.7 months, so ten.
      await page.locator("#basis-migration").fill("30000");
      await page.locator("#basis-alternative").fill("20000");
      await expect(page.locator("#tool-seats [role=status]")).toContainText(`10 ${LABELS[lang].month}`);
      await page.locator("#seat-enterprise-1").fill("viele");
      await expect(page.locator("#tool-seats .trap")).toContainText("Enterprise");
    });

    test("CRMs: places appear once every score is there, and a knock-out rules out", async ({ page }) => {
      await openCosts(page, lang);
      await unfold(page, "#tool-crm");
      const candidates = page.locator("[id^=candidate-][type=checkbox]");
      await candidates.nth(0).check();
      await candidates.nth(1).check();
      const forms = page.locator(".scores");
      await expect(forms).toHaveCount(2);
      for (const [place, score] of [
        [0, "3"],
        [1, "4"],
      ]) {
        await forms.nth(place).locator("summary").click();
        for (const select of await forms.nth(place).locator("select").all()) await select.selectOption(score);
      }
      const rows = page.locator("#tool-crm .scroll tbody tr");
      await expect(rows.nth(0).locator("td").nth(1)).toHaveText("2");
      await expect(rows.nth(1).locator("td").nth(1)).toHaveText("1");
      await page.locator("[id^=criterion-][type=checkbox]").first().check();
      await forms.nth(1).locator("select").first().selectOption("1");
      await expect(rows.nth(1).locator("td").nth(1)).toHaveText("");
      await expect(rows.nth(0).locator("td").nth(1)).toHaveText("1");
    });

    test("invoices after the notice: one as planned, one too high, one after the end", async ({ page }) => {
      const app = await openCosts(page, lang, `${CONTRACT.replace("&x=2026-06-30", "")}&done=1sn20261120`);
      await unfold(page, "#tool-invoices");
      const invoices = [
        ["A-1", "15.10.2026", "15.10.2026", "14.01.2027", "3000"],
        ["A-2", "15.07.2026", "15.07.2026", "14.10.2026", "3100,50"],
        ["A-3", "15.01.2027", "15.01.2027", "14.04.2027", "3000"],
      ];
      for (const [name, ...cells] of invoices) {
        await page.locator("#add-received").fill(name);
        await page.locator("#add-received").press("Enter");
        const row = page.locator(".sheet-row").filter({ hasText: name });
        for (const [place, text] of cells.entries()) {
          const cell = row.locator("input[type=text]").nth(place);
          await cell.fill(text);
          await cell.blur();
        }
      }
      const said = (name) => page.locator(".sheet-row").filter({ hasText: name }).locator(".due");
      await expect(said("A-1")).toHaveAttribute("data-tone", "ok");
      await expect(said("A-2")).toHaveAttribute("data-tone", "danger");
      await expect(said("A-2")).toContainText(lang === "de" ? "100,50" : "100.50");
      await expect(said("A-3")).toHaveAttribute("data-tone", "danger");
      await unfold(page, "#tool-invoices .text-to-send");
      await expect(page.locator("#tool-invoices .text-body")).toContainText("A-3");
      await expect(page.locator("#tool-invoices .text-body")).not.toContainText("A-1");
      await expect.poll(async () => (await app.storage())["fristklar.state"]).toContain("A-3");
      await app.reload();
      await unfold(page, "#tool-invoices");
      await expect(said("A-2")).toHaveAttribute("data-tone", "danger");
    });
  });
}

test("the drawing shows what the table says, and the slider reads any day by keyboard", async ({ page }) => {
  const app = await openCosts(page, "de");
  await unfold(page, ".course-table");
  await expect(page.locator(".course-table tbody tr").first()).toBeVisible();
  const days = await page.locator(".course-table tbody tr").evaluateAll((rows) =>
    rows.map((row) => {
      const [d, m, y] = row.querySelector("th time").textContent.split(".").map(Number);
      return { day: Date.UTC(y, m - 1, d), cells: [...row.querySelectorAll("td.amount")].map((cell) => cell.textContent) };
    }),
  );
  const first = days[0].day;
  const span = days.at(-1).day - first;
  const all = days.flatMap(({ cells }) => cells.slice(0, 3).map(cents));
  const top = Math.max(...all);
  for (const [place, name] of ["line-guide", "line-standard", "line-cause"].entries()) {
    const points = (await page.locator(`.chart-drawing .${name}`).getAttribute("points")).trim().split(" ");
    for (const point of points) {
      const [x, y] = point.split(",").map(Number);
      // A unit of the drawing is a thousandth of the term and a 240th of the height; both are truncated, not rounded.
      const near = days.filter(({ day }) => Math.abs(((day - first) * 1000) / span - x) < 1.01);
      const fits = near.some(({ cells }) => Math.abs(240 - (cents(cells[place]) * 240) / top - y) < 1.01);
      expect(fits, `${name} at ${point}`).toBe(true);
    }
  }
  const slider = page.locator("#course-day");
  await slider.focus();
  await page.keyboard.press("Home");
  await expect(page.locator(".reader strong")).toHaveText("Donnerstag, 15. Januar 2026");
  await expect(slider).toHaveAttribute("aria-valuetext", /Donnerstag, 15\.\s+Januar 2026/);
  for (let presses = 0; presses < 30; presses += 1) await page.keyboard.press("ArrowRight");
  await expect(page.locator(".reader strong")).toHaveText("Samstag, 14. Februar 2026");
  // Day 31: 59 of 90 days are unused, less the fee of 10 %.
  const read = await page.locator(".reading dd").first().textContent();
  const sum = Math.round((300000 * 59) / 90);
  expect(cents(read)).toBe(sum - Math.round(sum / 10));
  await page.keyboard.press("End");
  await expect(page.locator(".reader strong")).toHaveText("Donnerstag, 14. Januar 2027");
  await app.expectFigure("refund-guide", ((Math.round((300000 * 14) / 91) - Math.round(Math.round((300000 * 14) / 91) / 10)) / 100).toFixed(2));
});
