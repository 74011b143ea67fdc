import { applicationsAmong } from './applications';
import { feesOfDay } from './feesOfDay';
import type { CardPlace } from '../schema/card';
import type { Procedure, RequiredDocument, Submission, TimeLine } from '../schema/procedure';
import { withoutStages } from './stages';
import { withoutCopyForms } from './copyForms';
import { caseHeadings, caseName, isOfTerms } from './headings';
import type { SheetCase, SheetFee, SheetForm, SheetPaper, SheetTime } from './sheet';

const COMMON = 'common';

/** Papers, fees and times of a record on one day: what names no case is everybody's. */
export function casesFromRecord(
  { documents: listed, submissions, fees, times }: Procedure,
  day: string,
): SheetCase[] {
  const documents = listed.filter((document) => !document.case || !isOfTerms(document.case));
  const groups = new Map<string, SheetPaper[]>();
  const headings = caseHeadings([...new Set(documents.flatMap((document) => document.case ?? []))]);
  for (const document of documents) {
    const heading = document.case && headings.has(document.case) ? document.case : COMMON;
    groups.set(heading, [...(groups.get(heading) ?? []), paperFromRecord(document)]);
  }
  const common: SheetCase = {
    id: COMMON,
    papers: groups.get(COMMON) ?? [],
    replaces: false,
    fees: fees ? feesOfDay(day, fees) : submissions.flatMap(feeFromSubmission),
    times: withoutStages(times ? times.map(timeFromLine) : submissions.flatMap(timeFromSubmission)),
  };
  const others = [...groups].filter(([heading]) => heading !== COMMON);
  return [
    common,
    ...others.map(([heading, papers], i) => ({
      id: `case-${i + 1}`,
      when: caseName(heading),
      papers,
      replaces: false,
      fees: [],
      times: [],
    })),
  ];
}

function paperFromRecord(document: RequiredDocument): SheetPaper {
  const { name, form, originals, copies, certified, shown, onlyIf } = document;
  return {
    ...withoutCopyForms(name),
    ...(form ? { form } : {}),
    ...(originals ? { originals } : {}),
    ...(copies ? { copies } : {}),
    ...(certified ? { certified } : {}),
    ...(shown ? { shown } : {}),
    ...(onlyIf ? { onlyIf } : {}),
  };
}

function feeFromSubmission({ way, fee, feeNote }: Submission): SheetFee[] {
  if (fee === undefined) return feeNote ? [{ amount: 'unknown', currency: 'VND', way, note: feeNote }] : [];
  const note = feeNote ? { note: feeNote } : {};
  if (typeof fee === 'string') return [{ amount: fee, currency: 'VND', way, ...note }];
  return [{ amount: fee.amount, currency: fee.currency, way, ...note }];
}

function timeFromLine({ value, max, unit, way, when, note }: TimeLine): SheetTime {
  return {
    value,
    unit,
    ...(max ? { max } : {}),
    ...(way ? { way } : {}),
    ...(when ? { when } : {}),
    ...(note ? { note } : {}),
  };
}

function timeFromSubmission({ way, time, timeNote }: Submission): SheetTime[] {
  return time ? [{ ...time, way, ...(timeNote ? { note: timeNote } : {}) }] : [];
}

/** Forms that the record names, each once. */
export function formsFromRecord({ documents }: Procedure): SheetForm[] {
  const forms = documents.flatMap(({ name, form }) => (form ? [{ name, form }] : []));
  if (forms.length === 0) return applicationsAmong(documents.map(({ name }) => name));
  return forms.filter(({ form }, i) => forms.findIndex((one) => one.form === form) === i);
}

/** Who handles it, as the record says; nothing where it says nothing. */
export function placeFromRecord({ agency, levels, field, anywhere }: Procedure): CardPlace | undefined {
  const text = agency ?? (levels.includes('commune') ? 'Cấp xã (phường, xã, đặc khu)' : undefined);
  if (!text) return undefined;
  return {
    text,
    ...(isPolice(text, field) ? { role: 'police' as const } : {}),
    ...(anywhere ? { anywhere } : {}),
  };
}

function isPolice(agency: string, field: string): boolean {
  return /công an/iu.test(`${agency} ${field}`);
}
