import { lazy } from '../text/lazy.ts'
import { groupBy } from './group-by.ts'
import type { Lists } from './lists.ts'
import { nearest } from './nearest.ts'
import { readList } from './read-list.ts'
import { solidSpelling } from './spelling.ts'
import type { Exemption, Order, Reason } from './types.ts'

export interface OrderLookups {
  /** By the five digits of its number. */
  order(number: string): Order | undefined
  /** The order whose number `digits` is a slip of. With a day, an order of that time settles a draw. */
  orderNearest(digits: string, date?: string): Order | undefined
  /** Orders in force on an ISO day, by number. Two from 2003 to 2010: 12958 and its amendment 13292. */
  ordersOn(date: string): readonly Order[]
  orders(): readonly Order[]
  /** What a reason letter means. 1.4 was worded anew in 2010, so a day picks the right text; else the newest. */
  reason(section: string, letter: string, date?: string): Reason | undefined
  /** GDS, XGDS-2, OADR, X5 (also `1.6X5`, `X-5`), 25X1, 50X1-HUM. */
  exemption(code: string): Exemption | undefined
}

export function orderLookups(lists: Lists): OrderLookups {
  const all = lazy(() =>
    readList<Order>(lists, 'orders').map(
      (raw): Order => ({
        ...raw,
        signed: raw.signed ?? '',
        effectiveFrom: raw.effectiveFrom ?? '',
        demands: raw.demands ?? '',
        values: raw.values ?? [],
      }),
    ),
  )
  const byNumber = lazy(() => new Map(all().map((entry) => [entry.code, entry] as const)))
  const reasons = lazy(() =>
    groupBy(
      readList<Reason>(lists, 'reasons').map(
        (raw): Reason => ({ ...raw, order: raw.order ?? '', section: raw.section ?? '', letter: raw.letter ?? '' }),
      ),
      (entry) => reasonKey(entry.section, entry.letter),
    ),
  )
  const exemptions = lazy(
    () =>
      new Map(
        readList<Exemption>(lists, 'exemptions').map(
          (raw) =>
            [solidSpelling(raw.code), { ...raw, kind: raw.kind ?? 'exemption', orders: raw.orders ?? [] }] as const,
        ),
      ),
  )
  const ordersOn = (date: string): readonly Order[] => all().filter((entry) => inForce(entry, date))

  return {
    order: (number) => byNumber().get(number),
    orderNearest: (digits, date) => {
      const numbers = [...byNumber().keys()]
      const near =
        (date === undefined
          ? undefined
          : nearest(
              digits,
              ordersOn(date).map((entry) => entry.code),
            )) ?? nearest(digits, numbers)
      return near === undefined ? undefined : byNumber().get(near)
    },
    ordersOn,
    orders: all,
    reason: (section, letter, date) => {
      const found = reasons().get(reasonKey(section, letter)) ?? []
      const timely =
        date === undefined
          ? undefined
          : found.find((entry) => ordersOn(date).some((order) => order.code === entry.order))
      return timely ?? found.at(-1)
    },
    exemption: (code) => {
      const solid = solidSpelling(code)
      return exemptions().get(solid) ?? exemptions().get(solid.replace(/^16X/, 'X'))
    },
  }
}

function inForce(order: Order, date: string): boolean {
  return order.effectiveFrom <= date && (order.effectiveTo === undefined || date <= order.effectiveTo)
}

function reasonKey(section: string, letter: string): string {
  return `${solidSpelling(section)} ${letter.toUpperCase()}`
}
