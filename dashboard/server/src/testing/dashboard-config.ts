import { readTrustedProxies } from '@gatecount/shared/network/trusted-proxies'
import type { DashboardConfig } from '../config.ts'

/** A dashboard on this machine, on any free port. */
export const testConfig = (
  change: Partial<DashboardConfig> & Pick<DashboardConfig, 'webRoot'>,
): DashboardConfig => ({
  host: '127.0.0.1',
  port: 0,
  publicUrl: undefined,
  collectorUrl: 'https://count.shop.example',
  collectorPort: 3001,
  partitions: 2,
  trustedProxies: readTrustedProxies('loopback'),
  allowPrivateHosts: false,
  siteImportBytes: 8 * 1024 * 1024,
  version: '0.0.0',
  ...change,
})
