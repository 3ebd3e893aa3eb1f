// Runs the journeys in Firefox as shipped by Debian, through WebDriver BiDi. Used by `cargo xtask audit`.
import { createRequire } from "node:module";
import chromium from "../e2e/playwright.config.mjs";

const { ws } = createRequire(import.meta.url)("playwright-core/lib/utilsBundle");
const { send, emit } = ws.prototype;

// Playwright sets a colour scheme for every page with a command that this Firefox does not support, and gives up on the
// error. Answer it as if it had succeeded; no test here needs a scheme other than the browser's own.
ws.prototype.send = function (text, ...rest) {
  if (typeof text !== "string" || !text.includes('"emulation.setMediaFeaturesOverride"')) return send.call(this, text, ...rest);
  const answer = JSON.stringify({ type: "success", id: JSON.parse(text).id, result: {} });
  setImmediate(() => this.emit("message", Buffer.from(answer), false));
};

// Firefox assigns no navigation id to downloads without navigation, and Playwright then does not report the file.
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
      // The downloads panel would take the focus from the page.
      firefoxUserPrefs: { "browser.download.alwaysOpenPanel": false },
    },
  },
};
