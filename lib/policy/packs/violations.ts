import { fen } from '@/lib/kernel/money';
import type { AppealFigures, PenaltyClassId, ViolationFigures, ViolationId, ViolationRow } from '../figures/conduct';

const NOTHING = fen(0n);
const FIVE_THOUSAND_YUAN = fen(500_000n);

function general(id: ViolationId, penalty: PenaltyClassId): ViolationRow {
  return { id, level: 'GENERAL', penalty, deductionFen: NOTHING };
}

function serious(id: ViolationId, penalty: PenaltyClassId, deductionFen = NOTHING): ViolationRow {
  return { id, level: 'SERIOUS', penalty, deductionFen };
}

/** The annex of 24 rows; word for word the same in 2018 and 2019, so both packs share it. V-01…24. */
export const VIOLATIONS: ViolationFigures = {
  rows: [
    general('V-01', 'P1'),
    general('V-02', 'P1'),
    general('V-03', 'P1'),
    general('V-04', 'P1'),
    serious('V-05', 'P2', FIVE_THOUSAND_YUAN),
    serious('V-06', 'P2', FIVE_THOUSAND_YUAN),
    serious('V-07', 'P2', FIVE_THOUSAND_YUAN),
    serious('V-08', 'P4'),
    serious('V-09', 'P4'),
    serious('V-10', 'P4'),
    serious('V-11', 'P2', FIVE_THOUSAND_YUAN),
    serious('V-12', 'P2', FIVE_THOUSAND_YUAN),
    serious('V-13', 'P5'),
    serious('V-14', 'P4'),
    serious('V-15', 'P3', FIVE_THOUSAND_YUAN),
    serious('V-16', 'P3', FIVE_THOUSAND_YUAN),
    serious('V-17', 'P3', FIVE_THOUSAND_YUAN),
    serious('V-18', 'P3', FIVE_THOUSAND_YUAN),
    serious('V-19', 'P4'),
    serious('V-20', 'P4'),
    serious('V-21', 'P4'),
    serious('V-22', 'P4'),
    serious('V-23', 'P3', FIVE_THOUSAND_YUAN),
    serious('V-24', 'P1'),
  ],
  penalties: {
    P1: { id: 'P1', sanctions: ['INFORMATION_BLOCK', 'PRODUCT_DELIST'], days: null, permanent: false },
    P2: { id: 'P2', sanctions: ['CLEAR_OUT', 'ACCOUNT_SEAL'], days: null, permanent: true },
    P3: { id: 'P3', sanctions: ['ACCOUNT_SEAL'], days: null, permanent: true },
    P4: { id: 'P4', sanctions: ['STORE_BLOCK', 'PUBLISHING_BAN'], days: 15, permanent: false },
    P5: { id: 'P5', sanctions: ['STORE_BLOCK', 'PUBLISHING_BAN'], days: 30, permanent: false },
  },
  startOfWorkWorkingDays: 2,
  unreachableForPlatformHours: 48,
  unreachableForBuyerHours: 72,
  failedContactsMax: 3,
};

/** DEC-21. */
export const APPEAL: AppealFigures = {
  withinWorkingDays: 5,
  timesPerPenalty: 1,
  decidedByAnotherPerson: true,
  suspendsPenalty: false,
};
