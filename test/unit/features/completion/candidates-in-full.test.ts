import { join, resolve } from 'node:path'
import { DRAFT, offered, SMART, TRANSMITTED, withLine } from '../../../support/completion.ts'
import { OF_1985, OLD, RESTRICTED } from '../../../support/completion-texts.ts'
import { assertPicture } from '../../../support/picture.ts'

const FOLDER = resolve(import.meta.dirname, '../../../fixtures/completion')

/** Texts by name, and places in them: the line, and what stands there. */
const PLACES: Readonly<Record<string, readonly [lines: readonly string[], ...(readonly [number, string])[]]>> = {
  'a new file': [[''], [0, '$0'], [0, 'cab$0'], [0, 'From: $0'], [0, 'TO $0'], [0, 'vz$0']],
  'a draft': [
    DRAFT,
    [0, '$0'],
    [1, '$0'],
    [2, '$0'],
    [3, '$0'],
    [4, 'E.O. $0'],
    [4, 'E.O. 12958: $0'],
    [4, '$0'],
    [5, 'TAGS: PREL, hu$0'],
    [6, 'SUBJECT: $0'],
    [7, '$0'],
    [8, '$0'],
    [8, '1. ($0'],
    [9, '$0'],
    [10, '2. (U) See $0'],
    [10, '2. (U) He left. E$0'],
    [11, '$0'],
    [13, '$0'],
  ],
  'a draft with a control': [RESTRICTED, [2, '$0'], [4, 'E.O. 13526: $0'], [8, 'Cl$0'], [10, '1. ($0'], [12, '2. $0']],
  'a transmitted cable': [
    TRANSMITTED,
    [1, '$0'],
    [2, 'DE $0'],
    [3, 'ZN$0'],
    [3, 'ZNY $0'],
    [4, '$0'],
    [6, 'TO RUEHC/SECSTATE WASHDC $0'],
    [6, 'TO RUEHG$0'],
    [7, '$0'],
    [8, '$0'],
    [9, '$0'],
    [9, 'C O N F I D E N T I A L $0'],
    [11, '$0'],
    [13, 'E.O. 12958: DECL: $0'],
    [13, 'E.O. 12958: $0'],
    [16, '$0'],
    [18, '     B. $0'],
    [19, '     $0'],
    [20, 'Classified By: Ambassador R. Rassendyll. Reason: $0'],
    [20, 'Classified By: Ambassador R. Rassendyll. Reason: 1.4 ($0'],
    [20, '$0'],
    [24, '2. (C) The ferry was late ($0'],
    [24, '2. (C) The ferry was late (REF $0'],
    [24, '2. (C) The ferry was late, PARA $0'],
    [24, '2. (C) BEGIN $0'],
    [27, '$0'],
    [29, '$0'],
    [31, '$0'],
  ],
  'a message with labels': [
    SMART,
    [1, '$0'],
    [4, 'Date/DTG:       $0'],
    [5, 'From:           $0'],
    [6, 'Action:         $0'],
    [8, 'E.O.:           $0'],
    [10, 'Captions:       $0'],
    [10, '$0'],
    [14, '$0'],
    [17, '2. ($0'],
    [18, 'Dr$0'],
    [18, '$0'],
  ],
  'a cable of 1974': [OLD, [0, '$0'], [5, '$0'], [7, 'E.O. 11652: $0'], [8, 'TAGS: P$0'], [12, '1. ($0']],
  'a cable of 1985': [OF_1985, [3, '$0'], [5, 'E.O. 12356: $0'], [5, 'E.O. 12356: DECL: $0'], [9, 'REF: $0']],
}

/** Candidates of one place that are shown. */
const MOST = 12

describe('what is offered', () => {
  it('is told in full: what is written, what it is called, what stands beside it, and what it is found by', () => {
    const known = new Set<string>()
    const told = Object.entries(PLACES).flatMap(([name, [lines, ...places]]) => [
      `# ${name}\n`,
      ...places.map(([line, text]) => {
        const { candidates = [] } = offered(withLine(lines, line, text)) ?? {}
        const shown = candidates.slice(0, MOST).map(({ candidate, filter }) => {
          const { text: written, ...parts } = candidate
          const all = Object.entries(parts).map(([part, value]) => ` ${part}=${JSON.stringify(value)}`)
          return `  ${JSON.stringify(written)}${all.join('')}${filter === written ? '' : ` filter=${JSON.stringify(filter)}`}\n`
        })
        // What is the same at several places is shown at the first.
        const fresh = shown.filter((each) => !known.has(each))
        for (const each of fresh) known.add(each)
        return `${line + 1} ${text} ${candidates.length}\n${fresh.join('')}`
      }),
    ])
    assertPicture(join(FOLDER, 'candidates-in-full.said'), told.join(''))
  })
})
