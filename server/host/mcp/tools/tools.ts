import { failure, RPC } from '../json-rpc.ts'
import { argumentsFor } from './arguments.ts'
import { checkTool } from './check-tool.ts'
import { explainTool } from './explain-tool.ts'
import { fenced } from './fenced.ts'
import { findTool } from './find-tool.ts'
import { fixTool } from './fix-tool.ts'
import { readTool } from './read-tool.ts'
import type { Tool, ToolAnswer, ToolContext } from './tool.ts'

const TOOLS: readonly Tool[] = [checkTool, readTool, findTool, explainTool, fixTool]

/** The tools as the protocol lists them. Short: a model reads the list before every conversation. */
export function toolList({ allowWrites }: ToolContext): readonly object[] {
  return TOOLS.map(({ name, title, description, properties, required, readOnly }) => ({
    name,
    title,
    description,
    inputSchema: { type: 'object', properties, ...(required ? { required } : {}), additionalProperties: false },
    annotations: {
      readOnlyHint: readOnly || !allowWrites,
      ...(readOnly || !allowWrites ? {} : { destructiveHint: false, idempotentHint: true }),
      openWorldHint: false,
    },
  }))
}

/** Runs the tool that is named. A tool that cannot do what it is asked says so in its answer; it is no fault of the protocol. */
export async function callTool(
  { name, arguments: given }: Readonly<Record<string, unknown>>,
  context: ToolContext,
): Promise<object> {
  const tool = TOOLS.find((each) => each.name === name)
  if (!tool) return { error: failure(RPC.badParams, `There is no tool ${String(name)}`) }
  const values = argumentsFor(tool, given)
  if (typeof values === 'string') return { result: resultOf({ said: values, isRefusal: true }) }
  try {
    return { result: resultOf(await tool.run(values, context)) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { result: resultOf({ said: `${tool.name} failed: ${reason}`, isRefusal: true }) }
  }
}

function resultOf({ said, data, quoted, isRefusal }: ToolAnswer): object {
  const words = data === undefined ? said : `${said}\n${JSON.stringify(data)}`
  return {
    content: [{ type: 'text', text: words }, ...(quoted === undefined ? [] : [{ type: 'text', text: fenced(quoted) }])],
    structuredContent: { said, ...data, ...(quoted === undefined ? {} : { cable_text: fenced(quoted) }) },
    isError: isRefusal === true,
  }
}
