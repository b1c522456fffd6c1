import { nodeIsNewEnough } from './setup/node-version.mjs'

if (nodeIsNewEnough()) void import('./setup/run-check.mjs').then(({ main }) => main())
