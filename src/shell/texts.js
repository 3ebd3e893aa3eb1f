// Keeps the app's texts right beside other programs in the page. Translators put elements in the place of a text,
// highlighters split it, read-aloud tools join neighbours. The app keeps writing to the text it made, which by then is
// nowhere to be seen. So whatever was done to a text is undone at the moment the app touches it again, and no sooner:
// nobody's work is fought over.
//
// The app touches a text in three ways (`tachys`, the renderer of Leptos): it sets `nodeValue`, asks for `parentNode` to
// insert something before it, and calls `remove`. They are intercepted where the program is handed these calls.
export function keepTexts(place) {
  // What stands in a node's place since it was taken out.
  const instead = new WeakMap();
  // What to undo before the app touches a text, oldest first.
  const pending = new WeakMap();
  // What the app itself took out and has not put back, and what it last wrote into its texts.
  const taken = new WeakSet();
  const written = new WeakMap();

  // The nodes on the page that stand where this one stood: itself, if it still does.
  function standing(node, seen = new Set()) {
    if (node.parentElement) return [node];
    if (seen.has(node)) return [];
    seen.add(node);
    return (instead.get(node) ?? []).flatMap((other) => standing(other, seen));
  }

  function settle(text) {
    const steps = pending.get(text) ?? [];
    pending.delete(text);
    for (const undo of steps.reverse()) undo();
  }

  function beforeTouch(text, undo) {
    if (!pending.has(text)) pending.set(text, []);
    pending.get(text).push(undo);
  }

  function drop(node) {
    settle(node);
    node.remove();
  }

  function putBack({ target, previousSibling, nextSibling }, gone, come) {
    const back = gone.filter((node) => !node.parentElement);
    if (back.length === 0) return;
    const others = come.flatMap((node) => standing(node));
    const here = (sibling) => sibling && standing(sibling).find((node) => node.parentElement === target);
    if (others.length > 0) others[0].before(...back);
    else if (here(nextSibling)) here(nextSibling).before(...back);
    else if (here(previousSibling)) here(previousSibling).after(...back);
    else target.append(...back);
    others.forEach(drop);
  }

  // Texts of which somebody made one.
  function watchJoined(host, others) {
    const [whole, tail] = [host.data, others.map(({ data }) => data).join("")];
    if (!whole.endsWith(tail)) return;
    const separate = () => {
      settle(host);
      if (host.data === whole) host.data = whole.slice(0, whole.length - tail.length);
      host.after(...others.filter((text) => !text.parentElement));
    };
    for (const text of [host, ...others]) beforeTouch(text, separate);
  }

  // A text of which somebody left the first part, with the rest in new nodes behind it.
  function watchSplit(text, before, added) {
    const next = (node) => {
      const { nextSibling, parentElement } = node;
      if (nextSibling) return added.has(nextSibling) ? nextSibling : undefined;
      return added.has(parentElement) ? next(parentElement) : undefined;
    };
    const first = standing(text);
    const rest = [];
    let found = first.map(({ textContent }) => textContent).join("");
    for (let node = first.at(-1); node && found.length <= before.length && found !== before; ) {
      node = next(node);
      if (node) {
        rest.push(node);
        found += node.textContent;
      }
    }
    if (rest.length === 0 || found !== before) return;
    beforeTouch(text, () => {
      rest.flatMap((node) => standing(node)).forEach(drop);
      text.data = before;
    });
  }

  function textsIn(node) {
    if (node.nodeType !== Node.ELEMENT_NODE) return [node];
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    return texts;
  }

  function review(records) {
    const added = new Set();
    const changed = new Map();
    const joined = new Map();
    for (const [at, record] of records.entries()) {
      const { type, target, oldValue, previousSibling } = record;
      if (type === "characterData") {
        if (!changed.has(target)) changed.set(target, written.get(target) ?? oldValue);
        continue;
      }
      const come = [...record.addedNodes];
      for (const node of come) {
        added.add(node);
        taken.delete(node);
      }
      const gone = [...record.removedNodes].filter((node) => !node.parentElement && !taken.has(node));
      if (gone.length === 0) continue;
      if (come.length === 0) {
        const [node] = gone;
        if (gone.length === 1 && node.nodeType !== Node.TEXT_NODE) continue;
        if (node.data && changed.has(previousSibling)) {
          joined.set(previousSibling, [...(joined.get(previousSibling) ?? []), node]);
          continue;
        }
        // Some put their element beside the text before they take it out.
        const last = records[at - 1];
        if (last && [last.previousSibling, last.nextSibling].includes(node)) come.push(...last.addedNodes);
      }
      for (const node of gone) instead.set(node, come);
      for (const text of gone.flatMap(textsIn)) beforeTouch(text, () => putBack(record, gone, come));
    }
    for (const [host, others] of joined) watchJoined(host, others);
    for (const [text, before] of changed) {
      if (text.data !== before && before.startsWith(text.data)) watchSplit(text, before, added);
    }
  }

  const instantiate = globalThis.WebAssembly?.instantiate;
  if (!instantiate) return;
  WebAssembly.instantiate = (program, imports) => {
    WebAssembly.instantiate = instantiate;
    for (const calls of Object.values(imports)) {
      for (const [name, call] of Object.entries(calls)) {
        const [, way] = /^__wbg_(parentNode|remove|set_nodeValue)_/.exec(name) ?? [];
        if (!way) continue;
        calls[name] = (node, ...rest) => {
          if (way !== "parentNode" || !node.parentElement) settle(node);
          if (way === "remove") taken.add(node);
          const returned = call(node, ...rest);
          if (way === "set_nodeValue") written.set(node, node.data);
          return returned;
        };
      }
    }
    return instantiate(program, imports);
  };
  new MutationObserver(review).observe(place, {
    characterData: true,
    characterDataOldValue: true,
    childList: true,
    subtree: true,
  });
}

