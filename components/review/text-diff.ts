/** A run of text that stayed, went or came. */
export interface DiffPart {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** More comparisons than this are not worth the wait: such a text counts as replaced. */
const comparisonsMax = 2_000_000;

/** What stayed between two changes is read as part of them unless it is longer than this. */
const islandMax = 2;

/** The difference of two short texts, word by word; Chinese has no spaces, so there each character is one. */
export function diffWords(before: string, after: string): DiffPart[] {
  const runs = joined(diff(wordsIn(before), wordsIn(after)));
  const isIsland = (at: number) => at > 0 && at < runs.length - 1 && (runs[at]?.text.length ?? 0) <= islandMax;
  return joined(
    runs.flatMap((run, at): DiffPart[] =>
      run.kind === 'same' && isIsland(at)
        ? [
            { kind: 'gone', text: run.text },
            { kind: 'new', text: run.text },
          ]
        : [run],
    ),
  );
}

/** The difference of two long texts, line by line: one part per line. */
export function diffLines(before: string, after: string): DiffPart[] {
  return diff(before.split('\n'), after.split('\n'));
}

/** Lines around a difference, each with what stands in the gap before it: how many lines that stayed are left out. */
export function withoutFarLines(parts: readonly DiffPart[], around: number): { part: DiffPart; leftOut: number }[] {
  const differing = parts.flatMap((part, index) => (part.kind === 'same' ? [] : [index]));
  const isNear = (index: number) => differing.some((at) => Math.abs(at - index) <= around);
  const shown: { part: DiffPart; leftOut: number }[] = [];
  let leftOut = 0;
  parts.forEach((part, index) => {
    if (isNear(index)) shown.push({ part, leftOut });
    leftOut = isNear(index) ? 0 : leftOut + 1;
  });
  return shown;
}

function wordsIn(text: string): string[] {
  return text.match(/[A-Za-z0-9]+|\s+|\S/gu) ?? [];
}

function diff(before: readonly string[], after: readonly string[]): DiffPart[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const shorter = Math.min(before.length, after.length) - start;
  while (end < shorter && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return [
    ...parts('same', before.slice(0, start)),
    ...diffMiddle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...parts('same', before.slice(before.length - end)),
  ];
}

function diffMiddle(before: readonly string[], after: readonly string[]): DiffPart[] {
  if (before.length * after.length > comparisonsMax) return [...parts('gone', before), ...parts('new', after)];
  const common = commonLengths(before, after);
  const width = after.length + 1;
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  const found: DiffPart[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) {
      found.push(...parts('same', before.slice(i, i + 1)));
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) found.push(...parts('gone', before.slice(i, ++i)));
    else found.push(...parts('new', after.slice(j, ++j)));
  }
  return [...found, ...parts('gone', before.slice(i)), ...parts('new', after.slice(j))];
}

// How much the texts from i and from j on have in common, for every i and j: the longest common subsequence.
function commonLengths(before: readonly string[], after: readonly string[]): Uint32Array {
  const width = after.length + 1;
  const common = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const skipped = Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
      common[i * width + j] = before[i] === after[j] ? (common[(i + 1) * width + j + 1] ?? 0) + 1 : skipped;
    }
  }
  return common;
}

function parts(kind: DiffPart['kind'], texts: readonly string[]): DiffPart[] {
  return texts.map((text) => ({ kind, text }));
}

// Between two runs that stayed there is at most one that went and one that came, in this order.
function joined(found: readonly DiffPart[]): DiffPart[] {
  const runs: DiffPart[] = [];
  let change = { gone: '', new: '' };
  const endChange = () => {
    for (const kind of ['gone', 'new'] as const) if (change[kind] !== '') runs.push({ kind, text: change[kind] });
    change = { gone: '', new: '' };
  };
  for (const { kind, text } of found) {
    const last = runs.at(-1);
    if (kind !== 'same') change[kind] += text;
    else if (change.gone === '' && change.new === '' && last?.kind === 'same') last.text += text;
    else {
      endChange();
      runs.push({ kind, text });
    }
  }
  endChange();
  return runs;
}
