import { existsSync } from 'node:fs'
import { join } from 'node:path'
import express, { type Express } from 'express'
import { notFound, Problem } from './problem.ts'

/** Serves the built web app. Files under `assets/` carry their hash in the name and never change; pages are asked for anew. */
export function serveWeb(app: Express, root: string): void {
  const page = join(root, 'index.html')
  app.use('/assets', express.static(join(root, 'assets'), { immutable: true, maxAge: '1y', index: false }))
  app.use(
    express.static(root, {
      index: false,
      cacheControl: false,
      setHeaders: r => r.set('Cache-Control', 'no-cache'),
    }),
  )
  app.get('/{*path}', (request, response, next) => {
    if (request.path.startsWith('/assets/') || request.accepts(['html', 'json']) !== 'html') {
      throw notFound('There is nothing here')
    }
    if (!existsSync(page)) throw new Problem(503, 'Not built', 'The web app is not built; run npm run build')
    response.set('Cache-Control', 'no-cache').sendFile(page, { cacheControl: false }, next)
  })
}
