import react from '@vitejs/plugin-react'
// biome-ignore lint/correctness/noUndeclaredDependencies: the workspace root installs the build tool
import { defaultClientConditions, defineConfig } from 'vite'
import { compressAssets } from './build/compress-assets.ts'
import { worldShapes } from './map/world-shapes.ts'

const server = 'http://127.0.0.1:3000'

export default defineConfig({
  plugins: [react(), worldShapes(), compressAssets()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What the first screen needs comes in one file, and not in one for each set of pages that share a module.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
  },
  server: { proxy: { '/api': server } },
})
