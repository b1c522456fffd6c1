import { defineRoute, type Route } from '../http/route.ts'
import { describeApi } from './describe-api.ts'

/** The description of the API, itself included. */
export function openapiRoutes(others: readonly Route[], version: string): Route[] {
  const route = defineRoute({
    method: 'get',
    path: '/api/v1/openapi.json',
    summary: 'This description of the API (OpenAPI 3.1)',
    may: 'anyone',
    handle: async () => ({ body: document }),
  })
  const document = describeApi([...others, route], version)
  return [route]
}
