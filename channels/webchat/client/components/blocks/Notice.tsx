import type { NoticeBlock } from '../../../../../replies/blocks';
import { Icon } from '../Icon';
import { Linked } from './Markdown';

/** Something to heed. */
export function Notice({ block: { tone, text } }: { block: NoticeBlock }) {
  return (
    <div class={`notice ${tone}`}>
      <Icon name={tone === 'danger' || tone === 'warning' ? 'warning' : 'info'} size={1.3} />
      <p>
        <Linked text={text} />
      </p>
    </div>
  );
}
