import type { Site } from '@gatecount/shared/domain/identity/site'
import { type Funnel, funnelStep } from '@gatecount/shared/domain/report/funnel'
import { type CompiledDeed, compileDeed } from './compile-deed.ts'
import { ACTS, type Act } from './doing.ts'

export interface CompiledGoal extends CompiledDeed {
  readonly name: string
}

interface CompiledStep extends CompiledDeed {
  /** As it is named in the cells. */
  readonly name: string
  /** The step that has to be taken first. */
  readonly before: string | undefined
}

export interface CompiledFunnel {
  readonly steps: readonly CompiledStep[]
}

/** What an owner declared, ready for many hits: for each act the goals, and the funnels that have a step of it. */
type Declared = Readonly<
  Record<Act, { readonly goals: readonly CompiledGoal[]; readonly funnels: readonly CompiledFunnel[] }>
>

const compileFunnel = ({ id, steps }: Funnel): CompiledFunnel => ({
  steps: steps.map((deed, n) => ({
    ...compileDeed(deed),
    name: funnelStep(id, n + 1),
    before: n === 0 ? undefined : funnelStep(id, n),
  })),
})

function compile({ goals = [], funnels = [] }: Site): Declared {
  const allGoals = goals.map(goal => ({ ...compileDeed(goal), name: goal.name }))
  const allFunnels = funnels.map(compileFunnel)
  const of = (act: Act) => ({
    goals: allGoals.filter(goal => goal.act === act),
    funnels: allFunnels.filter(({ steps }) => steps.some(step => step.act === act)),
  })
  return Object.fromEntries(ACTS.map(act => [act, of(act)])) as unknown as Declared
}

const compiled = new WeakMap<Site, Declared>()

/** Compiled when it is first needed; a site is the same object until its owner changes something. Undefined when nothing is declared. */
export function declaredOf(site: Site): Declared | undefined {
  const { goals, funnels } = site
  if ((goals === undefined || goals.length === 0) && (funnels === undefined || funnels.length === 0))
    return undefined
  const known = compiled.get(site)
  if (known !== undefined) return known
  const fresh = compile(site)
  compiled.set(site, fresh)
  return fresh
}
