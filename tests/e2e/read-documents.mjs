// A contract with an order form that was read and is kept with it, as the page stores it.
import { savedContract } from "./app.mjs";

// The places of the eight clauses; what is missing stands in the lower half of the marks, what deviates in the upper.
const CLAUSES = ["term", "renewal", "notice", "notice-form", "renewal-price", "reduction", "refund", "data"];
const marks = (missing, deviating) =>
  missing.reduce((bits, one) => bits + 2 ** CLAUSES.indexOf(one), 0) + deviating.reduce((bits, one) => bits + 2 ** (16 + CLAUSES.indexOf(one)), 0);

export const SENTENCE = {
  de: "Die Kündigung muss mindestens 60 Tage vor dem Ende der Laufzeit zugehen.",
  en: "Notice of non-renewal must be received at least 60 days before the end of the term.",
};
export const FILE = { de: "Auftragsformular.pdf", en: "order form.pdf" };

// What was read: a notice period of 60 days. Seven clauses are missing, and this one is longer than usual.
const reading = (lang) => ({
  name: FILE[lang],
  on: "2026-11-23",
  read: { kind: "order-form", found: [{ is: "notice", v: "60d end-of-term received", q: SENTENCE[lang], p: 2, l: 4 }] },
});

// The contract of the examples, in which 30 days were entered, in a document of the current schema.
export function documentWithReading(lang) {
  const missing = CLAUSES.filter((one) => one !== "notice");
  const contract = savedContract("first", "2026-01-15", { clauses: marks(missing, ["notice"]), readings: [reading(lang)] });
  return JSON.stringify({ schema: 7, rev: 1, contracts: [contract], ui: {} });
}
