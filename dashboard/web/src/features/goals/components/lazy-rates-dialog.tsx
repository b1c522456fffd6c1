import { lazyPart } from '../../../lib/lazy-part.ts'

export const LazyRatesDialog = lazyPart(async () => (await import('./rates-dialog.tsx')).RatesDialog)
