import { lazyPart } from '../../../lib/lazy-part.ts'

/** Dialogs are read by few and opened by a click: their code comes with it. */
export const LazyAllRowsDialog = lazyPart(async () => (await import('./all-rows-dialog.tsx')).AllRowsDialog)
export const LazyWhyTwoDialog = lazyPart(async () => (await import('./why-two-dialog.tsx')).WhyTwoDialog)
