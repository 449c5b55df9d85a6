import { moduleOrder, type Source } from './tree';

export interface Rule {
  name: string;
  /** Sentences about what is wrong with a file; none where it keeps the rule. */
  check: (file: Source) => string[];
  /** A file that breaks the rule, to see the rule go red. */
  planted: { path: string; text: string };
}

const order = moduleOrder();
const moduleOf = (path: string) => /^lib\/([\w-]+)(\/|$)/.exec(path)?.[1];
const isPure = (path: string) => /^lib\/[\w-]+\/(rules|status|schema|errors)(\/|\.ts|$)/.test(path);
/** Words and locales serve every module and surface; they hold no rule of the market. */
const everywhere = new Set(['i18n']);

const downwards: Rule = {
  name: 'a module imports only modules above it in lib/README.md',
  check: ({ path, imports }) => {
    const own = moduleOf(path);
    if (!own || everywhere.has(own)) return [];
    if (!order.includes(own)) return [`lib/${own} is missing in lib/README.md`];
    return imports.flatMap((target) => {
      const other = moduleOf(target);
      if (!other || other === own || everywhere.has(other)) return [];
      return order.indexOf(other) < order.indexOf(own) && order.includes(other) ? [] : [`${path} imports ${target}`];
    });
  },
  planted: { path: 'lib/ledger/bad.ts', text: `import { signIn } from '@/lib/auth';` },
};

const throughFaces: Rule = {
  name: 'modules meet through index.ts; kernel, schema and status may be imported by file',
  check: ({ path, imports }) =>
    imports.flatMap((target) => {
      const other = moduleOf(target);
      if (!other || other === moduleOf(path) || everywhere.has(other) || other === 'kernel') return [];
      const isFace = target === `lib/${other}` || /\/(schema|status)$/.test(target);
      // Who may see Prisma's own types is the next rule but one.
      const isPrisma = target.startsWith('lib/db/generated/');
      const isDoor = other === 'web' && path.startsWith('app/');
      const looksAtState = target === 'lib/web/form-state' && path.startsWith('components/');
      const isTest = /^(tests|scripts|prisma)\//.test(path);
      return isFace || isPrisma || isDoor || looksAtState || isTest ? [] : [`${path} reaches into ${target}`];
    }),
  planted: { path: 'lib/orders/bad.ts', text: `import { post } from '@/lib/ledger/post';` },
};

const pureRules: Rule = {
  name: 'rules, status, schema and errors see only kernel, policy and each other',
  check: ({ path, imports }) =>
    isPure(path)
      ? imports.flatMap((target) => {
          const own = moduleOf(path);
          const fine =
            target === 'zod' ||
            target.startsWith('lib/kernel/') ||
            target === 'lib/policy' ||
            // Fields that two forms share are worded once; which module comes first is another rule's business.
            /^lib\/[\w-]+\/(schema|status)$/.test(target) ||
            (moduleOf(target) === own && !/\/(store|queries|use-cases|jobs|index)(\/|$)/.test(target));
          return fine || own === 'config' ? [] : [`${path} imports ${target}`];
        })
      : [],
  planted: { path: 'lib/orders/rules.ts', text: `import { prisma } from '@/lib/db';` },
};

const prismaAtHome: Rule = {
  name: "Prisma's types live only in lib/db, stores and queries",
  check: ({ path, imports }) =>
    path.startsWith('lib/') &&
    !/^lib\/(db\/|[\w-]+\/(store|queries)(\/|\.ts))/.test(path) &&
    imports.some((target) => target.includes('db/generated') || target.startsWith('@prisma/'))
      ? [`${path} imports Prisma`]
      : [],
  planted: { path: 'lib/orders/use-cases/bad.ts', text: `import type { Order } from '@/lib/db/generated/client';` },
};

const nextAtTheDoor: Rule = {
  name: 'only lib/web and lib/i18n know Next',
  check: ({ path, imports }) =>
    path.startsWith('lib/') && !/^lib\/(web|i18n)\//.test(path) && imports.some((target) => /^next(\/|$)/.test(target))
      ? [`${path} imports Next`]
      : [],
  planted: { path: 'lib/orders/bad.ts', text: `import { redirect } from 'next/navigation';` },
};

