import { test as base, expect, type Page } from '@playwright/test';

export { expect, type Page };

/** Something that a test lets go on when it likes: `await held`, `release()`. */
export function gate() {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  return { held: promise, release: () => resolve(undefined) };
}

/** Lets what is asked for at some addresses wait; returns what sends it. */
export async function holdBack(page: Page, addresses: string | RegExp): Promise<() => void> {
  const { held, release } = gate();
  await page.route(addresses, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** What a page may say on the console in this test although it would fail others. */
interface Options {
  /** Texts of console errors that are expected (a lost network, say); anything else fails. */
  allowedErrors: RegExp[];
}

/**
 * The test of this project: every page fails its test on a console error, an uncaught error, a
 * violation of the policy, or a request to another origin.
 */
export const test = base.extend<Options>({
  allowedErrors: [[], { option: true }],
  context: async ({ context, allowedErrors }, use) => {
    const problems: string[] = [];
    const note = (text: string) => {
      if (!allowedErrors.some((allowed) => allowed.test(text))) problems.push(text);
    };
    const watch = (page: Page) => {
      page.on('console', (message) => {
        if (message.type() === 'error') note(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => note(`uncaught: ${error.message}`));
      page.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url());
        if (protocol.startsWith('http') && hostname !== 'localhost') {
          note(`request to another origin: ${request.url()}`);
        }
      });
    };
    context.on('page', watch);
    await context.exposeBinding('kbpViolation', (_source, text: string) => note(text));
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        const report = (window as unknown as { kbpViolation(text: string): void }).kbpViolation;
        report(`policy: ${event.violatedDirective} blocked ${event.blockedURI} ${event.sample}`);
      });
    });
    await use(context);
    expect(problems, 'what the pages complained about').toEqual([]);
  },
});
