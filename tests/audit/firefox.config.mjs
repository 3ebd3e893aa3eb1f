// The journeys once more in Firefox as Debian ships it, through WebDriver BiDi. Run by `cargo xtask audit`.
import { createRequire } from "node:module";
import chromium from "../e2e/playwright.config.mjs";

// Playwright sets a colour scheme for every page by a command that this Firefox does not know yet, and gives up. The
// page is answered as if it had been set; no test here asks for another scheme than the browser's own.
const { ws } = createRequire(import.meta.url)("playwright-core/lib/utilsBundle");
const send = ws.prototype.send;
ws.prototype.send = function (text, ...rest) {
  if (typeof text !== "string" || !text.includes('"emulation.setMediaFeaturesOverride"')) return send.call(this, text, ...rest);
  const answer = JSON.stringify({ type: "success", id: JSON.parse(text).id, result: {} });
  setImmediate(() => this.emit("message", Buffer.from(answer), false));
};

export default {
  ...chromium,
  testDir: "../e2e",
  testMatch: ["journey.spec.mjs", "storage.spec.mjs", "links.spec.mjs", "work-journey.spec.mjs", "letter.spec.mjs", "errors.spec.mjs"],
  outputDir: "../../target/playwright-firefox",
  use: {
    ...chromium.use,
    browserName: "firefox",
    channel: "moz-firefox",
    launchOptions: { executablePath: process.env.FIREFOX },
  },
};
