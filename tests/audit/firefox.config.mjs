// Runs the journeys in Firefox as shipped by Debian, through WebDriver BiDi. Used by `cargo xtask audit`.
import { createRequire } from "node:module";
import chromium from "../e2e/playwright.config.mjs";

const { ws } = createRequire(import.meta.url)("playwright-core/lib/utilsBundle");
const { emit } = ws.prototype;

// Playwright gives up on commands that this Firefox does not know: to set a colour scheme, to keep what responses hold,
// to choose the folder for downloads. They count as done; only tests that download a file need one of them. And Firefox
// assigns no navigation id to downloads without navigation, and Playwright then does not report the file.
ws.prototype.emit = function (name, data, ...rest) {
  if (name !== "message") return emit.call(this, name, data, ...rest);
  const message = JSON.parse(data);
  if (message.type === "error" && message.error === "unknown command") {
    return emit.call(this, name, Buffer.from(JSON.stringify({ type: "success", id: message.id, result: { collector: "none" } })), ...rest);
  }
  if (!message.method?.startsWith("browsingContext.download")) return emit.call(this, name, data, ...rest);
  message.params.download ??= message.params.navigation ?? message.params.url;
  return emit.call(this, name, Buffer.from(JSON.stringify(message)), ...rest);
};

export default {
  ...chromium,
  globalSetup: "./without-policy.mjs",
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
