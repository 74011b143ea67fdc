/** What the API takes as `message`, as far as this door uses it. */
export interface Message {
  text?: string;
  attachment?: Attachment;
}

export type Button =
  | { title: string; type: 'oa.query.hide'; payload: string }
  | { title: string; type: 'oa.open.url'; payload: { url: string } }
  | { title: string; type: 'oa.open.phone'; payload: { phone_code: string } };

export type Attachment =
  | { type: 'template'; payload: { buttons: Button[] } }
  | {
      type: 'template';
      payload: { template_type: 'media'; elements: [{ media_type: 'image'; url: string }] };
    }
  | { type: 'file'; payload: { token: string } };

/** One message with what the door has to do for it. */
export interface OutboundMessage {
  message: Message;
  /** A file that has to be uploaded first; its token then completes the message. */
  file?: { url: string; name: string };
  /** What the numbers say under which the text lists choices, in order; empty: numbers say nothing any more. */
  options?: string[];
}
