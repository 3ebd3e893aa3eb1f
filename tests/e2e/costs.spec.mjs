// The costs view: its three numbers, a price that is missing, workings, the course over the term, assumptions, the cost of
// a missed deadline; and the three calculators, which are views of their own.
import { App, LANGUAGES, LINK, expect, test } from "./app.mjs";
import { Work } from "./work.mjs";

const CONTRACT = "v=1&start=2026-01-15&term=12&notice=30d&price=12000&bill=quarterly&fee=10%25&x=2026-06-30&view=costs";

const LABELS = {
  de: {
    gross: "mit 19 % USt",
    month: "Monaten",
    nothing: "Nichts kommt zurück. Zugang bis 14. Januar 2027.",
    sent: "Nach der Kündigung",
    ends: "Am Ende der Laufzeit",
    onTime: "Fristgerecht kündigen",
    unread: "Das ist kein Betrag",
    ambiguous: "1,234",
    ways: ["1.234,00", "1,23"],
    dollars: "48.000 $",
    readDollars: "Gelesen als 48.000,00 $, Währung",
    back: "Zurück zu den Kosten",
    calculators: { seats: "Bleiben, aber kleiner", crm: "CRMs vergleichen", invoices: "Rechnungen nach Kündigung" },
    voices: ["Standardvertrag wie Berater zitieren", "Leitfaden eines CRM-Anbieters unverbindlich", "Aus wichtigem Grund nur bei Vertragsbruch"],
  },
  en: {
    gross: "with 19% VAT",
    month: "months",
    nothing: "Nothing comes back. Access until 14 January 2027.",
    sent: "After the notice",
    ends: "At the end of the term",
    onTime: "Cancel on time",
    unread: "This is not an amount",
    ambiguous: "1.234",
    ways: ["1,234.00", "1.23"],
    dollars: "$48,000",
    readDollars: "Read as $48,000.00, currency",
    back: "Back to the costs",
    calculators: { seats: "Stay, but smaller", crm: "Compare CRMs", invoices: "Invoices after the notice" },
    voices: ["Standard contract as advisers quote", "A CRM vendor’s guide not binding", "For cause only after a breach"],
  },
};

// An amount as shown on the page, in cents.
const cents = (text) => Math.round(Number(text.replaceAll(/[^\d,.-]/g, "").replaceAll(/[.,](?=\d{3})/g, "").replace(",", ".")) * 100);

async function openCosts(page, lang, link = CONTRACT) {
  const app = await App.opened(page, { lang, hash: `#${link}` });
  await expect(app.heading).toHaveText(app.words.costs);
  return app;
}

// Goes from the costs to a calculator by its link.
async function openCalculator(app, name) {
  const title = LABELS[app.lang].calculators[name];
  await app.main.getByRole("link", { name: title }).click();
  await expect(app.heading).toHaveText(title);
  await expect(app.heading).toBeFocused();
  await expect(app.page).toHaveTitle(`${title} – ${app.words.title}`);
  await expect(app.page.locator(`#tool-${name} .sheet-rows`).first()).toBeVisible();
}

// What one set of terms says, by one of its figures.
const voice = (page, figure) => page.locator(".voice").filter({ has: page.locator(`[data-figure=${figure}]`) });

