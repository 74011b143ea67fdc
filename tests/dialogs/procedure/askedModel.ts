import { loadModel } from '../../../knowledge/modelBundle';

/** Which questions ask the same, as it ships. */
export const askedModel = loadModel('asked');
