import { applicationsAmong } from '../../../knowledge/sheet/applications';
import type { ProcedureSheet, SheetCase, SheetPaper } from '../../../knowledge/sheet/sheet';
import { say } from '../../text/say';
import { clipped, sentence, situation, small } from '../values';
import { type FacetRequest, ITEM_MAX_CHARACTERS, ownCase, pageOf, type TellFacet, type Told } from './told';

type Form = ProcedureSheet['forms'][number];

/** All forms are named in the first line while they are this short together. */
const NAMES_MAX_CHARACTERS = 220;
/** Who takes a form is named at this length. */
const WHOM_MAX_CHARACTERS = 90;

/** The forms by number and name, all in the first line where they are few; else as a list. Of a situation those that it takes. */
export const tellForm: TellFacet = (request) => {
  const { leads } = request.sheet;
  const { page } = request;
  const forms = formsOf(request);
  const [only] = forms;
  if (!only) return { lead: leads.form ?? null, rest: [] };
  if (!leads.form && forms.every(({ form, url }) => !form && !url))
    return {
      lead: say('procedure.form.unnumbered', { form: forms.map(({ name }) => small(name)).join('; ') }),
      rest: [],
    };
  const isAlone = forms.length === 1 && !only.url;
  if (isAlone) return { lead: leads.form ?? say('procedure.form.lead', { form: line(only) }), rest: [] };
  const named = leads.form ?? namedTogether(forms);
  if (named && forms.every(({ url }) => !url)) return { lead: named, rest: [] };
  return listOf(forms, page, named ?? say('procedure.form.many', { count: forms.length }));
};

/** What one fills in: in a situation its own and everybody's; where none is known, all, each with whom it is for. */
function formsOf(request: FacetRequest): Form[] {
  const { forms, cases } = request.sheet;
  const own = ownCase(request);
  const ofCase = own ? formsInCase(forms, own) : [];
  return ofCase.length > 0 ? ofCase : forms.map((form) => withWhom(form, cases));
}

function formsInCase(forms: readonly Form[], { id, papers, replaces }: SheetCase): Form[] {
  const withNumbers = forms.filter(({ cases }) => cases?.includes(id));
  const own = withNumbers.length > 0 ? withNumbers : applicationsAmong(papers.map(({ name }) => name));
  const names = new Set(own.map(({ name }) => name));
  // Where its papers stand instead of everybody's, what everybody fills in is among them or is none of its own.
  const isTaken = (form: Form): boolean => !replaces || papers.some(({ name }) => name === form.name);
  const everybodys = forms.filter((form) => !form.cases && !names.has(form.name) && isTaken(form));
  return [...everybodys, ...own.map((form) => withCondition(form, papers))];
}

/** "Giấy tờ chứng minh đủ diện tích (nếu công an không tra được)". */
function withCondition(form: Form, papers: readonly SheetPaper[]): Form {
  const onlyIf = papers.find(({ name }) => name === form.name)?.onlyIf;
  if (onlyIf === undefined) return form;
  return { ...form, name: `${form.name} (${say('procedure.documents.if', { when: situation(onlyIf) })})` };
}

/** "Tờ khai (trẻ chưa đủ 14 tuổi)". */
function withWhom(form: Form, cases: readonly SheetCase[]): Form {
  const whom = form.cases?.flatMap((id) => cases.find((one) => one.id === id)?.when ?? []) ?? [];
  if (whom.length === 0) return form;
  return { ...form, name: `${form.name} (${clipped(whom.map(small).join('; '), WHOM_MAX_CHARACTERS)})` };
}

function listOf(forms: readonly Form[], page: number, lead: string): Told {
  const { shown, left } = pageOf(forms, page, ({ name }) => name.length);
  const items = shown.map((form) => ({
    text: clipped(line(form), ITEM_MAX_CHARACTERS),
    ...(form.url ? { url: form.url } : {}),
  }));
  return { lead, rest: [{ type: 'list', items }], more: left > 0 };
}

function line({ name, form }: Form): string {
  return !form || name.includes(form) ? name : `${form} – ${small(name)}`;
}

/** "Mẫu số 21: đơn đề nghị tách thửa; mẫu số 22: bản vẽ." Null where one has no number, or they are too many for a line. */
function namedTogether(forms: readonly Form[]): string | null {
  const parts = forms.map(({ name, form }) => (form ? `${numbered(form)}: ${small(name)}` : null));
  if (parts.includes(null)) return null;
  const text = [...new Set(parts)].join('; ');
  return text.length <= NAMES_MAX_CHARACTERS ? sentence(text) : null;
}

/** "số 21" and "CT01" are "mẫu số 21" and "mẫu CT01". */
function numbered(form: string): string {
  return /^(?:mẫu|biểu|phụ lục)/iu.test(form) ? form : say('procedure.form.numbered', { form });
}