// A part of the page by its text, with any blanks.
const saying = (text) => new RegExp(text.replaceAll(/[.?$]/g, "\\$&").replaceAll(" ", "\\s+"));

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
      const guide = workings.nth(1);
      await expect(guide.locator("tbody tr")).toHaveCount(2);
      const shares = await guide.locator("tbody td:last-child").allTextContents();
      const sum = shares.map(cents).reduce((one, other) => one + other, 0);
      expect(sum).toBe(Math.round((300000 * 14) / 91));
      const fee = Math.round(sum / 10);
      expect(cents(await guide.locator("tfoot tr").last().locator("td").textContent())).toBe(sum - fee);
      expect(Math.round(Number(figures["refund-guide"]) * 100)).toBe(sum - fee);
      const due = await workings.nth(0).locator("tbody td:nth-child(2)").allTextContents();
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
      const vat = voice(page, "refund-guide").locator(".vat").first();
      await expect(vat).toContainText(LABELS[lang].gross);
      const net = Math.round(Number((await app.figures())["refund-guide"]) * 100);
      const [gross] = await vat.evaluate((one) => [one.firstChild.textContent]);
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
      await openCalculator(await openCosts(page, lang), "seats");
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
      await openCalculator(await openCosts(page, lang), "crm");
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
      await openCalculator(app, "invoices");
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
      await expect(said("A-2")).toHaveAttribute("data-tone", "danger");
      await app.main.getByRole("link", { name: LABELS[lang].back }).click();
      await expect(app.heading).toHaveText(app.words.costs);
    });

    test("three numbers first: what missing costs, on time, and what is billed; then on time, and folded, leaving earlier", async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 720 });
      const app = await openCosts(page, lang, CONTRACT.replace("&x=2026-06-30", "&uplift=7"));
      const numbers = page.locator(".numbers .big-amount");
      await expect(numbers).toHaveCount(3);
      // The fourth of four invoices, issued on 15 October, is issued already.
      expect((await numbers.allTextContents()).map(cents)).toEqual([1284000, 0, 1200000]);
      for (const one of await numbers.all()) await expect(one).toBeInViewport({ ratio: 1 });
      await app.expectFigure("renewal-cost", "12840.00");
      await expect(app.main).toContainText(saying(LABELS[lang].nothing));
      const headings = await app.main.getByRole("heading", { level: 2 }).allTextContents();
      expect(headings[0]).toBe(LABELS[lang].onTime);
      await expect(page.locator("#leaving-early")).not.toHaveAttribute("open");
      await expect(page.locator(".voice").first()).toBeHidden();
      await unfold(page, "#leaving-early");
      const names = await page.locator(".voice h3").allTextContents();
      expect(names.map((name) => name.replaceAll(/\s+/g, " ").trim())).toEqual(LABELS[lang].voices);
    });

    test("after the notice, and where the contract ends by itself, no refund comes first", async ({ page }) => {
      const app = await openCosts(page, lang, `${LINK}&price=12000&done=1sn20261120&view=costs`);
      await expect(app.main.getByRole("heading", { level: 2 }).first()).toHaveText(LABELS[lang].sent);
      await expect(app.main).toContainText(saying(LABELS[lang].nothing));
      await expect(page.locator(".voice").first()).toBeHidden();
      expect(await app.figures()).not.toHaveProperty("renewal-cost");
      await app.go("deadlines");
      const aside = app.main.locator("section").filter({ has: page.locator("#leaving-title") });
      await expect(aside.locator("h2")).toHaveText(LABELS[lang].sent);
      await expect(aside).toContainText(saying(LABELS[lang].nothing));
      await expect(aside.locator("table")).toBeHidden();
      await app.expectFigure("refund-msa", "0.00");
      await app.paste(`${LINK}&price=12000&renew=none&view=costs`);
      await expect(app.main.getByRole("heading", { level: 2 }).first()).toHaveText(LABELS[lang].ends);
    });

    test("a term of three years has its invoices folded by year", async ({ page }) => {
      await openCosts(page, lang, CONTRACT.replace("term=12", "term=36"));
      const years = page.locator(".invoices-of-year");
      expect((await years.locator("summary").allTextContents()).map((text) => [text.slice(0, 4), cents(text.slice(6))])).toEqual([
        ["2026", 1200000],
        ["2027", 1200000],
        ["2028", 1200000],
      ]);
      await expect(years.nth(1).locator("table")).toBeHidden();
      await years.nth(1).locator("summary").click();
      await expect(years.nth(1).locator("tbody tr")).toHaveCount(4);
    });

    for (const [where, view] of [
      ["in the costs", "costs"],
      ["beside the deadlines", "deadlines"],
    ]) {
      test(`a price that is missing is typed ${where}, read in the language of the page, and kept`, async ({ page }) => {
        const app = await App.opened(page, { lang, hash: `#${LINK}&view=${view}` });
        const reading = page.locator("#price-reading");
        await app.price.fill("viel");
        await expect(reading).toContainText(LABELS[lang].unread);
        await app.price.press("Enter");
        await expect(app.price).toHaveAttribute("aria-invalid", "true");
        await expect(app.price).toBeFocused();
        await expect(page.locator("#price-error")).toContainText(LABELS[lang].unread);
        // Said once.
        await expect(reading).toHaveText("");
        await app.price.fill(LABELS[lang].ambiguous);
        for (const way of LABELS[lang].ways) await expect(reading.getByRole("button", { name: way, exact: true })).toBeVisible();
        await reading.getByRole("button", { name: LABELS[lang].ways[0], exact: true }).click();
        await expect(app.price).toHaveValue(LABELS[lang].ways[0]);
        await app.price.fill(LABELS[lang].dollars);
        await expect(reading).toContainText(saying(LABELS[lang].readDollars));
        await app.price.fill(app.words.priceGrouped);
        await page.locator("#currency").selectOption({ index: 0 });
        await expect(reading).toHaveText(saying(app.words.priceRead));
        await app.price.press("Enter");
        await app.expectFigure("renewal-cost", "48000.00");
        await expect(app.price).toHaveCount(0);
        await expect(page.locator(view === "costs" ? "#cost-numbers" : "#nothing-title")).toBeFocused();
        await expect.poll(async () => (await app.stored()).contracts.map((contract) => contract.price)).toEqual([4_800_000]);
        await app.reload();
        await app.expectFigure("renewal-cost", "48000.00");
      });
    }

    test("each calculator is reached from the steps that need it, and leads back there", async ({ page }) => {
      const app = await Work.at(page, "right-size", { lang });
      const { calculators } = LABELS[lang];
      for (const [step, name] of [
        ["right-size", "seats"],
        ["compare-crm", "crm"],
        ["check-final-invoice", "invoices"],
        ["watch-statements", "invoices"],
      ]) {
        await app.goTo(step);
        await app.step(step).getByRole("link", { name: calculators[name] }).click();
        await expect(app.heading).toHaveText(calculators[name]);
        await app.main.locator(`a[href*="step=${step}"]`).click();
        await expect(app.step(step)).toBeFocused();
      }
      await app.goTo("check-refund");
      await app.step("check-refund").locator('a[href*="view=costs"]').click();
      await expect(app.heading).toHaveText(app.words.costs);
    });
  });
}

test("a cell that is still being typed into leaves with its view", async ({ page }) => {
  const app = await openCosts(page, "de");
  await openCalculator(app, "seats");
  await page.locator("#seat-enterprise-0").fill("40");
  await page.goBack();
  await expect(app.heading).toHaveText(app.words.costs);
  await app.expectAlive();
  await openCalculator(app, "seats");
  await expect(page.locator("#seat-enterprise-0")).toHaveValue("40");
});

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
  const read = await page.locator(".reader .reading dd").first().textContent();
  const sum = Math.round((300000 * 59) / 90);
  expect(cents(read)).toBe(sum - Math.round(sum / 10));
  await page.keyboard.press("End");
  await expect(page.locator(".reader strong")).toHaveText("Donnerstag, 14. Januar 2027");
  await app.expectFigure("refund-guide", ((Math.round((300000 * 14) / 91) - Math.round(Math.round((300000 * 14) / 91) / 10)) / 100).toFixed(2));
});
