// Programs of others that work in the page beside the app, as they are known from browsers and their extensions. Each is
// a script for `page.addInitScript`. None of them changes what can be read, so the page must look as it does without.

// Puts two `font` elements in the place of every text, and of every text that is added or changed later.
function translator() {
  const place = (text) => {
    if (!text.data.trim() || text.parentElement?.closest("font, script, style, textarea, [translate=no]")) return;
    const inner = document.createElement("font");
    inner.textContent = text.data;
    const outer = document.createElement("font");
    outer.append(inner);
    text.parentNode?.replaceChild(outer, text);
  };
  const translate = (root) => {
    if (root.nodeType === Node.TEXT_NODE) return place(root);
    if (root.nodeType !== Node.ELEMENT_NODE) return undefined;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    return texts.forEach(place);
  };
  document.addEventListener("DOMContentLoaded", () => {
    translate(document.body);
    new MutationObserver((records) => {
      for (const { addedNodes, target, type } of records) {
        if (type === "characterData") translate(target);
        for (const node of addedNodes) if (node.isConnected) translate(node);
      }
    }).observe(document.body, { characterData: true, childList: true, subtree: true });
  });
}

// The same, but beside the text first, and taking the text out afterwards, one text at a time and a moment later.
function slowTranslator() {
  setInterval(() => {
    const walker = document.createTreeWalker(document.getElementById("app") ?? document.body ?? new Comment(), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      if (!text.data.trim() || text.parentElement.closest("font, textarea")) continue;
      const font = document.createElement("font");
      font.textContent = text.data;
      text.parentNode.insertBefore(font, text);
      text.parentNode.removeChild(text);
    }
  }, 20);
}

// Puts a text of its own in the place of every text.
function replacer() {
  const own = new WeakSet();
  setInterval(() => {
    const walker = document.createTreeWalker(document.getElementById("app") ?? document.body ?? new Comment(), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      if (own.has(text) || text.parentElement.closest("textarea")) continue;
      const other = document.createTextNode(text.data);
      own.add(other);
      text.replaceWith(other);
    }
  }, 20);
}

// Marks whole words and years by splitting the texts they are in.
function highlighter() {
  const pattern = /\b(\d{4}|Vertrag|Fristen|Tage|Gelesen|bis|contract|Deadlines|days)\b/;
  setInterval(() => {
    const walker = document.createTreeWalker(document.getElementById("app") ?? document.body ?? new Comment(), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      const found = pattern.exec(text.data);
      if (!found || text.parentElement.closest("mark, option, textarea")) continue;
      if (found.index % 2) {
        const range = document.createRange();
        range.setStart(text, found.index);
        range.setEnd(text, found.index + found[0].length);
        range.surroundContents(document.createElement("mark"));
      } else {
        const middle = text.splitText(found.index);
        middle.splitText(found[0].length);
        const mark = document.createElement("mark");
        mark.textContent = middle.data;
        middle.replaceWith(mark);
      }
    }
  }, 20);
}

// Joins neighbouring texts and removes empty ones, as tools that read aloud or annotate do.
function joiner() {
  setInterval(() => document.body?.normalize(), 20);
}

// Gives every element colours of its own.
function darkMode() {
  const darken = (root) => {
    if (root.nodeType !== Node.ELEMENT_NODE) return;
    for (const element of [root, ...root.querySelectorAll("*")]) {
      element.setAttribute("data-darkreader-inline-color", "");
      element.style?.setProperty("--darkreader-inline-color", "#e8e6e3");
    }
  };
  document.addEventListener("DOMContentLoaded", () => {
    document.documentElement.setAttribute("data-darkreader-mode", "dynamic");
    darken(document.body);
    new MutationObserver((records) => {
      for (const { addedNodes } of records) addedNodes.forEach(darken);
    }).observe(document.body, { childList: true, subtree: true });
  });
}

// Puts elements and attributes at every field in which somebody writes.
function grammarTool() {
  document.addEventListener("focusin", ({ target }) => {
    if (!target.matches("input[type=text], textarea") || target.dataset.gramm) return;
    target.dataset.gramm = "true";
    target.setAttribute("spellcheck", "false");
    const underline = document.createElement("grammar-underlines");
    target.before(underline);
    const button = document.createElement("grammar-button");
    button.attachShadow({ mode: "open" });
    target.after(button);
  });
}

// Wraps fields, puts an icon beside each, and sets what is in them once more, with and without events.
function passwordManager() {
  document.addEventListener("focusin", ({ target }) => {
    if (!target.matches("input[type=text]") || target.dataset.manager) return;
    target.dataset.manager = "true";
    const icon = document.createElement("span");
    icon.setAttribute("data-manager-icon", "");
    target.parentElement.append(icon);
    target.value = `${target.value}`;
    target.dispatchEvent(new Event("input", { bubbles: true }));
    target.dispatchEvent(new Event("change", { bubbles: true }));
  });
  document.addEventListener("DOMContentLoaded", () => {
    document.body.prepend(document.createElement("manager-overlay"));
    document.documentElement.append(document.createElement("manager-menu"));
  });
}

// Marks fields as filled in, and fills in again what somebody typed, without any event.
function autofill() {
  document.addEventListener("focusout", ({ target }) => {
    if (!target.matches("input[type=text], textarea")) return;
    target.setAttribute("data-autofilled", "");
    target.value = `${target.value}`;
  });
}

export const PROGRAMS = {
  "a translator": [translator],
  "a slow translator": [slowTranslator],
  "a tool that replaces texts": [replacer],
  "a highlighter": [highlighter],
  "a tool that joins texts": [joiner],
  "dark mode": [darkMode],
  "a grammar tool": [grammarTool],
  "a password manager": [passwordManager],
  autofill: [autofill],
  "several at once": [translator, highlighter, joiner, darkMode, grammarTool, passwordManager],
};

// What can be read on the page, and what is in its fields. Without blanks: a `mark` in a flexible box adds some.
export function look(page) {
  return page.evaluate(() => {
    const squeezed = (text) => text.replace(/\s/g, "");
    const app = document.getElementById("app");
    return {
      title: document.title,
      text: squeezed(app.innerText),
      figures: [...app.querySelectorAll("[data-figure]")].map((one) =>
        [one.dataset.figure, one.getAttribute("datetime") ?? one.getAttribute("value"), squeezed(one.textContent)].join(" | "),
      ),
      // Rows of the reader's own have a random id.
      fields: [...app.querySelectorAll("input, select, textarea")].map(({ id, value, checked }) =>
        [id.replace(/-[a-z\d]{8}\b/, ""), value, checked].join(" | "),
      ),
      unfolded: [...app.querySelectorAll("details[open]")].map((one) => squeezed(one.querySelector("summary").textContent)),
    };
  });
}
