import { manyFaults } from '../support/generator/many-faults.ts'

describe('many faults: the second half', () => manyFaults(1))
