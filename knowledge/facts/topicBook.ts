import { PhraseMatcher } from '../../language/phraseMatcher';
import type { Word } from '../../language/words';
import type { Fact } from '../schema/fact';
import { type Topic, topics } from './data';

/** A topic that a text speaks of. */
export interface TopicFound {
  topic: string;
  /** Places of the words of the name that was found. */
  covered: Set<number>;
  /** Places of these and of whatever else the topic is called by. */
  explained: Set<number>;
  weak: boolean;
}

interface Name {
  topic: string;
  parts: string[];
  weak: boolean;
}

const unknown: Topic = {
  names: [],
  weak: [],
  not: [],
  related: [],
  members: [],
  numbered: [],
  listed: false,
  unheld: false,
  lasting: false,
};

/** How a topic is asked for; one without an entry in the data is known by the titles and aliases of its figures. */
export function topicOf(id: string): Topic {
  return topics[id] ?? unknown;
}

/** Finds what figures a text asks for. */
export class TopicBook {
  private readonly parts: PhraseMatcher<string>;
  private readonly names = new Map<string, Name[]>();
  private readonly partsOf = new Map<string, Set<string>>();
  private readonly not: PhraseMatcher<string>;

  constructor(facts: readonly Fact[]) {
    const held = new Set(facts.map(({ topic }) => topic));
    const known = Object.entries(topics).filter(
      ([id, { members, unheld }]) => unheld || held.has(id) || members.some((member) => held.has(member)),
    );
    for (const [topic, { names, weak }] of known) {
      names.forEach((name) => this.add(topic, name, false));
      weak.forEach((name) => this.add(topic, name, true));
    }
    for (const { topic, title, aliases } of facts) {
      aliases.forEach((name) => this.add(topic, name, false));
      if (!topics[topic]) this.add(topic, title, false);
    }
    this.parts = new PhraseMatcher([...this.names.keys()].map((part) => [part, part] as const));
    this.not = new PhraseMatcher(
      known.flatMap(([topic, entry]) => entry.not.map((phrase) => [phrase, topic] as const)),
    );
  }

  private add(topic: string, name: string, weak: boolean): void {
    const parts = name.split(' + ');
    const [first = ''] = parts;
    for (const part of new Set(parts)) if (!this.names.has(part)) this.names.set(part, []);
    this.names.get(first)?.push({ topic, parts, weak });
    const own = this.partsOf.get(topic) ?? new Set();
    parts.forEach((part) => own.add(part));
    this.partsOf.set(topic, own);
  }

  /** The topic whose name covers most of the text; null when none is named. */
  find(text: readonly Word[]): TopicFound | null {
    const said = new Map<string, Set<number>>();
    for (const { value, from, to } of this.parts.matchAll(text)) {
      const places = said.get(value) ?? new Set<number>();
      for (let at = from; at < to; at++) places.add(at);
      said.set(value, places);
    }
    const denied = new Set(this.not.matchAll(text).map(({ value }) => value));
    let best: TopicFound | null = null;
    for (const first of said.keys()) {
      for (const name of this.names.get(first) ?? []) {
        if (denied.has(name.topic) || !name.parts.every((part) => said.has(part))) continue;
        const covered = new Set(name.parts.flatMap((part) => [...(said.get(part) ?? [])]));
        const found = { topic: name.topic, covered, explained: covered, weak: name.weak };
        if (!best || better(found, best)) best = found;
      }
    }
    return best && { ...best, explained: this.explained(best.topic, said) };
  }

  /** "Số điện thoại đường dây nóng hai cấp": two names of one topic in one question leave no word over. */
  private explained(topic: string, said: ReadonlyMap<string, Set<number>>): Set<number> {
    const places = new Set<number>();
    for (const part of this.partsOf.get(topic) ?? []) said.get(part)?.forEach((at) => places.add(at));
    return places;
  }
}

function better(a: TopicFound, b: TopicFound): boolean {
  if (a.weak !== b.weak) return b.weak;
  if (a.covered.size === b.covered.size) return topicOf(b.topic).unheld && !topicOf(a.topic).unheld;
  return a.covered.size > b.covered.size;
}

const books = new WeakMap<readonly Fact[], TopicBook>();

/** The book of these facts, made once. */
export function topicBook(facts: readonly Fact[]): TopicBook {
  const book = books.get(facts) ?? new TopicBook(facts);
  books.set(facts, book);
  return book;
}
