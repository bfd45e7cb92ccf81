import type { FileReason } from "./file-reason";

/**
 * Thrown inside this folder where a file must be refused: the parts of a package are read many calls deep.
 * readWorkbook turns it into a value; it never leaves the folder.
 */
export class Refusal extends Error {
  constructor(readonly reason: FileReason) {
    super(reason.code);
  }
}

export function refuse(reason: FileReason): never {
  throw new Refusal(reason);
}

/** Refuses for damage in the part being read; readPart adds the part's name on the way up. */
export function damaged(part = ""): never {
  throw new Refusal({ code: "damaged", part });
}
