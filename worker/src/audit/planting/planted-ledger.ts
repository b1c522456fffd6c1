import { chainLines } from '@gatecount/shared/adapters/control/ledger/chain-lines'
import type { Checkpoint } from '@gatecount/shared/domain/ledger/entry'
import { MerkleTree } from '@gatecount/shared/domain/ledger/merkle-tree'
import { canonicalJson } from '@gatecount/shared/proof/canonical-json'
import type { StoredCheckpoint, StoredLine } from '@gatecount/shared/proof/check-ledger'
import { generateSigningKeyPair } from '@gatecount/shared/proof/ed25519'
import { sha256 } from '@gatecount/shared/proof/node-tools'
import { signDocument } from '@gatecount/shared/proof/sign-document'

export interface PlantedLedger {
  readonly lines: readonly StoredLine[]
  readonly checkpoint: StoredCheckpoint
}

const DAY = '2020-01-01'

/** A small ledger of nobody, as it would lie in the store, with a day that is signed. */
export function plantedLedger(): PlantedLedger {
  const earned = [150n, 162n, 725n, 1n].map((amount, at) => ({
    affiliate: `af_${at % 2}`,
    step: 'earned' as const,
    amount,
    sale: at + 1,
    soldOn: DAY,
  }))
  const end = {
    programme: 1,
    currency: 'EUR',
    day: DAY,
    sequence: 0,
    previous: '',
    ofAffiliates: new Map<string, number>(),
  }
  const chained = chainLines(earned, end)
  const lines = chained.map(({ entry, leaf }) => ({
    sequence: entry.sequence,
    body: canonicalJson(entry),
    leaf,
    postings: entry.postings.map(({ account, affiliate, amount }) => ({
      account,
      affiliate: affiliate ?? null,
      amount,
    })),
  }))
  const tree = new MerkleTree(
    sha256,
    lines.map(({ leaf }) => leaf),
  )
  const { publicKey, privateKey } = generateSigningKeyPair()
  const size = lines.length
  const root = Buffer.from(tree.root(size)).toString('base64url')
  const checkpoint: Checkpoint = { kind: 'checkpoint', version: 1, programme: 1, day: DAY, size, root }
  const signature = signDocument(checkpoint, privateKey)
  return { lines, checkpoint: { size, day: DAY, body: canonicalJson(checkpoint), signature, publicKey } }
}
