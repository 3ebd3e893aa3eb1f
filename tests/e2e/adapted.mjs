// Checks of the page as its readers may adapt it: narrow, zoomed, with wide text spacing, forced colours, no motion.
// Each function runs in the page and returns its findings as texts.

// Elements that extend beyond the right edge of the page; those in a scrolling container may.
export function tooWide() {
  const limit = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= limit) return [];
  const wide = [...document.querySelectorAll("body *")].filter(
    (one) => one.getBoundingClientRect().right > limit + 1 && !one.closest(".scroll"),
  );
  return [`page ${document.documentElement.scrollWidth} px`, ...wide.slice(0, 8).map((one) => `${one.localName}.${one.className}`)];
}

// Controls that are hard to hit, with their size. A checkbox or radio button can also be hit by its label; links in
// running text only need the smaller size.
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

// Amounts and other numbers that are broken, because there is no room for them in one line.
export function brokenNumbers() {
  return [...document.querySelectorAll("data[data-figure], time[data-figure]")]
    .filter((one) => one.checkVisibility() && /^\S*\d\S*( \S+)?$/.test(one.textContent.trim().replaceAll("\u00a0", " ")))
    .filter((one) => one.getClientRects().length > 1)
    .map((one) => `${one.dataset.figure}: ${one.textContent.trim()}`);
}

// Applies the text spacing of WCAG 1.4.12.
export function spaceText() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }
  `);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

// Text that is cut off or overlaps a neighbour, because its box does not grow with it.
export function clipped() {
  const cuts = ["hidden", "clip"];
  const cutOff = (one) => {
    const { overflowX, overflowY, clipPath } = getComputedStyle(one);
    // Text for screen readers only is cut off on purpose.
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

// Controls without a border and lines of a drawing without contrast in forced colours.
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

// What still moves although the reader prefers reduced motion.
export function moving() {
  const lasts = (times) => times.split(",").some((time) => parseFloat(time) > 0.001);
  return [...document.querySelectorAll("*")]
    .filter((one) => {
      const { transitionDuration, animationName, animationDuration } = getComputedStyle(one);
      return lasts(transitionDuration) || (animationName !== "none" && lasts(animationDuration));
    })
    .map((one) => `${one.localName}.${one.className}`);
}

// Whether the focused element is visible: inside the window, not covered, and marked.
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
