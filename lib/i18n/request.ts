import { getRequestConfig } from 'next-intl/server';
import { currentLocale } from './current';
import { isLocale } from './locales';
import { messagesOf } from './messages';

/** What next-intl needs for one request: the language of the address (or the one asked for), its words, Beijing time. */
export default getRequestConfig(async ({ locale: asked }) => {
  const locale = isLocale(asked) ? asked : await currentLocale();
  return {
    locale,
    messages: messagesOf(locale),
    timeZone: 'Asia/Shanghai',
    // A missing word is a bug: loud while developing and in tests, the bare key for customers.
    onError(error) {
      if (process.env.NODE_ENV !== 'production') throw error;
      console.error(error.message);
    },
  };
});
