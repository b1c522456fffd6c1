import { foldCode } from './attribute-sale.ts'

/**
 * Which clicks can still bring something: all; those from before the code was taken out of use; none while its affiliate is not
 * in the programme. The link leads on in any case.
 */
export type CreditedClicks = 'all' | 'earlier' | 'none'

/** A code of an affiliate's links, as collector and worker need it: nothing of whose it is. */
export interface LinkCode {
  /** As {@link foldCode} writes it. */
  readonly code: string
  /** Registered, and few: a sub-code of one person would be an id. */
  readonly subCodes: readonly string[]
  /** Days from a click to a sale that is still credited: 0 is the same day. */
  readonly windowDays: number
  /** Whether a later click replaces an earlier one. */
  readonly click: 'last' | 'first'
  /** Beginnings of paths on which a click never replaces an earlier one. */
  readonly checkoutPaths: readonly string[]
  readonly credits: CreditedClicks
}

/** Codes are the same object until the registry changes. */
const indexed = new WeakMap<readonly LinkCode[], ReadonlyMap<string, LinkCode>>()

/** The registered code that was written in an address; undefined when there is none. */
export function findLinkCode(codes: readonly LinkCode[] | undefined, written: string): LinkCode | undefined {
  if (codes === undefined || written === '') return undefined
  let index = indexed.get(codes)
  if (index === undefined) {
    index = new Map(codes.map(one => [one.code, one]))
    indexed.set(codes, index)
  }
  return index.get(foldCode(written))
}

/** The code under which a visit is counted, or ''. */
export function creditedCode(codes: readonly LinkCode[] | undefined, written: string): string {
  const found = findLinkCode(codes, written)
  return found?.credits === 'all' ? found.code : ''
}

/** The sub-code as it was registered, whichever case it was written in; '' when it was not. */
export const findSubCode = ({ subCodes }: Pick<LinkCode, 'subCodes'>, written: string): string =>
  written === '' ? '' : (subCodes.find(one => foldCode(one) === foldCode(written)) ?? '')
