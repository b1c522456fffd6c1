import { compilePathPattern } from '@gatecount/shared/domain/identity/path-pattern'
import { compilePattern } from '@gatecount/shared/domain/identity/text-pattern'
import type { Deed, GoalKind } from '@gatecount/shared/domain/report/goal'
import { linkTarget } from '../ingest/link-target.ts'
import type { Act, Doing } from './doing.ts'

export interface CompiledDeed {
  readonly act: Act
  /** To be asked of what is the same act. */
  readonly fits: (doing: Doing) => boolean
}

type Fits = (doing: Doing) => boolean

const ofPath = ({ pattern }: Deed): Fits => {
  const fits = compilePathPattern(pattern)
  return ({ text }) => fits(text)
}

const ofName = ({ pattern }: Deed): Fits => {
  const fits = compilePattern(pattern)
  return ({ text }) => fits(text)
}

/** An owner may write a link as it stands in the address bar; it is compared as links are counted. */
const ofLink = ({ pattern }: Deed): Fits => {
  const fits = compilePattern(linkTarget(pattern))
  return ({ text }) => text !== '' && fits(text)
}

/** How each kind of deed is recognised. */
const KINDS: Readonly<Record<GoalKind, { readonly act: Act; compile(deed: Deed): Fits }>> = {
  event: { act: 'event', compile: ofName },
  page: { act: 'page', compile: ofPath },
  exit_link: { act: 'exit_link', compile: ofLink },
  download: { act: 'download', compile: ofLink },
  scroll: {
    act: 'scroll',
    compile(deed) {
      const fits = ofPath(deed)
      return doing => doing.depth >= (deed.depth ?? 0) && fits(doing)
    },
  },
  sale: {
    act: 'event',
    compile(deed) {
      const fits = ofName(deed)
      return doing => doing.isSale && fits(doing)
    },
  },
}

export const compileDeed = (deed: Deed): CompiledDeed => {
  const { act, compile } = KINDS[deed.kind]
  return { act, fits: compile(deed) }
}
