import { useState } from 'preact/hooks';
import type { ListBlock, ListItem } from '../../../../../replies/blocks';
import { useUi } from '../ui';
import { Icon } from '../Icon';
import { Link } from './Link';
import { Linked } from './Markdown';

/** A list with its heading. */
export function List({ block, subject }: { block: ListBlock; subject: string }) {
  return (
    <section class="block">
      {block.title !== undefined && <h3>{block.title}</h3>}
      <Items items={block.items} ordered={block.ordered} subject={subject} />
    </section>
  );
}

/** The lines of a list; papers can be ticked off. */
export function Items({
  items,
  ordered,
  subject,
}: {
  items: readonly ListItem[];
  ordered?: boolean | undefined;
  subject: string;
}) {
  const checkable = items.some((item) => item.checkable);
  const lines = items.map((item, i) => (
    <li key={i}>{item.checkable ? <Tick item={item} subject={subject} /> : <Words item={item} />}</li>
  ));
  const name = checkable ? 'items ticks' : 'items';
  return ordered && !checkable ? <ol class={name}>{lines}</ol> : <ul class={name}>{lines}</ul>;
}

/** Stays ticked for as long as the conversation does. */
function Tick({ item, subject }: { item: ListItem; subject: string }) {
  const { memory } = useUi();
  const key = `${subject}|${item.text}`;
  const [on, setOn] = useState(() => memory.list('ticked').includes(key));
  const change = (): void => {
    const others = memory.list('ticked').filter((one) => one !== key);
    memory.set('ticked', on ? others : [...others, key].slice(-200));
    setOn(!on);
  };
  return (
    <>
      <label class="tick">
        <input type="checkbox" checked={on} onChange={change} />
        <span>
          <Linked text={item.text} />
          {item.note !== undefined && <small class="note">{item.note}</small>}
        </span>
      </label>
      <Form item={item} />
    </>
  );
}

function Words({ item }: { item: ListItem }) {
  return (
    <>
      <Linked text={item.text} />
      {item.note !== undefined && <small class="note">{item.note}</small>}
      <Form item={item} />
    </>
  );
}

function Form({ item: { url, text } }: { item: ListItem }) {
  const { text: words } = useUi();
  if (url === undefined) return null;
  return (
    <Link url={url} className="form">
      <Icon name="open" size={1.1} /> {words.form}
      <span class="hidden">: {text}</span>
    </Link>
  );
}
