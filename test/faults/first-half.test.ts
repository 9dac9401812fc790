import { manyFaults } from '../support/generator/many-faults.ts'
import { manyTexts } from '../support/generator/many-texts.ts'

describe('many faults: the first half', () => manyFaults(0))
describe('many edits and repairs: the first half', () => manyTexts(0))
