/**
 * Whether the lines that a message is made of are there, in their order and once: from VZCZC to NNNN.
 * What a line says is the matter of the family of its field.
 */

import type { FamilyHead } from '../rule.ts'

export const family: FamilyHead = { title: 'Structure', order: 1 }
