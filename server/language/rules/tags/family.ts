/**
 * The TAGS line: its codes, their order and their writing.
 * Which codes there are, the vocabulary knows.
 */

import type { FamilyHead } from '../rule.ts'

export const family: FamilyHead = { title: 'TAGS', order: 9 }
