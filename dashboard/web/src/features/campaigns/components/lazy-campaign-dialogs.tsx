import { lazyPart } from '../../../lib/lazy-part.ts'

export const LazyCostDialog = lazyPart(async () => (await import('./cost-dialog.tsx')).CostDialog)
export const LazyCostFileDialog = lazyPart(
  async () => (await import('./cost-file-dialog.tsx')).CostFileDialog,
)
export const LazyLinkDialog = lazyPart(async () => (await import('./link-dialog.tsx')).LinkDialog)
