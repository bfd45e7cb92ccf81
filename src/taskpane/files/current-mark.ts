import { makeStyles, tokens } from "@fluentui/react-components";

/** How a table shows what of it was asked for. */
export const useCurrentMark = makeStyles({
  current: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `-4px 0 0 4px ${tokens.colorBrandBackground2}, -8px 0 0 4px ${tokens.colorCompoundBrandStroke}`,
  },
});
