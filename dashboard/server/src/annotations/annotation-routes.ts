import type { StoredAnnotation } from '@gatecount/shared/adapters/control/annotations'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { MOST_ANNOTATIONS } from '@gatecount/shared/domain/report/annotation'
import { z } from 'zod'
import { found } from '../http/found.ts'
import { numberOf } from '../http/number-of.ts'
import { notFound, Problem } from '../http/problem.ts'
import { defineSiteRoute, type Route } from '../http/route.ts'
import { twoDaysInQuery } from '../reports/range-in-query.ts'
import { annotation } from './annotation-fields.ts'

type Control = Pick<
  ControlStore,
  'listAnnotations' | 'addAnnotation' | 'changeAnnotation' | 'removeAnnotation'
>

const annotationAnswer = z.object({ id: z.int(), day: z.string(), words: z.string() })

const noneSuch = (): Problem => notFound('The site has no note of this number')

// Words can be long, and say what is for readers of the figures alone.
const noted = ({ day }: StoredAnnotation) => ({ detail: { day } })

/** Notes on days, which everybody who reads the figures sees in the chart. */
export function annotationRoutes(control: Control): Route[] {
  const path = '/api/v1/sites/:domain/annotations'
  return [
    defineSiteRoute({
      method: 'get',
      path,
      summary: 'Notes in the chart, by day; of all days without a range',
      may: 'stats:read',
      query: z.strictObject({ date_range: twoDaysInQuery.optional() }),
      answer: z.object({ annotations: z.array(annotationAnswer) }),
      handle: async (site, { query }) => ({
        body: { annotations: await control.listAnnotations(site.id, query.date_range) },
      }),
    }),
    defineSiteRoute({
      method: 'post',
      path,
      summary: 'Put a note on a day',
      may: 'settings:change',
      records: 'annotation.added',
      body: annotation,
      answer: annotationAnswer,
      async handle(site, { body }) {
        const added = await control.addAnnotation(site.id, body)
        if (added === 'too_many')
          throw new Problem(409, 'Not added', 'A site has at most {most} notes; remove some first', {
            values: { most: MOST_ANNOTATIONS },
          })
        return { status: 201, body: added, noted: noted(added) }
      },
    }),
    defineSiteRoute({
      method: 'patch',
      path: `${path}/:id`,
      summary: 'Change a note: its day and its words',
      may: 'settings:change',
      records: 'annotation.changed',
      body: annotation,
      answer: annotationAnswer,
      async handle(site, { body, params }) {
        const id = found(numberOf(params['id']), noneSuch)
        const changed = found(await control.changeAnnotation(site.id, id, body), noneSuch)
        return { body: changed, noted: noted(changed) }
      },
    }),
    defineSiteRoute({
      method: 'delete',
      path: `${path}/:id`,
      summary: 'Remove a note',
      may: 'settings:change',
      records: 'annotation.removed',
      async handle(site, { params }) {
        const id = found(numberOf(params['id']), noneSuch)
        const removed = found(await control.removeAnnotation(site.id, id), noneSuch)
        return { status: 204, noted: noted(removed) }
      },
    }),
  ]
}
