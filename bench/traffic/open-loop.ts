import { readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { percentile } from '../measure/spread.ts'

/**
 * A program of its own: `open-loop.ts <port> <requests file> <per second> <seconds>`. Sends at fixed times whether
 * answers come or not; a delay counts from the intended time, so a server that stalls is charged for all it kept waiting.
 * Prints one line of JSON: answers, and percentiles in milliseconds.
 */
const [port = '', file = '', perSecond = '', seconds = ''] = process.argv.slice(2)
const CONNECTIONS = 128
/** Answers to the first part warm both sides up and are not counted. */
const WARM_UP_MS = 1000
/** Answers that are later than this after the last request are not waited for. */
const PATIENCE_MS = 5000

const requests = readFileSync(file, 'latin1').split('\0').slice(0, -1)
const idle: Socket[] = []
const intended = new Map<Socket, number>()
const delays: number[] = []
let late = 0
let began = 0

function open(): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () => resolve(socket))
    socket.setNoDelay(true)
    socket.on('error', reject)
    // Answers are small: one packet holds one whole answer.
    socket.on('data', () => {
      const at = intended.get(socket)
      if (at === undefined) return
      intended.delete(socket)
      if (at - began >= WARM_UP_MS) delays.push(performance.now() - at)
      idle.push(socket)
    })
  })
}

idle.push(...(await Promise.all(Array.from({ length: CONNECTIONS }, open))))
const gap = 1000 / Number(perSecond)
const total = Number(perSecond) * Number(seconds)
began = performance.now()
const waiting: number[] = []
let sent = 0

/** Short naps: timers are too coarse, and turning without pause would take a whole core. */
const NAP_MS = 0.02
const nobody = new Int32Array(new SharedArrayBuffer(4))

function turn(): void {
  const now = performance.now()
  while (sent < total && began + sent * gap <= now) waiting.push(began + sent++ * gap)
  while (waiting.length > 0 && idle.length > 0) {
    const socket = idle.shift() as Socket
    const at = waiting.shift() as number
    if (now - at > 1) late++
    intended.set(socket, at)
    socket.write(requests[(sent - waiting.length) % requests.length] ?? '', 'latin1')
  }
  const isOver = sent >= total && (intended.size === 0 || now - began > Number(seconds) * 1000 + PATIENCE_MS)
  if (isOver) {
    finish()
    return
  }
  const untilNext = began + sent * gap - performance.now()
  if (untilNext > 0) Atomics.wait(nobody, 0, 0, Math.min(untilNext, NAP_MS))
  setImmediate(turn)
}

function finish(): void {
  const sorted = delays.toSorted((a, b) => a - b)
  const [p50, p99] = [percentile(sorted, 0.5), percentile(sorted, 0.99)]
  process.stdout.write(`${JSON.stringify({ answers: delays.length, p50, p99, late })}\n`)
  process.exit()
}

turn()
