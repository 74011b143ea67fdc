import type { ComponentChildren } from 'preact';
import { safeUrl } from '../../content/safe';
import { useUi } from '../ui';

/** A link out of the chat; an address that is none is shown as text. */
export function Link({
  url,
  className,
  children,
}: {
  url: string;
  className?: string;
  children: ComponentChildren;
}) {
  const { text } = useUi();
  const target = safeUrl(url);
  if (target === undefined) return <span>{children}</span>;
  if (target.startsWith('tel:'))
    return (
      <a class={className} href={target}>
        {children}
      </a>
    );
  return (
    <a class={className} href={target} target="_blank" rel="noopener noreferrer">
      {children}
      <span class="hidden"> ({text.newTab})</span>
    </a>
  );
}
