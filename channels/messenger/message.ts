/** What the Send API takes as `message`, as far as this door uses it. */
export interface Message {
  text?: string;
  attachment?: Attachment;
  quick_replies?: QuickReply[];
}

export interface QuickReply {
  content_type: 'text';
  title: string;
  payload: string;
}

export type Button =
  | { type: 'web_url'; title: string; url: string }
  | { type: 'postback'; title: string; payload: string }
  | { type: 'phone_number'; title: string; payload: string };

export interface Element {
  title: string;
  subtitle?: string;
  image_url?: string;
  default_action?: { type: 'web_url'; url: string };
  buttons?: Button[];
}

export type Attachment =
  | { type: 'image' | 'audio' | 'video' | 'file'; payload: { url: string } }
  | { type: 'template'; payload: { template_type: 'generic'; elements: Element[] } }
  | { type: 'template'; payload: { template_type: 'button'; text: string; buttons: Button[] } };
