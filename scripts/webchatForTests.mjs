// Before any test: the chat's client as its sources are now. It takes half a second.
import { buildWebchat } from './buildWebchat.mjs';

export default () => buildWebchat();
