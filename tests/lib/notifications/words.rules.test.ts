import { describe, expect, test } from 'vitest';
import { locales } from '@/lib/i18n/locales';
import { wordsOf } from '@/lib/i18n/words';
import { eventGroups, eventMessageKey, notificationEvents, wordEvent } from '@/lib/notifications';

describe.each(locales)('NTF-02: every event is worded in %s', (locale) => {
  const words = wordsOf(locale);

  test.each(notificationEvents)('%s', (event) => {
    const key = eventMessageKey(event);
    expect(words.has(`notifications.events.${key}.title`)).toBe(true);
    expect(words.has(`notifications.events.${key}.body`)).toBe(true);
    expect(words.has(`notifications.names.${key}`)).toBe(true);
  });

  test.each(eventGroups)('the topic %s', (group) => {
    expect(words.has(`notifications.groups.${group}`)).toBe(true);
  });
});

test('instants are told as Beijing reads them', () => {
  const params = { productName: '云帐通', destroyedAt: '2026-11-20T18:30:00.000Z' };
  expect(wordEvent('instance.expired', params, 'zh').body).toContain('2026-11-21 02:30');
});
