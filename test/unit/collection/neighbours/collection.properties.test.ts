import assert from 'node:assert/strict'
import { groupOf } from '../../../../server/language/collection/neighbours/cable-group.ts'
import { type Collection, createCollection } from '../../../../server/language/collection/neighbours/collection.ts'
import { citedBy, citersOf } from '../../../../server/language/collection/neighbours/thread.ts'
import { numberText } from '../../../../server/language/collection/record/cable-number.ts'
import { askedOf, recordsOf } from '../../../support/collection.ts'
import { makeCollection, numbers } from '../../../support/generator/collection.ts'

const made = makeCollection({ seed: 7, cables: 600 })
const { collection } = askedOf(made.files)

describe('a collection', () => {
  it('has each message under its number, with all its sections and copies', () => {
    for (const { name, id } of made.files) {
      const [entry] = collection.entriesOf(name)
      assert.ok(entry?.record.number, name)
      assert.equal(numberText(entry.record.number), id)
      const files = made.files.filter((file) => file.id === id).map((file) => file.name)
      assert.deepEqual(
        groupOf(collection, entry)
          .entries.map(({ path }) => path)
          .sort(),
        files.sort(),
      )
    }
  })

  it('knows of each cable what it cites and what cites it, with and without a year, and nothing else', () => {
    const citing = new Map<string, string[]>()
    for (const cable of made.cables.values()) {
      if (made.absent.has(cable.id)) continue
      const cited = [...cable.references, ...cable.mentions].map(({ id }) => id).filter((id) => !made.absent.has(id))
      for (const id of cited) citing.set(id, [...(citing.get(id) ?? []), cable.id])
      assert.deepEqual(
        citedBy(collection, groupNamed(cable.id))
          .map(({ key }) => key)
          .sort(),
        cited.sort(),
        cable.id,
      )
    }
    for (const cable of made.cables.values())
      if (!made.absent.has(cable.id))
        assert.deepEqual(
          citersOf(collection, groupNamed(cable.id))
            .map(({ key }) => key)
            .sort(),
          (citing.get(cable.id) ?? []).sort(),
          cable.id,
        )
    assert.ok(citing.size > 100)
  })

  it('leads to the message of the last journey, and by the number of the traveller too', () => {
    const cable = (group: string, line: string, reference = ''): string =>
      `R ${group}\nFM SECSTATE WASHDC\nTO USDEL SECRETARY\nBT\nUNCLAS ${line}\n\nTAGS: PREL\nSUBJECT: A BRIDGE\n\n${reference}1. The duke spoke.\nBT\n`
    const files = [
      { name: 'feb', text: cable('031453Z FEB 09', 'STATE 012345 TOSEC 010007') },
      { name: 'aug', text: cable('031453Z AUG 09', 'STATE 112345 TOSEC 010007') },
      { name: 'oct', text: cable('031453Z OCT 09', 'STATE 112399 TOSEC 010007') },
      { name: 'citing', text: cable('051453Z AUG 09', 'SECTO 000009', 'REF: A. TOSEC 10007\n     B. STATE 12345\n\n') },
    ]
    const { collection: few } = askedOf(files)
    const [citing] = few.entriesOf('citing')
    assert.ok(citing)
    const targets = citing.record.citations.map((each) => few.resolve(each, citing.record).map(({ path }) => path))
    assert.deepEqual(targets, [['aug'], ['feb']])
    const citers = (name: string) =>
      few.entriesOf(name).flatMap((entry) => few.citing(entry).map(({ citation }) => citation.label))
    assert.deepEqual([citers('feb'), citers('aug'), citers('oct')], [['B'], ['A'], []])
    assert.equal(few.unresolved().size, 0)
    for (const { name } of files) few.remove(name)
    assert.deepEqual(few.numbered({ year: null, series: 'TOSEC', number: 10007 }), [])
  })

  it('knows which sections are nowhere', () => {
    for (const cable of made.cables.values())
      if (!made.absent.has(cable.id))
        assert.deepEqual(groupNamed(cable.id).missingSections, made.absentSections.get(cable.id) ?? [], cable.id)
    assert.ok(made.absentSections.size > 0)
  })

  it('is after five thousand changes what one made from nothing is', () => {
    const random = numbers(11)
    const texts = made.files.slice(0, 300).map(({ text }) => recordsOf(text).map(({ record }) => record))
    const changed = createCollection()
    const now = new Map<string, number>()
    const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
    for (let step = 0; step < 5000; step++) {
      const known = [...now.keys()]
      const what = known.length < 20 ? 0 : Math.max(0, Math.floor(random() * 6) - 2)
      if (what < 2) {
        const path = what === 0 ? `file ${step}` : any(known)
        const text = Math.floor(random() * texts.length)
        now.set(path, text)
        changed.put({ path, records: texts[text] ?? [] })
      } else if (what === 2) {
        const path = any(known)
        now.delete(path)
        changed.remove(path)
      } else {
        const [from, to] = [any(known), random() < 0.5 ? any(known) : `moved ${step}`]
        const text = now.get(from) ?? 0
        now.delete(from)
        now.set(to, text)
        changed.rename(from, to)
      }
    }
    const fresh = createCollection()
    for (const [path, text] of now) fresh.put({ path, records: texts[text] ?? [] })
    assert.deepEqual(told(changed), told(fresh))
    assert.ok(fresh.messageCount > 100)
  })
})

function groupNamed(id: string) {
  const file = made.files.find((each) => each.id === id)
  const [entry] = collection.entriesOf(file?.name ?? '')
  assert.ok(entry, id)
  return groupOf(collection, entry)
}

/** All that a collection answers, in one order. */
function told(of: Collection): unknown {
  return {
    messages: of.messageCount,
    files: [...of.paths()].sort().map((path) => {
      return of.entriesOf(path).map((entry) => {
        const { key, entries, missingSections } = groupOf(of, entry)
        const citing = of
          .citing(entry)
          .map(({ entry: { path: at }, citation }) => `${at} ${JSON.stringify(citation.place)}`)
        return { path, key, entries: entries.map((each) => each.path), missingSections, citing: citing.sort() }
      })
    }),
    unresolved: [...of.unresolved()].map(([key, places]) => `${key} ${places.length}`).sort(),
  }
}
