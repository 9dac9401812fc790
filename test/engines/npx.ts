import { spawnSync } from 'node:child_process'

/** Where npx may look for a program: in what it has kept, or in the registry too. */
export type From = 'kept' | 'registry'

/** Programs of many packages: build machines fetch them, others use what npx has kept. */
export const FROM: From = process.env['CI'] === undefined ? 'kept' : 'registry'

/** The words of npx for a program, before the program's own. */
export function npxWords(name: string, from: From): readonly string[] {
  return ['--yes', ...(from === 'kept' ? ['--offline'] : []), name]
}

export function npxHas(name: string, from: From): boolean {
  return spawnSync('npx', [...npxWords(name, from), '--help'], { timeout: 200_000, stdio: 'ignore' }).status === 0
}
