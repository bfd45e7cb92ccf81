/** Whether the pane is to be dark, and how to hear of a change; fits useSyncExternalStore. */
export interface DarkSetting {
  readonly get: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
}

/** The host's theme where it tells one (Windows, Mac), else what the system or the browser prefers. */
export function darkSetting(
  officeTheme: Pick<Office.OfficeTheme, "bodyBackgroundColor"> | undefined,
  preference: MediaQueryList
): DarkSetting {
  const background = officeTheme?.bodyBackgroundColor;
  if (background) {
    const dark = isDark(background);
    return { get: () => dark, subscribe: () => () => undefined };
  }
  return {
    get: () => preference.matches,
    subscribe(listener) {
      preference.addEventListener("change", listener);
      return () => preference.removeEventListener("change", listener);
    },
  };
}

/** True for a colour `#RRGGBB` darker than the middle grey, as the eye weighs red, green and blue. */
function isDark(color: string): boolean {
  const [red = 255, green = 255, blue = 255] = (color.match(/[\da-f]{2}/gi) ?? []).map((part) =>
    Number.parseInt(part, 16)
  );
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}
