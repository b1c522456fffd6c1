import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDashboard, type TestDashboard } from '../testing/test-dashboard.ts'

let dash: TestDashboard
beforeAll(async () => {
  dash = await openTestDashboard()
})
afterAll(() => dash?.[Symbol.asyncDispose]())

interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly 'x-may': string
  readonly responses: Record<string, { readonly content?: object }>
}
interface Document {
  readonly openapi: string
  readonly paths: Record<string, Record<string, Operation>>
}

const read = async () => (await (await dash.send('nobody', 'GET', '/api/v1/openapi.json')).json()) as Document

describe('openapiRoutes()', () => {
  it('answers a document that the OpenAPI 3.1 schema accepts', async () => {
    const document = await read()
    const { valid, errors } = await new Validator().validate({ ...document })
    expect(errors ?? []).toEqual([])
    expect([valid, document.openapi]).toEqual([true, '3.1.0'])
  })

  it('describes every route of the API once, with a name of its own', async () => {
    const { paths } = await read()
    const operations = Object.values(paths).flatMap(methods => Object.values(methods))
    const ids = operations.map(({ operationId }) => operationId)
    expect(new Set(ids).size).toBe(ids.length)
    expect(paths['/api/v1/openapi.json']?.['get']?.['x-may']).toBe('anyone')
    expect(paths['/api/v1/sites/{domain}/tokens']?.['post']).toMatchObject({
      operationId: 'postSitesByDomainTokens',
      'x-may': 'tokens:manage',
      tags: ['tokens'],
      requestBody: {
        content: { 'application/json': { schema: { required: ['scopes'], additionalProperties: false } } },
      },
    })
  })

  it('describes what a query takes, dates as date-time', async () => {
    const { paths } = await read()
    expect(paths['/api/v1/sites/{domain}/activity']?.['get']).toMatchObject({
      parameters: expect.arrayContaining([
        expect.objectContaining({ name: 'domain', in: 'path', required: true }),
        expect.objectContaining({ name: 'before', in: 'query', required: false }),
      ]),
    })
    expect(JSON.stringify(paths['/api/v1/sites/{domain}/tokens']?.['get'])).toContain('"format":"date-time"')
  })
})
