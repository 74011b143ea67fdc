import { useEffect, useState } from 'preact/hooks';
import { hasMore, readOn } from '../reading';
import { Icon } from './Icon';
import { useUi } from './ui';
import { useResizes } from './uses';

/** Says that the answer goes on below, and leads there. */
export function More({ changed }: { changed: unknown }) {
  const { text } = useUi();
  const [more, setMore] = useState(false);
  useEffect(() => {
    const look = (): void => setMore(hasMore());
    addEventListener('scroll', look, { passive: true });
    look();
    return () => removeEventListener('scroll', look);
  }, []);
  useResizes(() => setMore(hasMore()));
  useEffect(() => setMore(hasMore()), [changed]);
  if (!more) return null;
  return (
    <button type="button" class="more" aria-label={text.more} onClick={readOn} tabIndex={-1}>
      <span>{text.more}</span> <Icon name="down" size={1.1} />
    </button>
  );
}
