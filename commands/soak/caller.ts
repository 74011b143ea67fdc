import { Visitor } from '../../simulators/webchat/visitor';

/** A conversation of the web chat holds a thousand messages at most: with questions, answers and greetings, so many. */
const QUESTIONS_OF_A_CONVERSATION = 100;

/** Somebody in the web chat, from an address of their own, who stays for hours: a full conversation is followed by a new one. */
export class Caller {
  private asked = 0;

  private constructor(
    private visitor: Visitor,
    private readonly begin: () => Promise<Visitor>,
  ) {}

  /** @param address what a trusted proxy tells as the caller's address */
  static async open(url: string, address: string): Promise<Caller> {
    const begin = (): Promise<Visitor> => Visitor.open(url, address);
    return new Caller(await begin(), begin);
  }

  /** Says something and waits for the answer. Returns how long that took, in milliseconds. @throws when refused */
  async ask(text: string): Promise<number> {
    this.asked += 1;
    if (this.asked > QUESTIONS_OF_A_CONVERSATION) {
      this.visitor.close();
      this.visitor = await this.begin();
      this.asked = 1;
    }
    return this.visitor.ask(text);
  }

  close(): void {
    this.visitor.close();
  }
}

/** So many of them, one after the other. @param url of the bot */
export async function callers(url: string, count: number): Promise<Caller[]> {
  const opened: Caller[] = [];
  for (let i = 0; i < count; i++) opened.push(await Caller.open(url, `10.1.${i >> 8}.${i & 255}`));
  return opened;
}
