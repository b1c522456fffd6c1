// First, so that what components say of their elements comes after what is said of all.
import './app/tokens.css'
import './app/base.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { createQueryClient } from './app/query-client.ts'
import { startLanguage } from './lib/choose-language.ts'
import { useLanguage } from './lib/language.ts'

/** In another language, everything is drawn anew. */
function SpokenApp() {
  return <App key={useLanguage()} />
}

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no element to draw in')

await startLanguage()
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      <SpokenApp />
    </QueryClientProvider>
  </StrictMode>,
)
