import type { Tags } from '@gatecount/shared/language/translator'
import type { ReactNode } from 'react'

/** The tag of words that are for those who cannot see what is beside them: `Remove<hidden> {name}</hidden>`. */
export const hiddenWords: Tags<ReactNode> = {
  hidden: words => <span className="hidden">{words}</span>,
}
