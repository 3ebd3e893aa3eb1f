// The journeys once more in Firefox as Debian ships it, through WebDriver BiDi. Run by `cargo xtask audit`.
import { createRequire } from "node:module";
import chromium from "../e2e/playwright.config.mjs";

const { ws } = createRequire(import.meta.url)("playwright-core/lib/utilsBundle");
const { send, emit } = ws.prototype;

// Playwright sets a colour scheme for every page by a command that this Firefox does not know yet, and gives up. The
// page is answered as if it had been set; no test here asks for another scheme than the browser's own.
ws.prototype.send = function (text, ...rest) {
  if (typeof text !== "string" || !text.includes('"emulation.setMediaFeaturesOverride"')) return send.call(this, text, ...rest);
  const answer = JSON.stringify({ type: "success", id: JSON.parse(text).id, result: {} });
  setImmediate(() => this.emit("message", Buffer.from(answer), false));
};

// Firefox gives no number to what is saved without going anywhere, and Playwright then says nothing of the file.
ws.prototype.emit = function (name, data, ...rest) {
  if (name !== "message" || !String(data).includes('"browsingContext.download')) return emit.call(this, name, data, ...rest);
  const message = JSON.parse(data);
  if (message.params) message.params.download ??= message.params.navigation ?? message.params.url;
  return emit.call(this, name, Buffer.from(JSON.stringify(message)), ...rest);
};

export default {
  ...chromium,
  testDir: "../e2e",
  testMatch: ["journey.spec.mjs", "storage.spec.mjs", "links.spec.mjs", "work-journey.spec.mjs", "letter.spec.mjs", "errors.spec.mjs", "summary.spec.mjs", "backup.spec.mjs", "calendar.spec.mjs"],
  outputDir: "../../target/playwright-firefox",
  use: {
    ...chromium.use,
    browserName: "firefox",
    channel: "moz-firefox",
    launchOptions: {
      executablePath: process.env.FIREFOX,
      // The list of what was saved would take the focus from the page.
      firefoxUserPrefs: { "browser.download.alwaysOpenPanel": false },
    },
  },
};
