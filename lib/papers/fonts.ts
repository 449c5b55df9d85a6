import { readFileSync } from 'node:fs';
import path from 'node:path';

export type FontName = 'regular' | 'bold';

const files: Record<FontName, string> = {
  regular: '400Regular/NotoSansSC_400Regular.ttf',
  bold: '700Bold/NotoSansSC_700Bold.ttf',
};

const fonts = new Map<FontName, Buffer>();

/** A font with the characters of both languages, read once per process; a document embeds only what it uses. */
export function fontBytes(name: FontName): Buffer {
  const known = fonts.get(name);
  if (known) return known;
  const folder = path.join(
    /* turbopackIgnore: true */ process.cwd(),
    'node_modules',
    '@expo-google-fonts',
    'noto-sans-sc',
  );
  const bytes = readFileSync(path.join(folder, files[name]));
  fonts.set(name, bytes);
  return bytes;
}
