import { associateCommands, type RibbonOffice } from "../../src/commands";

type Associated = Parameters<RibbonOffice["actions"]["associate"]>[1];

/** The ribbon of a test: `click` runs what is associated with a function's name. */
function ribbon(addin?: RibbonOffice["addin"], fails = false) {
  const functions = new Map<string, Associated>();
  const done: string[] = [];
  const command = (name: string) => () => {
    done.push(name);
    return fails ? Promise.reject(new Error("no")) : Promise.resolve();
  };
  associateCommands(
    {
      actions: { associate: (name, run) => void functions.set(name, run) },
      ...(addin && { addin }),
    },
    { validate: command("validate"), clear: command("clear"), summarise: command("summarise") }
  );
  return {
    done,
    click: (name: string) => functions.get(name)?.({ completed: () => done.push("completed") }),
  };
}

test.each([
  ["validateWorkbook", "validate"],
  ["clearMarks", "clear"],
  ["summariseWorkbook", "summarise"],
])(
  "the button of %s runs its command, opens the pane and is then free again",
  async (name, command) => {
    const shown: string[] = [];
    const { click, done } = ribbon({
      showAsTaskpane: () => Promise.resolve(void shown.push("pane")),
    });
    await click(name);
    expect(done).toEqual([command, "completed"]);
    expect(shown).toEqual(["pane"]);
  }
);

test("where the pane can not be opened the command does its work all the same", async () => {
  const refusing = ribbon({ showAsTaskpane: () => Promise.reject(new Error("not supported")) });
  await refusing.click("clearMarks");
  expect(refusing.done).toEqual(["clear", "completed"]);
  const without = ribbon();
  await without.click("clearMarks");
  expect(without.done).toEqual(["clear", "completed"]);
});

test("the button is free again even after an error of the program", async () => {
  const { click, done } = ribbon(undefined, true);
  await expect(click("summariseWorkbook")).rejects.toThrow("no");
  expect(done).toEqual(["summarise", "completed"]);
});
