/**
 * Node's arguments for the web process. Unless told otherwise, Node lets garbage lie until a large part of the machine's
 * memory is taken; pages and forms need little, and nearly as fast with little. Once every page was asked for their code
 * alone takes 150 MB and more, and kept market pages up to 48: the rest is for what is under way.
 */
export function webArguments(command: 'start' | 'dev', port: number): string[] {
  const bounds = command === 'start' ? ['--max-old-space-size=448', '--max-semi-space-size=8'] : [];
  return [...bounds, 'node_modules/next/dist/bin/next', command, '--port', String(port)];
}
