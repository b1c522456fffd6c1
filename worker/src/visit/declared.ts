import type { Site } from '@gatecount/shared/domain/identity/site'
import { type CompiledDeed, compileDeed } from './compile-deed.ts'
import type { Act } from './doing.ts'

interface CompiledGoal extends CompiledDeed {
  readonly name: string
}

/** What an owner declared, ready for many hits: goals by what is done. */
export interface Declared {
  readonly goals: Readonly<Partial<Record<Act, readonly CompiledGoal[]>>>
}

function compile({ goals = [] }: Site): Declared {
  const byAct: Partial<Record<Act, CompiledGoal[]>> = {}
  for (const goal of goals) {
    const deed = compileDeed(goal)
    byAct[deed.act] = [...(byAct[deed.act] ?? []), { name: goal.name, ...deed }]
  }
  return { goals: byAct }
}

const compiled = new WeakMap<Site, Declared>()

/** Compiled when it is first needed; a site is the same object until its owner changes something. Undefined when nothing is declared. */
export function declaredOf(site: Site): Declared | undefined {
  const { goals } = site
  if (goals === undefined || goals.length === 0) return undefined
  const known = compiled.get(site)
  if (known !== undefined) return known
  const fresh = compile(site)
  compiled.set(site, fresh)
  return fresh
}
