// Every view of the page in its main states, for all checks that need them: rules, sizes, snapshots, the audit.
import { LINK, expect, fragmentOf, keep, savedContract, savedDocument } from "./app.mjs";
import { PLACE, choose, file, whole } from "./order-forms.mjs";
import { documentWithReading } from "./read-documents.mjs";

const PRICE = "price=12000&bill=quarterly&uplift=7&fee=10%25";

// Four contracts: one with a word too long for narrow pages, a missed one with its add-on, one in another currency.
const SEVERAL = [
  savedContract("first", "2026-01-15", { name: "Sales Cloud", customer: "Donaudampfschifffahrtsgesellschaft", price: 1_200_000 }),
  savedContract("second", "2025-12-20", { customer: "Donaudampfschifffahrtsgesellschaft", price: 99_999_999 }),
  savedContract("addon", "2026-05-01", { name: "Einstein", customer: "Weber", with: "second", channel: "online" }),
  savedContract("third", "2026-04-01", { product: "Marketing Cloud", price: 500_000, cur: "CHF" }),
];

// Each gets the app in an empty browser and leaves it in the named state.
export const STATES = {
  "the empty form": (app) => app.open(),
  "the form with all fields": async (app) => {
    await app.open();
    await app.start.fill("2026-01-15");
    await app.page.locator("summary", { hasText: app.words.more }).click();
    await app.stateEnd();
  },
  "the form with errors": async (app) => {
    await app.open();
    await app.start.fill("31.02.2026");
    await app.notice.fill("731");
    await app.submit.click();
    await expect(app.errors).toBeFocused();
  },
  "calm deadlines": (app) => app.open(`#${LINK}&${PRICE}&asof=2026-03-01`),
  "urgent deadlines with everything unfolded": async (app) => {
    await app.open(`#${LINK}&${PRICE}`);
    // Four of them arrive with the second part.
    await expect(app.page.locator("main details")).toHaveCount(5);
    for (const details of await app.page.locator("main details").all()) await details.locator("summary").click();
    await expect(app.page.locator(".look")).toBeVisible();
  },
  "deadlines doubted by a document": async (app) => {
    await keep(app.page, { "fristklar.state": documentWithReading(app.lang) });
    await app.open("#v=1&id=first");
    for (const id of ["second-look", "clause-check"]) await app.page.locator(`#${id} summary`).first().click();
    await expect(app.page.locator(".look")).toBeVisible();
    await expect(app.page.locator(".clause")).toHaveCount(8);
  },
  "missed deadlines": (app) => app.open(`#${LINK}&asof=2026-12-20`),
  "deadlines of a contract that was cancelled": (app) => app.open(`#${LINK}&done=1sn20261201`),
  "deadlines of a contract that ends by itself": (app) => app.open(`#${LINK}&renew=none`),
  "deadlines before the term": (app) => app.open("#v=1&start=2026-12-01&term=1&notice=90d"),
  costs: (app) => app.open(`#${LINK}&${PRICE}&view=costs`),
  "costs with all workings and own terms unfolded": async (app) => {
    await app.open(`#${LINK}&${PRICE}&view=costs`);
    const { page } = app;
    for (const id of ["own", "own-pro-rata"]) await page.locator(`#${id}`).check();
    await page.locator("#vat").fill("19");
    await page.locator("#own-fee").fill(app.lang === "de" ? "1,234" : "1.234");
    await page.locator("#own-fee").blur();
    for (const details of await page.locator("main details").all()) await details.locator("summary").first().click();
  },
  "costs without a price": (app) => app.open(`#${LINK}&view=costs`),
  "costs without a price, and one that cannot be read": async (app) => {
    await app.open(`#${LINK}&view=costs`);
    await app.price.fill("viel");
    await app.price.press("Enter");
    await expect(app.price).toHaveAttribute("aria-invalid", "true");
  },
  "costs after the notice": (app) => app.open(`#${LINK}&${PRICE}&done=1sn20261120&view=costs`),
  "fewer licences": async (app) => {
    await app.open(`#${LINK}&${PRICE}&view=licences`);
    await app.page.locator("#seat-enterprise-0").fill("viele");
    await app.page.locator("#seat-enterprise-1").fill("2");
  },
  "the comparison of CRMs": async (app) => {
    await app.open(`#${LINK}&${PRICE}&view=crm`);
    const { page } = app;
    for (const place of [0, 1]) await page.locator("[id^=candidate-][type=checkbox]").nth(place).check();
    for (const scores of await page.locator(".scores").all()) await scores.locator("summary").click();
  },
  "the check of invoices": async (app) => {
    await app.open(`#${LINK}&${PRICE}&view=invoices`);
    await app.page.locator("#add-received").fill("A-1");
    await app.page.locator("#add-received").press("Enter");
    await expect(app.page.locator("#tool-invoices .sheet-rows")).toContainText("A-1");
  },
  steps: (app) => app.open(`#${LINK}&view=steps&done=1lc-bk`),
  "an opened step": async (app) => {
    await app.open(`#${LINK}&view=steps&step=data-export`);
    await expect(app.page.locator("#step-data-export details")).toContainText("Setup");
  },
  "a step with its sheet filled in": async (app) => {
    await app.openAt("verify-export");
    await app.page.locator("#tick-objects-accounts").check();
    await app.page.locator("#objects-accounts-0").fill("1204");
    await app.page.locator("#objects-accounts-1").fill("1200");
    await app.page.locator("#objects-leads-0").fill("1204");
    await app.page.locator("#objects-leads-1").fill("1210");
    await app.addRow("objects", "Rechnung__c");
    await app.sheet("objects").getByRole("button", { name: app.words.add, exact: true }).click();
    await expect(app.sheet("objects").getByRole("alert")).toBeVisible();
  },
  "the log of what was sent with an unreadable day": async (app) => {
    await app.openAt("send-notice");
    await app.page.locator("#tick-sent-email").check();
    await app.fillIn(app.page.locator("#sent-email-0"), "31.02.2026");
    await expect(app.sheet("sent")).toContainText(app.words.unreadable);
    await app.page.locator("#tick-sent-letter").check();
    await app.fillIn(app.page.locator("#sent-letter-0"), "2026-11-20");
    await app.fillIn(app.record("send-notice").getByRole("textbox", { name: app.words.doneDay }), "31.02.2026");
    await expect(app.record("send-notice")).toContainText(app.words.unreadable);
  },
  "the questions unfolded": async (app) => {
    await app.openAt();
    await app.questions.locator("summary").click();
    await app.answer("renewal", app.words.renewsNot);
    await app.hidden.locator("summary").click();
  },
  "the steps of one person": async (app) => {
    const steps = [{ id: "read-contract", who: "Ada Lovelace" }, { id: "data-export", who: "Ada Lovelace" }];
    await app.openAt(undefined, { contract: { steps } });
    await app.page.locator("#step-filter").selectOption("2");
    await app.page.locator("#handover-text summary").click();
    await expect(app.page.locator(".handover-steps li")).toHaveCount(2);
  },
  "steps that a link hands over": async (app) => {
    const steps = [{ id: "read-contract", who: "Ada Lovelace" }, { id: "data-export", who: "Ada Lovelace" }];
    await app.openAt(undefined, { contract: { steps } });
    await app.page.locator("#step-filter").selectOption("2");
    await app.open(`#${fragmentOf(await app.page.locator("#handover-link").inputValue())}`);
    await app.tickOf("read-contract").check();
    await app.page.locator(".handover .field > button").click();
    await expect(app.page.locator("#reply-link")).toBeVisible();
  },
  "progress that came back": async (app) => {
    const steps = [{ id: "read-contract", is: "doing" }, { id: "data-export", is: "done" }];
    await app.openAt(undefined, { contract: { steps } });
    await app.paste(`${LINK}&done=1rclc&view=steps`);
    await app.page.locator("#brought-progress .button-primary").click();
    await expect(app.page.locator("#brought-problem")).toBeFocused();
  },
  "the time for a contract with errors": async (app) => {
    await app.openAt(undefined, { contract: { approvalDays: 60, signatureDays: 2, absences: ["2026-12-07/2026-12-11"] } });
    await app.page.locator("#preparation summary").click();
    await app.fillIn(app.page.locator("#hours-a-day"), "viel");
    await app.page.locator("#away-until").fill("31.02.2026");
    await app.page.locator("#away-from").fill("30.02.2026");
    await app.page.locator("#away-from").press("Enter");
    await expect(app.page.locator("#preparation .field-error")).toHaveCount(2);
  },
  "a text to send unfolded": async (app) => {
    await app.openAt("chase-confirmation");
    await app.textIn(app.step("chase-confirmation"));
  },
  "levers unfolded after a missed deadline": async (app) => {
    await app.openAt(undefined, { contract: { notice: "60d", price: 1_200_000, uplift: 700 } });
    await app.go("deadlines");
    await expect(app.levers.locator(".lever").first()).toBeVisible();
    for (const lever of await app.levers.locator(".lever").all()) await lever.locator("summary").first().click();
    await app.textIn(app.levers.locator(".lever").first());
  },
  "a confirmation that is missing": async (app) => {
    await app.openAt(undefined, { contract: { steps: [{ id: "send-notice", is: "done", on: "2026-11-13" }] } });
    await app.go("deadlines");
    await expect(app.confirmation).toBeVisible();
  },
  "export dates with a pending export": async (app) => {
    await app.openAt("plan-export");
    await app.addRow("exports", "Testexport");
    await app.fillIn(app.cell(app.row("exports", "Testexport"), app.words.requested), "2026-11-23");
    await expect(app.step("plan-export").getByRole("alert")).toBeVisible();
  },
  "the table of retention": async (app) => {
    await app.openAt("plan-retention");
    await expect(app.step("plan-retention").getByRole("heading", { name: app.words.retention })).toBeVisible();
  },
  "the letter, empty": (app) => app.openLetter(`#${LINK}`),
  "the letter, filled": async (app) => {
    await app.openLetter(`#${LINK}&asof=2026-12-20`);
    await app.fillLetter();
    await app.page.locator(".letter-others summary").click();
    await app.page.locator("#letter-email").fill("nobody");
    await app.page.locator("#letter-kind").selectOption("exit-offer");
    await expect(app.page.locator("#letter-payment")).toBeVisible();
  },
  "the overview without a contract": (app) => app.open("#v=1&view=contracts"),
  "the overview of one contract": (app) => app.open(`#${LINK}&view=contracts`),
  "the overview of many contracts": async (app) => {
    await keep(app.page, { "fristklar.state": savedDocument(SEVERAL) });
    await app.open("#v=1&view=contracts");
    await app.page.locator("#arrangement > summary").click();
    await app.page.locator("#all-files > summary").click();
    await app.page.locator(".quarters summary").click();
    await app.page.locator(".month button").first().click();
    await app.page.locator(".month button").first().click();
    await expect(app.page.locator("[data-line]")).toHaveCount(4);
  },
  "the overview grouped, with a contract put away": async (app) => {
    await keep(app.page, { "fristklar.state": savedDocument(SEVERAL) });
    await app.open("#v=1&view=contracts");
    await app.page.locator("#arrangement > summary").click();
    await app.page.locator("#group").selectOption("1");
    await app.page.locator("[data-line] .cell-actions button").first().click();
    // By keyboard: the menu follows its line when a low window is scrolled to it, away from under a pointer.
    await app.page.locator("#contract-menu button").nth(1).press("Enter");
    await expect(app.page.locator("[data-line] h2").first()).toBeVisible();
    // The message stays while it is in use.
    await app.page.locator(".status-line button").first().focus();
  },
  "the overview with a selection, and a menu open": async (app) => {
    await keep(app.page, { "fristklar.state": savedDocument(SEVERAL) });
    await app.open("#v=1&view=contracts");
    await app.page.locator("#select-all").check();
    await expect(app.page.locator(".selection button").first()).toBeVisible();
    await app.page.locator("[data-line] .cell-actions button").first().click();
    await expect(app.page.locator("#contract-menu")).toBeVisible();
  },
  "the overview where nothing is found": async (app) => {
    await keep(app.page, { "fristklar.state": savedDocument(SEVERAL) });
    await app.open("#v=1&view=contracts");
    await app.page.locator("#find").fill("nothing of that name");
    await expect(app.page.locator("[data-line]")).toHaveCount(0);
  },
  "the form of an add-on": async (app) => {
    await keep(app.page, { "fristklar.state": savedDocument(SEVERAL) });
    await app.open("#v=1&id=addon&view=start");
    await app.page.locator("#channel").selectOption("3");
    await expect(app.page.locator(".field-note")).toBeVisible();
    await expect(app.page.locator("#base")).toBeVisible();
  },
  "a letter that names another contract": async (app) => {
    await keep(app.page, { "fristklar.state": savedDocument(SEVERAL) });
    await app.open("#v=1&id=first&view=letter");
    await app.page.locator(".also input").first().check();
  },
  "documents, none chosen": (app) => app.open(PLACE),
  "documents, with questions, what contradicts and a refusal": async (app) => {
    await app.open(PLACE);
    const text = whole(app.lang);
    const other = text.replace("60", "90").replace(/15\.01\.2026|2026-01-15/, "03/04/2026");
    await choose(app.page, file("one.txt", text), file("two.txt", other), file("cut.pdf", "%PDF-1.7"));
    await expect(app.page.locator("#document-found")).toBeFocused();
    await app.page.locator("#document-clauses summary").first().click();
    await expect(app.page.locator(".clause")).toHaveCount(8);
  },
  "import, empty": (app) => app.open("#v=1&view=import"),
  "import, refused": async (app) => {
    await app.open("#v=1&view=import");
    await app.page.locator("#import-file").setInputFiles({ name: "a.xlsx", mimeType: "", buffer: Buffer.from("PK\u0003\u0004") });
    await expect(app.page.locator("#import-refused")).toBeVisible();
  },
  "import, looked through": async (app) => {
    await keep(app.page, { "fristklar.state": savedDocument([savedContract("first", "2026-01-15", { name: "Sales Cloud" })]) });
    await app.open("#v=1&view=import");
    const rows = [
      "Name;Kunde;Beginn;Preis;Kostenstelle_der_Hauptverwaltung",
      "Sales Cloud;;15.01.2026;1.200;4711",
      "Marketing Cloud Account Engagement;Muster Maschinenbau GmbH;03/04/2026;1.500;",
      "Service;;31.02.2026;-5;",
      "Tableau;Größe & Söhne;01.03.2026;;",
    ];
    await app.page.locator("#import-paste").fill(rows.join("\n"));
    await app.page.locator("#import-paste + p button").click();
    await expect(app.page.locator(".import-errors")).toBeVisible();
  },
  "a link's preview": async (app) => {
    await keep(app.page, { "fristklar.state": savedDocument([savedContract("first", "2025-03-01")]) });
    await app.open(`#${LINK}`);
  },
  "a refused link": (app) => app.open("#start=2026-02-31&colour=blue"),
  "a link that was cut off": (app) => app.open("#v=1&start=2026-01-15&term=24&notice=9"),
  "a link that leaves terms open": (app) => app.open("#start=2026-01-15"),
  "the menu": async (app) => {
    await app.open(`#${LINK}`);
    await app.openMenu();
  },
  help: (app) => app.open("#view=help"),
  imprint: (app) => app.open("#view=imprint"),
  privacy: (app) => app.open("#view=privacy"),
  accessibility: (app) => app.open("#view=accessibility"),
  "the share dialog with its codes": async (app) => {
    await app.open(`#${LINK}&${PRICE}&done=1lc`);
    await app.openShare();
    await app.unfoldBookmark();
    for (const code of await app.dialog.locator(".code > summary").all()) await code.click();
    await expect(app.dialog.getByRole("img")).toHaveCount(2);
  },
  "the plan on a page": (app) => app.open(`#${LINK}&${PRICE}&view=summary`),
  "nothing to back up": (app) => app.open("#v=1&view=backup"),
  "a backup that is looked at": async (app) => {
    const here = [savedContract("first"), savedContract("second", "2025-12-20")];
    await keep(app.page, { "fristklar.state": savedDocument(here) });
    await app.open("#v=1&view=backup");
    const damaged = { id: "broken", name: "Kaputt", start: "2026-02-31" };
    const given = [savedContract("first", "2026-02-01"), here[1], savedContract("third", "2024-05-01"), damaged];
    const buffer = Buffer.from(savedDocument(given, { theme: "light", lang: app.lang, open: "first" }));
    await app.page.locator("#backup-file").setInputFiles({ name: "x.json", mimeType: "application/json", buffer });
    await expect(app.page.locator(".intake-group")).toHaveCount(3);
    for (const group of await app.page.locator(".intake-group").all()) {
      await group.locator("summary").click();
      await expect(group.getByRole("combobox").first()).toBeVisible();
    }
    await app.page.locator(".intake .button-primary").click();
    await expect(app.page.locator("#backup-problem")).toBeFocused();
  },
  "a file that is no backup": async (app) => {
    await app.open("#v=1&view=backup");
    const file = { name: "x.txt", mimeType: "text/plain", buffer: Buffer.from("x") };
    await app.page.locator("#backup-file").setInputFiles(file);
    await expect(app.page.locator("#backup-problem")).toBeFocused();
  },
};
