import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { AddressBlock } from './address-block.ts'

/** Where the build leaves the compiled data; the same from `src/gateway` and `dist/gateway`. */
export const NETWORKS_FILE = fileURLToPath(new URL('../../dist/networks.bin', import.meta.url))

/** As in `data-build/networks-file.mjs`, which says how the file is laid out. */
const FORMAT = 'gatecount networks 1'
const PREFIX = 8
const SECTIONS = {
  v4NetworkStarts: Uint32Array,
  v4Networks: Uint32Array,
  v6NetworkStarts: Float64Array,
  v6Networks: Uint32Array,
  v4CountryStarts: Uint32Array,
  v4Countries: Uint8Array,
  v6CountryStarts: Float64Array,
  v6Countries: Uint8Array,
  asns: Uint32Array,
  sizes: Uint32Array,
  nameOffsets: Uint32Array,
  names: Uint8Array,
} as const

type Sections = { [S in keyof typeof SECTIONS]: InstanceType<(typeof SECTIONS)[S]> }

interface Header {
  readonly format: string
  readonly dataDate: string
  readonly countries: readonly string[]
  readonly sections: Readonly<Record<keyof Sections, { readonly offset: number; readonly length: number }>>
}

/** An autonomous system: a network of the Internet under one operator. */
export interface AutonomousSystem {
  readonly asn: number
  readonly organisation: string
  /** IPv4 addresses it announces. */
  readonly size: number
}

/** Numbered references into the table: 0 is nobody, and nowhere. */
export interface NetworkTable {
  readonly dataDate: string
  /** ISO 3166-1 alpha-2 of all countries in the data. */
  readonly countries: readonly string[]
  /** Systems are numbered from 1 to `systems - 1`. */
  readonly systems: number
  networkAt(block: AddressBlock): number
  countryAt(block: AddressBlock): string
  system(network: number): AutonomousSystem
  /** The system of a number, or undefined when it is not in the data. */
  systemOf(asn: number): AutonomousSystem | undefined
}

/** The owner of the last run that starts at or before the block. */
function ownerAt(
  starts: Uint32Array | Float64Array,
  owners: Uint32Array | Uint8Array,
  block: number,
): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((starts[middle] ?? 0) <= block) low = middle + 1
    else high = middle
  }
  return owners[low - 1] ?? 0
}

function layOver(file: Buffer, header: Header, base: number): Sections {
  const bytes = file.byteOffset % 8 === 0 ? file : Buffer.from(Uint8Array.from(file).buffer)
  const entries = Object.entries(SECTIONS).map(([name, Type]) => {
    const { offset, length } = header.sections[name as keyof Sections]
    return [name, new Type(bytes.buffer as ArrayBuffer, bytes.byteOffset + base + offset, length)]
  })
  return Object.fromEntries(entries) as Sections
}

function readHeader(file: Buffer): { header: Header; base: number } {
  const length = file.readUInt32LE(0)
  const header = JSON.parse(file.toString('utf8', PREFIX, PREFIX + length)) as Header
  if (header.format !== FORMAT) throw new Error('another format')
  return { header, base: PREFIX + length }
}

/**
 * Lays typed arrays over the compiled network data: some milliseconds and the size of the file in memory.
 * @throws Error that says how to build the file, when it is missing or of another format
 */
export function loadNetworkTable(path = NETWORKS_FILE): NetworkTable {
  try {
    const file = readFileSync(path)
    const { header, base } = readHeader(file)
    return networkTable(header, layOver(file, header, base))
  } catch (cause) {
    throw new Error(
      'No readable network data: run node worker/data-build/build-networks.mjs worker/dist/networks.bin',
      {
        cause,
      },
    )
  }
}

function networkTable(header: Header, sections: Sections): NetworkTable {
  const { asns, sizes, nameOffsets } = sections
  const names = Buffer.from(sections.names.buffer, sections.names.byteOffset, sections.names.byteLength)
  let byNumber: Map<number, number> | undefined
  const system = (network: number): AutonomousSystem => ({
    asn: asns[network] ?? 0,
    organisation: names.toString('utf8', nameOffsets[network] ?? 0, nameOffsets[network + 1] ?? 0),
    size: sizes[network] ?? 0,
  })
  return {
    dataDate: header.dataDate,
    countries: header.countries.filter(country => country !== ''),
    systems: asns.length,
    system,
    networkAt: ({ family, index }) =>
      family === 4
        ? ownerAt(sections.v4NetworkStarts, sections.v4Networks, index)
        : ownerAt(sections.v6NetworkStarts, sections.v6Networks, index),
    countryAt: ({ family, index }) => {
      const country =
        family === 4
          ? ownerAt(sections.v4CountryStarts, sections.v4Countries, index)
          : ownerAt(sections.v6CountryStarts, sections.v6Countries, index)
      return header.countries[country] ?? ''
    },
    systemOf: asn => {
      // Only the adapter for a mounted file asks by number, so only it pays for the index.
      byNumber ??= new Map(Array.from(asns, (number, network) => [number, network]))
      const network = byNumber.get(asn) ?? 0
      return network === 0 ? undefined : system(network)
    },
  }
}
