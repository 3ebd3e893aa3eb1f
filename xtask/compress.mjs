// Writes a .br and a .gz beside every file of the folder that becomes smaller, for hosts that send them.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const [folder] = process.argv.slice(2);
// The largest window that browsers accept; the quality is the best one already.
const BROTLI = { params: { [constants.BROTLI_PARAM_LGWIN]: 22 } };

for (const name of readdirSync(folder, { recursive: true })) {
  if (!/\.(html|css|js|wasm|svg|json|webmanifest)$/.test(name)) continue;
  const content = readFileSync(join(folder, name));
  const compressed = { br: brotliCompressSync(content, BROTLI), gz: gzipSync(content, { level: 9 }) };
  for (const [ending, bytes] of Object.entries(compressed)) {
    if (bytes.length < content.length) writeFileSync(join(folder, `${name}.${ending}`), bytes);
  }
}
