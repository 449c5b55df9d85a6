import PDFDocument from 'pdfkit';
import { type FontName, fontBytes } from './fonts';

/** Points on A4; the foot holds the page number and how the document is verified. */
export const sheet = { left: 62, right: 533, top: 58, bottom: 766, foot: 782 } as const;
export const sheetWidth = sheet.right - sheet.left;

export const ink = { text: '#1f2937', muted: '#6b7280', line: '#d5dae1', accent: '#0b5fff' } as const;

export interface TextLooks {
  font?: FontName;
  size?: number;
  colour?: string;
  align?: 'left' | 'right';
  lineGap?: number;
  link?: string;
}

/** A4 paper that is written from top to bottom and goes on to the next page where one is full. */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  y: number = sheet.top;
  private readonly isChinese: boolean;

  constructor(info: { title: string; author: string; createdAt: Date; language: string }) {
    const { title, author, createdAt, language } = info;
    this.isChinese = language.startsWith('zh');
    const margins = { left: sheet.left, right: 595 - sheet.right, top: sheet.top, bottom: 842 - sheet.bottom };
    this.doc = new PDFDocument({
      size: [595, 842],
      margins,
      bufferPages: true,
      lang: language,
      displayTitle: true,
      // No font of the library's own: they know no Chinese.
      font: '',
      // Nothing of the moment or the machine goes in: the file's id is made from this, so equal data make equal bytes.
      info: { Title: title, Author: author, Creator: author, Producer: author, CreationDate: createdAt },
    });
    for (const name of ['regular', 'bold'] as const) this.doc.registerFont(name, fontBytes(name));
  }

  /** Writes a text within a column and returns the height it took on its (last) page. */
  write(text: string, x: number, width: number, looks: TextLooks = {}): void {
    const shown = this.dress(text, looks);
    this.doc.text(shown, x, this.y, {
      width,
      ...this.optionsOf(shown, looks),
      ...(looks.link ? { link: looks.link } : {}),
    });
    this.y = this.doc.y;
  }

  heightOf(text: string, width: number, looks: TextLooks = {}): number {
    const shown = this.dress(text, looks);
    return this.doc.heightOfString(shown, { width, ...this.optionsOf(shown, looks) });
  }

  rule(y: number = this.y, colour: string = ink.line): void {
    this.doc.moveTo(sheet.left, y).lineTo(sheet.right, y).lineWidth(0.6).strokeColor(colour).stroke();
  }

  skip(points: number): void {
    this.y += points;
  }

  /** Goes on to the next page unless so much is left on this one. */
  needs(points: number): void {
    if (this.y + points <= sheet.bottom) return;
    this.doc.addPage();
    this.y = sheet.top;
  }

  /** Calls back for each page with its number, to write into its foot. */
  onEachPage(write: (page: number, pages: number) => void): void {
    const { start, count } = this.doc.bufferedPageRange();
    for (let index = 0; index < count; index += 1) {
      this.doc.switchToPage(start + index);
      // The foot lies in the margin, where a text would otherwise begin a new page.
      this.doc.page.margins.bottom = 0;
      write(index + 1, count);
    }
  }

  bytes(): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      this.doc.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.doc.on('end', () => resolve(Buffer.concat(chunks)));
      this.doc.on('error', reject);
      this.doc.end();
    });
  }

  // Quotation marks and dashes are as wide as a Chinese character unless the font is told otherwise, which costs it its
  // cache of words: so only texts that have them pay.
  private optionsOf(text: string, { align = 'left', lineGap = 2 }: TextLooks): PDFKit.Mixins.TextOptions {
    const isWide = !this.isChinese && /[‘’“”–—…]/.test(text);
    return { align, lineGap, ...(isWide ? { features: ['pwid'] } : {}) };
  }

  private dress(text: string, { font = 'regular', size = 10, colour = ink.text }: TextLooks): string {
    this.doc.font(font).fontSize(size).fillColor(colour);
    return this.writable(text);
  }

  // A character the font lacks is named by its code point: an empty box would say nothing, and no name may vanish.
  private writable(text: string): string {
    const { font } = (this.doc as unknown as { _font: { font: Glyphs } })._font;
    return Array.from(text.replace(/\t/g, ' '), (char) => {
      const point = char.codePointAt(0) ?? 0;
      if (char === '\n' || font.hasGlyphForCodePoint(point)) return char;
      return `〔U+${point.toString(16).toUpperCase()}〕`;
    }).join('');
  }
}

interface Glyphs {
  hasGlyphForCodePoint(point: number): boolean;
}
