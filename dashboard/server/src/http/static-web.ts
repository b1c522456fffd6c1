import { existsSync } from 'node:fs'
import { join } from 'node:path'
import express, { type Express } from 'express'
import sirv from 'sirv'
import { notFound, Problem } from './problem.ts'

const YEAR = 31_536_000

/**
 * Serves the built web app. Files under `assets/` carry their hash in the name and never change, and are sent as the build
 * compressed them; pages are asked for anew.
 */
export function serveWeb(app: Express, root: string): void {
  const page = join(root, 'index.html')
  const assets = join(root, 'assets')
  if (existsSync(assets)) {
    app.use('/assets', sirv(assets, { brotli: true, gzip: true, immutable: true, maxAge: YEAR, etag: true }))
  }
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
