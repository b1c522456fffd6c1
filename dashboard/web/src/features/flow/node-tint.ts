import { sectionOf } from '@gatecount/shared/domain/report/section'
import type { Tint } from '../../components/charts/flow-picture.tsx'
import type { FlowNode } from './picture.ts'

/** The colour of a section and of its pages, or what else a node is drawn as. */
export function nodeTint(
  { kind, value }: Pick<FlowNode, 'kind' | 'value'>,
  tints: ReadonlyMap<string, number>,
): Tint {
  if (kind === 'entered' || kind === 'left') return 'end'
  if (kind === 'hidden') return kind
  return tints.get(kind === 'page' ? sectionOf(value) : value) ?? 'others'
}
