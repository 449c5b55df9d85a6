import { getTranslations } from 'next-intl/server';

/** A name from the operations' words; where there is none yet, the thing's own key, so that staff see what it is. */
export async function operationsName(group: string): Promise<(key: string) => string> {
  const t = await getTranslations('operations');
  // Reasons and codes have dots in them, which nest in the catalogue.
  return (key) => (t.has(`${group}.${key}`) ? t(`${group}.${key}`) : key);
}
