import { createLog } from '@gatecount/shared/process/log'
import express from 'express'
import { expect, it } from 'vitest'
import { listen } from './listen.ts'
import { notFound } from './problem.ts'
import { problemHandler } from './problem-handler.ts'

it('problemHandler() answers in the language that is asked for and tells caches so, and logs no words of an error', async () => {
  const logged: string[] = []
  const app = express()
  app.get('/known', () => {
    throw notFound('There is no such site')
  })
  app.get('/broken', () => {
    throw new Error('a value of somebody')
  })
  app.use(problemHandler(createLog('dashboard', 'debug', line => void logged.push(line))))
  await using server = await listen(app, '127.0.0.1', 0)
  const ask = async (path: string, language?: string) => {
    const headers = language === undefined ? {} : { 'accept-language': language }
    const response = await fetch(`http://127.0.0.1:${server.port}${path}`, { headers })
    return { headers: response.headers, body: (await response.json()) as unknown }
  }

  const german = await ask('/known', 'de-CH, en;q=0.5')
  expect(german.body).toEqual({
    type: 'about:blank',
    title: 'Nicht gefunden',
    status: 404,
    detail: 'Diese Website gibt es nicht',
  })
  expect(german.headers.get('content-language')).toBe('de')
  expect(german.headers.get('vary')).toContain('Accept-Language')

  const english = await ask('/known')
  expect(english.body).toMatchObject({ title: 'Not found', detail: 'There is no such site' })
  expect(english.headers.get('content-language')).toBe('en')

  expect((await ask('/broken', 'de')).body).toMatchObject({ status: 500, title: 'Interner Fehler' })
  expect(logged.join()).not.toContain('somebody')
})
