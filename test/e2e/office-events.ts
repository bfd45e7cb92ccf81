/** Listens in the pane's own window, through Office.js, as the add-in does. */
import type { Workbench } from "./workbench";

interface Heard {
  heard?: string[];
}

/** Hears what Excel tells add-ins from now on. */
export async function listen({ page }: Workbench): Promise<void> {
  const frame = page.frame({ url: /taskpane\.html$/ });
  if (!frame) throw new Error("the pane is not loaded");
  await frame.evaluate(async () => {
    const heard: string[] = [];
    (window as Heard).heard = heard;
    const note = (text: string): Promise<void> => Promise.resolve(void heard.push(text));
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add(({ changeType, address, triggerSource }) =>
        note(`${changeType} ${address} ${triggerSource}`)
      );
      worksheets.onSelectionChanged.add(({ address }) => note(`select ${address}`));
      worksheets.onActivated.add(() => note("activate"));
      worksheets.onAdded.add(() => note("add"));
      worksheets.onDeleted.add(() => note("delete"));
      await context.sync();
    });
  });
}

/** Waits until Excel has told of something. */
export async function heard({ page }: Workbench, event: string): Promise<void> {
  const frame = page.frame({ url: /taskpane\.html$/ });
  await frame?.waitForFunction((one) => (window as Heard).heard?.includes(one), event);
}
