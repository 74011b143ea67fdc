import type { CaseBlock } from '../../../../../replies/blocks';
import { Icon } from '../Icon';
import { Items } from './List';

/** What applies in one situation only: folded until it is asked for. */
export function Case({ block, subject }: { block: CaseBlock; subject: string }) {
  return (
    <details class="case">
      <summary>
        <Icon name="chevron" size={1.1} />
        <h3>{block.title}</h3>
      </summary>
      <Items items={block.items} ordered={block.ordered} subject={subject} />
    </details>
  );
}
