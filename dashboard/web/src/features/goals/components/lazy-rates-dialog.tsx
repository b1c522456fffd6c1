import { lazy } from 'react'

export const LazyRatesDialog = lazy(async () => ({
  default: (await import('./rates-dialog.tsx')).RatesDialog,
}))
