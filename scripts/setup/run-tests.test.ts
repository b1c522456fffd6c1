import { expect, test } from 'vitest'
import { countTests } from './run-tests.mjs'

const file = (status: string, assertions: number) => ({
  status,
  assertionResults: Array.from({ length: assertions }, () => ({})),
})
const report = (passed: number, failed: number, files: readonly object[], success = failed === 0) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  testResults: files,
  success,
})

test('countTests() counts tests, not files', () => {
  expect(countTests(report(5, 0, [file('passed', 3), file('passed', 2)]))).toEqual({ passed: 5, failed: 0 })
  expect(countTests(report(4, 1, [file('failed', 5)]))).toEqual({ passed: 4, failed: 1 })
})

test('countTests() counts a file that cannot be loaded as a failure', () => {
  expect(countTests(report(3, 0, [file('passed', 3), file('failed', 0)], false))).toEqual({
    passed: 3,
    failed: 1,
  })
})

test('countTests() does not call a run with an unhandled error passed', () => {
  expect(countTests(report(3, 0, [file('passed', 3)], false))).toEqual({ passed: 3, failed: 1 })
})
