/**
 * Headings of further sections, page markers, and the numbers that have to agree in several places.
 * Nothing about paragraphs.
 */

import type { FamilyHead } from '../rule.ts'

export const family: FamilyHead = { title: 'Sections and numbers', order: 5 }
