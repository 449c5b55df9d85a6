/** Calls `stop` once when the program is asked to end, however it is asked; a second request ends it at once. */
export function onStopRequest(stop: (reason: string) => void, stopNow: () => void): void {
  let requested = false;
  const request = (reason: string) => {
    if (requested) return stopNow();
    requested = true;
    stop(reason);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => request(signal));
  // The launcher was killed without a chance to pass a signal on; that is no second request.
  process.on('disconnect', () => {
    if (!requested) request('disconnect');
  });
}
