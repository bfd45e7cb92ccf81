import { Input, makeStyles, type InputProps } from "@fluentui/react-components";
import { useId } from "react";

const useStyles = makeStyles({ input: { minWidth: 0, width: "100%" } });

/** A text on offer, with what tells it from others. */
export interface Offer {
  readonly value: string;
  readonly label?: string;
}

interface OfferedInputProps extends Omit<InputProps, "list" | "className"> {
  readonly offers: readonly Offer[];
}

/** An input that offers texts and takes any other, by the browser's own list: the pane loads nothing for it. */
export function OfferedInput({ offers, ...props }: OfferedInputProps) {
  const styles = useStyles();
  const id = useId();
  const list = offers.length > 0 ? { list: id } : {};
  return (
    <>
      <Input {...props} {...list} className={styles.input} autoComplete="off" />
      {offers.length > 0 && (
        <datalist id={id}>
          {offers.map(({ value, label = "" }) => (
            <option key={`${value} ${label}`} value={value} label={label} />
          ))}
        </datalist>
      )}
    </>
  );
}
