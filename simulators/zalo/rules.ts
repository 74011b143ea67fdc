/**
 * What the documentation of the Official Account API allows, written down apart from the bot's own limits so that
 * one can find the other's mistakes. Each rule names what a request breaks, and Zalo's code for it.
 */
type Json = Record<string, unknown>;

export interface Violation {
  code: number;
  text: string;
}

const bad = (text: string): Violation => ({ code: -201, text });
const over = (text: string): Violation => ({ code: -210, text });

/** Everything a body of `POST /v3.0/oa/message/cs` breaks; empty when Zalo would take it. */
export function violations(body: unknown): Violation[] {
  if (!isObject(body)) return [bad('the body is not a JSON object')];
  const { recipient, message } = body;
  const found: Violation[] = [];
  if (!isObject(recipient) || typeof recipient.user_id !== 'string' || recipient.user_id === '')
    found.push(bad('recipient.user_id must be a text'));
  if (!isObject(message)) return [...found, bad('message is missing')];
  const { text, attachment } = message;
  if (text !== undefined) found.push(...textViolations(text));
  if (text === undefined && attachment === undefined) found.push(bad('message needs text or an attachment'));
  if (attachment !== undefined) found.push(...attachmentViolations(attachment, text !== undefined));
  return found;
}

function textViolations(text: unknown): Violation[] {
  if (typeof text !== 'string' || text.trim() === '') return [bad('text must not be empty')];
  if (text !== text.normalize('NFC')) return [bad('text is not in NFC')];
  return text.length > 2_000 ? [over('text has more than 2000 characters')] : [];
}

function attachmentViolations(attachment: unknown, hasText: boolean): Violation[] {
  if (!isObject(attachment) || !isObject(attachment.payload))
    return [bad('an attachment needs type and payload')];
  const { payload, type } = attachment;
  if (type === 'file') return isText(payload.token) ? [] : [bad('a file needs a token')];
  if (type !== 'template') return [bad('unknown type of attachment')];
  if (payload.template_type === 'media') return mediaViolations(payload.elements);
  if (payload.template_type !== undefined) return [bad('unknown template_type')];
  return [...(hasText ? [] : [bad('buttons need a text')]), ...buttonViolations(payload.buttons)];
}

function mediaViolations(elements: unknown): Violation[] {
  if (!Array.isArray(elements) || elements.length !== 1) return [bad('media needs exactly one element')];
  const [element] = elements as unknown[];
  if (!isObject(element) || element.media_type !== 'image') return [bad('unknown media_type')];
  return isUrl(element.url) || isText(element.attachment_id) ? [] : [bad('a picture needs a url')];
}

function buttonViolations(buttons: unknown): Violation[] {
  if (!Array.isArray(buttons) || buttons.length === 0) return [bad('buttons are missing')];
  if (buttons.length > 5) return [over('more than 5 buttons')];
  return buttons.flatMap((button: unknown) => {
    if (!isObject(button) || !isText(button.title)) return [bad('a button needs a title')];
    const { payload, title, type } = button;
    const long = (title as string).length > 100 ? [over('a title has more than 100 characters')] : [];
    return [...long, ...payloadViolations(type, payload)];
  });
}

function payloadViolations(type: unknown, payload: unknown): Violation[] {
  switch (type) {
    case 'oa.query.show':
    case 'oa.query.hide':
      if (!isText(payload)) return [bad('a query needs a payload')];
      return (payload as string).length > 1_000 ? [over('a payload has more than 1000 characters')] : [];
    case 'oa.open.url':
      return isObject(payload) && isUrl(payload.url) ? [] : [bad('oa.open.url needs a url')];
    case 'oa.open.phone':
      return isObject(payload) && /^84\d{8,11}$|^\d{9,15}$/.test(String(payload.phone_code))
        ? []
        : [bad('oa.open.phone needs a number with its country')];
    default:
      return [bad('unknown type of button')];
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isUrl(value: unknown): boolean {
  return typeof value === 'string' && /^https?:\/\/\S+$/.test(value);
}
