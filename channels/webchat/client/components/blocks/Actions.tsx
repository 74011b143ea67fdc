import type { Action, ActionsBlock } from '../../../../../replies/blocks';
import { telUrl } from '../../content/safe';
import { Icon } from '../Icon';
import { Link } from './Link';

/** What can be done at once: numbers to call, maps and pages to open. Real links, so that phones know them. */
export function Actions({ block: { actions } }: { block: ActionsBlock }) {
  return (
    <ul class="actions">
      {actions.map((action, i) => (
        <li key={i}>
          <One action={action} />
        </li>
      ))}
    </ul>
  );
}

function One({ action }: { action: Action }) {
  if (action.kind === 'ask') return null;
  if (action.kind === 'call') {
    const { title, phone } = action;
    return (
      <Link url={telUrl(phone) ?? phone} className="action call">
        <Icon name="phone" size={1.2} />
        {title.includes(phone) ? title : `${title}: ${phone}`}
      </Link>
    );
  }
  return (
    <Link url={action.url} className="action">
      <Icon name={action.kind} size={1.2} />
      {action.title}
    </Link>
  );
}
