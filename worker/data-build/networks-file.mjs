import { closeSync, existsSync, mkdirSync, openSync, readSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Change this whenever the sections or their meaning change: it makes old files stale and unreadable. */
export const FORMAT = 'gatecount networks 1'
const ALIGN = 8
const PREFIX = 8

const aligned = size => Math.ceil(size / ALIGN) * ALIGN

/**
 * One file: the length of the header as a 32-bit number and four bytes of nothing, the header as JSON padded to eight
 * bytes, and the sections, each aligned to eight bytes, so that a reader can lay typed arrays over the file.
 * @param path where it goes; written aside and renamed, so that nobody reads half of it
 * @param meta fields of the header besides `format` and `sections`
 * @param sections typed arrays by name
 */
export function writeNetworksFile(path, meta, sections) {
  let offset = 0
  const described = {}
  for (const [name, array] of Object.entries(sections)) {
    described[name] = { offset, length: array.length }
    offset = aligned(offset + array.byteLength)
  }
  const json = Buffer.from(JSON.stringify({ format: FORMAT, ...meta, sections: described }))
  const header = Buffer.alloc(aligned(json.length), ' ')
  json.copy(header)
  const file = Buffer.alloc(PREFIX + header.length + offset)
  file.writeUInt32LE(header.length, 0)
  header.copy(file, PREFIX)
  for (const [name, array] of Object.entries(sections)) {
    const bytes = Buffer.from(array.buffer, array.byteOffset, array.byteLength)
    bytes.copy(file, PREFIX + header.length + described[name].offset)
  }
  mkdirSync(dirname(path), { recursive: true })
  const aside = `${path}.${process.pid}`
  writeFileSync(aside, file)
  renameSync(aside, path)
  return file.length
}

/** The header of a file written before, or undefined when there is none or it cannot be read. */
export function readHeader(path) {
  if (!existsSync(path)) return undefined
  const handle = openSync(path, 'r')
  try {
    const prefix = Buffer.alloc(PREFIX)
    readSync(handle, prefix, 0, PREFIX, 0)
    const header = Buffer.alloc(Math.min(prefix.readUInt32LE(0), 65_536))
    readSync(handle, header, 0, header.length, PREFIX)
    return JSON.parse(header.toString('utf8'))
  } catch {
    return undefined
  } finally {
    closeSync(handle)
  }
}
