/** A value an ICU message asks for; `text` is a bare `{name}`. */
export type Argument = { name: string; type: string };

const branching = ['select', 'plural', 'selectordinal'];

/** The values a message asks for, its branches included, in the order of their names. */
export function argumentsOf(message: string): Argument[] {
  const found = new Map<string, Argument>();
  for (const argument of readText(unquoted(message))) found.set(`${argument.name} ${argument.type}`, argument);
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The tags of a rich message. */
export function tagsOf(message: string): string[] {
  return [...new Set([...message.matchAll(/<([A-Za-z]\w*)>/g)].map((match) => match[1] ?? ''))].sort();
}

// Quoted braces are letters, not arguments.
function unquoted(message: string): string {
  return message.replace(/'[{}][^']*'?/g, '');
}

function readText(text: string): Argument[] {
  return bracesOf(text).flatMap(({ inside }) => readArgument(inside));
}

// The inside of one pair of braces: `name`, `name, date, short`, or `name, plural, one {…} other {…}`.
function readArgument(inside: string): Argument[] {
  const [name = '', type = 'text'] = inside.split(',', 2).map((part) => part.trim());
  if (!branching.includes(type)) return [{ name, type }];
  return [{ name, type }, ...bracesOf(inside).flatMap((branch) => readText(branch.inside))];
}

// The outermost pairs of braces in a text.
function bracesOf(text: string): { inside: string }[] {
  const pairs: { inside: string }[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '{' && depth++ === 0) start = at + 1;
    if (text[at] === '}' && --depth === 0) pairs.push({ inside: text.slice(start, at) });
    if (depth < 0) throw new SyntaxError(`Unbalanced braces: ${text}`);
  }
  if (depth > 0) throw new SyntaxError(`Unbalanced braces: ${text}`);
  return pairs;
}
