/** A text as it must be handed to Excel so that it arrives as that text; "" stays blank. */
export function literalText(text: string, isTextCell: boolean): string {
  return isTextCell || text === "" ? text : `'${text}`;
}
