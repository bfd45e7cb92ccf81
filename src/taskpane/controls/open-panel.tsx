import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface OpenPanelProps {
  readonly label: string;
  readonly buttons: ReactNode;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** Something to look through or to fill in within the list. The keyboard is taken into it; Escape leaves it. */
export function OpenPanel({ label, buttons, onCancel, children }: OpenPanelProps) {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    root.current?.querySelector<HTMLElement>("textarea, button")?.focus();
    root.current?.scrollIntoView({ block: "nearest" });
  }, []);
  function press(event: KeyboardEvent) {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    onCancel();
  }
  return (
    <div ref={root} role="group" aria-label={label} className={styles.root} onKeyDown={press}>
      {children}
      <div className={styles.buttons}>{buttons}</div>
    </div>
  );
}
