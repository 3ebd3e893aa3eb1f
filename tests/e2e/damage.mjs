// Random damage to valid texts and files: pieces removed, doubled, replaced, the end cut off. FRISTKLAR_SEED selects
// another thousand.
import { mulberry32 } from "../oracle/generate.mjs";

export const SEED = Number(process.env.FRISTKLAR_SEED ?? 20261125);

// Numbers from 0 to 1, the same in every run.
export const seeded = (more = 0) => mulberry32(SEED + more);

const SCRAPS = ["", "0", "-1", "1e999", "null", "{}", "[]", '"', "\\", "&", "=", "%", "%00", "%FF", "\u0000", "\u202e", "😀", "2026-02-31", "__proto__", "<b>"];

// A text, damaged in a few places.
export function damaged(text, random) {
  const other = (sign, bit) => String.fromCodePoint((sign.codePointAt(0) ^ (1 << (bit % 7))) || 32);
  return harmed([...text], random, (scrap) => [...scrap], other).join("");
}

// The same for the bytes of a file.
export function damagedBytes(bytes, random) {
  return Buffer.from(harmed([...bytes], random, (scrap) => [...Buffer.from(scrap)], (byte, bit) => byte ^ (1 << bit)));
}

function harmed(signs, random, signsOf, flipped) {
  const whole = (below) => Math.floor(random() * below);
  for (let times = 1 + whole(4); times > 0; times -= 1) {
    const at = whole(signs.length + 1);
    const kind = random();
    if (kind < 0.1) signs = signs.slice(0, at);
    else if (kind < 0.3) signs.splice(at, 1 + whole(20));
    else if (kind < 0.5) signs.splice(at, 0, ...signs.slice(at, at + 1 + whole(60)));
    else if (kind < 0.75) signs.splice(at, whole(6), ...signsOf(SCRAPS[whole(SCRAPS.length)]));
    else if (signs[at] !== undefined) signs[at] = flipped(signs[at], whole(8));
  }
  return signs;
}
