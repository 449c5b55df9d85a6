// Which links are waiting for their page. Kept outside React, because the links and the frame that shows
// the wait are far apart in the tree.
let waiting = 0;
const listeners = new Set<() => void>();

/** A link began to wait; the returned function says that it no longer does. */
export function beginNavigation(): () => void {
  change(1);
  return () => change(-1);
}

export function subscribeToNavigation(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function isNavigating(): boolean {
  return waiting > 0;
}

function change(by: number): void {
  waiting += by;
  for (const listener of listeners) listener();
}
