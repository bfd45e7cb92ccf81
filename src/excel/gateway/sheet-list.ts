/** A sheet as events and people name it. */
export interface ListedSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: string;
}

/** Queues loading which sheets there are, in their order. */
export function queueSheetList(context: Excel.RequestContext): () => readonly ListedSheet[] {
  const { worksheets } = context.workbook;
  worksheets.load({ id: true, name: true, visibility: true });
  return () => worksheets.items.map(({ id, name, visibility }) => ({ id, name, visibility }));
}

/** False once a sheet has come, gone, moved, been renamed, hidden or shown. */
export function sameSheets(a: readonly ListedSheet[], b: readonly ListedSheet[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ id, name, visibility }, i) => {
      const other = b[i];
      return other?.id === id && other.name === name && other.visibility === visibility;
    })
  );
}
