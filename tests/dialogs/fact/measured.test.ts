import { factReply } from '../../../dialogs/fact/reply';
import { officeReply } from '../../../dialogs/office/reply';
import { understandOffice } from '../../../dialogs/understanding/intents/office';
import { openDesk, questions, told } from './held';

it.each(['facts.jsonl', 'facts-2.jsonl', 'facts-3.jsonl', 'facts-4.jsonl'])(
  'answers the questions of %s, and invents nothing',
  async (file) => {
    const desk = await openDesk();
    const answered = (q: string) => {
      const fact = desk.understand(q);
      if (fact) return told(factReply(fact));
      const office = understandOffice(q, desk.offices);
      return office && office.role !== 'hint' ? told(officeReply(office)) : null;
    };
    const cases = questions(file).map((one) => ({ ...one, said: answered(one.q ?? '') }));
    const open = cases.filter(({ expect }) => expect === 'none');
    expect(open.filter(({ said }) => said?.answer.fact ?? said?.answer.office).map(({ q }) => q)).toEqual([]);
    const rest = cases.filter(({ expect }) => expect !== 'none');
    const right = rest.filter(({ said, must_contain_any }) =>
      must_contain_any?.some((text) => said?.text.includes(text)),
    );
    expect(right.length / rest.length).toBeGreaterThanOrEqual(0.97);
  },
);
