/**
 * Who sends, who has to act, who is told and how fast: FM, TO, INFO, XMT, precedences, distribution.
 * Whose an address is, the vocabulary knows; how it is read, the model.
 */

import type { FamilyHead } from '../rule.ts'

export const family: FamilyHead = { title: 'Addresses', order: 3 }
