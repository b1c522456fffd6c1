import { nodeIsNewEnough } from './setup/node-version.mjs'

if (nodeIsNewEnough())
  void import('./setup/run-real-month.mjs').then(({ main }) => main(process.argv.slice(2)))
