// Run by `cargo xtask test --only gallery`, which serves a development build at the address in FRISTKLAR_URL.
import { defineConfig } from "@playwright/test";
import page from "../e2e/playwright.config.mjs";

export default defineConfig(page, {
  testDir: ".",
  outputDir: "../../target/playwright-gallery",
  snapshotPathTemplate: "snapshots/{arg}{ext}",
  // A development build takes long to start.
  expect: { timeout: 20_000 },
});
