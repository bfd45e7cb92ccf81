import {
  FluentProvider,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { Pane as PaneModel } from "./create-pane";
import type { DarkSetting } from "./start/office-theme";
import { Pane } from "./pane";

/** Chinese glyphs come from the system; the order gives each platform its own. */
const FONTS =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';

const LIGHT: Theme = { ...webLightTheme, fontFamilyBase: FONTS };
const DARK: Theme = { ...webDarkTheme, fontFamilyBase: FONTS };

interface PaneRootProps {
  readonly pane: PaneModel;
  readonly dark: DarkSetting;
}

/** The pane in its theme, following its state. */
export function PaneRoot({ pane, dark }: PaneRootProps) {
  const state = useSyncExternalStore(pane.store.subscribe, pane.store.get);
  const isDark = useSyncExternalStore(dark.subscribe, dark.get);
  return (
    <FluentProvider theme={isDark ? DARK : LIGHT}>
      <Pane state={state} run={pane.run} />
    </FluentProvider>
  );
}
