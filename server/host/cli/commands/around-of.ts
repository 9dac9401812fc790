import { type AroundFiles, aroundFiles } from '../jobs/around.ts'
import { type CollectionFlags, openCollection, shown } from './open-collection.ts'

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
