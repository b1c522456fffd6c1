import { GATEWAY_KINDS } from '@gatecount/shared/domain/identity/gateway-kind'
import type { IngestRule, RuleSubject } from '@gatecount/shared/domain/identity/ingest-rule'

/** How an event's subject reads in a sentence, and what to type for it. */
export const SUBJECT_WORDS = {
  path: {
    of: 'whose path is',
    hint: 'Such as /internal/* – the star stands for anything.',
    example: '/internal/*',
  },
  host: {
    of: 'of pages on the host',
    hint: 'Such as staging.shop.example or *.shop.example.',
    example: 'staging.shop.example',
  },
  source: {
    of: 'that came from the source',
    hint: 'As the report calls it, such as Google.',
    example: 'Google',
  },
  country: { of: 'from the country', hint: 'Two letters (ISO 3166), such as DE.', example: 'DE' },
  gateway: {
    of: 'that came through the network',
    hint: 'As the report calls it, such as Deutsche Telekom.',
    example: 'Deutsche Telekom',
  },
  gateway_kind: {
    of: 'that came through a network of the kind',
    hint: `One of ${Object.keys(GATEWAY_KINDS).join(', ')}.`,
    example: 'hosting',
  },
} as const satisfies Record<RuleSubject, object>

export interface RuleWords {
  /** What the rule does. */
  readonly does: string
  /** What it is about. */
  readonly values: readonly string[]
  readonly end?: string
}

export function ruleWords(rule: IngestRule): RuleWords {
  if (rule.kind === 'one_path') return { does: 'Count all paths like', values: [rule.pattern], end: 'as one' }
  return { does: `Leave out events ${SUBJECT_WORDS[rule.subject].of}`, values: rule.values }
}

/** The rule as one sentence. */
export function ruleSentence(rule: IngestRule): string {
  const { does, values, end } = ruleWords(rule)
  return [does, values.join(' or '), ...(end === undefined ? [] : [end])].join(' ')
}
