import { nodeIsNewEnough } from './setup/node-version.mjs'

if (nodeIsNewEnough())
  void import('./setup/run-compiled.mjs').then(({ runCompiled }) => runCompiled('cli/main'))
