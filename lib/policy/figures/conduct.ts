import type { Fen } from '@/lib/kernel/money';

export type PenaltyClassId = 'P1' | 'P2' | 'P3' | 'P4' | 'P5';

export type SanctionKind =
  | 'INFORMATION_BLOCK'
  | 'PRODUCT_DELIST'
  | 'CLEAR_OUT'
  | 'ACCOUNT_SEAL'
  | 'STORE_BLOCK'
  | 'PUBLISHING_BAN';

/** A.19: what a class consists of; `days` null lasts until lifted or for ever. */
export interface PenaltyClass {
  readonly id: PenaltyClassId;
  readonly sanctions: readonly SanctionKind[];
  readonly days: number | null;
  readonly permanent: boolean;
}

export const VIOLATION_IDS = [
  'V-01',
  'V-02',
  'V-03',
  'V-04',
  'V-05',
  'V-06',
  'V-07',
  'V-08',
  'V-09',
  'V-10',
  'V-11',
  'V-12',
  'V-13',
  'V-14',
  'V-15',
  'V-16',
  'V-17',
  'V-18',
  'V-19',
  'V-20',
  'V-21',
  'V-22',
  'V-23',
  'V-24',
] as const;
export type ViolationId = (typeof VIOLATION_IDS)[number];

/** One row of the annex. */
export interface ViolationRow {
  readonly id: ViolationId;
  readonly level: 'GENERAL' | 'SERIOUS';
  readonly penalty: PenaltyClassId;
  /** Taken from the deposit; zero where the annex takes nothing. */
  readonly deductionFen: Fen;
}

/** V-01…24, VIO-01…08, and the clocks of V-13 and V-14. */
export interface ViolationFigures {
  readonly rows: readonly ViolationRow[];
  readonly penalties: Readonly<Record<PenaltyClassId, PenaltyClass>>;
  readonly startOfWorkWorkingDays: number;
  readonly unreachableForPlatformHours: number;
  readonly unreachableForBuyerHours: number;
  readonly failedContactsMax: number;
}

/** DEC-21. */
export interface AppealFigures {
  readonly withinWorkingDays: number;
  readonly timesPerPenalty: number;
  readonly decidedByAnotherPerson: boolean;
  readonly suspendsPenalty: boolean;
}
