/** The language of a vendor's text where it is surely not the page's: a reader's voice and fonts follow it. */
export function ownLanguage(text: string, pageLocale: string): 'zh-CN' | undefined {
  return pageLocale !== 'zh' && /\p{Script=Han}/u.test(text) ? 'zh-CN' : undefined;
}
