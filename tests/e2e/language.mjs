// Whether the texts are in their language and spelt correctly.
import { readFile } from "node:fs/promises";
import dictionary from "dictionary-de";
import nspell from "nspell";

// Names, and Salesforce terms that remain English.
const ALLOWED = (await readFile(new URL("spelling.txt", import.meta.url), "utf8")).split("\n").filter(Boolean);

let speller;

// German words that are not in the dictionary. It has no compounds, so a word is accepted if all its parts are known.
export async function misspelt(text) {
  speller ??= nspell(dictionary);
  const allowed = new Set(ALLOWED);
  const known = (word) =>
    allowed.has(word) ||
    [word, word.toLowerCase(), word[0].toUpperCase() + word.slice(1).toLowerCase()].some((form) => speller.correct(form));
  const compound = (word, most) => {
    if (known(word)) return true;
    if (most === 0) return false;
    for (let place = 3; place <= word.length - 3; place += 1) {
      const head = word.slice(0, place);
      const heads = [head, head.replace(/s$/, ""), `${head}e`, `${head}en`].filter((part) => part.length > 2);
      if (heads.some(known) && compound(word.slice(place), most - 1)) return true;
    }
    return false;
  };
  const words = new Set(Array.from(text.matchAll(/\p{L}[\p{L}’-]*\p{L}/gu), ([word]) => word));
  const whole = (word) => known(word) || word.split("-").every((part) => part.length < 2 || compound(part, 2));
  return [...words].filter((word) => !whole(word));
}

// Small words that occur in nearly every sentence of one language and never in the other.
const TELLING = {
  de: ["der", "und", "nicht", "ist", "mit", "für", "wird", "Sie", "eine", "oder", "auf", "bis", "zum"],
  en: ["the", "and", "not", "is", "with", "for", "you", "your", "of", "or", "by", "until", "from"],
};

// Sentences in the other language that are not marked as such, which matters for screen readers. Text from others, such
// as an operator's name or a column of a file, may be in any language.
export async function foreign(page, lang) {
  const other = lang === "de" ? "en" : "de";
  return page.evaluate(
    ({ lang, words }) => {
      const telling = new RegExp(`(?<![\\p{L}-])(${words.join("|")})(?![\\p{L}-])`, "u");
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found = [];
      while (walker.nextNode()) {
        const { parentElement, textContent } = walker.currentNode;
        const ours = parentElement.closest("[lang]").lang === lang && !parentElement.closest("noscript, script, [translate=no]");
        // The German notice names itself in English too, for whoever reads it at Salesforce: a letter has no markup for that.
        const text = textContent.replace("(notice of non-renewal)", "");
        if (ours && telling.test(text)) found.push(`in the wrong language: "${textContent.trim().slice(0, 80)}"`);
      }
      return found;
    },
    { lang, words: TELLING[other] },
  );
}
