/** Something that the user has to know and can mend: said in one line, without a stack. Exit code 2. */
export class Failure extends Error {}
