import { VIOLATION_IDS, type ViolationId } from '../figures/conduct';
import type { PolicyPack } from '../pack';
import { penaltyFor, violationRow } from '../rules';
import { ids, type RuleArea, type RuleFigures, type RuleTerms } from './area';
import { count, yuan } from './format';

export const violations: RuleArea = {
  id: 'violations',
  ids: [...VIOLATION_IDS, ...ids('VIO', 1, 8)],
  published: ['VIO-05', 'VIO-06'],
  byStaff: [...VIOLATION_IDS, ...ids('VIO', 1, 4)],
  figures: Object.fromEntries(VIOLATION_IDS.map((id): [string, RuleFigures] => [id, (pack) => consequence(pack, id)])),
  terms: Object.fromEntries(
    VIOLATION_IDS.map((id): [string, RuleTerms] => [
      id,
      (pack) => ({ penalty: penaltyFor(pack, id).sanctions.map((kind) => `sanction.${kind}`) }),
    ]),
  ),
};

// A row says how long and how much only where it has a length and a deduction, so its words must match its figures.
function consequence(pack: PolicyPack, id: ViolationId): Record<string, string> {
  const { days } = penaltyFor(pack, id);
  const { deductionFen } = violationRow(pack, id);
  return {
    ...(days === null ? {} : { days: count(days) }),
    ...(deductionFen === 0n ? {} : { deduction: yuan(deductionFen) }),
    ...clocks(pack, id),
  };
}

function clocks({ violations: figures }: PolicyPack, id: ViolationId): Record<string, string> {
  if (id === 'V-13') return { startDays: count(figures.startOfWorkWorkingDays) };
  if (id !== 'V-14') return {};
  return {
    platformHours: count(figures.unreachableForPlatformHours),
    buyerHours: count(figures.unreachableForBuyerHours),
    contacts: count(figures.failedContactsMax),
  };
}

export const exit: RuleArea = {
  id: 'exit',
  ids: ids('EXT', 1, 9),
  published: ['EXT-06'],
  byStaff: ['EXT-03'],
  figures: {
    'EXT-08': ({ deposit }) => ({
      days: count(deposit.returnEstimateDays),
      date: deposit.electronicReceiptFrom,
    }),
  },
};
