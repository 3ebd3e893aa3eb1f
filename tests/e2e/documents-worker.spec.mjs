// The program that reads documents: it runs in a worker of its own under the page's policy, is loaded when it is first
// needed, and works without the server.
import { App, expect, test as base } from "./app.mjs";
import { Host, release } from "./host.mjs";

// On a host that can be shut down.
const test = base.extend({
  host: async ({}, use) => {
    const host = await Host.start(release(), ["/"]);
    await use(host);
    await host.goAway();
  },
  baseURL: async ({ host }, use) => use(host.address),
});

const FORM = "Order Form\n\nContract Start Date: 2026-01-15\nContract End Date: 2027-01-14\n";

// What a worker of the page says of a file that it is handed.
const ask = (page, name, content) =>
  page.evaluate(
    async ([name, content]) => {
      const { reader } = document.querySelector('meta[name="app-later"]').dataset;
      const worker = new Worker(reader);
      const said = [];
      try {
        await new Promise((done, fail) => {
          worker.addEventListener("error", ({ message }) => fail(new Error(message)));
          worker.addEventListener("message", ({ data }) => {
            said.push(JSON.parse(data));
            if (data === '"Ready"') worker.postMessage([name, null, new File([content], name)]);
            if (data === '"Done"') done();
          });
        });
      } finally {
        worker.terminate();
      }
      return said;
    },
    [name, content],
  );

const expectRead = async (page) => {
  const said = await ask(page, "form.txt", FORM);
  expect(said[0]).toBe("Ready");
  const [{ Read: read }] = said.filter((answer) => answer.Read);
  expect(read).toMatchObject({ name: "form.txt", is_attachment: false });
  expect(JSON.stringify(read.reading)).toContain("Contract Start Date: 2026-01-15");
  expect(said.at(-1)).toBe("Done");
};

test("a file is read in a worker, which is loaded then and not before", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await App.opened(page);
  expect(asked.filter((url) => url.includes("/reader-"))).toEqual([]);
  await expectRead(page);
  await expect.poll(() => asked.filter((url) => /\/reader-[0-9a-f]{16}\.(js|wasm)$/.test(url)).length).toBe(2);
});

test("what cannot be read is refused, and the worker goes on", async ({ page }) => {
  await App.opened(page);
  const refused = (name, refusal) => ({ Refused: { name, is_attachment: false, refusal } });
  expect(await ask(page, "empty.pdf", "")).toEqual(["Ready", refused("empty.pdf", "Empty"), "Done"]);
  await expectRead(page);
});

test("the page's policy lets it start no other worker", async ({ page }) => {
  await App.opened(page);
  const refused = await page.evaluate(() => {
    try {
      return String(new Worker("./404.js"));
    } catch (error) {
      return String(error);
    }
  });
  expect(refused).toContain("Refused by the page's policy");
});

test.describe("without the server", () => {
  test.use({ serviceWorkers: "allow" });

  test("documents are read that never were before", async ({ page, host }) => {
    await page.goto("./");
    await expect(page.locator("#offline")).toHaveText(/Bereit für offline|Ready for offline/);
    await host.goAway();
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("data-ready", "true");
    await expectRead(page);
  });
});
