import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { Actions } from "../../src/actions";
import type { ExistingMode, NamedSheet } from "../../src/excel";
import { TEXTS } from "../../src/taskpane/words/texts";
import { SEED } from "../support/seed";
import { added, done, removed, showPane, written } from "./pane-support";

const { conflict, fill } = TEXTS;
const button = (name: string) => screen.getByRole("button", { name });
const picker = () => screen.getByLabelText(fill.pickLabel);
/** A text file as a browser gives it; jsdom's files can not be read. */
function textFile(content: string | Uint8Array, name = "去年.txt"): File {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const file = new File([], name, { type: "text/plain" });
  return Object.defineProperties(file, {
    size: { value: bytes.length },
    arrayBuffer: { value: () => Promise.resolve(Uint8Array.from(bytes).buffer) },
  });
}

/** Excel as it answers where 2.乙 is there already, and 1.甲 is too unless it is `fresh`; asked again it writes what it is told to. */
function existing(fresh: readonly string[] = []) {
  const there = ["1.甲", "2.乙"].filter((name) => !fresh.includes(name));
  return jest.fn((_: unknown, mode: ExistingMode, only: readonly NamedSheet[] = []) => {
    const names = only.map(({ name }) => name);
    if (mode === "skip") return done(written(fresh, { skipped: added(...there) }));
    if (mode === "replace") return done(written([], { replaced: names }));
    return done(written(names.map((name) => `${name} (2)`)));
  });
}

test("a picked file's bytes are imported, and what could not be read is told", async () => {
  const importText = jest.fn<ReturnType<Actions["importText"]>, Parameters<Actions["importText"]>>(
    () => done(written(["1.甲"], { problems: ["第3行：没有读入。"] }))
  );
  const { user } = showPane({ importText });
  await user.upload(picker(), textFile("预算数"));
  expect(await screen.findByText("第3行：没有读入。")).toBeVisible();
  const [bytes, existing] = importText.mock.calls[0] ?? [];
  expect(Buffer.from(bytes ?? []).toString()).toBe("预算数");
  expect(existing).toBe("skip");
});

test("a dropped file is imported", async () => {
  const importText = jest.fn(() => done(written(["1.甲"])));
  showPane({ importText });
  const area = screen.getByText(fill.drop);
  fireEvent.dragOver(area);
  fireEvent.drop(area, { dataTransfer: { files: [textFile("预算数")] } });
  expect(await screen.findByText("1.甲")).toBeVisible();
});

test("the sample is the seed document", async () => {
  const importDocument = jest.fn(() => done(written(["1.甲"])));
  const { user } = showPane({ importDocument });
  await user.click(button(fill.sample));
  await screen.findByText("1.甲");
  expect(importDocument).toHaveBeenCalledWith(SEED, "skip", undefined);
});

test("a Word file is refused before anything is written", async () => {
  const importText = jest.fn(() => done(written([])));
  const { user } = showPane({ importText });
  await user.upload(picker(), textFile(new Uint8Array([0x50, 0x4b, 3, 4, 0]), "去年.txt"));
  expect(await screen.findByText(TEXTS.failed.notText("去年.txt"))).toBeVisible();
  expect(importText).not.toHaveBeenCalled();
});

test.each([
  [5_000_000, true],
  [5_000_001, false],
])("a file of %i bytes is read: %p", async (size, read) => {
  const importText = jest.fn(() => done(written(["1.甲"])));
  const { user } = showPane({ importText });
  await user.upload(picker(), textFile(new Uint8Array(size)));
  await screen.findByText(read ? "1.甲" : TEXTS.failed.tooLarge("去年.txt"));
  expect(importText).toHaveBeenCalledTimes(read ? 1 : 0);
});

test("existing sheets are left alone until the user has said what to do", async () => {
  const importText = existing();
  const { user } = showPane({ importText });
  await user.upload(picker(), textFile("预算数"));
  const question = await screen.findByRole("group", { name: conflict.title(2) });
  expect(within(question).getByRole("button", { name: conflict.keepBoth })).toHaveFocus();
  await user.click(button(conflict.skip));
  expect(await screen.findByText(TEXTS.done.nothingWritten)).toBeVisible();
  expect(importText.mock.calls.map(([, mode]) => mode)).toEqual(["skip"]);
});

test("both are kept", async () => {
  const importText = existing();
  const removeSheets = jest.fn(removed);
  const { user } = showPane({ importText, removeSheets });
  await user.upload(picker(), textFile("预算数"));
  await user.click(await screen.findByRole("button", { name: conflict.keepBoth }));
  expect(await screen.findByText("2.乙 (2)")).toBeVisible();
  expect(removeSheets).not.toHaveBeenCalled();
});

test("only what was skipped is written after the question; what is new stays as it was written", async () => {
  const importText = existing(["1.甲"]);
  const removeSheets = jest.fn(removed);
  const { user } = showPane({ importText, removeSheets });
  await user.upload(picker(), textFile("预算数"));
  await screen.findByText(conflict.alreadyWritten(1), { exact: false });
  await user.click(button(conflict.keepBoth));
  expect(await screen.findByText("2.乙 (2)")).toBeVisible();
  expect(screen.getByText("1.甲")).toBeVisible();
  expect(screen.queryByText("1.甲 (2)")).not.toBeInTheDocument();
  expect(importText).toHaveBeenLastCalledWith(expect.anything(), "keepBoth", added("2.乙"));
  expect(removeSheets).not.toHaveBeenCalled();
});

test("replacing is asked once more, and can be called off", async () => {
  const importText = existing();
  const { user } = showPane({ importText });
  await user.upload(picker(), textFile("预算数"));
  await user.click(await screen.findByRole("button", { name: conflict.replace }));
  expect(screen.getByText(conflict.replaceWarning)).toBeVisible();
  expect(button(TEXTS.cancel)).toHaveFocus();
  await user.click(button(TEXTS.cancel));
  expect(importText).toHaveBeenCalledTimes(1);
  await user.click(button(conflict.replace));
  await user.click(button(conflict.replaceConfirm));
  await waitFor(() =>
    expect(importText).toHaveBeenLastCalledWith(expect.anything(), "replace", added("1.甲", "2.乙"))
  );
  expect(await screen.findByRole("list", { name: TEXTS.done.replaced })).toBeVisible();
});
