import type { Layout } from '../../model/message/message.ts'
import type { Rule } from '../rule.ts'

/** Whether a rule means anything in a message of the layout. */
export function appliesTo({ layouts }: Rule, layout: Layout): boolean {
  return (layouts ?? DEFAULT_LAYOUTS).includes(layout)
}

const DEFAULT_LAYOUTS: readonly Layout[] = ['teleprinter', 'draft', 'smart']