const transactionsAtTheDoor: Rule = {
  name: 'transactions are opened only by doors and jobs',
  check: ({ path, text }) =>
    path.startsWith('lib/') &&
    /\binTransaction\(/.test(text) &&
    !/^lib\/(web|jobs|db)\/|^lib\/[\w-]+\/jobs(\/|\.ts)/.test(path)
      ? [`${path} opens a transaction`]
      : [],
  planted: { path: 'lib/orders/use-cases/bad.ts', text: `await inTransaction(async () => {});` },
};

const doorsOnly: Rule = {
  name: "'use server' files export only what a door made",
  check: ({ path, text }) => {
    if (!/^\s*['"]use server['"]/m.test(text)) return [];
    if (!/^app\/.*\/?actions\.ts$/.test(path)) return [`${path} is not an actions.ts of app`];
    return [...text.matchAll(/^export (?!type\b)(.*)$/gm)]
      .filter(([line]) => !/^export const \w+Action = (public|buyer|vendor|operator)(Steps)?Action\(/.test(line))
      .map(([line]) => `${path}: ${line}`);
  },
  planted: { path: 'app/[locale]/x/actions.ts', text: `'use server';\nexport async function pay() {}` },
};

/** `PageOfEveryMember` in lib/web/vendor-context.ts says which addresses these are. */
const openToMembers = ['page.tsx', 'messages/page.tsx', 'no-access/page.tsx'];
const sellerCenter = 'app/[locale]/(seller)/seller/';

const permissionAtEachDoor: Rule = {
  name: 'the seller center has no door without a permission but the pages open to every member',
  check: ({ path, text }) => {
    if (!path.startsWith(sellerCenter)) {
      const asksBare = /\bvendorActor\(/.test(text) && !path.startsWith('lib/web/') && !path.startsWith('tests/');
      return asksBare ? [`${path} asks for a member without a permission`] : [];
    }
    const own = path.slice(sellerCenter.length);
    const otherDoor =
      /\b(?:(?:public|buyer|operator)(?:Steps)?Action|(?:buyer|operator)(?:Context|File)|asking)\(/.exec(text);
    const isAPage = own.endsWith('/page.tsx') && !own.startsWith('[...missing]');
    return [
      ...(otherDoor ? [`${path} uses ${otherDoor[0]}`] : []),
      ...(/\bmemberContext\(/.test(text) && !openToMembers.includes(own) ? [`${path} is open to every member`] : []),
      ...(isAPage && !/\b\w+Context\(/.test(text) ? [`${path} asks nobody who they are`] : []),
    ];
  },
  planted: { path: `${sellerCenter}deposit/page.tsx`, text: `await memberContext('/seller');` },
};

const oneClock: Rule = {
  name: 'the time comes from the context',
  check: ({ path, text }) =>
    path.startsWith('lib/') && !/^lib\/(kernel|web|db)\//.test(path) && /new Date\(\)/.test(text)
      ? [`${path} asks the machine`]
      : [],
  planted: { path: 'lib/orders/use-cases/bad.ts', text: `const now = new Date();` },
};

const looksAreLooks: Rule = {
  name: 'components see components, pure files, the kernel, words and form state',
  check: ({ path, imports }) =>
    path.startsWith('components/')
      ? imports.flatMap((target) => {
          const other = moduleOf(target);
          const fine =
            !other ||
            other === 'kernel' ||
            other === 'i18n' ||
            other === 'policy' ||
            /\/(schema|status)$/.test(target) ||
            target === 'lib/web/form-state';
          return fine ? [] : [`${path} imports ${target}`];
        })
      : [],
  planted: { path: 'components/orders/bad.tsx', text: `import { payOrder } from '@/lib/orders';` },
};

const sandboxApart: Rule = {
  name: 'sandbox partners share no code with the market',
  check: ({ path, imports }) =>
    path.startsWith('scripts/sandbox/')
      ? imports.filter((target) => /^(lib|app|components)\//.test(target)).map((target) => `${path} imports ${target}`)
      : [],
  planted: { path: 'scripts/sandbox/bad.ts', text: `import { fen } from '@/lib/kernel/money';` },
};

const noTests: Rule = {
  name: 'nothing the market runs imports its tests; the seed may use factories',
  check: ({ path, imports }) =>
    /^(app|components|lib)\//.test(path)
      ? imports.filter((target) => target.startsWith('tests/')).map((target) => `${path} imports ${target}`)
      : [],
  planted: { path: 'lib/orders/bad.ts', text: `import { aVendor } from '@/tests/factories/vendors';` },
};

const shortFiles: Rule = {
  name: 'no file is longer than 250 lines',
  check: ({ path, text }) => {
    const lines = text.split('\n').length - 1;
    return lines > 250 ? [`${path} has ${lines} lines`] : [];
  },
  planted: { path: 'lib/orders/bad.ts', text: 'x\n'.repeat(251) },
};

const shortFaces: Rule = {
  name: "a module's face has at most 30 lines and names what it exports",
  check: ({ path, text }) =>
    /^lib\/[\w-]+\/index\.ts$/.test(path) && (text.trimEnd().split('\n').length > 30 || /export \*/.test(text))
      ? [`${path} is no face`]
      : [],
  planted: { path: 'lib/orders/index.ts', text: `export * from './store';` },
};

const noEscapes: Rule = {
  name: 'nothing silences the type checker, and no test is skipped',
  check: ({ path, text }) =>
    /@ts-(ignore|nocheck)|\bas any\b|\b(test|it|describe)\.(skip|todo|only)\b/.test(text) &&
    !path.startsWith('tests/architecture')
      ? [`${path} escapes`]
      : [],
  planted: { path: 'lib/orders/bad.ts', text: `const x = y as any;` },
};

export const rules: Rule[] = [
  downwards,
  throughFaces,
  pureRules,
  prismaAtHome,
  nextAtTheDoor,
  transactionsAtTheDoor,
  doorsOnly,
  permissionAtEachDoor,
  oneClock,
  looksAreLooks,
  sandboxApart,
  noTests,
  shortFiles,
  shortFaces,
  noEscapes,
];
