import type { ProcedureSheet } from '../../../knowledge/sheet/sheet';
import { say } from '../../text/say';
import { nameText } from '../../text/format';
import { capital, clipped, sentence, small } from '../values';
import { isEverybodys } from './documents';
import { feeSummary } from './fee';
import { timeSummary } from './time';
import type { TellFacet } from './told';

const PAPERS_NAMED = 3;
const VALUE_MAX_CHARACTERS = 130;

/** The whole in five lines: papers, place, time, fee, result. */
export const tellOverview: TellFacet = (request) => {
  const { sheet, inCase } = request;
  const [common] = sheet.cases;
  const papers = [...(common?.papers ?? []), ...(inCase && inCase !== common ? inCase.papers : [])]
    .filter(isEverybodys)
    .map(({ name }) => clipped(small(name), 70));
  const named = papers.slice(0, PAPERS_NAMED).join('; ');
  const further = papers.length - PAPERS_NAMED;
  const rows: [string, string | null | undefined][] = [
    [
      say('procedure.overview.documents'),
      papers.length === 0
        ? sheet.leads.documents
        : further > 0
          ? say('procedure.overview.andMore', { names: named, count: further })
          : named,
    ],
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
