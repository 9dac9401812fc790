/**
 * The REF line, and the mentions in the text that lead to it or to a paragraph.
 * What makes some words a mention is the model's matter (`find-mentions.ts`).
 */

import type { FamilyHead } from '../rule.ts'

export const family: FamilyHead = { title: 'References', order: 11 }
