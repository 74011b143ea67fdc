/**
 * What can be wrong with a record of the source, by class. The importer never mends by guessing: a value that
 * cannot be read with certainty is left out of its field, and the finding says so.
 */
export const defects = {
  'lost-unit': 'time without its unit',
  'run-together': 'digits of time and fee written as one number',
  'unreadable-time': 'time in words or shapes that give no single number with a unit',
  'contradictory-time': 'time that its own note or steps contradict',
  'unreadable-fee': 'fee that gives no single amount',
  'implausible-fee': 'amount too small to be a fee in đồng',
  'contradictory-fee': 'fee that its own note or steps contradict',
  'council-fee': 'printed as free, but the note says that the provincial council or committee sets it',
  'regulated-fee': 'printed as free or 0, but the note only refers to a regulation or a price list',
  'fee-without-unit': 'number in the place of a fee that does not say of what it is',
  'logical-fee': 'true or false in the place of a fee',
  'expired-fee': 'amount whose own time had run out when the record was taken',
  'varying-fee': 'several amounts by case, none of which stands for all',
  'ambiguous-way': 'several times for one way of filing, and nothing says which is for whom',
  'unknown-way': 'a way of filing that is not in person, online or by post',
  'unknown-level': 'a level of administration that is not known',
  'empty-marker': 'words that only say that nothing is there',
  'garbled-documents': 'torn pieces of text among the papers, kept as notes',
  'page-text': 'words of the web page around the record',
  'scrambled-steps': 'steps whose numbers are out of order',
  'unreadable-copies': 'numbers of originals and copies that cannot be right',
  'copies-of-what': 'number of papers that says neither whether of originals nor of copies',
  'misplaced-file': 'name of an attached file in the place of a number of copies',
  'unreadable-form': 'form file whose name lost its letters',
  'file-name-in-text': 'name of an attached file glued to the text',
  'cut-off-result': 'result that begins in the middle, told as it stands',
  'agency-from-steps': 'no body is named; the steps say where the file is handed in',
  'restored-result': 'result that lost its first word, which the rest of the record gives back',
  'cut-off-legal-number': 'legal reference whose number is cut off or not a number',
  'other-place': 'office of one province in a procedure of the whole country',
  'impossible-legal-number': 'legal reference whose number cannot exist',
  'restored-legal-number': 'legal number with a digit glued on, which the row itself corrects',
  'abolished-body': 'body that no longer exists; its successor is told',
  'no-such-body': 'body that the city does not have',
  'unreadable-date': 'date of an office that is none; its source is told without it',
  'error-cell': 'cell that holds an error of the spreadsheet; its field was left alone',
  'formula-without-value': 'formula whose result the file does not hold; its field was left alone',
  'restored-code': 'code that lost its last zeros to the spreadsheet',
  'code-tail': 'code with the tail of a province, which was taken off',
  'no-link': 'no page of its own on the portal',
  'duplicate-part': 'the same way, document, result or reference given twice',
  'duplicate-record': 'the same code given twice; the later line counts',
} as const;
export type Defect = keyof typeof defects;

/** One defect met in one field of one record. `given` is what stood there (shortened), for the report's examples. */
export interface Finding {
  record: string;
  field: string;
  defect: Defect;
  given: string;
}

/** Notes a defect of the record at hand. */
export type Note = (defect: Defect, field: string, given: string) => void;

/** A `Note` that writes into `findings` under the record's code. */
export function noteInto(findings: Finding[], record: string): Note {
  return (defect, field, given) => {
    findings.push({ record, field, defect, given: given.length > 120 ? `${given.slice(0, 119)}…` : given });
  };
}
