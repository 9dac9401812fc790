import { change, dated, type FaultKind, fault, indicesOf, remove, withInserted } from '../fault.ts'
import { isClassified } from '../level-words.ts'
import { row } from '../row.ts'
import type { FictionalCable } from '../write-cable.ts'

const LINE = ({ rows, facts }: FictionalCable): boolean =>
  isClassified(facts) && rows.some(({ kind }) => kind === 'authority')

/** Another line in the place of the classifier's, in cables from a year on. */
function rewritten(
  name: string,
  rule: string,
  text: string,
  from: number,
  layouts: readonly FictionalCable['facts']['layout'][] = ['draft', 'transmitted'],
): FaultKind {
  return fault(name, rule, (cable) => {
    const { facts, rows } = cable
    const indices = indicesOf(cable, 'authority')
    const first = indices[0]
    if (first === undefined || !LINE(cable) || !layouts.includes(facts.layout)) return undefined
    if (
      facts.time.getUTCFullYear() < from ||
      rows.some(({ kind, text: own }) => kind === 'authority' && /^¶?1\./.test(own))
    )
      return undefined
    const left = rows.filter((_, index) => !indices.includes(index))
    return { rows: [...left.slice(0, first), row('authority', text), ...left.slice(first)], lines: [first] }
  })
}

/** Faults of the line that names the classifier. */
export const authorityFaults: readonly FaultKind[] = [
  remove('classifier removed', 'authority-missing', 'authority', LINE),
  fault('reason removed', 'authority-reason-missing', (cable) => {
    const indices = indicesOf(cable, 'authority')
    const joined = indices.map((index) => cable.rows[index]?.text).join(' ')
    const first = indices[0]
    if (first === undefined) return undefined
    const text = joined.replace(/[.,]? (?:for )?reasons?:? 1\.[45].*$/i, '.')
    const left = cable.rows.filter((_, index) => !indices.includes(index))
    return { rows: [...left.slice(0, first), row('authority', text), ...left.slice(first)], lines: [first] }
  }),
  change(
    'section of the order before',
    'authority-reason-era',
    'authority',
    /1\.4(?= \()/,
    '1.5',
    (cable) =>
      dated(cable) &&
      cable.facts.time.getTime() > Date.UTC(2004, 2, 1) &&
      !cable.rows.some(({ kind, text }) => kind === 'authority' && /\(h\)/.test(text)),
  ),
  change(
    'section of the order after',
    'authority-reason-era',
    'authority',
    /1\.5(?= \()/,
    '1.4',
    (cable) => dated(cable) && cable.facts.time.getTime() < Date.UTC(2003, 2, 1),
  ),
  change('letter that the section does not know', 'authority-reason-era', 'authority', /(1\.5 )\([^)]*\)/, '$1(h)'),
  change('letter that no section has', 'authority-reason-era', 'authority', /(1\.[45] )\([^)]*\)/, '$1(k)'),
  change('section lost', 'authority-reason-missing', 'authority', /(reasons?:? )1\.[45] (?=\([a-h]\))/i, '$1', LINE),
  rewritten(
    'derivative classifier not named',
    'authority-derived-no-classifier',
    'Derived From: ZENDA 12, 06/01/2010.',
    2011,
  ),
  rewritten(
    'reason beside a source',
    'authority-derived-with-reason',
    'Classified By: DCM Anna Sapter. Derived From: ZENDA 12, 06/01/2001. Reason: 1.4 (d).',
    2004,
    ['draft'],
  ),
  rewritten(
    'source not told',
    'authority-derived-source',
    'Classified By: DCM Anna Sapter. Derived From: SAME.',
    2004,
    ['draft'],
  ),
  rewritten(
    'classifier without a position',
    'authority-no-position',
    'Classified By: Anna Sapter. Reason: 1.4 (d).',
    2004,
  ),
  rewritten(
    'sources in the place of a person',
    'authority-multiple-sources',
    'Classified By: Multiple Sources. Reason: 1.4 (d).',
    2004,
  ),
  change('keyword twice', 'authority-repeated', 'authority', /^(Classified By:? )/i, '$1Classified by ', LINE),
  change('reason twice', 'authority-reason-duplicate', 'authority', /1\.([45]) \(([a-g])\)(?=\.?$)/, '1.$1 ($2), ($2)'),
  change('reason with a stray period', 'authority-reason-format', 'authority', /1\.4 \(/, '1.4.('),
  fault('classifier on an unclassified message', 'authority-on-unclas', (cable) => {
    const { facts, rows } = cable
    const first = rows.findIndex(({ kind }) => kind === 'paragraph')
    if (facts.level !== 'UNCLAS' || facts.capitals || first < 0 || facts.layout === 'smart') return undefined
    const planted = withInserted(cable, first, [
      row(
        'authority',
        `Classified By: Ambassador Fritz Tarlen. Reason: ${facts.time.getTime() < Date.UTC(2003, 2, 25) ? '1.5' : '1.4'} (d).`,
      ),
      row('blank', ''),
    ])
    return { ...planted, lines: [first] }
  }),
]
