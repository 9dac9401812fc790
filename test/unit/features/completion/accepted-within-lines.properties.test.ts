import assert from 'node:assert/strict'
import { completionAt } from '../../../../server/language/features/completion/completion.ts'
import { placeAt } from '../../../../server/language/features/places/place.ts'
import type { CableDocument } from '../../../../server/language/syntax/document/document.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { NOW } from '../../../support/completion.ts'
import { textOf, writeCable } from '../../../support/generator/write-cable.ts'
import { countsByRule, ruledService } from '../../../support/properties/ruled-service.ts'

const context = { vocabulary: defaultVocabulary(), now: NOW, house: {} }

/** Fictional cables without a fault: each layout, of every level and time. */
const CABLES = 24
/** The likeliest of each list, and every ninth of the others, another one in each cable. */
const FIRST = 4
const EVERY = 9
/** Further down is text, whose marks are all alike. */
const HEAD = 40

describe('accepting a candidate with the cursor anywhere in a line that is whole', () => {
  it('makes no new finding', function () {
    this.timeout(240_000)
    const worse: string[] = []
    let tried = 0
    for (let seed = 1; seed <= CABLES; seed++) {
      const text = textOf(writeCable(seed).rows, '\n')
      const whole = ruledService.open('file:///a.cable', 1, text)
      const before = countsByRule(whole)
      for (const [row, line] of text.split('\n').entries())
        for (const cut of cutsOf(line).slice(0, row < HEAD ? undefined : 6))
          for (const [kind, after, words] of accepted(whole, row, cut, seed)) {
            tried++
            for (const [rule, count] of after)
              if (count > (before.get(rule) ?? 0) && !isLonger(rule, kind))
                worse.push(`${rule}: ${kind} ${line.slice(0, cut)}|${line.slice(cut)} ← ${words} (cable ${seed})`)
          }
    }
    assert.deepEqual(worse, [])
    assert.ok(tried > 5000, `only ${tried} candidates`)
  })
})

/** What each candidate at a place leads to. */
function* accepted(
  whole: CableDocument,
  line: number,
  character: number,
  seed: number,
): Iterable<readonly [string, ReadonlyMap<string, number>, string]> {
  const place = placeAt(whole, { line, character }, context.vocabulary)
  const found = place && completionAt(place, context)
  if (!found) return
  const { kind, start, end } = found.place
  const range = { start: { line, character: start }, end: { line, character: end } }
  for (const [index, { candidate }] of found.candidates.entries()) {
    if (index >= FIRST && index % EVERY !== seed % EVERY) continue
    const after = ruledService.update(whole, [{ range, text: candidate.text }], 2)
    yield [kind, countsByRule(after), candidate.text]
  }
}

/** A longer mark on a line that is full: the paragraph is wrapped anew. */
function isLonger(rule: string, kind: string): boolean {
  return rule === 'hygiene-line-length' && kind === 'portion-mark'
}

/** In front of each word, behind it, and behind its first letter. */
function cutsOf(line: string): number[] {
  const edges = [...line.matchAll(/\b|$/g)].map(({ index }) => index)
  const first = [...line.matchAll(/\b\w/g)].map(({ index }) => index + 1)
  return [...new Set([0, ...edges, ...first])].sort((a, b) => a - b)
}
