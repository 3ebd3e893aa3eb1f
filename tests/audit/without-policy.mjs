// Serves the release to the tests without its policy on scripts: in Firefox that keeps Playwright from looking into the
// page, too. The policy itself is tested in Chromium.
import { Host, release } from "../e2e/host.mjs";

export default async function serveWithoutPolicy() {
  const files = release();
  const drop = (name, policy) => files.set(name, Buffer.from(String(files.get(name)).replace(policy, "")));
  drop("_headers", /^\s+Content-Security-Policy:.*$/gim);
  for (const page of ["index.html", "404.html"]) drop(page, /<meta http-equiv="?Content-Security-Policy[^>]*>/i);
  const host = await Host.start(files, ["/", "/sub/v4/"]);
  process.env.FRISTKLAR_URL = host.address;
  return () => host.goAway();
}
