import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { defaultVocabulary } from '../../../server/language/vocabulary/vocabulary.ts'

const reference = new URL('../../../../shared/reference/vocabulary/', import.meta.url)
const vocabulary = defaultVocabulary()

/** Every code of the reference has to be found; without the reference beside the project there is nothing to compare. */
if (existsSync(reference)) {
  describe('vocabulary covers the reference', () => {
    it('precedences', () => {
      assertKnown(
        entries('precedences').flatMap((entry) => [entry.code, entry.fl2, ...(entry.words ?? [])]),
        (code) => vocabulary.precedence(code),
      )
    })
    it('prosigns', () => assertKnown(codes('security-prosigns'), (code) => vocabulary.prosign(code)))
    it('classifications and their spellings', () => {
      const forms = entries('classifications').flatMap((entry) => [entry.code, ...(entry.forms ?? [])])
      assertKnown(
        forms.filter((form) => !form.includes('+') && form !== 'CONTROLLED'),
        (form) => vocabulary.level(form),
      )
    })
    it('portion marks and their spellings', () => {
      const file = JSON.parse(readFileSync(new URL('classifications.json', reference), 'utf8')) as {
        readonly portions: readonly ReferenceEntry[]
      }
      assertKnown(
        file.portions.flatMap((entry) => [entry.code, ...(entry.aliases ?? [])]),
        (mark) => vocabulary.portionMark(mark),
      )
      for (const portion of file.portions)
        assert.equal(vocabulary.portionMark(portion.code)?.rank, portion.rank, portion.code)
    })
    it('captions', () => assertKnown(codes('captions'), (code) => vocabulary.caption(code)))
    it('orders, with their days', () => {
      for (const entry of entries('executive-orders')) {
        const order = vocabulary.order(entry.code)
        assert.deepEqual(
          [order?.signed, order?.effectiveFrom, order?.effectiveTo ?? null],
          [entry.signed, entry.effectiveFrom, entry.effectiveTo],
          entry.code,
        )
      }
    })
    it('reasons and exemptions', () => {
      const orders = entries('executive-orders')
      assertKnown(
        orders.flatMap((entry) => (entry.exemptions ?? []).map((exemption) => exemption.code)),
        (code) => vocabulary.exemption(code),
      )
      for (const { code } of orders.flatMap((entry) => entry.reasons ?? [])) {
        const cut = code.lastIndexOf('(')
        assert.ok(vocabulary.reason(code.slice(0, cut), code.slice(cut + 1, -1)), code)
      }
    })
    it('time zones', () => assertKnown(codes('time-zones'), (code) => vocabulary.zone(code)))
    it('tags', () => {
      assertKnown([...codes('tags-subject'), ...codes('tags-geo'), ...codes('tags-organization')], (code) =>
        vocabulary.tag(code),
      )
    })
    it('ISO codes of geopolitical tags', () => {
      for (const entry of entries('tags-geo')) {
        if (entry.iso2 !== undefined && entry.code !== 'GG')
          assert.equal(vocabulary.tag(entry.code)?.iso, entry.iso2, entry.code)
      }
    })
    it('routing indicators', () => {
      // RHMCSUU is a relay that several share: of 44 uses in copies none is of the one that the reference names.
      assertKnown(
        codes('posts').filter((code) => code !== 'RHMCSUU'),
        (code) => vocabulary.route(code),
      )
    })
    it('message names and series', () => {
      const file = JSON.parse(readFileSync(new URL('posts.json', reference), 'utf8')) as {
        readonly messageNames: readonly string[]
        readonly series: readonly ReferenceEntry[]
      }
      assertKnown([...file.messageNames, ...file.series.map((entry) => entry.code)], (name) =>
        vocabulary.messageName(name),
      )
    })
  })
} else {
  console.warn('The reference is not beside the project: its coverage is not checked')
}

interface ReferenceEntry {
  readonly code: string
  readonly fl2?: string
  readonly rank?: number
  readonly words?: readonly string[]
  readonly forms?: readonly string[]
  readonly aliases?: readonly string[]
  readonly iso2?: string
  readonly signed?: string
  readonly effectiveFrom?: string
  readonly effectiveTo?: string | null
  readonly reasons?: readonly ReferenceEntry[]
  readonly exemptions?: readonly ReferenceEntry[]
}

function entries(name: string): readonly ReferenceEntry[] {
  const file = JSON.parse(readFileSync(new URL(`${name}.json`, reference), 'utf8')) as {
    readonly entries: readonly ReferenceEntry[]
  }
  return file.entries
}

function codes(name: string): readonly string[] {
  return entries(name).map((entry) => entry.code)
}

function assertKnown(wanted: readonly (string | undefined)[], lookUp: (code: string) => unknown): void {
  assert.ok(wanted.length > 0)
  assert.deepEqual(
    wanted.filter((code) => code !== undefined && lookUp(code) === undefined),
    [],
  )
}
