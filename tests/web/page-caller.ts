import type { Page } from 'playwright-core'

export interface Asked {
  readonly method?: string
  readonly path: string
  readonly body?: unknown
}

export interface Got {
  readonly status: number
  readonly body: Record<string, unknown>
}

/** Calls the API as a script of that page does: with its cookies, and whatever the browser says of where it comes from. */
export const callFrom = async (page: Page, asked: Asked): Promise<Got> =>
  await page.evaluate(async ({ method = 'POST', path, body }) => {
    const response = await fetch(path, {
      method,
      ...(body !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    })
    const text = await response.text()
    return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : {} }
  }, asked)
