/**
 * The site that an audit makes for its own visits. The name can belong to nobody (`.invalid`, RFC 6761), so a site of an
 * owner is never taken for one.
 */
const SUFFIX = '.audit.invalid'

export const throwAwayDomain = (token: string): string => `${token}${SUFFIX}`

/** Such sites are in no list and no menu. */
export const isThrowAway = ({ domain }: { readonly domain: string }): boolean => domain.endsWith(SUFFIX)
