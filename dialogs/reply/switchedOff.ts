import type { Facet } from '../../knowledge/schema/procedure';
import { momentInVietnam } from '../../language/dates/momentInVietnam';
import type { Block } from '../../replies/blocks';
import type { Reply } from '../../replies/reply';
import type { Answer } from '../answer';
import { hotlineNumber, hotlineNumbers } from '../text/hotline';
import { say } from '../text/say';

/** What the staff has switched off: a kind of thing and which one. */
interface SwitchedOff {
  what: 'all' | 'channel' | 'field' | 'procedure' | 'facet' | 'topic' | 'service';
  key: string;
  say?: string | undefined;
  until?: number | undefined;
}

/** The sentence in the place of an answer that is not given for now, until when, and the way on. */
export function switchedOffReply(off: SwitchedOff, reply: Reply<Answer>): Reply<Answer> {
  const { what, key } = off;
  const { label, phone } = hotlineNumber();
  const [lead = '', ...texts] = sentencesOf(off, nameOf(off, reply));
  return {
    blocks: [
      { type: 'lead', text: lead },
      ...texts.map((text): Block => ({ type: 'text', text })),
      { type: 'actions', actions: [{ kind: 'call', title: say('button.call', { number: label }), phone }] },
    ],
    answer: {
      kind: 'none',
      ...(reply.answer.procedure ? { procedure: reply.answer.procedure } : {}),
      off: key ? `${what} ${key}` : what,
      confidence: reply.answer.confidence,
      ...(reply.answer.trace ? { trace: reply.answer.trace } : {}),
    },
  };
}

/** The same as one paragraph. @param name what people call the thing */
export function switchedOffText(off: SwitchedOff, name: string): string {
  return sentencesOf(off, name).join(' ');
}

/** Says of which facets nothing is told for now. */
export function facetsOffText(facets: readonly Facet[]): string {
  return say('live.off.facet', { name: facets.map((facet) => say(`facet.${facet}`)).join(', ') });
}

function sentencesOf({ what, say: told, until }: SwitchedOff, name: string): string[] {
  return [
    told ?? say(`live.off.${what}`, { name }),
    ...(until === undefined ? [] : [say('live.until', { moment: momentInVietnam(until) })]),
    say('live.wayOn', { hotline: hotlineNumbers() }),
  ];
}

/** Facets that have a line of their own in an overview. */
const overviewRows = ['documents', 'fee', 'time', 'place', 'result'] as const;

/** An overview without the lines of facets that are not told for now; it says which these are. */
export function withoutFacetRows(reply: Reply<Answer>, hidden: readonly string[]): Reply<Answer> {
  const rows = overviewRows.filter((facet) => hidden.includes(facet));
  if (rows.length === 0) return reply;
  const labels = rows.map((facet): string => say(`procedure.overview.${facet}`));
  const blocks = reply.blocks.map((block): Block =>
    block.type === 'facts'
      ? { ...block, rows: block.rows.filter(({ label }) => !labels.includes(label)) }
      : block,
  );
  const told = blocks.findIndex(({ type }) => type === 'facts') + 1;
  const text: Block = { type: 'text', text: facetsOffText(rows) };
  return { ...reply, blocks: [...blocks.slice(0, told), text, ...blocks.slice(told)] };
}

/** News before the answer. */
export function withNotices(reply: Reply<Answer>, texts: readonly string[]): Reply<Answer> {
  const notices = texts.map((text): Block => ({ type: 'notice', tone: 'warning', text }));
  return { ...reply, blocks: [...notices, ...reply.blocks] };
}

function nameOf({ what, key }: SwitchedOff, { blocks }: Reply<Answer>): string {
  if (what === 'facet') return say(`facet.${key as Facet}`);
  const source = blocks.find(({ type }) => type === 'source');
  return what === 'procedure' && source?.type === 'source' ? source.name : key;
}
