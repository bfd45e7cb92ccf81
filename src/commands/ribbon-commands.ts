/** What the ribbon's buttons do; none of them rejects: what became of it is seen in the pane. */
export interface RibbonCommands {
  /** 一键校验: checks every table and marks the findings. */
  validate(): Promise<unknown>;
  /** 清除标记. */
  clear(): Promise<unknown>;
  /** 汇总. */
  summarise(): Promise<unknown>;
}

/** What the commands need of Office.js; `addin` is there in a shared runtime only. */
export interface RibbonOffice {
  readonly actions: {
    associate(name: string, run: (event: CommandEvent) => Promise<void>): void;
  };
  readonly addin?: { showAsTaskpane(): Promise<void> };
}

interface CommandEvent {
  completed(): void;
}

/** The functions that manifest.xml names, with the command that each runs. */
const FUNCTIONS = {
  validateWorkbook: "validate",
  clearMarks: "clear",
  summariseWorkbook: "summarise",
} as const satisfies Record<string, keyof RibbonCommands>;

/**
 * Ties the ribbon's buttons to the commands. They run in the page of the pane (one shared runtime), whether
 * it is open or not, and open it so that the outcome is seen.
 */
export function associateCommands(office: RibbonOffice, commands: RibbonCommands): void {
  for (const [name, command] of Object.entries(FUNCTIONS))
    office.actions.associate(name, (event) => run(office, () => commands[command](), event));
}

/** Excel keeps the button waiting until the event is completed. */
async function run(
  office: RibbonOffice,
  command: () => Promise<unknown>,
  event: CommandEvent
): Promise<void> {
  try {
    await Promise.all([command(), showPane(office)]);
  } finally {
    event.completed();
  }
}

/** Where the pane can not be opened (sideloaded in some versions), the command has done its work all the same. */
async function showPane({ addin }: RibbonOffice): Promise<void> {
  try {
    await addin?.showAsTaskpane();
  } catch {
    return;
  }
}
