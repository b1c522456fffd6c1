import type { NetworkNames } from './gateway-resolver.ts'
import { labelSystem } from './network-label.ts'
import type { NetworkTable } from './network-table.ts'

/** All names that networks of the packaged data may be called by, each once. Takes a moment, so it is done when first asked. */
export function networkNames(table: NetworkTable): () => NetworkNames {
  let names: NetworkNames | undefined
  return () => {
    names ??= { gateway: gatewayNames(table), country: table.countries }
    return names
  }
}

function gatewayNames(table: NetworkTable): string[] {
  const names = new Set<string>()
  for (let network = 1; network < table.systems; network++) {
    const { name } = labelSystem(table.system(network))
    if (name !== undefined) names.add(name)
  }
  return [...names].sort()
}
