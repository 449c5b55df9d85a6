/** A number that is always the same for a name, and looks like chance. */
export function coverSeed(name: string): number {
  let hash = 2166136261;
  for (const character of name) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
  }
  // The low bits of this hash hardly differ between short names; the high ones do.
  return (hash >>> 8) ^ (hash & 0xff);
}

/**
 * What stands on a drawn cover: two Chinese characters, or one letter. What name and store have in common at the start
 * is left out, or all products of a store would look alike.
 */
export function coverInitial(name: string, storeName: string): string {
  const own = withoutCommonStart(name, storeName);
  const word = /[\p{L}\p{N}]+/u.exec(own)?.[0] ?? '';
  const characters = [...word];
  const han = characters.findIndex((character) => !/\p{Script=Han}/u.test(character));
  const chinese = characters.slice(0, han === -1 ? 2 : Math.min(han, 2));
  return chinese.length > 0 ? chinese.join('') : (characters[0] ?? '·').toUpperCase();
}

function withoutCommonStart(name: string, storeName: string): string {
  const store = [...storeName];
  const characters = [...name];
  const differs = characters.findIndex((character, index) => character !== store[index]);
  // A shared first letter is chance; two characters are a brand.
  return differs < 2 ? name : characters.slice(differs).join('');
}
