import assert from 'node:assert/strict'
import { candidatesAt } from '../../../../server/language/features/completion/candidates.ts'
import { completionAt, type Fitting } from '../../../../server/language/features/completion/completion.ts'
import { writingPlaceAt } from '../../../../server/language/features/completion/place-at.ts'
import type { WritingPlace } from '../../../../server/language/features/completion/writing-place.ts'
import { placeAt } from '../../../../server/language/features/places/place.ts'
import type { CableDocument } from '../../../../server/language/syntax/document/document.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { NOW } from '../../../support/completion.ts'
import type { GeneratedLayout } from '../../../support/generator/cable-facts.ts'
import { textOf, writeCable } from '../../../support/generator/write-cable.ts'
import { countsByRule, ruledService } from '../../../support/properties/ruled-service.ts'

const vocabulary = defaultVocabulary()
const context = { vocabulary, now: NOW, house: {} }

/** Fictional cables without a fault: each layout, from 1973 to 2015, of every level. */
const CABLES = 56
/** So many of a list at one place; the next ones at the next place of its kind, until all have been tried. */
const SHARE = 4

type Texts = Pick<Fitting['candidate'], 'text'>

describe('accepting any candidate in cables of each time and form', () => {
  it('makes no new finding, wherever a line of the head or a paragraph is half typed', function () {
    this.timeout(240_000)
    const walk = new Walk()
    const layouts = new Set<GeneratedLayout>()
    const orders = new Set<string>()
    for (let seed = 1; seed <= CABLES; seed++) {
      const cable = writeCable(seed)
      layouts.add(cable.facts.layout)
      orders.add(`${cable.facts.order} ${cable.facts.level === 'UNCLAS' ? 'unclassified' : 'classified'}`)
      walk.through(textOf(cable.rows, '\n'), seed)
    }
    assert.deepEqual(walk.worse, [])
    assert.equal(layouts.size, 4)
    assert.ok(orders.size >= 9, [...orders].join(', '))
    assert.ok(walk.tried > 5000, `only ${walk.tried} candidates`)
    // The long lists have been gone through from end to end.
    for (const kind of ['tag', 'addressee', 'originator', 'field'])
      assert.ok((walk.turns.get(kind) ?? 0) >= 1, `${kind}: ${walk.turns.get(kind)}`)
  })
})

class Walk {
  readonly worse: string[] = []
  tried = 0
  /** How often the list of a kind has been gone through. */
  readonly turns = new Map<string, number>()
  readonly #next = new Map<string, number>()

  through(text: string, seed: number): void {
    const whole = ruledService.open('file:///a.cable', 1, text)
    for (const [row, line] of text.split('\n').entries()) {
      // Of the text itself its beginnings are enough: what is behind them is running text.
      const cuts = cutsOf(line).slice(0, row < MOST_HEAD ? undefined : 4)
      for (const cut of cuts) this.#at(whole, row, line, cut, seed)
    }
  }

  #at(whole: CableDocument, row: number, line: string, cut: number, seed: number): void {
    const half = put(whole, row, cut, line.length, '')
    const place = placeAt(half, { line: row, character: cut }, vocabulary)
    const writing = place && writingPlaceAt(place, vocabulary)
    const found = writing && completionAt(place, context)
    if (!found) return
    const before = countsByRule(half)
    for (const { text } of this.#share(writing, found.candidates)) {
      this.tried++
      const after = countsByRule(put(half, row, found.place.start, found.place.end, text))
      for (const [rule, count] of after) {
        if (count <= (before.get(rule) ?? 0)) continue
        // What the drafter's own words would bring to light as well is no fault of what was accepted.
        if (
          wholeWords(line, cut).some(
            (end) => (countsByRule(put(whole, row, end, line.length, '')).get(rule) ?? 0) >= count,
          )
        )
          continue
        this.worse.push(`${rule}: ${found.place.kind} ${line.slice(0, cut)}| ← ${text} (cable ${seed})`)
      }
    }
  }

  #share(writing: WritingPlace, shown: readonly Fitting[]): readonly Texts[] {
    const fitting = shown.map(({ candidate }) => candidate)
    // With a lead the candidates are written differently: what is shown is what is put there.
    const all = writing.typed === '' && !writing.lead ? candidatesAt(writing, context) : fitting
    if (all.length <= SHARE) return all
    const at = this.#next.get(writing.kind) ?? 0
    this.#next.set(writing.kind, at + SHARE)
    this.turns.set(writing.kind, Math.floor((at + SHARE) / all.length))
    return Array.from({ length: SHARE }, (_, index) => all[(at + index) % all.length]).filter(
      (each) => each !== undefined,
    )
  }
}

const MOST_HEAD = 40

/** Nothing, up to three letters, and behind each word. */
function cutsOf(line: string): number[] {
  const behind = [...line.matchAll(/[\s:(/,#]+/g)].map((match) => match.index + match[0].length)
  return [...new Set([0, 1, 2, 3, ...behind])].filter((cut) => cut <= line.length).sort((a, b) => a - b)
}

/** Where the next words of the line end. */
function wholeWords(line: string, cut: number): number[] {
  return [...new Set([...cutsOf(line).filter((end) => end > cut), line.length])]
}

function put(document: CableDocument, line: number, from: number, to: number, text: string): CableDocument {
  const range = { start: { line, character: from }, end: { line, character: to } }
  return ruledService.update(document, [{ range, text }], 2)
}
