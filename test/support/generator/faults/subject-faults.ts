import { change, type FaultKind, fault, indicesOf, isLayout, onRow } from '../fault.ts'
import { isClassified } from '../level-words.ts'

/** Faults of the subject. */
export const subjectFaults: readonly FaultKind[] = [
  fault('subject empty', 'subject-empty', (cable) => {
    const [first, ...more] = indicesOf(cable, 'subject')
    if (first === undefined) return undefined
    const keyword = cable.rows[first]?.text.startsWith('SUBJ:') ? 'SUBJ:' : 'SUBJECT:'
    const rows = cable.rows.flatMap((each, index) =>
      more.includes(index) ? [] : index === first ? [{ ...each, text: keyword }] : [each],
    )
    return { rows, lines: [first] }
  }),
  onRow(
    change(
      'subject without a mark',
      'subject-portion',
      'subject',
      /^(SUBJ(?:ECT)?:) \([A-Z]+\)/,
      '$1',
      (cable) => isClassified(cable.facts) && isLayout('draft', 'transmitted')(cable),
    ),
  ),
  change(
    'parenthesis never closed',
    'structure-unclosed',
    'subject',
    /(?<=^SUBJ(?:ECT)?: .* )([A-Z]{3,})$/,
    '($1',
    isLayout('draft', 'transmitted', 'archival'),
  ),
  change('subject above the level', 'portion-over', 'subject', /^(SUBJ(?:ECT)?:) \([A-Z]+\)/, (match, { facts }) =>
    facts.level === 'TS' ? undefined : `${match[1]} (${facts.level === 'S' ? 'TS' : 'S'})`,
  ),
]
