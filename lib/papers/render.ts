import { config } from '@/lib/config';
import { operatorName } from '@/lib/i18n/brand';
import { languageTags, localePath } from '@/lib/i18n/locales';
import { type Words, wordsOf } from '@/lib/i18n/words';
import { formatBeijing } from '@/lib/kernel/clock';
import { blocksOf, type TextBlock } from '@/lib/kernel/text-blocks';
import type { Paper, PaperFact } from './paper';
import { codeOf } from './rules';
import { ink, Sheet, sheet, sheetWidth } from './sheet';

const termWidth = 150;
const clauseIndent = 24;

/** A document as a PDF on A4. The same data make the same bytes, whenever and wherever it is made. */
export function renderPaper(paper: Paper): Promise<Buffer> {
  const words = wordsOf(paper.locale);
  const author = operatorName(paper.locale);
  const page = new Sheet({
    title: `${paper.title} ${paper.number}`,
    author,
    createdAt: paper.issuedAt,
    language: languageTags[paper.locale],
  });
  drawHead(page, paper, author, words);
  drawParties(page, paper);
  for (const fact of paper.facts) drawFact(page, fact);
  drawNotes(page, paper.notes);
  if (paper.text !== undefined) drawText(page, paper.text);
  drawFeet(page, paper, words);
  return page.bytes();
}

function drawHead(page: Sheet, paper: Paper, author: string, words: Words): void {
  page.write(author, sheet.left, sheetWidth, { font: 'bold', size: 10, colour: ink.muted });
  page.skip(5);
  page.rule();
  page.skip(20);
  page.write(paper.title, sheet.left, sheetWidth, { font: 'bold', size: 21 });
  if (paper.lead) {
    page.skip(3);
    page.write(paper.lead, sheet.left, sheetWidth, { size: 10, colour: ink.muted });
  }
  page.skip(12);
  drawFact(page, { term: words('papers.number'), value: paper.number });
  drawFact(page, { term: words('papers.issuedAt'), value: formatBeijing(paper.issuedAt, 'yyyy-MM-dd') });
  page.skip(14);
}

/** Two parties stand side by side. */
function drawParties(page: Sheet, { parties }: Paper): void {
  if (parties.length === 0) return;
  const gap = 20;
  const width = (sheetWidth - gap * (parties.length - 1)) / parties.length;
  const top = page.y;
  let lowest = top;
  for (const [index, { role, name, detail }] of parties.entries()) {
    const x = sheet.left + index * (width + gap);
    page.y = top;
    page.write(role, x, width, { size: 8.5, colour: ink.muted });
    page.write(name, x, width, { font: 'bold', size: 11 });
    if (detail) page.write(detail, x, width, { size: 9, colour: ink.muted });
    lowest = Math.max(lowest, page.y);
  }
  page.y = lowest;
  page.skip(14);
}

function drawFact(page: Sheet, { term, value, looks }: PaperFact): void {
  const isTotal = looks === 'total';
  const ofValue = {
    size: isTotal ? 13 : 10,
    font: isTotal ? 'bold' : 'regular',
    align: looks ? 'right' : 'left',
  } as const;
  const width = sheetWidth - termWidth;
  page.needs(Math.min(page.heightOf(value, width, ofValue), 200) + 12);
  page.skip(5);
  const top = page.y;
  page.write(term, sheet.left, termWidth - 12, { size: 10, colour: ink.muted, font: isTotal ? 'bold' : 'regular' });
  const afterTerm = page.y;
  page.y = top - (isTotal ? 2 : 0);
  page.write(value, sheet.left + termWidth, width, ofValue);
  page.y = Math.max(page.y, afterTerm) + 4;
  page.rule();
}

function drawNotes(page: Sheet, notes: readonly string[]): void {
  if (notes.length === 0) return;
  page.skip(16);
  for (const note of notes) {
    page.needs(Math.min(page.heightOf(note, sheetWidth, { size: 9 }), 200));
    page.write(note, sheet.left, sheetWidth, { size: 9, colour: ink.muted, lineGap: 3 });
    page.skip(4);
  }
}

function drawText(page: Sheet, text: string): void {
  page.skip(10);
  for (const block of blocksOf(text)) drawBlock(page, block);
}

const ofText = { size: 10, lineGap: 4.5 } as const;

function drawBlock(page: Sheet, block: TextBlock): void {
  if (block.kind === 'heading') {
    // Never the last line of a page.
    page.needs(74);
    page.skip(12);
    page.write(block.text, sheet.left, sheetWidth, { font: 'bold', size: 12 });
    page.skip(5);
    return;
  }
  if (block.kind === 'paragraph') {
    page.needs(20);
    page.write(block.text, sheet.left, sheetWidth, ofText);
    page.skip(5);
    return;
  }
  for (const [index, item] of block.items.entries()) {
    page.needs(20);
    const top = page.y;
    page.write(`${index + 1}.`, sheet.left, clauseIndent, ofText);
    page.y = top;
    page.write(item, sheet.left + clauseIndent, sheetWidth - clauseIndent, ofText);
    page.skip(3);
  }
}

/** How the document is verified, and which page of how many. DEP-09. */
function drawFeet(page: Sheet, paper: Paper, words: Words): void {
  const code = codeOf(paper);
  const query = new URLSearchParams({ number: paper.number, code });
  const address = `${config().baseUrl}${localePath(paper.locale, '/verify')}`;
  page.onEachPage((number, count) => {
    page.rule(sheet.foot - 8);
    page.y = sheet.foot;
    page.write(`${number} / ${count}`, sheet.right - 60, 60, { size: 8.5, colour: ink.muted, align: 'right' });
    page.y = sheet.foot;
    const line = words('papers.verify', { number: paper.number, code, address });
    page.write(line, sheet.left, sheetWidth - 70, { size: 8, colour: ink.muted, link: `${address}?${query}` });
  });
}
