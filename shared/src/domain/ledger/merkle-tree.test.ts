import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consistencyProof, isConsistent } from './consistency-proof.ts'
import { inclusionProof, rootOfProof } from './inclusion-proof.ts'
import { type Hash, leafHash, MerkleTree } from './merkle-tree.ts'

const sha256: Hash = bytes => createHash('sha256').update(bytes).digest()
const hex = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('hex')
const leavesOf = (n: number): Uint8Array[] =>
  Array.from({ length: n }, (_, at) => leafHash(sha256, Buffer.from(`entry ${at}`)))

const treeOf = (n: number): MerkleTree => new MerkleTree(sha256, leavesOf(n))

/** Entries and roots that the implementations of Certificate Transparency check themselves with. */
const ENTRIES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

describe('MerkleTree', () => {
  it.each(ROOTS.map((root, n) => ({ n, root })))(
    'root() of $n entries is that of RFC 6962',
    ({ n, root }) => {
      const leaves = ENTRIES.slice(0, n).map(entry => leafHash(sha256, Buffer.from(entry, 'hex')))
      expect(hex(new MerkleTree(sha256, leaves).root())).toBe(root)
    },
  )
})

const treeAndChosen = fc
  .integer({ min: 1, max: 70 })
  .chain(n => fc.tuple(fc.constant(n), fc.subarray([...Array(n).keys()], { minLength: 1 })))

describe('inclusionProof()', () => {
  it('leads from any leaves of any tree to its root, and from changed ones nowhere', () => {
    fc.assert(
      fc.property(treeAndChosen, fc.nat(), ([n, chosen], which) => {
        const leaves = leavesOf(n)
        const root = hex(new MerkleTree(sha256, leaves).root())
        const proof = inclusionProof(new MerkleTree(sha256, leaves), n, chosen)
        const open = chosen.map(index => ({ index, leaf: leaves[index] ?? new Uint8Array() }))
        expect(hex(rootOfProof(sha256, n, open, proof))).toBe(root)

        const forged = open.map((one, at) =>
          at === which % open.length ? { ...one, leaf: leafHash(sha256, Buffer.from('forged')) } : one,
        )
        expect(hex(rootOfProof(sha256, n, forged, proof))).not.toBe(root)
        expect(hex(rootOfProof(sha256, n, open, [...proof, leafHash(sha256, Buffer.from('more'))]))).toBe('')
        if (open.length < n) expect(hex(rootOfProof(sha256, n, open, proof.slice(1)))).not.toBe(root)
      }),
    )
  })

  it('rootOfProof() refuses leaves that are out of order, twice, or outside the tree', () => {
    const leaf = leafHash(sha256, Buffer.from('entry 0'))
    for (const indexes of [[1, 0], [0, 0], [-1], [2], [0.5], []])
      expect(
        rootOfProof(
          sha256,
          2,
          indexes.map(index => ({ index, leaf })),
          [leaf],
        ),
      ).toBeUndefined()
  })
})

describe('consistencyProof()', () => {
  it('shows that any tree is the beginning of any later one, and of no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), (n, some) => {
        const before = some % (n + 1)
        const leaves = leavesOf(n)
        const later = { size: n, root: new MerkleTree(sha256, leaves).root() }
        const earlier = { size: before, root: treeOf(n).root(before) }
        const proof = consistencyProof(treeOf(n), before, n)
        expect(isConsistent(sha256, earlier, later, proof)).toBe(true)
        if (before === 0) return
        const other = leavesOf(n)
        other[before - 1] = leafHash(sha256, Buffer.from('changed'))
        const changed = { size: n, root: new MerkleTree(sha256, other).root() }
        expect(
          isConsistent(sha256, earlier, changed, consistencyProof(new MerkleTree(sha256, other), before, n)),
        ).toBe(false)
      }),
    )
  })

  it('isConsistent() refuses a tree that became smaller, and proofs that are too short or too long', () => {
    const leaves = leavesOf(7)
    const tree = (size: number) => ({ size, root: new MerkleTree(sha256, leaves).root(size) })
    const proof = consistencyProof(treeOf(7), 3, 7)
    expect(isConsistent(sha256, tree(7), tree(3), [])).toBe(false)
    expect(isConsistent(sha256, tree(3), tree(7), proof.slice(1))).toBe(false)
    expect(isConsistent(sha256, tree(3), tree(7), [...proof, tree(1).root])).toBe(false)
  })
})
