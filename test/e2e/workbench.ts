/** The workbench in a browser, as a person uses it: by mouse and keyboard, waiting for what is to be seen. */
import path from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import type { WorkbenchWindow } from "../../src/workbench/page/test-window";
import { launch } from "./browser";
import { serve } from "./server";

/** Where webpack's development build lies. */
export const WORKBENCH = path.resolve("reports/workbench");

type Value = ReturnType<WorkbenchWindow["value"]>;

export class Workbench {
  /** Requests to anything but the page's own server. */
  readonly strangers: string[] = [];
  /** What the page has asked; every question is answered with yes. */
  readonly questions: string[] = [];
  /** Errors that the page did not catch. */
  readonly errors: string[] = [];
  private constructor(
    readonly page: Page,
    private readonly closers: readonly (() => Promise<void>)[]
  ) {}

  static async open(options: { readonly width?: number; readonly scale?: number } = {}) {
    const site = await serve(WORKBENCH);
    const browser = await launch();
    const { width = 1280, scale = 1 } = options;
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      deviceScaleFactor: scale,
      locale: "zh-CN",
      reducedMotion: "reduce",
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const page = await context.newPage();
    const bench = new Workbench(page, [() => browser.close(), () => site.close()]);
    await bench.visit(site.url);
    return bench;
  }

  async close(): Promise<void> {
    for (const close of this.closers) await close();
  }

  private async visit(url: string): Promise<void> {
    this.page.on("request", (request) => {
      const address = request.url();
      if (!/^(data|blob):/.test(address) && !address.startsWith(url)) this.strangers.push(address);
    });
    this.page.on("dialog", (dialog) => {
      this.questions.push(dialog.message());
      void dialog.accept();
    });
    this.page.on("pageerror", (error) => this.errors.push(String(error.stack)));
    await this.page.goto(url);
    await this.page.waitForFunction(() => window.workbench !== undefined);
    this.page.setDefaultTimeout(10_000);
  }

  /** The task pane. */
  get pane(): FrameLocator {
    return this.page.frameLocator("#pane-frame");
  }

  /** Clicks a cell of the sheet in front. */
  async click(address: string): Promise<void> {
    const rect = await this.page.evaluate((cell) => window.workbench!.rect(cell), address);
    await this.page.mouse.click(rect.x + Math.min(rect.width, 40) / 2, rect.y + rect.height / 2);
    await this.page.waitForFunction(
      (cell) => new RegExp(`!${cell}(:|$)`).test(window.workbench!.selection()),
      address
    );
  }

  /** Goes to a cell, types over it and presses Enter; an empty text clears the cell. */
  async type(address: string, text: string): Promise<void> {
    await this.click(address);
    if (text === "") return this.page.keyboard.press("Delete");
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** Pastes at a cell what another program has put on the clipboard: rows of cells. */
  async paste(address: string, html: string): Promise<void> {
    await this.click(address);
    await this.page.evaluate(async (table) => {
      const type = "text/html";
      await navigator.clipboard.write([new ClipboardItem({ [type]: new Blob([table], { type }) })]);
    }, html);
    await this.page.keyboard.press("Control+v");
  }

  /** Inserts a row above a cell by the menu of the row headers. */
  async insertRowAbove(address: string): Promise<void> {
    await this.click(address);
    const { y } = await this.page.evaluate((cell) => window.workbench!.rect(cell), address);
    // Not in the middle: that of a merged cell may be the edge of two rows.
    await this.page.mouse.click(20, y + 9);
    await this.page.mouse.click(20, y + 9, { button: "right" });
    await this.page.getByText("在上方插入").click({ position: { x: 5, y: 5 } });
    await this.page.keyboard.press("Escape");
  }

  /** Inserts a column by the menu of the column headers. */
  async insertColumnBefore(address: string): Promise<void> {
    await this.click(address);
    const { x, width } = await this.page.evaluate((cell) => window.workbench!.rect(cell), address);
    const { y } = await this.page.evaluate(() => window.workbench!.rect("A1"));
    const header = [x + width / 2, y - 9] as const;
    await this.page.mouse.click(...header);
    await this.page.mouse.click(...header, { button: "right" });
    await this.page.getByText("在左侧插入").click({ position: { x: 5, y: 5 } });
    await this.page.keyboard.press("Escape");
  }

  /** Brings a sheet to the front by its tab. */
  async goToSheet(name: string): Promise<void> {
    await this.page.locator("[data-u-comp=slide-tab-item]", { hasText: name }).first().click();
    await this.page.waitForFunction(
      (sheet) => window.workbench!.selection().replaceAll("'", "").startsWith(`${sheet}!`),
      name
    );
  }

  async value(address: string): Promise<Value> {
    return this.page.evaluate(async (cell) => {
      await window.workbench!.calculated();
      return window.workbench!.value(cell);
    }, address);
  }

  async formula(address: string): Promise<string> {
    return this.page.evaluate((cell) => window.workbench!.formula(cell), address);
  }

  async sheets(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.workbench!.sheets());
  }

  async selection(): Promise<string> {
    return this.page.evaluate(() => window.workbench!.selection());
  }

  /** Waits until a cell has a value. */
  async waitForValue(address: string, value: Value): Promise<void> {
    await this.page.waitForFunction(
      ([cell, expected]) => window.workbench!.value(cell) === expected,
      [address, value] as const
    );
  }

  /** The file that saving would give. */
  async save(): Promise<Uint8Array> {
    const bytes = await this.page.evaluate(async () => [...(await window.workbench!.save())]);
    return Uint8Array.from(bytes);
  }

  /** Keeps a picture where PICTURES names a folder. */
  async picture(name: string): Promise<void> {
    const folder = process.env["PICTURES"];
    if (folder) await this.page.screenshot({ path: path.join(folder, `${name}.png`) });
  }
}
