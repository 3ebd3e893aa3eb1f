// Run by `cargo xtask test`, which serves the release build at the address in FRISTKLAR_URL.
import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.mjs",
  outputDir: "../../target/playwright",
  // Few, because the browsers run on the same machine.
  workers: 2,
  fullyParallel: true,
  // What a screen reader finds in each view. Only written on request, and then reviewed in the diff.
  snapshotPathTemplate: "snapshots/{arg}{ext}",
  // However busy the machine is. And the picture in the README.
  expect: { timeout: 15_000, toHaveScreenshot: { pathTemplate: "../screenshots/{arg}{ext}" } },
  updateSnapshots: process.env.FRISTKLAR_SNAPSHOTS === "write" ? "all" : "none",
  // One more try on a busy machine. The list says "flaky" of a test that needed it, and that is to be mended.
  retries: 1,
  forbidOnly: true,
  reporter: [["list"]],
  timeout: 30_000,
  use: {
    baseURL: process.env.FRISTKLAR_URL,
    browserName: "chromium",
    headless: true,
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
    // A worker would respond before a test can delay or replace a file; offline.spec.mjs allows it.
    serviceWorkers: "block",
    // Recording takes a third of the run; use --trace on to examine a single test.
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
