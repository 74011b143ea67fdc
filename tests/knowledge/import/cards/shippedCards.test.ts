import { existsSync } from 'node:fs';
import { readCards, shippedCardFiles } from '../../../../knowledge/cards/readCards';
import { checkCard, type CardGround } from '../../../../knowledge/import/cards/checkCard';
import { withLocalFees } from '../../../../knowledge/import/cards/evidence';
import { readEvidence } from '../../../../knowledge/import/cards/evidenceFile';
import { groundsFromSource } from '../../../../knowledge/import/cards/grounds';
import { feesByCode } from '../../../../knowledge/fees/feesByCode';
import { readLocalFees } from '../../../../knowledge/fees/localFees';

const source = process.env.CARD_SOURCE;

async function problemsOf(ground: (code: string) => CardGround | undefined): Promise<string[]> {
  const { cards, problems } = await readCards(await shippedCardFiles());
  return [
    ...problems.map(({ file, line, what }) => `${file}:${line} ${what}`),
    ...cards.flatMap(({ file, line, card }) => {
      const found = ground(card.code);
      const what = found === undefined ? [{ path: 'code', what: 'has no row' }] : checkCard(card, found);
      return what.map((one) => `${file}:${line} ${card.code} ${one.path}: ${one.what}`);
    }),
  ];
}

test('every card that ships says only what its row says, by the evidence kept of it', async () => {
  const evidence = await readEvidence();
  const fees = feesByCode(await readLocalFees());
  const codes = new Set(evidence.keys());
  const problems = await problemsOf((code) => {
    const kept = evidence.get(code);
    return kept && { ...kept, evidence: withLocalFees(kept.evidence, fees.get(code) ?? []), codes };
  });
  expect(problems).toEqual([]);
});

// The rows of the national portal do not ship: whoever has them names the file in CARD_SOURCE.
(source !== undefined && existsSync(source) ? test : test.skip)(
  'every card that ships says only what its row says, in words of its own',
  async () => {
    expect(await problemsOf(await groundsFromSource(source ?? ''))).toEqual([]);
  },
);
