import { lazy } from 'react'
import { wholeLanguage } from './choose-language.ts'

/** Any component, as React itself says it. */
type Component = Awaited<ReturnType<Parameters<typeof lazy>[0]>>['default']

/**
 * A part of the app that is loaded when it is first drawn, together with the words it is said in, which the first
 * screen does without.
 */
export const lazyPart = <Part extends Component>(load: () => Promise<Part>) =>
  lazy(async () => {
    const [part] = await Promise.all([load(), wholeLanguage()])
    return { default: part }
  })
