import type { KnipConfig } from 'knip'

const config: KnipConfig = {
  // Read by a program, by a bundler or from their folder rather than imported.
  ignoreDependencies: [
    'oxlint',
    'oxlint-tsgolint',
    'pg',
    'plausible-tracker',
    '@plausible-analytics/tracker',
    '@ip-location-db/.+',
    'world-atlas',
  ],
  ignoreBinaries: ['apt-get', 'mount', 'redis-server', 'umount', 'wrk'],
  workspaces: {
    '.': {
      entry: [
        'scripts/*.mjs',
        'scripts/src/{main,house}.ts',
        'scripts/src/cli/main.ts',
        'scripts/src/process/leave-with-parent.ts',
        'tests/**/*.test.ts',
        // Started as processes of their own.
        'tests/**/{*-child,orphan}.ts',
        'tests/attacks/publish.ts',
        'tests/sales/real-month.ts',
        'tests/crash/chaos.ts',
        'bench/**/*.bench.ts',
        'scripts/{src,setup}/**/*.test.ts',
      ],
      project: ['scripts/**/*.{ts,mjs}', 'tests/**/*.ts', 'bench/**/*.ts'],
    },
    shared: { entry: ['src/**/*.test.ts'], project: ['src/**/*.ts'] },
    collector: {
      entry: ['script/build.mjs', 'script/src/*.ts', '{src,script}/**/*.test.ts'],
      project: ['src/**/*.ts', 'script/**/*.{ts,mjs}'],
    },
    worker: {
      entry: ['data-build/*.mjs', 'src/**/*.test.ts'],
      project: ['src/**/*.ts', 'data-build/**/*.mjs'],
    },
    'dashboard/server': { entry: ['src/**/*.test.ts'], project: ['src/**/*.ts'] },
    'dashboard/web': { project: ['src/**/*.{ts,tsx}', 'map/**/*.ts'] },
  },
}

export default config
