import type { ProcedureSheet, SheetPaper } from '../../../knowledge/sheet/sheet';
import { say } from '../../text/say';
import { nameText } from '../../text/format';
import { capital, clipped, sentence, small } from '../values';
import { isEverybodys } from './documents';
import { feeSummary } from './fee';
import { timeSummary } from './time';
import { type FacetRequest, ownCase, type TellFacet } from './told';

const PAPERS_NAMED = 3;
const VALUE_MAX_CHARACTERS = 130;

/** The whole in five lines: papers, place, time, fee, result. */
export const tellOverview: TellFacet = (request) => {
  const { sheet } = request;
  const papers = papersOf(request).filter(isEverybodys);
  const rows: [string, string | null | undefined][] = [
    [say('procedure.overview.documents'), documentsText(request)],
    [say('procedure.overview.fee'), feeSummary(request)],
    [say('procedure.overview.time'), timeSummary(request)],
    [say('procedure.overview.place'), sheet.place?.text],
    [say('procedure.overview.result'), sheet.results[0]],
  ];
  return {
    lead: sheet.summary
      ? sentence(sheet.summary)
      : essence(sheet, papers.length, [timeSummary(request), feeSummary(request)]),
    rest: [
      {
        type: 'facts',
        rows: rows.flatMap(([label, value]) =>
          value
            ? [
                {
                  label,
                  value:
                    label === say('procedure.overview.documents')
                      ? value
                      : clipped(capital(value.replace(/\.$/, '')), VALUE_MAX_CHARACTERS),
                },
              ]
            : [],
        ),
      },
    ],
  };
};

/** The papers of the situation somebody is in, everybody's first. */
function papersOf(request: FacetRequest): readonly SheetPaper[] {
  const everybodys = request.sheet.cases[0]?.papers ?? [];
  const own = ownCase(request);
  if (!own) return everybodys;
  return own.replaces ? own.papers : [...everybodys, ...own.papers];
}

const asksFor = /^Cần\s+/u;

/** What a clerk would say of the papers; else the first of everybody's, and how many more some need. */
function documentsText(request: FacetRequest): string | undefined {
  const { sheet, inCase } = request;
  const written = sheet.leads.documents;
  if (written && (!inCase || inCase === sheet.cases[0]))
    return capital(written.replace(asksFor, '').replace(/\.$/, ''));
  const all = papersOf(request);
  const names = all.filter(isEverybodys).map(({ name }) => clipped(small(name), 70));
  if (names.length === 0) return undefined;
  const named = names.slice(0, PAPERS_NAMED).join('; ');
  const further = names.length - PAPERS_NAMED;
  const special = all.length - names.length;
  const listed = further > 0 ? say('procedure.overview.andMore', { names: named, count: further }) : named;
  return special > 0 ? say('procedure.overview.onlySome', { names: listed, count: special }) : listed;
}

/** A part of the first line is told there while it is this short. */
const PART_MAX_CHARACTERS = 45;

/** "Cấp lại giấy phép …: cần 3 giấy tờ, 5 ngày làm việc, miễn phí." */
function essence({ title }: ProcedureSheet, papers: number, parts: readonly (string | null)[]): string {
  const facts = [
    ...(papers > 0 ? [say('procedure.overview.papers', { count: papers })] : []),
    ...parts.flatMap((part) =>
      part && part.length <= PART_MAX_CHARACTERS ? [small(part).replace(/\.$/, '')] : [],
    ),
  ].join(', ');
  const name = clipped(nameText(title), 140);
  return facts
    ? say('procedure.overview.essence', { title: name, facts })
    : say('procedure.overview.lead', { title: name });
}
