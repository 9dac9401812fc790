/**
 * The numbers of paragraphs, and what renumbers them.
 * Which paragraphs are the cable's own is the model's matter (`numbering-of.ts`).
 */

import type { FamilyHead } from '../rule.ts'

export const family: FamilyHead = { title: 'Paragraph numbers', order: 12 }
