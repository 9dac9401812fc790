import type { Addressee } from '../../model/message/addressee.ts'
import { type Part, partOf } from '../../model/message/span.ts'
import { editDistance } from '../../text/edit-distance.ts'
import { defineRule } from '../rule.ts'
import { oneEdit } from '../support/edits/one-edit.ts'
import { exampleCable } from '../support/examples/example-cable.ts'

export default defineRule({
  id: 'addr-misspelt',
  title: 'Kind of addressee misspelt',
  scope: 'message',
  severity: { draft: 'warning', transmitted: 'warning', archival: 'information' },
  fix: 'ask',
  layouts: ['teleprinter', 'smart'],
  docs: {
    what: 'The first word of an address is one or two slips away from AMEMBASSY, AMCONSUL, SECSTATE or USMISSION.',
    why: 'An address that no list has is routed by hand, or not at all.',
    source:
      'ACP 117 lists each address in one spelling. The name of the post behind the word is left to `addr-ri-plad-mismatch`.',
    bad: [
      {
        text: exampleCable({ info: ['INFO AMEBMASSY STRELSAU PRIORITY'] }),
        fixed: exampleCable({ info: ['INFO AMEMBASSY STRELSAU PRIORITY'] }),
      },
    ],
    good: [
      { text: exampleCable({ info: ['INFO AMEMBASSY STRELSAU PRIORITY'] }) },
      { text: exampleCable({ info: ['INFO AMEMB STRELSAU PRIORITY'] }) },
    ],
    fix: 'Writes the known word.',
  },
  check({ from, to, info, exempt }, report) {
    const names = [from?.name, ...[...to, ...info, ...exempt].map(({ name }: Addressee) => name)]
    for (const name of names) {
      const word = name && firstWord(name)
      const meant = word && KINDS.find((kind) => isSlip(word.text, kind))
      if (!word || !meant) continue
      report({
        span: word,
        message: `${word.text} is not a kind of addressee: expected ${meant}`,
        ...oneEdit(`Write ${meant}`, word, meant),
      })
    }
  },
})

const KINDS = ['AMEMBASSY', 'AMCONSUL', 'SECSTATE', 'USMISSION'] as const
/** Words that are near one of them and right. */
const OTHERS: ReadonlySet<string> = new Set([
  ...KINDS,
  'AMEMBASSIES',
  'AMCONSULS',
  'AMCONGEN',
  'USMISSIONS',
  'EMBASSY',
  'MISSION',
])

function firstWord(name: Part): Part | undefined {
  const word = /^[A-Z]{6,11}(?= [A-Z])/.exec(name.text)?.[0]
  if (word === undefined || name.line !== name.endLine) return undefined
  return partOf(' '.repeat(name.start) + word, name.line, name.start, name.start + word.length)
}

/** One letter off, or two where the first is right and they are as many: two that changed places. */
function isSlip(word: string, kind: string): boolean {
  if (OTHERS.has(word)) return false
  const distance = editDistance(word, kind, 3)
  return distance === 1 || (distance === 2 && word.length === kind.length && word.charAt(0) === kind.charAt(0))
}
