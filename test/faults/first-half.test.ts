import { manyFaults } from '../support/generator/many-faults.ts'

describe('many faults: the first half', () => manyFaults(0))
