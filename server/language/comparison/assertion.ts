import type { Change, Comparison } from './comparison.ts'

/** What may be demanded of a comparison: that nothing else differs. */
export const ASSERTIONS = ['layout-only', 'characters-only', 'marks-unchanged', 'words-unchanged'] as const

export type Assertion = (typeof ASSERTIONS)[number]

/** The changes that speak against it; none where it holds. In doubt a change speaks against. */
export function against(assertion: Assertion, { changes }: Comparison): readonly Change[] {
  return changes.filter((change) => !ALLOWED[assertion](change))
}

const ALLOWED: Readonly<Record<Assertion, (change: Change) => boolean>> = {
  'layout-only': ({ layer }) => layer === 'layout',
  'characters-only': ({ layer }) => layer === 'layout' || layer === 'characters',
  // Words of the E.O. line and of the classifier are markings too.
  'marks-unchanged': ({ layer, marking }) =>
    layer !== 'marks' && !(marking && layer !== 'layout' && layer !== 'characters'),
  'words-unchanged': ({ layer }) => layer !== 'words' && layer !== 'released',
}
