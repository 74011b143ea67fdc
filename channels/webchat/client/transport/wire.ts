/** What a button of a reply is in Direct Line: see `suggestedActions` and the buttons of cards. */
export interface CardAction {
  type: string;
  title?: string;
  value?: unknown;
  text?: string;
  displayText?: string;
}

export interface Attachment {
  contentType?: string;
  contentUrl?: string;
  name?: string;
  content?: unknown;
}

/** An activity as it comes over the stream, as far as this client reads it. */
export interface Activity {
  id?: string;
  type: string;
  text?: string;
  textFormat?: string;
  timestamp?: string;
  from?: { id?: string; role?: string; name?: string };
  name?: string;
  value?: unknown;
  locale?: string;
  suggestedActions?: { actions?: CardAction[] };
  attachments?: Attachment[];
  channelData?: Record<string, unknown>;
}

/** One frame of the stream, or the answer to a poll. */
export interface ActivitySet {
  activities: Activity[];
  watermark?: string;
}

/** Reads a frame; null for keep-alives and for whatever else is not a set of activities. */
export function readFrame(data: unknown): ActivitySet | null {
  if (typeof data !== 'string' || data === '') return null;
  try {
    return activitySet(JSON.parse(data));
  } catch {
    return null;
  }
}

/** The same for JSON that was parsed already. */
export function activitySet(json: unknown): ActivitySet | null {
  if (typeof json !== 'object' || json === null) return null;
  const { activities, watermark } = json as Record<string, unknown>;
  if (!Array.isArray(activities)) return null;
  const known = activities.filter(
    (one): one is Activity =>
      typeof one === 'object' && one !== null && typeof (one as Activity).type === 'string',
  );
  return typeof watermark === 'string' && watermark !== ''
    ? { activities: known, watermark }
    : { activities: known };
}

/** The id by which a client knows its own message again. */
export function clientId(activity: Activity): string | undefined {
  const id = activity.channelData?.['clientActivityID'];
  return typeof id === 'string' ? id : undefined;
}
