import { expect, test } from 'vitest';
import { isLetterLink, withLink } from '@/lib/notifications/write-letter';
import { prepareEnvironment } from '../../factories/environment';

prepareEnvironment();

test('a letter leaves with a link only the market can make, whatever the language', () => {
  const body = withLink('Open {link} or {link}', '/en/invitations/ivt_1.2', 'https://market.example');
  const [link, again] = body.replace('Open ', '').split(' or ');
  expect(again).toBe(link);
  const [, stamp = ''] = /^https:\/\/market\.example\/en\/invitations\/ivt_1\.2\.([\w-]{43})$/.exec(link ?? '') ?? [];
  expect(isLetterLink('/invitations/ivt_1.2', stamp)).toBe(true);
  expect(isLetterLink('/invitations/ivt_1.3', stamp)).toBe(false);
  expect(isLetterLink('/invitations/ivt_1.2', `${stamp.slice(0, -1)}${stamp.endsWith('A') ? 'B' : 'A'}`)).toBe(false);
});
