import { manyFaults } from '../support/generator/many-faults.ts'
import { manyTexts } from '../support/generator/many-texts.ts'

describe('many faults: the second half', () => manyFaults(1))
describe('many edits and repairs: the second half', () => manyTexts(1))
