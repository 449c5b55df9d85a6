import type { Db } from '@/lib/db';

/** The same transaction, with every statement counted. */
export function countStatements(db: Db, count: () => void): Db {
  const raw = new Set(['$queryRaw', '$executeRaw', '$queryRawUnsafe', '$executeRawUnsafe']);
  return new Proxy(db, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof name !== 'string' || name.startsWith('$') !== raw.has(name)) {
        throw new Error(`${String(name)} is not counted: hot paths use plain statements`);
      }
      if (!raw.has(name) || typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        count();
        return value.apply(target, args);
      };
    },
  });
}
