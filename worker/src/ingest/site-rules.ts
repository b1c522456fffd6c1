import { type CompiledRules, compileRules } from '@gatecount/shared/domain/identity/compiled-rules'
import type { IngestRule } from '@gatecount/shared/domain/identity/ingest-rule'
import type { Site } from '@gatecount/shared/domain/identity/site'

const compiled = new WeakMap<readonly IngestRule[], CompiledRules>()

/** The rules of a site, compiled when they are first needed; undefined when it has none. */
export function rulesOf(site: Site | undefined): CompiledRules | undefined {
  const rules = site?.rules
  if (rules === undefined || rules.length === 0) return undefined
  const known = compiled.get(rules)
  if (known !== undefined) return known
  const fresh = compileRules(rules)
  compiled.set(rules, fresh)
  return fresh
}
