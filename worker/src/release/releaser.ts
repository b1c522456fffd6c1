import type { CellWriter, ReleaseBlock } from '@gatecount/shared/adapters/clickhouse/port'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { strictestPreset } from '@gatecount/shared/domain/policy/held-to-history'
import type { DeclaredValues } from '@gatecount/shared/domain/privacy/declared-values'
import type { Entropy } from '@gatecount/shared/domain/privacy/entropy'
import type { PrivacyReceipt } from '@gatecount/shared/domain/privacy/receipt'
import {
  RELEASE_FAMILY_NAMES,
  type ReleaseCount,
  type ReleaseFamilyName,
} from '@gatecount/shared/domain/privacy/release-families'
import { planRelease } from '@gatecount/shared/domain/privacy/release-plan'
import { errorName, type Log } from '@gatecount/shared/process/log'
import { systemEntropy } from '@gatecount/shared/process/system-entropy'
import { makeRelease } from '@gatecount/shared/proof/make-release'
import { DEVICE_CLASSES } from '../agent/agent-names.ts'
import { type Span, spanEnd } from '../closing/leftovers.ts'
import type { GatewayResolver } from '../gateway/gateway-resolver.ts'

/** What a period that is over has to be released from. */
export interface DueRelease {
  readonly span: Span
  readonly counts: readonly ReleaseCount[]
  readonly withheld: readonly ReleaseFamilyName[]
  /** The receipt before, when that release is not stored yet. */
  readonly before: PrivacyReceipt | undefined
}

/** `none`: the period has its release already, or is to have none. `later`: a store is away. */
export type Drawing =
  | { readonly kind: 'drawn'; readonly block: ReleaseBlock }
  | { readonly kind: 'none' }
  | { readonly kind: 'later' }

export interface Releaser {
  /** Draws and signs. */
  draw(due: DueRelease): Promise<Drawing>
}

export interface ReleaserDeps {
  readonly cells: Pick<CellWriter, 'hasRelease' | 'lastReceipt'>
  readonly control: Pick<ControlStore, 'releaseSettings' | 'signingKey' | 'policies'>
  readonly resolver: Pick<GatewayResolver, 'names'>
  readonly site: (id: number) => Site | undefined
  readonly log: Log
  readonly entropy?: Entropy
}

const NONE: Drawing = { kind: 'none' }

export function createReleaser(deps: ReleaserDeps): Releaser {
  const { cells, control, resolver, log, entropy = systemEntropy() } = deps

  const draw = async ({ span, counts, withheld, before }: DueRelease): Promise<Drawing> => {
    const { site: siteId, period, start } = span
    const site = deps.site(siteId)
    const settings = await control.releaseSettings(siteId)
    if (site === undefined || settings === undefined || settings.preset === 'none') return NONE
    if (withheld.length === RELEASE_FAMILY_NAMES.length) return NONE
    if (await cells.hasRelease(siteId, period, start)) return NONE
    const declared: DeclaredValues = {
      ...resolver.names(),
      device: DEVICE_CLASSES,
      page: settings.declared.page,
      entry_page: settings.declared.page,
      exit_link: settings.declared.exit_link,
    }
    const versions = (await control.policies.versions(siteId)).map(({ policy }) => policy)
    const preset = strictestPreset(versions, { from: start, to: spanEnd(span) }, settings.preset)
    const release = makeRelease({
      plan: planRelease(preset, withheld),
      counts,
      declared,
      entropy,
      about: { site: site.domain, period, start, end: spanEnd(span) },
      before: before ?? (await cells.lastReceipt(siteId)),
      keys: await control.signingKey('release'),
    })
    return { kind: 'drawn', block: { site: siteId, release } }
  }

  return {
    async draw(due) {
      try {
        return await draw(due)
      } catch (error) {
        log.warn('release put off', { error: errorName(error) })
        return { kind: 'later' }
      }
    },
  }
}
