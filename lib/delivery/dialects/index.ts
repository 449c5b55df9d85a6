export type { Dialect, SignedTarget, Stamp } from './dialect';
export { tencentV1 } from './tencent-v1';
