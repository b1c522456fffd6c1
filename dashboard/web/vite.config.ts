import react from '@vitejs/plugin-react'
// biome-ignore lint/correctness/noUndeclaredDependencies: the workspace root installs the build tool
import { defaultClientConditions, defineConfig } from 'vite'
import { worldShapes } from './map/world-shapes.ts'

const server = 'http://127.0.0.1:3000'

export default defineConfig({
  plugins: [react(), worldShapes()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { proxy: { '/api': server } },
})
