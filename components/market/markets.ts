import type { IconName } from '@/components/ui/icon';
import type { CategoryId, MarketId } from '@/lib/policy';

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

/** Where a category's words are under `catalog.categories`: a dot stands where its id has a slash. CAT-06. */
export function categoryKey(category: CategoryId): string {
  return `${category.replace('/', '.')}.name`;
}
