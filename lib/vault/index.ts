export { type Purpose, UnreadableSecret } from './purposes';
export { markText, openBytes, openText, sealBytes, sealText } from './seal';
export { isStamped, stamp } from './stamp';
