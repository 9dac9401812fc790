import assert from 'node:assert/strict'
import { completionAt } from '../../../../server/language/features/completion/completion.ts'
import { placeAt } from '../../../../server/language/features/places/place.ts'
import { defaultVocabulary } from '../../../../server/language/vocabulary/vocabulary.ts'
import { NOW } from '../../../support/completion.ts'
import { textOf, writeCable } from '../../../support/generator/write-cable.ts'
import { countsByRule, ruledService } from '../../../support/properties/ruled-service.ts'

const vocabulary = defaultVocabulary()
const WORDS = ['summary', 'comment', 'quote', 'ref', 'classified']

describe('a word that stands for several lines', () => {
  it('makes no finding in any layout and time, on whatever blank line it is typed', function () {
    this.timeout(180_000)
    const worse: string[] = []
    const accepted = new Map<string, number>()
    for (let seed = 1; seed <= 24; seed++) {
      const { rows } = writeCable(seed)
      for (const text of [textOf(rows, '\n'), textOf(rows.filter(isNoAuthority), '\r\n')])
        for (const { word, at, found } of offeredOn(text)) {
          accepted.set(word, (accepted.get(word) ?? 0) + 1)
          for (const rule of found) worse.push(`${rule}: ${word} in line ${at} of cable ${seed}`)
        }
    }
    assert.deepEqual(worse, [])
    for (const word of WORDS) assert.ok((accepted.get(word) ?? 0) > 5, `${word}: ${accepted.get(word)}`)
  })
})

const isNoAuthority = ({ text }: { readonly text: string }): boolean => !/^Classified by/i.test(text)

/** Each word typed between blank lines above the signature, and the rules that speak once it is accepted. */
function* offeredOn(text: string): Iterable<{ word: string; at: number; found: readonly string[] }> {
  const whole = ruledService.open('file:///a.cable', 1, text)
  const before = countsByRule(whole)
  const lines = text.split(/\r?\n/)
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const last = lines.findLastIndex((line) => /^[A-Z][A-Za-z]+$/.test(line))
  for (const [row, line] of lines.slice(0, last).entries()) {
    if (line.trim() !== '') continue
    for (const word of WORDS) {
      const at = { line: row, character: 0 }
      const half = ruledService.update(whole, [{ range: { start: at, end: at }, text: `${eol}${word}${eol}` }], 2)
      const place = placeAt(half, { line: row + 1, character: word.length }, vocabulary)
      const offered = place && completionAt(place, { vocabulary, now: NOW, house: {} })
      const own = offered?.candidates.find(({ candidate }) => candidate.label === word)
      if (!offered || !own) continue
      const range = {
        start: { line: row + 1, character: offered.place.start },
        end: { line: row + 1, character: offered.place.end },
      }
      const after = countsByRule(
        ruledService.update(half, [{ range, text: own.candidate.text.replaceAll('\n', eol) }], 3),
      )
      const found = [...after].flatMap(([rule, count]) => (count > (before.get(rule) ?? 0) ? [rule] : []))
      yield { word, at: row, found }
    }
  }
}
