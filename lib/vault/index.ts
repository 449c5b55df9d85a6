export { type Purpose, UnreadableSecret } from './purposes';
export { openBytes, openText, sealBytes, sealText } from './seal';
export { isStamped, stamp } from './stamp';
