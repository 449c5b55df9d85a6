/** The eight markets of the 2019 tree. CAT-01. */
export const MARKETS = [
  'image',
  'saas',
  'api',
  'tech-ops',
  'custom',
  'app-authorisation',
  'security',
  'enterprise-butler',
] as const;
export type MarketId = (typeof MARKETS)[number];

/** The leaves a product is listed under: the markets, with technical operations split in three. CAT-01, CAT-06. */
export const CATEGORIES = [
  'image',
  'saas',
  'api',
  'tech-ops/image-maintenance',
  'tech-ops/troubleshooting',
  'tech-ops/data-intelligence',
  'custom',
  'app-authorisation',
  'security',
  'enterprise-butler',
] as const;
export type CategoryId = (typeof CATEGORIES)[number];

/** How a product reaches its buyer. CAT-03. */
export type DeliveryType = 'IMAGE' | 'SAAS' | 'API' | 'MANUAL';

export const DELIVERY_TYPE_OF_MARKET: Readonly<Record<MarketId, DeliveryType>> = {
  image: 'IMAGE',
  saas: 'SAAS',
  api: 'API',
  'tech-ops': 'MANUAL',
  custom: 'MANUAL',
  'app-authorisation': 'MANUAL',
  security: 'MANUAL',
  'enterprise-butler': 'MANUAL',
};

const MARKET_OF_CATEGORY: Readonly<Record<CategoryId, MarketId>> = {
  image: 'image',
  saas: 'saas',
  api: 'api',
  'tech-ops/image-maintenance': 'tech-ops',
  'tech-ops/troubleshooting': 'tech-ops',
  'tech-ops/data-intelligence': 'tech-ops',
  custom: 'custom',
  'app-authorisation': 'app-authorisation',
  security: 'security',
  'enterprise-butler': 'enterprise-butler',
};

/** The three categories of 2018, each with its own way of use. CAT-07, CAT-08. */
export const LEGACY_CATEGORIES = ['image', 'ops', 'software'] as const;
export type LegacyCategoryId = (typeof LEGACY_CATEGORIES)[number];

/**
 * Where a 2018 product may go in the 2019 tree, likeliest first. C-17.
 * Human work that used requirement forms was "ops"; what was handed over by code or opened by software was "software".
 * The enterprise butler market has no forerunner.
 */
export const SUCCESSORS_OF_LEGACY_CATEGORY: Readonly<Record<LegacyCategoryId, readonly CategoryId[]>> = {
  image: ['image'],
  ops: ['tech-ops/troubleshooting', 'tech-ops/image-maintenance', 'tech-ops/data-intelligence', 'custom', 'security'],
  software: ['saas', 'api', 'app-authorisation'],
};

/** The market a category belongs to. CAT-01, CAT-06. */
export function marketOf(category: CategoryId): MarketId {
  return MARKET_OF_CATEGORY[category];
}

/** How products of a category are delivered. CAT-03. */
export function deliveryTypeOf(category: CategoryId): DeliveryType {
  return DELIVERY_TYPE_OF_MARKET[marketOf(category)];
}

/** Whether a text, from a form or an address, is a category of the current tree. CAT-01. */
export function isCategoryId(text: string): text is CategoryId {
  return (CATEGORIES as readonly string[]).includes(text);
}
