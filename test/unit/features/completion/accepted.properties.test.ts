import assert from 'node:assert/strict'
import { citableCables, citableList } from '../../../../server/language/collection/query/citable.ts'
import type { CompletionContext } from '../../../../server/language/features/completion/candidate.ts'
import { candidatesAt } from '../../../../server/language/features/completion/candidates.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { askedOf } from '../../../support/collection.ts'
import { DRAFT, NOW, offered, SMART, TRANSMITTED, withLine } from '../../../support/completion.ts'
import { makeCollection } from '../../../support/generator/collection.ts'
import { lintConfigs, ruledService } from '../../../support/properties/ruled-service.ts'

const [detected] = lintConfigs

const made = makeCollection({ seed: 8, cables: 60 })
const list = citableList(askedOf(made.files).collection, defaultVocabulary())
const citable: CompletionContext['citable'] = (citing) => citableCables(list, citing, 20)

const context: CompletionContext = { vocabulary: defaultVocabulary(), now: NOW, house: {}, citable }

/** How often each rule speaks. */
function counts(text: string): ReadonlyMap<string, number> {
  assert.ok(detected)
  const found = new Map<string, number>()
  const document = ruledService.open('file:///a.cable', 1, text)
  for (const { code } of ruledService.diagnostics(document, detected))
    found.set(String(code), (found.get(String(code)) ?? 0) + 1)
  return found
}

/** The text with a candidate in the place of the token at `$0`. */
function withCandidate(marked: string, text: string, { start, end }: { start: number; end: number }): string {
  const lines = marked.split('\n')
  const row = lines.findIndex((line) => line.includes('$0'))
  const own = (lines[row] ?? '').replace('$0', '')
  return lines.map((line, at) => (at === row ? own.slice(0, start) + text + own.slice(end) : line)).join('\n')
}

/** Every line of a cable gone, and every line cut behind its words. */
function* halfTyped(lines: readonly string[]): Iterable<string> {
  for (const [index, line] of lines.entries()) {
    yield withLine(lines, index, '$0')
    for (const match of line.matchAll(/[\s:(/,#]+/g))
      yield withLine(lines, index, `${line.slice(0, match.index + match[0].length)}$0`)
  }
}

describe('accepting a candidate', () => {
  for (const [name, lines] of [
    ['a transmitted cable', TRANSMITTED],
    ['a draft', DRAFT],
    ['a message with labels', SMART],
  ] as const) {
    it(`makes no new finding in ${name}, wherever a line is half typed`, function () {
      this.timeout(120_000)
      let tried = 0
      const worse: string[] = []
      const kinds = new Set<string>()
      for (const marked of halfTyped(lines)) {
        const found = offered(marked, {}, citable)
        if (!found) continue
        // Once for each kind all that there is, however long its list: the rest is shown with letters more.
        const { place } = found
        const all = kinds.has(place.kind)
          ? found.candidates.map(({ candidate }) => candidate)
          : candidatesAt(place, context)
        kinds.add(place.kind)
        const before = counts(marked.replace('$0', ''))
        for (const candidate of all) {
          tried++
          const after = counts(withCandidate(marked, candidate.text, found.place))
          for (const [rule, count] of after) {
            if (count <= (before.get(rule) ?? 0)) continue
            const line = marked.split('\n').find((each) => each.includes('$0'))
            worse.push(`${rule}: ${found.place.kind} ${line} ← ${candidate.text}`)
          }
        }
      }
      assert.ok(tried > 80, `only ${tried} candidates`)
      assert.deepEqual(worse, [])
    })
  }
})
