import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkCard, type CardGround } from '../knowledge/import/cards/checkCard';
import { groundsFromSource } from '../knowledge/import/cards/grounds';
import { leftOut } from '../knowledge/import/cards/leftOut';
import { readCards, shippedCardFiles } from '../knowledge/cards/readCards';
import { runCommand } from './runCommand';

const usage = `Usage: npx tsx commands/check-cards.ts [FILES…] [--source ROWS.jsonl.gz] [--hints]

Holds cards (default: all of knowledge/data/cards) against their source rows: every number, amount, duration, deadline,
age, form, law and agency that a card says must stand in its row or in a local fee. Rows: --source, or CARD_SOURCE.
--hints prints besides what a row says exactly and its card tells nowhere. docs/cards.md is the guide.`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      source: { type: 'string' },
      hints: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const source = values.source ?? positionals.find((file) => file.endsWith('.gz')) ?? process.env.CARD_SOURCE;
  if (values.help || source === undefined || !existsSync(source)) {
    console.log(source === undefined || values.help ? usage : `There is no file ${source}.`);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const given = positionals.filter((file) => !file.endsWith('.gz'));
  const { cards, problems } = await readCards(given.length > 0 ? given : await shippedCardFiles());
  const grounds = await groundsFromSource(source);
  for (const { file, line, what } of problems) console.log(`${file}:${line} ${what}`);
  let faulty = 0;
  for (const { file, line, card } of cards) {
    const found = problemsOf(card.code, grounds, (ground) => checkCard(card, ground));
    if (found.length > 0) faulty += 1;
    const texts = values.hints ? grounds(card.code)?.texts : undefined;
    const hints = texts === undefined ? [] : leftOut(card, texts);
    for (const { path, what } of found) console.log(`${file}:${line} ${card.code} ${path}: ${what}`);
    for (const { path, what } of hints) console.log(`${file}:${line} ${card.code} ${path}, a hint: ${what}`);
  }
  console.log(
    `${cards.length} cards read, ${faulty} with something that their row does not say; ${problems.length} lines are no cards.`,
  );
  process.exitCode = faulty + problems.length > 0 ? 1 : 0;
}

function problemsOf<T extends { path: string; what: string }>(
  code: string,
  grounds: (code: string) => CardGround | undefined,
  check: (ground: CardGround) => T[],
): { path: string; what: string }[] {
  const ground = grounds(code);
  return ground === undefined ? [{ path: 'code', what: 'has no source row' }] : check(ground);
}

runCommand(main);
