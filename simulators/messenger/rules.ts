/**
 * What the documentation of the Send API allows, written down apart from the bot's own limits so that one can
 * find the other's mistakes. Each rule names what a request breaks.
 */
type Json = Record<string, unknown>;

/** Everything a request body of `POST /{page}/messages` breaks; empty when Meta would take it. */
export function violations(body: unknown): string[] {
  if (!isObject(body)) return ['the body is not a JSON object'];
  const found: string[] = [];
  const rule = (holds: boolean, text: string): void => void (holds || found.push(text));
  rule(
    isObject(body.recipient) && (isText(body.recipient.id) || isText(body.recipient.user_ref)),
    'recipient.id is missing',
  );
  if (body.sender_action !== undefined) {
    rule(oneOf(body.sender_action, 'mark_seen', 'typing_on', 'typing_off'), 'unknown sender_action');
    rule(
      Object.keys(body).every((key) => ['recipient', 'sender_action'].includes(key)),
      'sender_action mixed with other fields',
    );
    return found;
  }
  rule(oneOf(body.messaging_type, 'RESPONSE', 'UPDATE'), 'messaging_type is missing');
  const { message } = body;
  if (!isObject(message)) return [...found, 'message is missing'];
  const { attachment, metadata, quick_replies: chips, text } = message;
  rule((text === undefined) !== (attachment === undefined), 'message needs text or an attachment, not both');
  rule(text === undefined || within(text, 2_000), 'text must have 1 to 2000 characters');
  rule(metadata === undefined || within(metadata, 999), 'metadata must be shorter than 1000 characters');
  if (chips !== undefined) found.push(...chipViolations(chips));
  if (attachment !== undefined) found.push(...attachmentViolations(attachment));
  return found;
}

function chipViolations(chips: unknown): string[] {
  if (!Array.isArray(chips) || chips.length === 0 || chips.length > 13) return ['1 to 13 quick replies'];
  return chips.flatMap((chip: unknown) =>
    isObject(chip) && chip.content_type === 'text' && within(chip.title, 20) && within(chip.payload, 1_000)
      ? []
      : ['a quick reply needs content_type text, a title of 1 to 20 and a payload of 1 to 1000 characters'],
  );
}

function attachmentViolations(attachment: unknown): string[] {
  if (!isObject(attachment) || !isObject(attachment.payload)) return ['an attachment needs type and payload'];
  const { payload, type } = attachment;
  if (type !== 'template')
    return oneOf(type, 'image', 'audio', 'video', 'file') && isUrl(payload.url) ? [] : ['a file needs a url'];
  if (payload.template_type === 'button')
    return [
      ...(within(payload.text, 640) ? [] : ['the text of a button template must have 1 to 640 characters']),
      ...buttonViolations(payload.buttons, 1),
    ];
  if (payload.template_type !== 'generic') return ['unknown template_type'];
  const { elements } = payload;
  if (!Array.isArray(elements) || elements.length === 0 || elements.length > 10) return ['1 to 10 elements'];
  return elements.flatMap(elementViolations);
}

function elementViolations(element: unknown): string[] {
  if (!isObject(element) || !within(element.title, 80))
    return ['an element needs a title of 1 to 80 characters'];
  const { buttons, default_action: action, image_url: image, subtitle } = element;
  return [
    ...([subtitle, image, action, buttons].some((part) => part !== undefined)
      ? []
      : ['an element needs more than a title']),
    ...(subtitle === undefined || within(subtitle, 80) ? [] : ['a subtitle has at most 80 characters']),
    ...(image === undefined || isUrl(image) ? [] : ['image_url must be a url']),
    ...(action === undefined || (isObject(action) && isUrl(action.url) && !('title' in action))
      ? []
      : ['default_action']),
    ...(buttons === undefined ? [] : buttonViolations(buttons, 1)),
  ];
}

function buttonViolations(buttons: unknown, least: number): string[] {
  if (!Array.isArray(buttons) || buttons.length < least || buttons.length > 3) return ['1 to 3 buttons'];
  return buttons.flatMap((button: unknown) => {
    if (!isObject(button) || !within(button.title, 20))
      return ['a button needs a title of 1 to 20 characters'];
    if (button.type === 'web_url') return isUrl(button.url) ? [] : ['a web_url button needs a url'];
    if (button.type === 'postback')
      return within(button.payload, 1_000) ? [] : ['a payload has 1 to 1000 characters'];
    if (button.type === 'phone_number')
      return /^\+\d{8,15}$/.test(String(button.payload)) ? [] : ['a number begins with +'];
    return ['unknown type of button'];
  });
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function oneOf(value: unknown, ...known: string[]): boolean {
  return typeof value === 'string' && known.includes(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function within(value: unknown, most: number): boolean {
  return typeof value === 'string' && value.length >= 1 && value.length <= most;
}

function isUrl(value: unknown): boolean {
  return typeof value === 'string' && /^https?:\/\/\S+$/.test(value);
}
