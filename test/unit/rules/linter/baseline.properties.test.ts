import assert from 'node:assert/strict'
import { baselineOf, countsByRule, findingsUnder } from '../../../support/baseline.ts'
import { messagesOfText } from '../../../support/cable.ts'
import { randomOf } from '../../../support/generator/random.ts'
import { wrap } from '../../../support/generator/wrap.ts'
import { damagedCable } from '../../../support/ledger/repaired.ts'

describe('a baseline', () => {
  it('loses none and adds none in damaged cables, however they are wrapped, spaced and put together', () => {
    let findings = 0
    for (let seed = 0; seed < 50; seed++) {
      const [text, ...others] = [0, 1, 2].map((each) => even(damagedCable(seed + each * 500)))
      const baseline = baselineOf(text ?? '', ...others)
      for (const [how, changed] of Object.entries(otherwise(text ?? '', others, seed))) {
        const before = how === 'together' ? [text ?? '', ...others] : [text ?? '']
        // Where damage has its first line, a cable may be read as the end of the one before it.
        if (messagesOfText(changed).length !== before.flatMap(messagesOfText).length) continue
        const had = countsByRule(before.flatMap((each) => findingsUnder(each)))
        const has = findingsUnder(changed, baseline)
        findings += has.length
        const [all, unknown] = [countsByRule(has), countsByRule(has.filter(({ known }) => known === undefined))]
        // Another layout may have findings of its own, as long lines have: what there was before is known.
        for (const [rule, count] of unknown)
          assert.ok(count <= (all.get(rule) ?? 0) - (had.get(rule) ?? 0), `seed ${seed}, ${how}: ${rule} is new`)
      }
    }
    assert.ok(findings > 200, String(findings))
  })
})

const even = (text: string): string => `${text.replace(/\r\n?/g, '\n').trimEnd()}\nNNNN\n\n`

/** The same words in other lines, with other line ends, and among other cables in another order. */
function otherwise(text: string, others: readonly string[], seed: number): Readonly<Record<string, string>> {
  const width = randomOf(seed).integer(45, 90)
  return {
    [`wrapped at ${width}`]: text
      .split('\n\n')
      .map((part) => (/^\d+\. \S[^\n]{30}/.test(part) && !/\n\s/.test(part) ? rewrapped(part, width) : part))
      .join('\n\n'),
    CRLF: text.replaceAll('\n', '\r\n'),
    together: [...others.toReversed(), text].join(''),
  }
}

function rewrapped(part: string, width: number): string {
  return wrap(part.replaceAll('\n', ' '), width).join('\n')
}
