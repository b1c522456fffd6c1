import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CONSUMER_OPTIONS, connectRedis } from '@gatecount/shared/adapters/redis/connect'
import { FieldPacker } from '@gatecount/worker/volatile/field-packer'
import { expect, it } from 'vitest'
import { waitForRedis } from '../../scripts/src/store/redis-command.ts'
import { findRedisProgram, spawnRedis, VOLATILE_SETTINGS } from '../../scripts/src/store/redis-server.ts'

it('FieldPacker.set() stores any bytes under any field, however much there is of them', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'gatecount-packer-'))
  await mkdir(join(directory, 'logs'))
  const socketPath = join(directory, 'redis.sock')
  const program = findRedisProgram(process.env['PATH'] ?? '')
  const place = { program, name: 'volatile', directory, socketPath, logs: join(directory, 'logs') }
  const child = spawnRedis(place, VOLATILE_SETTINGS)
  try {
    await waitForRedis(socketPath, AbortSignal.timeout(10_000))
    const redis = connectRedis(`unix://${socketPath}`, CONSUMER_OPTIONS)
    const multi = redis.multi()
    const packer = new FieldPacker(multi)
    const everyByte = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))
    const tag = '\u0000\u00ff\r\n $1\u0080x'
    packer.set('hash', tag, everyByte)
    packer.set('hash', '', Buffer.alloc(0))
    // More than one script holds.
    for (let n = 0; n < 3_000; n++) packer.set(`many-${n % 7}`, String(n), Buffer.alloc(700, n % 256))
    packer.flush()
    for (const [error] of (await multi.exec()) ?? []) expect(error).toBeNull()

    expect(await redis.hgetBuffer('hash', Buffer.from(tag, 'latin1'))).toEqual(everyByte)
    expect(await redis.hgetBuffer('hash', '')).toEqual(Buffer.alloc(0))
    expect(await redis.hgetBuffer('many-3', '2999')).toEqual(Buffer.alloc(700, 2999 % 256))
    const lengths = await Promise.all(Array.from({ length: 7 }, (_, n) => redis.hlen(`many-${n}`)))
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(3_000)
    redis.disconnect()
  } finally {
    child.kill('SIGKILL')
    await rm(directory, { recursive: true, force: true })
  }
})
