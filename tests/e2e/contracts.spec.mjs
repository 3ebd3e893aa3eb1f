// The overview of all contracts: none, one, many; search, sort order, groups, selection, archive.
import { LANGUAGES, expect, savedContract, test } from "./app.mjs";
import { MANY, Overview, URGENCY, WORDS } from "./overview.mjs";

for (const lang of LANGUAGES) {
  const say = WORDS[lang];

  test.describe(`in ${lang}`, () => {
    test("without a contract the overview says so and leads to the form", async ({ page }) => {
      const app = await new Overview(page, lang);
      await app.open("#v=1&view=contracts");
      await expect(app.main).toContainText(say.none);
      await app.main.getByRole("link", { name: say.add }).click();
      await expect(app.start).toBeVisible();
    });

    test("one contract begins with its deadlines, and several with the overview", async ({ page, elsewhere }) => {
      const one = new Overview(page, lang);
      await one.openWith(MANY.slice(3, 4), "");
      await expect(one.heading).toHaveText(one.words.deadlines);
      await one.go("contracts");
      await one.expectListed(["Sales Cloud"]);
      await expect(one.find).toHaveCount(0);
      await page.getByRole("banner").getByRole("link", { name: "Fristklar" }).click();
      await expect(one.heading).toHaveText(one.words.deadlines);

      const many = new Overview(await elsewhere(), lang);
      await many.openWith(MANY, "");
      await expect(many.heading).toHaveText(many.words.contracts);
      // Copied, the address of a line shows its dates in a browser that does not know the contract.
      const line = many.main.getByRole("link", { name: "Sales Cloud" }).last();
      expect(await line.getAttribute("href")).toMatch(/[#&]start=\d{4}-\d\d-\d\d&(term|end)=[\d-]+&notice=\d+[dm]&.*id=/);
      await line.click();
      await many.expectFigure("notice-deadline", "2026-12-15");
      await many.page.getByRole("banner").getByRole("link", { name: "Fristklar" }).click();
      await expect(many.heading).toHaveText(many.words.contracts);
    });

    test("what comes next is said first, and each contract has its date, state, cost and progress", async ({ page }) => {
      const app = new Overview(page, lang);
      await app.openWith(MANY);
      await expect(app.main.locator(".overview-next")).toContainText(say.next);
      await expect(app.main.locator(".overview-next")).toContainText(say.late);
      await app.expectListed(URGENCY);
      const cells = app.main.getByRole("row").filter({ hasText: "Sales Cloud" }).getByRole("cell");
      const texts = (await cells.allTextContents()).map((text) => text.replaceAll("\u00a0", " "));
      expect(texts[1]).toContain(lang === "de" ? "Noch 22 Tage" : "22 days left");
      expect(texts[1]).toContain(lang === "de" ? "Dringend" : "Urgent");
      expect(texts[2]).toContain(lang === "de" ? "Dienstag, 15.12.2026" : "Tuesday 15 Dec 2026");
      expect(texts[3]).toBe("Sales CloudWeber · Sales");
      expect(texts[4]).toBe(lang === "de" ? "12.840,00 €" : "€12,840.00");
      expect(texts[5]).toMatch(lang === "de" ? /^0 von \d+$/ : /^0 of \d+$/);
      // The add-on ends with its base contract, and is listed below it.
      const addon = app.main.getByRole("row").filter({ hasText: "Einstein" });
      await expect(addon).toContainText(lang === "de" ? "endet mit Service Cloud" : "ends with Service Cloud");
      await expect(addon.locator("time")).toHaveAttribute("datetime", "2026-11-19");
      await expect(app.main.getByRole("table").first()).toHaveAttribute("aria-rowcount", "7");
    });

    test("contracts are found, shown by state and month, sorted and put together", async ({ page }) => {
      const app = new Overview(page, lang);
      await app.openWith(MANY);
      await app.find.fill("OEZTUERK");
      await app.expectListed(["Data Cloud", "Tableau"]);
      await expect(app.main.locator(".shown-count")).toHaveText(say.some(2));
      await app.find.fill("nichts dergleichen");
      await expect(app.main.locator(".shown-count")).toHaveText(say.nothing);
      await app.button(say.again).click();
      await app.expectListed(URGENCY);
      await expect(app.find).toHaveValue("");

      await app.button(say.cancelled).click();
      await app.expectListed(["Tableau"]);
      await expect(app.button(say.cancelled)).toBeFocused();
      await app.button(say.all).click();
      await app.unfold();
      const december = app.main.getByRole("button", { name: say.december });
      await december.focus();
      await page.keyboard.press("Enter");
      await app.expectListed(["Sales Cloud"]);
      await expect(december).toHaveAttribute("aria-pressed", "true");
      await page.keyboard.press("Space");
      await app.expectListed(URGENCY);
      // The month stands with the filters, too, where it can be taken back while the year is folded.
      await december.click();
      await page.locator("#show-month").click();
      await app.expectListed(URGENCY);
      await expect(app.button(say.all)).toBeFocused();

      await app.sort.selectOption({ label: say.cost });
      await app.expectListed(["Sales Cloud", "Service Cloud", "Einstein", "Data Cloud", "Conga", "Tableau"]);
      await page.getByRole("checkbox", { name: say.reverse }).check();
      await app.expectListed(["Data Cloud", "Service Cloud", "Einstein", "Sales Cloud", "Conga", "Tableau"]);
      await page.getByRole("checkbox", { name: say.reverse }).uncheck();
      await app.group.selectOption({ label: say.customer });
      await expect.poll(() => app.lines.locator("h2").allTextContents()).toEqual([
        "Weber",
        "Öztürk Großhandel",
        lang === "de" ? "Ohne Kunde" : "No customer",
      ]);
      const sums = (await app.lines.first().locator(".section-sums").textContent()).replaceAll("\u00a0", " ");
      expect(sums).toBe(lang === "de" ? "23.440,00 €" : "€23,440.00");

      // The filter is still there after viewing a contract.
      await app.lines.getByRole("link", { name: "Conga" }).click();
      await app.go("contracts");
      await expect(app.lines.locator("h2")).toHaveCount(3);
    });

    test("costs are added up by quarter, and never across currencies", async ({ page }) => {
      const app = new Overview(page, lang);
      await app.openWith(MANY);
      await app.unfold();
      await app.main.locator("summary", { hasText: say.quarters }).click();
      const rows = app.main.locator(".quarters tbody tr");
      const said = (await rows.allTextContents()).map((text) => text.replaceAll("\u00a0", " "));
      expect(said).toEqual(
        lang === "de"
          ? [
              "Schon versäumt210.600,00 €",
              "4. Quartal 2026112.840,00 €",
              "1. Quartal 202713.000,00 CHF",
              "4. Quartal 2027210.600,00 €",
              "2. Quartal 202815.000,00 €",
            ]
          : ["Already missed2€10,600.00", "Q4 20261€12,840.00", "Q1 20271CHF 3,000.00", "Q4 20272€10,600.00", "Q2 20281€5,000.00"],
      );
    });

    test("a contract is put away, taken out again and brought back by undo", async ({ page }) => {
      const app = new Overview(page, lang);
      await app.openWith(MANY);
      await app.act("Conga", say.putAway);
      await app.expectListed(URGENCY.filter((name) => name !== "Conga"));
      await expect(app.lines.getByRole("link", { name: "Data Cloud" })).toBeFocused();
      await app.status.getByRole("button", { name: say.undo }).click();
      await app.expectListed(URGENCY);
      await app.button(say.archive).click();
      await app.expectListed(["Slack"]);
      await app.act("Slack", say.takeBack);
      await expect(app.main.locator(".shown-count")).toHaveText(say.nothing);
      await expect.poll(async () => (await app.stored()).contracts.filter((one) => one.archived).length).toBe(0);
    });

    test("the headings sort, and once more in reverse", async ({ page }) => {
      const app = new Overview(page, lang);
      await app.openWith(MANY);
      const { state, name, cost } = app.headings;
      await expect(state).toHaveAttribute("aria-sort", "ascending");
      await name.getByRole("button").click();
      await app.expectListed(["Conga", "Data Cloud", "Sales Cloud", "Service Cloud", "Einstein", "Tableau"]);
      await expect(name).toHaveAttribute("aria-sort", "ascending");
      await expect(state).not.toHaveAttribute("aria-sort");
      await name.getByRole("button").press("Enter");
      await app.expectListed(["Tableau", "Service Cloud", "Einstein", "Sales Cloud", "Data Cloud", "Conga"]);
      await expect(name).toHaveAttribute("aria-sort", "descending");
      await cost.getByRole("button").click();
      await app.expectListed(["Sales Cloud", "Service Cloud", "Einstein", "Data Cloud", "Conga", "Tableau"]);
      await expect(cost).toHaveAttribute("aria-sort", "descending");
    });

    test("the menu of a line opens by keyboard, goes by Escape, and gives the focus back", async ({ page }) => {
      const app = new Overview(page, lang);
      await app.openWith(MANY);
      const button = app.line("Sales Cloud").getByRole("button");
      await button.press("Enter");
      await expect(app.menu).toBeVisible();
      await page.keyboard.press("Tab");
      await expect(app.menu.getByRole("link", { name: say.openLetter })).toBeFocused();
      await page.keyboard.press("Escape");
      await expect(app.menu).toBeHidden();
      await expect(button).toBeFocused();
      await button.click();
      await app.menu.getByRole("button", { name: say.toCalendar }).click();
      await expect(app.menu).toBeHidden();
      await expect(app.status).not.toBeEmpty();
      await button.click();
      await app.menu.getByRole("link", { name: say.openLetter }).click();
      await expect(app.heading).toHaveText(app.words.letter);
      await expect(page.getByRole("main")).toContainText("Sales Cloud");
    });

    test("what is selected stays so while the list is sorted and searched, and is archived and brought back together", async ({ page }) => {
      const app = new Overview(page, lang);
      await app.openWith(MANY);
      await expect(app.selection.getByRole("button")).toHaveCount(0);
      await app.select("Conga", "Sales Cloud");
      await expect(app.selection.getByRole("status")).toHaveText(say.selected(2));
      await app.headings.name.getByRole("button").click();
      await app.find.fill("sales");
      await expect(app.selection.getByRole("status")).toHaveText(say.selectedHidden(2, 1));
      await expect(app.line("Sales Cloud").getByRole("checkbox")).toBeChecked();
      await app.find.fill("");
      await expect(app.line("Conga").getByRole("checkbox")).toBeChecked();
      const all = page.locator("#select-all");
      await expect(all).toHaveJSProperty("indeterminate", true);
      await all.check();
      await expect(app.selection.getByRole("status")).toHaveText(say.selected(6));
      await all.uncheck();
      await expect(app.selection.getByRole("status")).toBeEmpty();

      await app.select("Conga", "Sales Cloud");
      await app.selection.getByRole("button", { name: say.putAway }).click();
      await expect(app.heading).toBeFocused();
      await expect(app.selection.getByRole("button")).toHaveCount(0);
      await app.expectListed(["Data Cloud", "Service Cloud", "Einstein", "Tableau"]);
      await app.status.getByRole("button", { name: say.undo }).click();
      await expect(app.lines).toHaveCount(6);

      await app.select("Conga", "Tableau");
      await app.selection.getByRole("button", { name: say.toCalendar }).click();
      await expect(app.status).not.toBeEmpty();
      await app.selection.getByRole("button", { name: say.clear }).click();
      await expect(app.line("Conga").getByRole("checkbox")).not.toBeChecked();
    });

    test("one letter for what is selected, or for all of a customer's contracts", async ({ page }) => {
      const app = new Overview(page, lang);
      const weber = { customer: "Weber" };
      const three = ["a", "b", "c"].map((id, month) => savedContract(id, `2026-0${2 * month + 2}-01`, { name: `Form ${id}`, ...weber }));
      await app.openWith([...three, ...MANY.slice(0, 1)]);
      await app.select("Form a", "Data Cloud");
      await expect(app.selection).toContainText(say.oneCustomer);
      await app.select("Data Cloud", "Form c");
      await app.selection.getByRole("link", { name: say.oneLetter(2), exact: true }).click();
      await expect(app.heading).toHaveText(app.words.letter);
      const group = page.getByRole("group", { name: say.also });
      await expect(group.getByRole("checkbox", { name: /Form c/ })).toBeChecked();
      await expect(group.getByRole("checkbox", { name: /Form b/ })).not.toBeChecked();
      await expect(page.locator("main")).toContainText("Form a");

      await app.go("contracts");
      await app.unfold();
      await app.group.selectOption({ label: say.customer });
      await app.lines.getByRole("link", { name: say.oneLetter(3), exact: true }).click();
      await expect(app.heading).toHaveText(app.words.letter);
      await expect(group.getByRole("checkbox", { name: /Form b/ })).toBeChecked();
      await expect(group.getByRole("checkbox", { name: /Form c/ })).toBeChecked();
    });

    test("the form asks whose it is and what it ends with, and the dates follow", async ({ page }) => {
      const app = new Overview(page, lang);
      await app.openWith([savedContract("base", "2026-03-15", { name: "Sales Cloud", customer: "Weber" })], "#v=1&view=start");
      await app.start.fill("2026-09-20");
      await app.page.locator("summary", { hasText: app.words.more }).click();
      await expect(page.getByRole("combobox", { name: say.base })).toBeHidden();
      await page.getByRole("textbox", { name: say.customerField }).fill("weber");
      await page.getByRole("combobox", { name: say.base }).selectOption({ label: "Sales Cloud" });
      // Example 36 of docs/rules.md#worked-examples.
      await app.expectFigure("notice-deadline", "2027-02-12");
      await app.submitForm();
      await app.expectFigure("term-end", "2027-03-14");
      const [, addon] = await app.storedContracts(2);
      expect(addon).toMatchObject({ customer: "weber", with: "base", start: "2026-09-20" });
    });

    test("one letter names several contracts and is sent by the earliest date", async ({ page }) => {
      const app = new Overview(page, lang);
      // Example 37 of docs/rules.md#worked-examples.
      const end = (id, name, end) => savedContract(id, "2026-01-01", { name, term: undefined, end });
      const forms = [end("a", "Sales", "2026-12-31"), end("b", "Service", "2027-03-14"), end("c", "Data", "2027-05-14")];
      await app.openWith(forms, "#v=1&id=c&view=letter");
      await expect(app.paper).toBeVisible();
      const group = page.getByRole("group", { name: say.also });
      await group.getByRole("checkbox", { name: /Sales/ }).check();
      await group.getByRole("checkbox", { name: /Service/ }).check();
      await expect(group).toContainText(say.by);
      const said = async () => (await app.paper.textContent()).replaceAll("\u00a0", " ");
      await expect.poll(said).toContain(say.named);
      await app.storedContracts(3);
      await app.reload();
      await expect(group.getByRole("checkbox", { name: /Service/ })).toBeChecked();
    });
  });
}
