// What the tests of the overview share: its words, the contracts in it, and what is done there.
import { App, expect, keep, savedContract, savedDocument } from "./app.mjs";

export const WORDS = {
  de: {
    none: "Noch kein Vertrag gespeichert.",
    add: "Vertrag anlegen",
    next: "Die nächste Frist: Dienstag, 15. Dezember 2026 Sales Cloud · Noch 22 Tage",
    late: "Bei 2 Verträgen ist die Frist vorbei.",
    find: "Suchen",
    sort: "Sortieren nach",
    group: "Gruppieren nach",
    reverse: "Umgekehrt",
    customer: "Kunde",
    cost: "Kosten",
    all: "Alle 6",
    cancelled: "Gekündigt 1",
    archive: "Archiv 1",
    some: (n) => `${n} von 7 Verträgen`,
    nothing: "Kein Vertrag passt zu dieser Auswahl.",
    again: "Alle Verträge zeigen",
    december: "Dezember 2026: 1 Frist",
    quarters: "Was versäumte Fristen kosten, je Quartal",
    putAway: "Archivieren",
    takeBack: "Wiederherstellen",
    undo: "Rückgängig",
    restored: "wiederhergestellt",
    base: "Endet mit einem anderen Vertrag?",
    customerField: "Kunde (optional)",
    also: "Weitere Verträge in derselben Kündigung",
    by: "muss die Kündigung bis Montag, 30. November 2026 da sein",
    named: "– Sales, Laufzeit bis 31. Dezember 2026",
    openLetter: "Schreiben öffnen",
    toCalendar: "In den Kalender (.ics)",
    selected: (n) => `${n} Verträge ausgewählt`,
    selectedHidden: (n, hidden) => `${n} Verträge ausgewählt, davon ${hidden} gerade nicht in der Liste`,
    clear: "Aufheben",
    oneCustomer: "Ein Schreiben gilt nur für Verträge eines Kunden mit Salesforce.",
    oneLetter: (n) => `Ein Schreiben für ${n} Verträge`,
  },
  en: {
    none: "No contract saved yet.",
    add: "Add a contract",
    next: "The next deadline: Tuesday 15 December 2026 Sales Cloud · 22 days left",
    late: "2 contracts have passed their deadline.",
    find: "Search",
    sort: "Sort by",
    group: "Group by",
    reverse: "Reverse order",
    customer: "Customer",
    cost: "Cost",
    all: "All 6",
    cancelled: "Notice given 1",
    archive: "Archive 1",
    some: (n) => `${n} of 7 contracts`,
    nothing: "No contract matches this selection.",
    again: "Show all contracts",
    december: "December 2026: 1 deadline",
    quarters: "What missed deadlines cost, by quarter",
    putAway: "Archive",
    takeBack: "Restore",
    undo: "Undo",
    restored: "restored",
    base: "Does it end with another contract?",
    customerField: "Customer (optional)",
    also: "Other contracts in the same notice",
    by: "the notice must arrive by Monday 30 November 2026",
    named: "– Sales, term until 31 December 2026",
    openLetter: "Open the letter",
    toCalendar: "Add to calendar (.ics)",
    selected: (n) => `${n} contracts selected`,
    selectedHidden: (n, hidden) => `${n} contracts selected, ${hidden} of them not in the list now`,
    clear: "Clear",
    oneCustomer: "One letter only covers one customer’s contracts with Salesforce.",
    oneLetter: (n) => `One letter for ${n} contracts`,
  },
};

// On the fixed clock: two missed ones, one of them an add-on of the other; one urgent; two that can wait; one
// cancelled; one archived.
export const MANY = [
  savedContract("calm", "2026-06-01", { name: "Data Cloud", customer: "Öztürk Großhandel", term: 24, price: 500_000 }),
  savedContract("missed", "2025-12-20", { name: "Service Cloud", customer: "Weber", product: "Service", price: 960_000 }),
  savedContract("addon", "2026-05-01", { name: "Einstein", customer: "Weber", with: "missed", price: 100_000 }),
  savedContract("urgent", "2026-01-15", { name: "Sales Cloud", customer: "Weber", product: "Sales", price: 1_200_000, uplift: 700 }),
  savedContract("sent", "2026-02-01", {
    name: "Tableau",
    customer: "Öztürk Großhandel",
    steps: [{ id: "send-notice", is: "done", on: "2026-11-20" }],
  }),
  savedContract("app", "2026-04-01", { name: "Conga", channel: "appexchange", price: 300_000, cur: "CHF" }),
  savedContract("away", "2026-08-01", { name: "Slack", archived: true }),
];

export class Overview extends App {
  constructor(page, lang) {
    super(page, lang);
    this.say = WORDS[lang];
    this.lines = this.main.locator("[data-line]");
    this.find = page.getByRole("searchbox", { name: this.say.find });
    this.sort = page.getByRole("combobox", { name: this.say.sort });
    this.group = page.getByRole("combobox", { name: this.say.group });
    this.progress = this.main.locator(".working progress");
    this.menu = page.locator("#contract-menu");
    this.selection = this.main.locator(".selection");
    const headings = this.main.locator(".contract-head [role=columnheader]");
    this.headings = { state: headings.nth(1), name: headings.nth(3), cost: headings.nth(4) };
  }

  async openWith(contracts, hash = "#v=1&view=contracts") {
    await keep(this.page, { "fristklar.state": savedDocument(contracts) });
    await this.open(hash);
  }

  // Waits until exactly these contracts are listed, in this order.
  async expectListed(names) {
    await expect.poll(() => this.lines.locator(".cell-name a").allTextContents()).toEqual(names);
  }

  button(name) {
    return this.main.getByRole("button", { name, exact: true });
  }

  // The line of a contract.
  line(contract) {
    return this.lines.filter({ has: this.page.getByRole("link", { name: contract, exact: true }) });
  }

  // Takes an entry of the menu on a contract's line.
  async act(contract, name) {
    await this.line(contract).getByRole("button").click();
    await this.menu.getByRole("button", { name, exact: true }).click();
    await expect(this.menu).toBeHidden();
  }

  // Selects contracts, or no longer.
  async select(...contracts) {
    for (const contract of contracts) await this.line(contract).getByRole("checkbox").click();
  }

  // Unfolds the year, the order and the groups.
  async unfold() {
    await this.page.locator("#arrangement > summary").click();
    await expect(this.sort).toBeVisible();
  }
}

export const URGENCY = ["Service Cloud", "Einstein", "Sales Cloud", "Conga", "Data Cloud", "Tableau"];

// Seeded, so that every run has the same contracts.
export function crowd(count) {
  let seed = 20261123;
  const pick = (most) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * most);
  };
  const day = (after) => new Date(Date.UTC(2025, 10, 25 + after)).toISOString().slice(0, 10);
  return Array.from({ length: count }, (_, place) =>
    savedContract(`c${place}`, day(pick(364)), {
      name: `Vertrag ${place}`,
      customer: `Kunde ${pick(count / 20)}`,
      product: ["Sales Cloud", "Service Cloud", "Data Cloud", "Tableau"][pick(4)],
      price: 100_000 + pick(5_000_000),
    }),
  );
}
