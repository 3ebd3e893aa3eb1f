// What the page must still be when its reader has changed it: narrow, zoomed, wide text, forced colours, no motion.
// Each of these runs in the page and gives what it finds as texts.

// Parts of the page that reach beyond its right edge; what scrolls in a frame of its own may.
export function tooWide() {
  const limit = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= limit) return [];
  const wide = [...document.querySelectorAll("body *")].filter(
    (one) => one.getBoundingClientRect().right > limit + 1 && !one.closest(".scroll"),
  );
  return [`page ${document.documentElement.scrollWidth} px`, ...wide.slice(0, 8).map((one) => `${one.localName}.${one.className}`)];
}

// Controls that are hard to hit, with their size. A tick or radio button is hit by its label, too; links in running
// text need only the smaller measure.
export function tooSmall() {
  const inText = (link) => {
    if (link.localName !== "a" || getComputedStyle(link).display !== "inline") return false;
    const block = link.closest("p, li, dd, td, h1, h2, h3");
    return Boolean(block) && block.textContent.trim() !== link.textContent.trim();
  };
  const box = (one) => {
    const boxes = [one, ...(one.matches("input[type=checkbox], input[type=radio]") ? one.labels : [])].map((part) =>
      part.getBoundingClientRect(),
    );
    const [left, top] = [Math.min(...boxes.map((b) => b.left)), Math.min(...boxes.map((b) => b.top))];
    const [right, bottom] = [Math.max(...boxes.map((b) => b.right)), Math.max(...boxes.map((b) => b.bottom))];
    return { width: right - left, height: bottom - top };
  };
  return [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest("[hidden]"))
    .filter((one) => !one.matches(".skip-link"))
    .map((one) => ({ one, ...box(one), least: inText(one) ? 24 : 44 }))
    .filter(({ width, height, least }) => height < least - 0.5 || (least === 44 && width < least - 0.5))
    .map(
      ({ one, width, height, least }) =>
        `${one.localName}${one.id ? `#${one.id}` : ""} "${one.textContent.trim().slice(0, 30)}" ${Math.round(width)}x${Math.round(height)}, least ${least}`,
    );
}

// Spaces text as WCAG 1.4.12 lets a reader do.
export function spaceText() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }
  `);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

// Text that is cut off, or lies over the text of a neighbour, because its box does not grow with it.
export function clipped() {
  const cuts = ["hidden", "clip"];
  const cutOff = (one) => {
    const { overflowX, overflowY, clipPath } = getComputedStyle(one);
    // What only screen readers read is cut off on purpose.
    if (clipPath !== "none" || !one.textContent.trim()) return false;
    const wide = cuts.includes(overflowX) && one.scrollWidth > one.clientWidth + 1;
    return wide || (cuts.includes(overflowY) && one.scrollHeight > one.clientHeight + 1);
  };
  const spills = (one) => one.matches("button, .button, summary") && one.scrollWidth > one.clientWidth + 1;
  return [...document.querySelectorAll("body *")]
    .filter((one) => !(one instanceof SVGElement) && one.checkVisibility({ visibilityProperty: true }))
    .filter((one) => cutOff(one) || spills(one))
    .map((one) => `${one.localName}.${one.className} "${one.textContent.trim().slice(0, 30)}"`);
}

// Controls without an edge and lines of a drawing without contrast, where the reader's own few colours are all there is.
export function lostInForcedColours() {
  const luminance = (colour) => {
    const [red, green, blue, alpha = 1] = colour.match(/[\d.]+/g).map(Number);
    if (alpha === 0) return null;
    const linear = [red, green, blue].map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  };
  const probe = document.body.appendChild(document.createElement("p"));
  probe.style.backgroundColor = "Canvas";
  const ground = luminance(getComputedStyle(probe).backgroundColor) ?? 1;
  probe.remove();
  const contrast = (other) => (Math.max(ground, other) + 0.05) / (Math.min(ground, other) + 0.05);
  const seen = (one) => one.checkVisibility({ visibilityProperty: true });
  const edge = (one) => {
    const { borderTopStyle, borderTopWidth, borderBottomStyle, appearance } = getComputedStyle(one);
    return appearance !== "none" || (borderTopStyle !== "none" && borderTopWidth !== "0px") || borderBottomStyle !== "none";
  };
  const controls = [...document.querySelectorAll("button, .button, input, select, textarea")].filter(seen);
  const bare = controls.filter((one) => !edge(one)).map((one) => `no edge: ${one.localName}#${one.id}.${one.className}`);
  const strokes = [...document.querySelectorAll("svg line, svg path, svg polyline")].filter(seen);
  const faint = strokes
    .map((one) => [one, getComputedStyle(one).stroke])
    .filter(([, stroke]) => stroke.startsWith("rgb"))
    .filter(([, stroke]) => contrast(luminance(stroke) ?? ground) < 3)
    .map(([one, stroke]) => `faint: ${one.localName}.${one.getAttribute("class")} ${stroke}`);
  return [...bare, ...new Set(faint)];
}

// What still moves although its reader asked for no motion.
export function moving() {
  const lasts = (times) => times.split(",").some((time) => parseFloat(time) > 0.001);
  return [...document.querySelectorAll("*")]
    .filter((one) => {
      const { transitionDuration, animationName, animationDuration } = getComputedStyle(one);
      return lasts(transitionDuration) || (animationName !== "none" && lasts(animationDuration));
    })
    .map((one) => `${one.localName}.${one.className}`);
}

// Whether what has the focus can be seen: inside the window, under nothing else, and marked.
export function focusHidden() {
  const one = document.activeElement;
  if (!one || one === document.body) return [];
  const { left, top, right, bottom } = one.getBoundingClientRect();
  const name = `${one.localName}#${one.id} "${one.textContent.trim().slice(0, 30)}"`;
  const inside = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  if (!inside) return [`out of sight: ${name}`];
  const at = document.elementFromPoint(
    Math.min(Math.max(left + 4, 0), innerWidth - 1),
    Math.min(Math.max((Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2, 0), innerHeight - 1),
  );
  return at && (one.contains(at) || at.contains(one)) ? [] : [`covered: ${name}`];
}
