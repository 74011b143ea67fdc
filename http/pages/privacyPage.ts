import { say } from '../../dialogs/text/say';
import type { SentenceName, SentenceWords } from '../../dialogs/text/say';
import { sayEnglish } from '../../dialogs/text/sayEnglish';
import { type Html, html } from './html';

/** For how long what is kept, in hours unless the name says otherwise. */
export interface Kept {
  /** The conversation that a page of the web chat shows again. */
  page: number;
  /** What a conversation is about: codes, no words. */
  state: number;
  unsent: number;
  givenUp: number;
  eventIds: number;
  deadLetterDays: number;
  /** After so many minutes removed things are off the disk; undefined where the database's own files decide. */
  offDiskMinutes?: number | undefined;
}

/** What is kept, for how long, what for. */
const rows = [
  ['unanswered', undefined],
  ['page', 'page'],
  ['state', 'state'],
  ['unsent', 'unsent'],
  ['givenUp', 'givenUp'],
  ['eventIds', 'eventIds'],
  ['deadLetters', 'deadLetterDays'],
] as const satisfies readonly (readonly [string, keyof Kept | undefined])[];

/** `/quyen-rieng-tu`: what is kept of who writes, for how long, and how to have it removed. */
export function privacyPage(kept: Kept): Html {
  const words: SentenceWords = { longest: Math.max(kept.page, kept.unsent, kept.givenUp) };
  const list = (names: readonly SentenceName[]): Html =>
    html`<ul>
      ${names.map((name) => html`<li>${say(name)}</li>`)}
    </ul>`;
  return html`<h1>${say('privacy.title')}</h1>
    <p>${say('privacy.lead', words)}</p>
    <section aria-labelledby="giu">
      <h2 id="giu">${say('privacy.kept')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">${say('privacy.what')}</th>
            <th scope="col">${say('privacy.howLong')}</th>
            <th scope="col">${say('privacy.whatFor')}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([row, time]) =>
              html`<tr>
                <th scope="row">${say(`privacy.${row}`)}</th>
                <td>${say(`privacy.${row}.howLong`, time === undefined ? {} : { n: kept[time] })}</td>
                <td>${say(`privacy.${row}.whatFor`)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </section>
    <section aria-labelledby="khong-giu">
      <h2 id="khong-giu">${say('privacy.notKept')}</h2>
      ${list(['privacy.notKept.who', 'privacy.notKept.log', 'privacy.notKept.use', 'privacy.notKept.browser'])}
    </section>
    <section aria-labelledby="xoa">
      <h2 id="xoa">${say('privacy.erase')}</h2>
      <ol>
        <li>${say('privacy.erase.say')}</li>
        <li>${say('privacy.erase.done')}</li>
        <li>${say('privacy.erase.platform')}</li>
        <li>${say('privacy.erase.people')}</li>
      </ol>
      <p>
        ${
          kept.offDiskMinutes === undefined
            ? say('privacy.disk.database')
            : say('privacy.disk', { n: kept.offDiskMinutes })
        }
      </p>
    </section>
    <section lang="en" aria-labelledby="english">
      <h2 id="english">${sayEnglish('privacy.title')}</h2>
      <p>${sayEnglish('privacy.lead', words)}</p>
      <p>${sayEnglish('privacy.erase')}</p>
    </section>`;
}
