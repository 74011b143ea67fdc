import { knownName, namesUnheld } from '../../../../dialogs/understanding/recognizers/knownName';
import type { Word } from '../../../../language/words';
import { birth, candidate, knowing, turn } from '../turns';

interface Case {
  fit: number;
  heldFit?: number;
  /** How much of the question the best held procedure says. */
  coverage?: number;
  /** How sure the search is of it. */
  confidence?: number;
}

/** The catalogue finds a work permit, fitting so well, whatever is asked. */
function asked(text: string, { fit, heldFit = 0, coverage = 0.5, confidence = 0.5 }: Case, seen: string[][] = []) {
  const find = (said: readonly Word[]) => {
    seen.push(said.map(({ text: typed }) => typed));
    return { known: { id: 'giay-phep-lao-dong' }, fit, heldFit };
  };
  return turn({
    text,
    confidence,
    candidates: [candidate(birth, { queryCoverage: coverage })],
    knowledge: knowing({ knownNames: { find } }),
  });
}

describe('A procedure that is known by name alone', () => {
  it.each<[string, Case, boolean]>([
    ['giấy phép lao động cho kỹ sư', { fit: 0.66 }, true],
    ['giấy phép lao động cho kỹ sư', { fit: 0.65, heldFit: 0.5 }, false],
    // In a long question it may say less, if it is far before every name that is held.
    ['hồ sơ giấy phép lao động của kỹ sư', { fit: 0.45, heldFit: 0.29 }, true],
    ['hồ sơ giấy phép lao động của kỹ sư', { fit: 0.45, heldFit: 0.3 }, false],
    ['hồ sơ giấy phép lao động của kỹ sư', { fit: 0.44 }, false],
    ['giấy phép kỹ', { fit: 0.65 }, false],
    // The search is sure of what is held.
    ['hồ sơ giấy phép lao động của kỹ sư', { fit: 0.65, confidence: 0.9 }, false],
    // It must fit better than every name that is held.
    ['giấy phép lao động cho kỹ sư', { fit: 0.8, heldFit: 0.75 }, true],
    ['giấy phép lao động cho kỹ sư', { fit: 0.8, heldFit: 0.77 }, false],
    // Few words, all of which a held procedure has, speak of a whole field; only the very name is meant then.
    ['giấy phép lao động', { fit: 0.9, coverage: 1 }, false],
    ['giấy phép lao động', { fit: 0.97, coverage: 1 }, true],
    ['giấy phép lao động', { fit: 0.9, coverage: 0.9 }, true],
    ['giấy phép lao động cho kỹ sư', { fit: 0.9, coverage: 1 }, true],
    // One word alone may be anything.
    ['lao', { fit: 1 }, false],
  ])('"%s" with %j is meant: %s', (text, beside, isMeant) =>
    expect(knownName.recognize(asked(text, beside))?.intent?.kind).toBe(isMeant ? 'notheld' : undefined),
  );

  it('is looked for in the words as typed too', () => {
    const seen: string[][] = [];
    knownName.recognize(asked('tuyên bố chồng tôi đã chết', { fit: 0.9 }, seen));
    expect(seen).toContainEqual(['tuyên', 'bố', 'chồng', 'tôi', 'đã', 'chết']);
  });

  it('is nothing where the catalogue knows nothing', () =>
    expect(knownName.recognize(turn({ text: 'giấy phép lao động' }))).toBeNull());

  it.each<[Case, boolean]>([
    [{ fit: 0.8 }, true],
    [{ fit: 0.79 }, false],
    [{ fit: 0.9, heldFit: 0.9 }, false],
  ])('with %j is plainly named: %s', (beside, isNamed) =>
    expect(namesUnheld(asked('giấy phép lao động cho kỹ sư', beside))).toBe(isNamed),
  );
});
