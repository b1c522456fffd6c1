import { defineConfig } from 'vitest/config'

const common = { pool: 'forks' as const, testTimeout: 30_000, hookTimeout: 60_000 }

export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  oxc: { target: 'es2022' },
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...common,
          name: 'unit',
          sequence: { groupOrder: 0 },
          include: ['{shared,collector,worker,dashboard/server,scripts}/**/*.test.ts'],
          exclude: ['**/*.it.test.ts', '**/node_modules/**', '**/dist/**'],
        },
      },
      {
        extends: true,
        test: {
          ...common,
          name: 'integration',
          sequence: { groupOrder: 1 },
          include: [
            '{shared,collector,worker,dashboard/server,scripts}/**/*.it.test.ts',
            'tests/**/*.test.ts',
          ],
          exclude: ['tests/web/**', '**/node_modules/**', '**/dist/**'],
          // Much of them is waiting for stores to write, so more run than a small machine has cores.
          maxWorkers: 3,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          ...common,
          name: 'web',
          sequence: { groupOrder: 2 },
          include: [
            'tests/web/**/*.test.ts',
            'dashboard/web/**/*.test.{ts,tsx}',
            'collector/script/**/*.web.test.ts',
          ],
          exclude: ['**/node_modules/**', '**/dist/**'],
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
