import { attribute, switchedOn } from './xml';

/** Gathers the text of a string of a workbook: its runs joined, without what is struck out and without reading aids. */
export class RichText {
  private said = '';
  private run = '';
  private struck = false;
  private aid = 0;
  private inText = false;

  open(name: string, attributes: string): void {
    if (name === 'rPh') this.aid++;
    else if (name === 'r') this.begin();
    else if (name === 'strike') this.struck = switchedOn(attribute(attributes, 'val'));
    else if (name === 't') this.inText = this.aid === 0;
  }

  close(name: string): void {
    if (name === 'rPh') this.aid--;
    else if (name === 't') this.inText = false;
    else if (name === 'r') this.end();
  }

  text(text: string): void {
    if (this.inText) this.run += text;
  }

  /** The whole string; the next one begins. */
  take(): string {
    this.end();
    const said = this.said;
    this.said = '';
    return said;
  }

  private begin(): void {
    this.end();
    this.struck = false;
  }

  private end(): void {
    if (!this.struck) this.said += this.run;
    this.run = '';
    this.struck = false;
  }
}
