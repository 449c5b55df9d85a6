/** A browser's request as the doors see it; tests set it, the mocked modules of Next read it. */
export const browser = {
  headers: new Map<string, string>(),
  cookies: new Map<string, string>(),
  refreshed: 0,
};

/** A request of one of our own pages, in Chinese, with nobody signed in. */
export function ownPage(path = '/zh/console'): void {
  browser.headers = new Map([
    ['host', 'localhost:3000'],
    ['origin', 'http://localhost:3000'],
    ['referer', `http://localhost:3000${path}`],
    ['user-agent', 'vitest'],
    ['x-market-client-address', '203.0.113.7'],
  ]);
  browser.cookies = new Map();
  browser.refreshed = 0;
}

/** What `redirect` throws: the page it leads to. */
export class Redirected extends Error {
  constructor(readonly to: string) {
    super(`redirected to ${to}`);
  }
}

export const nextHeaders = {
  headers: async () => ({ get: (name: string) => browser.headers.get(name.toLowerCase()) ?? null }),
  cookies: async () => ({
    get: (name: string) => (browser.cookies.has(name) ? { name, value: browser.cookies.get(name) } : undefined),
    set: (name: string, value: string) => void browser.cookies.set(name, value),
    delete: (name: string) => void browser.cookies.delete(name),
  }),
};

export const nextNavigation = {
  redirect: (to: string) => {
    throw new Redirected(to);
  },
  notFound: () => {
    throw new Redirected('not found');
  },
  unstable_rethrow: (error: unknown) => {
    if (error instanceof Redirected) throw error;
  },
};

export const nextCache = {
  refresh: () => {
    browser.refreshed += 1;
  },
};
