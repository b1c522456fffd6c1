import { lazy } from 'react'

export const LazyCostDialog = lazy(async () => ({ default: (await import('./cost-dialog.tsx')).CostDialog }))
export const LazyCostFileDialog = lazy(async () => ({
  default: (await import('./cost-file-dialog.tsx')).CostFileDialog,
}))
export const LazyLinkDialog = lazy(async () => ({ default: (await import('./link-dialog.tsx')).LinkDialog }))
