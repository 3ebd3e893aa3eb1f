// The whole journey: by keyboard alone to the last invoice, and the questions that adapt the list to the contract.
import { LANGUAGES, test } from "./app.mjs";
import { ANSWERS, answering, byKeyboard, endingByItself, fromLink, heldUp } from "./work-journeys.mjs";

for (const lang of LANGUAGES) {
  test.describe(`in ${lang}`, () => {
    test("a journey by keyboard alone from the empty form to the last invoice", async ({ page }) => {
      test.setTimeout(120_000);
      await byKeyboard(page, lang);
    });

    for (const asked of ANSWERS) {
      const { question, answer } = asked;
      test(`answering ${answer} about ${question} fits the list, and taking it back brings everything back`, async ({ page }) => {
        await answering(page, lang, asked);
      });
    }

    test("a contract said to end by itself has no deadline until that is taken back", async ({ page }) => {
      await endingByItself(page, lang);
    });
  });
}

test("a step is held up by no step that does not apply", async ({ page }) => {
  await heldUp(page);
});

test("what is answered and filled in on a link's contract is there after a reload", async ({ page }) => {
  await fromLink(page);
});
