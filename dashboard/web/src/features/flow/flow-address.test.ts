import { expect, it } from 'vitest'
import { centredOn, flowParams, flowsAddress, readFlowView, turnSection } from './flow-address.ts'

const addressOf = (view: Parameters<typeof flowParams>[0]): URLSearchParams =>
  new URLSearchParams(
    Object.entries(flowParams(view)).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  )

it('flowParams() is read by readFlowView(), and leaves out what is usual', () => {
  const view = { page: '/a b?=&/', open: ['/shop/', '/'], back: 3, ahead: 2 }
  expect(readFlowView(addressOf(view))).toEqual(view)
  const usual = { page: null, open: [], back: 1, ahead: 1 }
  expect(addressOf(usual).toString()).toBe('')
  expect(readFlowView(new URLSearchParams())).toEqual(usual)
})

it('readFlowView() takes the page that the report was narrowed to, unless it is told another', () => {
  expect(readFlowView(new URLSearchParams(), '/a').page).toBe('/a')
  expect(readFlowView(new URLSearchParams({ page: '/b' }), '/a').page).toBe('/b')
})

it('readFlowView() takes no other number of steps than there is', () => {
  const steps = ['0', '-1', '9', '1.5', 'x', ''].map(back => readFlowView(new URLSearchParams({ back })).back)
  expect(steps).toEqual([1, 1, 3, 1, 1, 1])
})

it('turnSection() unfolds a section and folds it again', () => {
  expect(turnSection(['/a/'], '/b/')).toEqual(['/a/', '/b/'])
  expect(turnSection(['/a/', '/b/'], '/a/')).toEqual(['/b/'])
})

it('centredOn() begins with one step on either side', () => {
  const view = { page: '/a', open: ['/b/'], back: 3, ahead: 2 }
  expect(centredOn(view, '/c')).toEqual({ page: '/c', open: ['/b/'], back: 1, ahead: 1 })
})

it('flowsAddress() keeps the days that are on show and nothing else', () => {
  const params = new URLSearchParams('period=7d&filter=page:/x&tabs=a.b')
  expect(flowsAddress('shop.example', params)).toBe('/sites/shop.example/flows?period=7d')
  expect(flowsAddress('shop.example', params, '/a&b')).toBe(
    '/sites/shop.example/flows?period=7d&page=%2Fa%26b',
  )
})
