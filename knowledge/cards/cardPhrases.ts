import type { Card } from '../schema/card';

/** What cards say of how citizens speak: what a procedure is called, and what is asked about it. */
export interface CardPhrases {
  /** Names by procedure code, beside the everyday ones. */
  names: Map<string, string[]>;
  /** Questions by procedure code, as citizens put them. */
  asked: Map<string, string[]>;
}

/** An explanation, or what tells two of one name apart: then it has to stay. */
const BRACKET = /\s*\([^)]*\)/g;

export function cardPhrases(cards: ReadonlyMap<string, Card>): CardPhrases {
  const names = new Map<string, string[]>();
  const asked = new Map<string, string[]>();
  const full = [...cards].flatMap(([code, card]) => (card.kind === 'full' ? [[code, card] as const] : []));
  const plain = ({ title }: { title: string }): string => title.replace(BRACKET, '').trim();
  const shared = new Map<string, number>();
  for (const [, card] of full) shared.set(plain(card), (shared.get(plain(card)) ?? 0) + 1);
  for (const [code, card] of full) {
    const own = shared.get(plain(card)) === 1 ? [plain(card)] : [];
    names.set(code, [...new Set([card.title, ...own])]);
    // What is asked for and not needed is none of its matters: "làm căn cước có cần hộ chiếu không".
    asked.set(
      code,
      card.asked.flatMap(({ q, answer }) => (answer === 'no' ? [] : q)),
    );
  }
  return { names, asked };
}
