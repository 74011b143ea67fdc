/** Elements without an end tag. */
const empty = new Set(['meta', 'link', 'input', 'br', 'hr', 'img', 'source', 'path', 'circle', 'line']);
/** What may stand directly in an element, where only few may. */
const children: Record<string, readonly string[]> = {
  ul: ['li'],
  ol: ['li'],
  dl: ['dt', 'dd', 'div'],
  table: ['caption', 'thead', 'tbody', 'tr'],
  thead: ['tr'],
  tbody: ['tr'],
  tr: ['th', 'td'],
  html: ['head', 'body'],
};
/** Elements that hold running text and no blocks. */
const phrasing = new Set(['p', 'h1', 'h2', 'h3', 'a', 'label', 'small', 'summary', 'dt', 'span', 'button']);
const blocks = new Set(
  'p h1 h2 h3 ul ol dl table section article aside header footer nav main div details form'.split(' '),
);
const inside = (name: string, parent: string): boolean =>
  name === 'li' ? parent === 'ul' || parent === 'ol' : name !== 'summary' || parent === 'details';

interface Open {
  name: string;
  children: string[];
}

/** What a strict reader finds wrong with a page: nesting, ends, attributes, ids and what refers to them, headings. */
export function markupFaults(page: string): string[] {
  const faults: string[] = [];
  const open: Open[] = [];
  const ids: string[] = [];
  const references: string[] = [];
  let level = 0;
  const text = page
    .replace(/^<!doctype html>/i, '')
    .replace(/(<script[^>]*>)[^]*?(<\/script>)/g, (_, start: string, end: string) => start + end);
  const tag = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*(\/?)>/gy;
  for (let at = 0; at < text.length;) {
    const next = text.indexOf('<', at);
    const words = text.slice(at, next < 0 ? text.length : next);
    if (/&(?!(?:amp|lt|gt|quot|#39|nbsp);)/.test(words)) faults.push(`a bare & in "${words.trim()}"`);
    if (words.trim() && children[open.at(-1)?.name ?? ''])
      faults.push(`text "${words.trim().slice(0, 40)}" directly in ${open.at(-1)?.name}`);
    if (next < 0) break;
    tag.lastIndex = next;
    const found = tag.exec(text);
    if (!found) {
      faults.push(`no tag: ${text.slice(next, next + 60)}`);
      at = next + 1;
      continue;
    }
    const [whole, end, name = '', attributes = ''] = found;
    at = next + whole.length;
    if (end) {
      const last = open.pop();
      if (last?.name !== name) faults.push(`</${name}> ends ${last?.name ?? 'nothing'}`);
      if (last && last.children.length === 0 && ['ul', 'ol', 'dl', 'table'].includes(name))
        faults.push(`an empty ${name}`);
      continue;
    }
    const parent = open.at(-1);
    parent?.children.push(name);
    if (parent && children[parent.name] && !children[parent.name]?.includes(name))
      faults.push(`${name} directly in ${parent.name}`);
    if (parent && !inside(name, parent.name)) faults.push(`${name} in ${parent.name}`);
    const holder = open.find((one) => phrasing.has(one.name));
    if (holder && blocks.has(name)) faults.push(`${name} within ${holder.name}`);
    if (name === 'a' && open.some((one) => one.name === 'a')) faults.push('a link within a link');
    const heading = /^h([1-6])$/.exec(name)?.[1];
    if (heading) {
      if (Number(heading) > level + 1) faults.push(`h${heading} behind h${level}`);
      level = Number(heading);
    }
    const seen = new Set<string>();
    for (const [, key = '', value = ''] of attributes.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)) {
      if (seen.has(key)) faults.push(`${key} twice on ${name}`);
      seen.add(key);
      if (key === 'id') ids.push(value);
      if (key === 'for' || key === 'aria-labelledby') references.push(value);
      if (key === 'href' && value === '') faults.push('an empty href');
      if (key === 'href' && /^#./.test(value)) references.push(value.slice(1));
    }
    if (!empty.has(name)) open.push({ name, children: [] });
  }
  for (const { name } of open) faults.push(`${name} does not end`);
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.push(`id ${id} twice`);
  for (const id of references) if (!ids.includes(id)) faults.push(`nothing has the id ${id}`);
  return [...new Set(faults)];
}
