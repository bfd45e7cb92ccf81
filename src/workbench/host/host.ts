import type { EngineSheet, EngineWorkbook } from "../engine/types";
import { CellEditing } from "./cell-editing";
import { EventHub } from "./events";
import { Faults } from "./faults";
import { HostError } from "./host-error";
import { settingsFrom, type HostOptions, type HostSettings } from "./host-options";
import { LazyCalculation } from "./model/calculation";
import { cellsChanged } from "./model/changes";
import { CO_AUTHOR, USER, type ModelContext } from "./model/context";
import { copyCharts } from "./model/copy-charts";
import { createContext } from "./model/create-context";
import { selected } from "./model/selection";
import { userMay } from "./model/guards";
import { cellsShifted } from "./model/shift-cells";
import { Workbook } from "./model/workbook";
import { atLeast } from "./requirement-sets";
import { User } from "./user";
import { runBatch } from "./wire/batch";
import type { ClientMetadata } from "./wire/client-metadata";
import { MemberAccess } from "./wire/member-access";
import { RequestFlag, type ReplyBody, type RequestBody } from "./wire/protocol";
import { refuse } from "./wire/refuse";

/** The first set whose writes keep the user's undo. */
const KEEPS_UNDO = "1.19";

/** Excel as an add-in meets it, around one workbook. Several clients may talk to it; it answers one batch at a time. */
export class Host {
  readonly settings: HostSettings;
  readonly faults = new Faults();
  readonly editing = new CellEditing();
  readonly events: EventHub;
  readonly user: User;
  readonly coAuthor: User;
  /** Exceptions that are faults of the host itself; the client was told GeneralException. */
  readonly defects: unknown[] = [];
  readonly calculation: LazyCalculation;
  /** Told when the user tried in the grid what a protected sheet does not allow. */
  onRefused: (sheet: EngineSheet) => void = () => undefined;

  private readonly context: ModelContext;
  private readonly root: Workbook;
  private readonly unhear: readonly (() => void)[];
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    readonly workbook: EngineWorkbook,
    options: HostOptions
  ) {
    this.settings = settingsFrom(options);
    this.events = new EventHub({
      delivery: () => this.faults.events,
      delay: () => this.faults.eventDelay,
    });
    this.calculation = new LazyCalculation(workbook, this.events);
    this.context = createContext(this);
    this.root = new Workbook(this.context);
    this.user = new User(this.context, USER);
    this.coAuthor = new User(this.context, CO_AUTHOR);
    this.unhear = this.hearGrid();
    workbook.mayChange = (sheet, change) => {
      const allowed = userMay(sheet, change);
      if (!allowed) this.onRefused(sheet);
      return allowed;
    };
  }

  /** Answers a batch once those before it are through; one that may wait for the end of cell editing does so first. */
  async answer(body: RequestBody, flags: number, metadata: ClientMetadata): Promise<ReplyBody> {
    if (flags & RequestFlag.DelayForCellEdit) await this.editing.over();
    const answer = this.last.then(() => this.process(body, flags, metadata));
    this.last = answer.catch(() => undefined);
    return answer;
  }

  /** How many objects clients have asked to be kept. */
  get kept(): number {
    return this.context.references.size;
  }

  /** Takes over the charts of a host whose workbook this one's is a copy of: the engine has none. */
  takeCharts(original: Host): void {
    copyCharts(original.context, this.context);
  }

  dispose(): void {
    for (const stop of this.unhear) stop();
  }

  private async process(
    body: RequestBody,
    flags: number,
    metadata: ClientMetadata
  ): Promise<ReplyBody> {
    if (this.settings.latency > 0)
      await new Promise((resolve) => setTimeout(resolve, this.settings.latency));
    const writes = (flags & RequestFlag.Write) !== 0;
    const refusal = this.refusal(writes);
    if (refusal) return refuse(refusal);
    const reply = await runBatch(body, {
      root: this.root,
      references: this.context.references,
      metadata,
      access: this.accessFor(metadata),
      beforeRead: () => this.calculation.runIfAutomatic(),
      onDefect: (error) => this.defects.push(error),
    });
    if (writes && !atLeast(this.settings.ceiling, KEEPS_UNDO)) this.workbook.clearUndo();
    return reply;
  }

  private refusal(writes: boolean): HostError | null {
    if (this.editing.active) return new HostError("InvalidOperationInCellEditMode");
    return writes && this.faults.readOnly ? new HostError("AccessDenied") : null;
  }

  private accessFor(metadata: ClientMetadata): MemberAccess {
    return new MemberAccess({
      supports: (className, wireName) =>
        atLeast(this.settings.ceiling, metadata.requirementSet(className, wireName) ?? "1.1"),
      beforeUse: (member) => this.faults.check(member),
    });
  }

  /** What the user does in the grid itself reaches the add-in as events. */
  private hearGrid(): readonly (() => void)[] {
    return [
      this.workbook.onEdited((sheet, area) =>
        this.user.act(() => cellsChanged(this.context, sheet, area, "RangeEdited"))
      ),
      this.workbook.onSelected((sheet, area) =>
        this.user.act(() => selected(this.context, sheet, area))
      ),
      this.workbook.onShifted((sheet, shift) =>
        this.user.act(() => cellsShifted(this.context, sheet, shift))
      ),
    ];
  }
}

/** An Excel around a workbook. */
export function createHost(workbook: EngineWorkbook, options: HostOptions = {}): Host {
  return new Host(workbook, options);
}
