import assert from 'node:assert/strict'
import { applyPatch } from 'diff'
import { unifiedDiff } from '../../../../../server/host/cli/jobs/unified-diff.ts'

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('')

/** What becomes of a text of many lines, by what is changed in them. */
const CHANGES: readonly (readonly [what: string, before: string, after: string])[] = [
  ['every line', lines(3000, (at) => `The lamp ${at}\n`), lines(3000, (at) => `The lantern ${at}\n`)],
  ['every other line', lines(3001, (at) => `Lamp ${at}\n`), lines(3001, (at) => `${at % 2 ? 'Lamp' : 'Door'} ${at}\n`)],
  ['blank lines gone', lines(3000, (at) => `Lamp ${at}\n\n`), lines(3000, (at) => `Lamp ${at}\n`)],
  ['lines put in', lines(2500, (at) => `Lamp ${at}\n`), lines(2500, (at) => `Lamp ${at}\nDoor\n`)],
  ['line ends', lines(2500, (at) => `Lamp ${at}\r\n`), lines(2500, (at) => `Lamp ${at}\n`)],
  ['no end of the last line', `${lines(2500, (at) => `Lamp ${at}\n`)}x`, `${lines(2500, (at) => `Door ${at}\n`)}y`],
  [
    'all in the middle',
    `a\nb\nc\n${lines(2000, () => 'x\n')}d\ne\nf\n`,
    `a\nb\nc\n${lines(1500, () => 'y\n')}d\ne\nf\n`,
  ],
  ['everything put in', '', lines(2500, (at) => `Lamp ${at}\n`)],
  ['everything gone', lines(2500, (at) => `Lamp ${at}\n`), ''],
]

describe('a diff of a file with more changes than the shortest is looked for', () => {
  for (const [what, before, after] of CHANGES)
    it(`makes the one of the other: ${what}`, () => {
      assert.equal(applyPatch(before, unifiedDiff('in/a.cable', bytes(before), bytes(after))), after)
    })

  it('shows what changed, and two lines around it', () => {
    const text = lines(3000, (at) => `Lamp ${at}\n`)
    const diff = unifiedDiff('a.cable', bytes(text), bytes(text.replace('Lamp 1500\n', 'Door\n')))
    assert.deepEqual(diff.split('\n').slice(2, -1), [
      '@@ -1499,5 +1499,5 @@',
      ' Lamp 1498',
      ' Lamp 1499',
      '-Lamp 1500',
      '+Door',
      ' Lamp 1501',
      ' Lamp 1502',
    ])
  })
})
