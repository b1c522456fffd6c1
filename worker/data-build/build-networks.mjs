/**
 * Compiles the pinned network data (CSV of 130 MB) into one file that the worker reads in milliseconds.
 * Usage: node build-networks.mjs <out> [--force]. Does nothing when <out> was made from the same data.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { BlockTable } from './block-table.mjs'
import { blockOf, readRanges } from './network-csv.mjs'
import { FORMAT, readHeader, writeNetworksFile } from './networks-file.mjs'

const require = createRequire(import.meta.url)

function findPackage(name) {
  const manifest = require.resolve(`${name}/package.json`)
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'))
  return { version, file: part => join(dirname(manifest), part) }
}

/** The data's day is the end of its version: 2.3.2026061719 is the data of 17 June 2026. */
const dayOf = version => version.replace(/^.*?(\d{4})(\d{2})(\d{2})\d*$/, '$1-$2-$3')

/** Numbers things from 1 in the order of their first appearance. */
class Numbering {
  ids = new Map()

  idOf(key) {
    const id = this.ids.get(key) ?? this.ids.size + 1
    this.ids.set(key, id)
    return id
  }
}

async function readNetworks(data) {
  const systems = new Numbering()
  const names = ['']
  const sizes = [0]
  const tables = {}
  for (const family of [4, 6]) {
    const table = new BlockTable()
    const toBlock = blockOf[family]
    for await (const [start, end, asn, name] of readRanges(data.file(`asn-ipv${family}-num.csv`))) {
      const id = systems.idOf(asn)
      names[id] ??= name
      sizes[id] = (sizes[id] ?? 0) + (family === 4 ? Number(end) - Number(start) + 1 : 0)
      table.add(toBlock(start), toBlock(end), id)
    }
    tables[family] = table.close()
  }
  return { tables, asns: [0, ...systems.ids.keys()].map(Number), names, sizes }
}

async function readCountries(data) {
  const countries = new Numbering()
  const tables = {}
  for (const family of [4, 6]) {
    const table = new BlockTable()
    const toBlock = blockOf[family]
    for await (const [start, end, country] of readRanges(data.file(`dbip-country-ipv${family}-num.csv`))) {
      table.add(toBlock(start), toBlock(end), countries.idOf(country))
    }
    tables[family] = table.close()
  }
  return { tables, codes: ['', ...countries.ids.keys()] }
}

/** Many short texts as one run of bytes: text i lies between offsets i and i + 1. */
function packTexts(texts) {
  const encoded = texts.map(text => Buffer.from(text))
  const offsets = new Uint32Array(texts.length + 1)
  for (const [i, bytes] of encoded.entries()) offsets[i + 1] = offsets[i] + bytes.length
  return { offsets, bytes: Uint8Array.from(Buffer.concat(encoded)) }
}

async function build(out, meta, asn, country) {
  const networks = await readNetworks(asn)
  const countries = await readCountries(country)
  if (countries.codes.length > 256) throw new Error('More countries than one byte can tell apart')
  const names = packTexts(networks.names)
  return writeNetworksFile(
    out,
    { ...meta, countries: countries.codes },
    {
      v4NetworkStarts: Uint32Array.from(networks.tables[4].starts),
      v4Networks: Uint32Array.from(networks.tables[4].owners),
      v6NetworkStarts: Float64Array.from(networks.tables[6].starts),
      v6Networks: Uint32Array.from(networks.tables[6].owners),
      v4CountryStarts: Uint32Array.from(countries.tables[4].starts),
      v4Countries: Uint8Array.from(countries.tables[4].owners),
      v6CountryStarts: Float64Array.from(countries.tables[6].starts),
      v6Countries: Uint8Array.from(countries.tables[6].owners),
      asns: Uint32Array.from(networks.asns),
      sizes: Uint32Array.from(networks.sizes),
      nameOffsets: names.offsets,
      names: names.bytes,
    },
  )
}

const [target, ...flags] = process.argv.slice(2)
if (target === undefined) {
  process.stderr.write('Usage: build-networks.mjs <out> [--force]\n')
  process.exitCode = 1
} else {
  const out = resolve(target)
  const asn = findPackage('@ip-location-db/asn')
  const country = findPackage('@ip-location-db/dbip-country')
  const made = `${asn.version} ${country.version}`
  const before = readHeader(out)
  if (before?.format === FORMAT && before.made === made && !flags.includes('--force')) {
    process.stdout.write('Network data is up to date\n')
  } else {
    const size = await build(out, { made, dataDate: dayOf(asn.version) }, asn, country)
    process.stdout.write(`Network data of ${dayOf(asn.version)}: ${(size / 1e6).toFixed(1)} MB\n`)
  }
}
