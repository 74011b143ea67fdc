import { maskPersonalData } from '../../language/personalData/maskPersonalData';

/** What a button brings along, or a flat object of that. */
function masked(value: unknown): unknown {
  if (typeof value === 'string') return maskPersonalData(value).text;
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, masked(inner)]));
}

interface Written {
  text?: string;
  value?: unknown;
  channelData?: unknown;
}

/**
 * An activity as it may be kept: what the person wrote (`text`, `value`, the text that a button showed) holds no
 * identity number, telephone number, password or the like any more. Who wrote, and where, stays as it is.
 */
export function withoutPersonalData<A extends Written>(activity: A): A {
  const { text, value, channelData } = activity;
  return {
    ...activity,
    ...(text !== undefined && { text: maskPersonalData(text).text }),
    ...(value !== undefined && { value: masked(value) }),
    ...(isMessageBack(channelData) && {
      channelData: { ...channelData, messageBack: masked(channelData.messageBack) },
    }),
  };
}

function isMessageBack(channelData: unknown): channelData is { messageBack: unknown } {
  return typeof channelData === 'object' && channelData !== null && 'messageBack' in channelData;
}
