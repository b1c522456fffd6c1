import { nodeIsNewEnough } from './setup/node-version.mjs'

if (nodeIsNewEnough()) import('./setup/run-compiled.mjs').then(({ runCompiled }) => runCompiled('main'))
