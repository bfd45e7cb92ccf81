import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalM}`,
    textAlign: "center",
    color: tokens.colorNeutralForeground2,
  },
  icon: {
    display: "flex",
    color: tokens.colorBrandForeground1,
    "& svg": { width: "40px", height: "40px", strokeWidth: "1" },
  },
  title: { ...typographyStyles.subtitle2, margin: 0, color: tokens.colorNeutralForeground1 },
  text: { margin: 0, textWrap: "balance" },
});

interface EmptyStateProps {
  readonly icon: ReactElement;
  readonly title?: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** A view without a list: nothing asked for yet, or nothing to show; says what to do. */
export function EmptyState({ icon, title, text, children }: EmptyStateProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <span className={styles.icon}>{icon}</span>
      {title !== undefined && <h2 className={styles.title}>{title}</h2>}
      <p className={styles.text}>{text}</p>
      {children}
    </div>
  );
}
