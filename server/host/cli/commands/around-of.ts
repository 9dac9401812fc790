import type { TaskOptions } from '../inputs/tasks.ts'
import { type AroundFiles, aroundFiles } from '../jobs/around.ts'
import { Failure } from '../results/failure.ts'
import { type CollectionFlags, openCollection, shown } from './open-collection.ts'

/** A text that comes from elsewhere lies in no folder, and a list of names may leave out its neighbours. */
export function requireFolders(paths: readonly string[], { ndjson, filesFrom }: TaskOptions): void {
  if (ndjson || filesFrom !== undefined || paths.includes('-'))
    throw new Failure('--collection is about the files of folders: name the folders')
}

/** The folder is read as a collection first: what two files show about each other is known when all were read. */
export async function aroundOf(
  paths: readonly string[],
  { include, exclude, jobs }: CollectionFlags,
): Promise<AroundFiles> {
  const { collection, close } = await openCollection(paths, {
    include,
    exclude,
    ...(jobs === undefined ? {} : { jobs }),
  })
  try {
    return aroundFiles(collection, shown)
  } finally {
    close()
  }
}
