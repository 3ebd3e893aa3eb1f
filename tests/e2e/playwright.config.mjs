// Run by `cargo xtask test`, which serves the release page and names it in FRISTKLAR_URL.
import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.mjs",
  outputDir: "../../target/playwright",
  // Few, because the machine also runs the browsers.
  workers: 2,
  fullyParallel: true,
  // What a screen reader finds in each view; written anew on purpose only, and then read in the diff.
  snapshotPathTemplate: "snapshots/{arg}{ext}",
  // The picture in the README.
  expect: { toHaveScreenshot: { pathTemplate: "../screenshots/{arg}{ext}" } },
  updateSnapshots: process.env.FRISTKLAR_SNAPSHOTS === "write" ? "all" : "none",
  // A test that passes only sometimes is a fault.
  retries: 0,
  forbidOnly: true,
  reporter: [["list"]],
  timeout: 30_000,
  use: {
    baseURL: process.env.FRISTKLAR_URL,
    browserName: "chromium",
    headless: true,
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
    // A worker answers before any test can hold back a file or send another; offline.spec.mjs lets it in.
    serviceWorkers: "block",
    // Recording costs a third of the run; one test is looked into with --trace on.
    trace: "off",
    launchOptions: {
      executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
