import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Counts } from '../../support/counts.ts'

/** The variables that tell `test/editor/run.ts` where to write. */
export interface HostVariables {
  readonly [name: string]: string
  readonly CABLE_TEST_RESULT: string
  readonly CABLE_TEST_OUTPUT: string
  readonly CABLE_PROJECT_ROOT: string
}

/**
 * Runs something that runs tests in a host, shows what they printed and gives their counts. The workbench
 * reports a dead host as success, so what decides are the counts that the run writes down at its end.
 *
 * @param start ends when the host has ended, with a sentence where it did not end by itself
 */
export async function hostResult(
  projectRoot: string,
  write: (text: string) => void,
  start: (variables: HostVariables) => Promise<string | undefined>,
): Promise<Counts> {
  const scratch = await mkdtemp(join(tmpdir(), 'cable-host-'))
  const result = join(scratch, 'result.json')
  const output = join(scratch, 'output.txt')
  try {
    const trouble = await start({
      CABLE_TEST_RESULT: result,
      CABLE_TEST_OUTPUT: output,
      CABLE_PROJECT_ROOT: projectRoot,
    }).catch((error: unknown) => (error instanceof Error ? error.message : String(error)))
    write(await readFile(output, 'utf8').catch(() => ''))
    const counts = await readFile(result, 'utf8').then(countsIn, () => undefined)
    if (counts !== undefined) return counts
    write(`  ${trouble ?? 'The extension host ended before the tests did.'}\n`)
    return { passed: 0, failed: 1 }
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

function countsIn(text: string): Counts {
  const { passed, failed } = JSON.parse(text)
  return { passed, failed }
}
