import { loadModel } from '../../../knowledge/modelBundle';

/** Which questions ask the same, as it ships. */
export const askedModel = loadModel('asked');

/** No sentence answers: what the other readers decide is looked at. */
export const answersNothing = (): null => null;
