/** What a program looks for in a submission before staff do. LST-07, LST-08, LST-17, ONB-08, V-05. */
export const PRECHECK_IDS = [
  'link',
  'qq',
  'wechat',
  'phone',
  'email',
  'bankNumber',
  'superlative',
  'otherCloud',
  'priceInText',
  'freeBait',
  'nearCopy',
  'pictureSmall',
  'pictureReused',
] as const;
export type PrecheckId = (typeof PRECHECK_IDS)[number];

/** A warning is shown to vendor and reviewer; a block keeps a submission back until it is put right. */
export type PrecheckSeverity = 'WARN' | 'BLOCK';

/** A word to look for. What stands right after or before it can make it harmless: 最佳实践, 数据库唯一索引. */
export interface WatchedTerm {
  readonly term: string;
  readonly notBefore?: readonly string[];
  readonly notAfter?: readonly string[];
  /** Where this word weighs otherwise than its check. */
  readonly severity?: PrecheckSeverity;
}

export interface PrecheckFigures {
  readonly checks: Readonly<Record<PrecheckId, { readonly ruleId: string; readonly severity: PrecheckSeverity }>>;
  readonly superlatives: readonly WatchedTerm[];
  readonly otherClouds: readonly WatchedTerm[];
  readonly freeBait: readonly WatchedTerm[];
  /** From this likeness on two listings are said to be alike, in hundredths of a per cent. */
  readonly nearCopyFromBps: number;
  /** Texts with fewer pieces to compare say nothing about copying. */
  readonly nearCopyPiecesMin: number;
}
