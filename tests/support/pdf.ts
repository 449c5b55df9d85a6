import { inflateSync } from 'node:zlib';

/** What a reader of a page sees, line by line in the order written, and where each line begins and how wide it is. */
export interface PdfPage {
  text: string;
  lines: { text: string; x: number; y: number }[];
  /** Glyphs drawn as the font's box for "no such character". */
  missing: number;
}

interface PdfObject {
  dict: string;
  stream: Buffer | null;
}

/** Reads the text of a PDF back from the glyphs drawn on each page, through the fonts' own tables of characters. */
export function readPdf(file: Buffer): PdfPage[] {
  const objects = objectsOf(file);
  const at = (id: string | undefined) => objects.get(Number(id));
  const root = [...objects.values()].find(({ dict }) => /\/Type \/Pages\b/.test(dict));
  const kids = /\/Kids \[([^\]]*)\]/.exec(root?.dict ?? '')?.[1] ?? '';
  return [...kids.matchAll(/(\d+) 0 R/g)].map(([, id]) => {
    const page = at(id);
    const contents = at(/\/Contents (\d+) 0 R/.exec(page?.dict ?? '')?.[1]);
    const resources = at(/\/Resources (\d+) 0 R/.exec(page?.dict ?? '')?.[1]);
    const fonts = new Map(
      [...(resources?.dict ?? '').matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, font]) => {
        const unicode = at(/\/ToUnicode (\d+) 0 R/.exec(at(font)?.dict ?? '')?.[1]);
        return [name ?? '', charactersOf(unicode?.stream?.toString('latin1') ?? '')];
      }),
    );
    return readPage(contents?.stream?.toString('latin1') ?? '', fonts);
  });
}

function objectsOf(file: Buffer): Map<number, PdfObject> {
  const objects = new Map<number, PdfObject>();
  const source = file.toString('latin1');
  for (const match of source.matchAll(/(\d+) 0 obj\n/g)) {
    const begin = match.index + match[0].length;
    const end = source.indexOf('endobj', begin);
    const inside = source.slice(begin, end);
    const dict = inside.split('stream\n')[0] ?? '';
    const length = /\/Length (\d+)/.exec(dict)?.[1];
    if (!inside.includes('stream\n') || length === undefined) {
      objects.set(Number(match[1]), { dict, stream: null });
      continue;
    }
    const from = begin + inside.indexOf('stream\n') + 'stream\n'.length;
    const bytes = file.subarray(from, from + Number(length));
    objects.set(Number(match[1]), { dict, stream: dict.includes('FlateDecode') ? inflateSync(bytes) : bytes });
  }
  return objects;
}

// `<0000> <0003> [<0000> <4e2d> <6587> <d83dde00>]`: the characters of consecutive glyphs, in UTF-16.
function charactersOf(table: string): Map<number, string> {
  const characters = new Map<number, string>();
  for (const [, first, , values] of table.matchAll(/<([\da-f]+)> <([\da-f]+)> \[([^\]]*)\]/gi)) {
    [...(values ?? '').matchAll(/<([^>]*)>/g)].forEach(([, hex], index) => {
      const units = (hex ?? '').replace(/\s/g, '').match(/.{4}/g) ?? [];
      const text = String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
      characters.set(Number.parseInt(first ?? '', 16) + index, text);
    });
  }
  return characters;
}

function readPage(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): PdfPage {
  let font: ReadonlyMap<number, string> | undefined;
  let missing = 0;
  const lines: PdfPage['lines'] = [];
  const operators = /\/(F\d+) [\d.]+ Tf|1 0 0 1 ([\d.-]+) ([\d.-]+) Tm|\[([^\]]*)\] TJ/g;
  for (const [, name, x, y, shown] of content.matchAll(operators)) {
    if (name) font = fonts.get(name);
    if (x !== undefined && lines.at(-1)?.y !== Number(y)) lines.push({ text: '', x: Number(x), y: Number(y) });
    const line = lines.at(-1);
    if (shown === undefined || !line) continue;
    for (const [, hex] of shown.matchAll(/<([\da-f]+)>/gi)) {
      for (const glyph of hex?.match(/.{4}/g) ?? []) {
        const id = Number.parseInt(glyph, 16);
        if (id === 0) missing += 1;
        line.text += font?.get(id) ?? '\uFFFD';
      }
    }
  }
  return { text: lines.map(({ text }) => text).join('\n'), lines, missing };
}
