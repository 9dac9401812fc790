/**
 * Damage of the text itself, whatever it says: characters, dashes, torn and overlong lines.
 * Nothing that needs to know what a field means.
 */

import type { FamilyHead } from '../rule.ts'

export const family: FamilyHead = { title: 'Characters and lines', order: 16 }
