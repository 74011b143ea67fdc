import type { Answer } from '../../dialogs/answer';
import type { Knowledge } from '../../knowledge/knowledge';
import type { LiveSubject } from './inForce';

/** The field of the procedure and the topic of the figure that an answer is about. */
export function subjectsOf(knowledge: {
  current(): Pick<Knowledge, 'procedure' | 'facts'>;
}): (answer: Answer) => Pick<LiveSubject, 'field' | 'topic'> {
  return ({ procedure, fact }) => {
    const known = knowledge.current();
    return {
      field: procedure === undefined ? undefined : known.procedure(procedure)?.field,
      topic: fact === undefined ? undefined : known.facts.find(({ id }) => id === fact)?.topic,
    };
  };
}
