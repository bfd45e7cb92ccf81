import type { Host } from "../host";
import { isSetSupported } from "../requirement-sets";

type Callback = (result: { readonly status: "succeeded" }) => void;

/** Office.context as Excel has it. */
export function contextOf(host: Host) {
  const { platform } = host.settings;
  return {
    host: "Excel",
    platform,
    contentLanguage: "zh-CN",
    displayLanguage: "zh-CN",
    diagnostics: { host: "Excel", platform, version: "16.0.0.0" },
    requirements: {
      isSetSupported: (set: string, version?: string | number) =>
        isSetSupported(host.settings.ceiling, set, version),
    },
    document: { settings: documentSettings(host) },
  };
}

/** Office.context.document.settings: the same store as the workbook's settings. */
function documentSettings({ workbook: { settings } }: Host) {
  return {
    get: (name: string) => settings.get(name) ?? null,
    set: (name: string, value: unknown) => void settings.set(name, value),
    remove: (name: string) => void settings.delete(name),
    saveAsync: (options?: Callback | object, callback?: Callback) => {
      const done = typeof options === "function" ? (options as Callback) : callback;
      done?.({ status: "succeeded" });
    },
  };
}
