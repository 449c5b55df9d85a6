import type { IconName } from '@/components/ui/icon';
import type { MarketId } from '@/lib/policy';

/** The sign of each market. CAT-01. */
export const marketIcon: Record<MarketId, IconName> = {
  image: 'layers',
  saas: 'app-window',
  api: 'braces',
  'tech-ops': 'wrench',
  custom: 'code',
  'app-authorisation': 'key',
  security: 'shield-check',
  'enterprise-butler': 'briefcase',
};
