import type { ReactElement } from "react";

interface IconProps {
  readonly className?: string | undefined;
}

/** An icon of 20 by 20, in the colour of its text; the words beside it say what it means. */
function icon(drawing: ReactElement) {
  return function Icon({ className }: IconProps) {
    return (
      <svg
        className={className}
        width="20"
        height="20"
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {drawing}
      </svg>
    );
  };
}

export const ErrorIcon = icon(
  <>
    <circle cx="10" cy="10" r="7.25" />
    <path d="M7.5 7.5l5 5m0-5l-5 5" />
  </>
);

export const WarningIcon = icon(
  <>
    <path d="M10 3l7.5 13.25h-15z" />
    <path d="M10 8v4M10 14v.01" />
  </>
);

export const AdviceIcon = icon(
  <>
    <circle cx="10" cy="10" r="7.25" />
    <path d="M10 9.25v4.25M10 6.5v.01" />
  </>
);

export const SuccessIcon = icon(
  <>
    <circle cx="10" cy="10" r="7.25" />
    <path d="M6.75 10.25l2.25 2.25 4.25-4.5" />
  </>
);

export const DocumentIcon = icon(
  <>
    <path d="M5 2.75h6.5L15 6.25v11H5z" />
    <path d="M11.5 2.75v3.5H15M10 15V9.5m0 0l-2 2m2-2l2 2" />
  </>
);

export const TableIcon = icon(
  <>
    <rect x="3" y="3.5" width="14" height="13" rx="1.5" />
    <path d="M3 8h14M8 8v8.5" />
  </>
);

export const CloseIcon = icon(<path d="M5.5 5.5l9 9m0-9l-9 9" />);

const RightIcon = icon(<path d="M8 5.5l4.5 4.5L8 14.5" />);
const DownIcon = icon(<path d="M5.5 8l4.5 4.5L14.5 8" />);

interface FoldIconProps extends IconProps {
  readonly open: boolean;
}

/** Before something that can be folded and unfolded. */
export function FoldIcon({ open, className }: FoldIconProps) {
  return open ? <DownIcon className={className} /> : <RightIcon className={className} />;
}
