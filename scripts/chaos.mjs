import { nodeIsNewEnough } from './setup/node-version.mjs'

if (nodeIsNewEnough()) void import('./setup/run-chaos.mjs').then(({ main }) => main(process.argv.slice(2)))
