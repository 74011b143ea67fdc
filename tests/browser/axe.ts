import axe from 'axe-core';
import type { Frame, Page } from 'puppeteer-core';

/** What the rules of accessibility find fault with: the rule, and the element. */
export async function faults(page: Page | Frame): Promise<string[]> {
  await page.evaluate(`if (!('axe' in window)) { ${axe.source} }`);
  const { violations } = (await page.evaluate('axe.run(document)')) as axe.AxeResults;
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}
