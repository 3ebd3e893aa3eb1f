// Runs the journeys in Firefox as shipped by Debian, through WebDriver BiDi. Used by `cargo xtask audit`.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import chromium from "../e2e/playwright.config.mjs";

const { ws } = createRequire(import.meta.url)("playwright-core/lib/utilsBundle");
const { emit } = ws.prototype;

// Playwright gives up on commands that this Firefox does not know: to set a colour scheme, to keep what responses hold,
// to choose the folder for downloads. They count as done: no test here needs the first two.
ws.prototype.emit = function (name, data, ...rest) {
  if (name !== "message") return emit.call(this, name, data, ...rest);
  const message = JSON.parse(data);
  const isUnknown = message.type === "error" && message.error === "unknown command";
  const done = { type: "success", id: message.id, result: { collector: "none" } };
  return emit.call(this, name, isUnknown ? Buffer.from(JSON.stringify(done)) : data, ...rest);
};

// The folder for downloads is a setting instead, one for each worker; and the tests look into it, because this Firefox
// does not report its downloads in a way that Playwright understands.
const downloads = fileURLToPath(new URL(`../../target/firefox-downloads/${process.env.TEST_PARALLEL_INDEX}`, import.meta.url));

export default {
  ...chromium,
  globalSetup: "./without-policy.mjs",
  testDir: "../e2e",
  testMatch: ["journey.spec.mjs", "storage.spec.mjs", "links.spec.mjs", "work-journey.spec.mjs", "letter.spec.mjs", "errors.spec.mjs", "summary.spec.mjs", "backup.spec.mjs", "calendar.spec.mjs"],
  outputDir: "../../target/playwright-firefox",
  metadata: { downloads },
  use: {
    ...chromium.use,
    browserName: "firefox",
    channel: "moz-firefox",
    launchOptions: {
      executablePath: process.env.FIREFOX,
      firefoxUserPrefs: {
        // The downloads panel would take the focus from the page.
        "browser.download.alwaysOpenPanel": false,
        // The folder named above, and not the user's own.
        "browser.download.folderList": 2,
        "browser.download.dir": downloads,
        "browser.helperApps.neverAsk.saveToDisk": "text/calendar,text/plain,message/rfc822,application/json,text/csv",
      },
    },
  },
};
