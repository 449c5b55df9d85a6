import { expect, test } from 'vitest';
import { pictureAddress } from '@/components/market/product-cover';
import { publicFilePath } from '@/lib/files';

test.each(['small', 'large'] as const)('a card shows the %s picture where it is served', (size) => {
  expect(pictureAddress('fil_1', size)).toBe(publicFilePath('fil_1', size));
});
