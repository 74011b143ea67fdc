import type { Action, Block } from '../../replies/blocks';
import { plainText } from '../../replies/plainText';
import { buttonsOf } from '../../replies/reply';

export type LinkAction = Exclude<Action, { kind: 'ask' }>;

/** Something to tap: what it shows, what the tree reads, and the number under which the text lists it. */
export interface Tap {
  title: string;
  payload: string;
  number?: number;
}

/** What can be tapped under a reply: its choices, numbered as in the text, then its questions to ask on with. */
export function tapsOf(blocks: readonly Block[]): Tap[] {
  const listed = blocks.flatMap((block) => (block.type === 'choices' ? block.options : []));
  return buttonsOf(blocks).map(({ title, says }, i) =>
    i < listed.length ? { title, payload: says, number: i + 1 } : { title, payload: says },
  );
}

/** The title of a tap with the number that the text lists it under. */
export function numberedTitle({ title, number }: Tap): string {
  return number === undefined ? title : `${number}. ${title}`;
}

/** Telephone numbers, maps and pages of a reply, each address once. */
export function linksOf(blocks: readonly Block[]): LinkAction[] {
  const links = blocks.flatMap((block) =>
    block.type === 'actions'
      ? block.actions.filter((action): action is LinkAction => action.kind !== 'ask')
      : [],
  );
  const target = (link: LinkAction): string => (link.kind === 'call' ? link.phone : link.url);
  return links.filter((link, i) => links.findIndex((other) => target(other) === target(link)) === i);
}

/** The reply as text; links that are shown as buttons are left out. */
export function textOf(blocks: readonly Block[], buttons: readonly LinkAction[] = []): string {
  const target = (link: LinkAction): string => (link.kind === 'call' ? link.phone : link.url);
  const shown = new Set(buttons.map(target));
  return plainText(
    blocks.map((block) =>
      block.type === 'actions'
        ? {
            ...block,
            actions: block.actions.filter((action) => action.kind === 'ask' || !shown.has(target(action))),
          }
        : block,
    ),
  ).normalize('NFC');
}
