/** Whether the user is editing a cell: the API is refused then, or waits if it is told to. */
export class CellEditing {
  private waiting: (() => void)[] = [];
  private editing = false;

  get active(): boolean {
    return this.editing;
  }

  begin(): void {
    this.editing = true;
  }

  end(): void {
    this.editing = false;
    const waiting = this.waiting;
    this.waiting = [];
    for (const resume of waiting) resume();
  }

  /** Resolves once no cell is being edited. */
  async over(): Promise<void> {
    if (this.editing) await new Promise<void>((resume) => this.waiting.push(resume));
  }
}
