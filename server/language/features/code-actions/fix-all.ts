/**
 * Kind of the action that applies every safe fix; the protocol lets it run when a file is saved, if the user
 * has said so. Stands alone, since what the server offers is told before anything else of it is loaded.
 */
export const FIX_ALL = 'source.fixAll.cable'
