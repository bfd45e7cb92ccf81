import { useState, type FormEvent } from "react";
import type { NewTable } from "../../forms";
import { EMPTY_DRAFT, headOf, mistakesOf, type Suggestions } from "./table-draft";

/**
 * A form whose draft becomes a table. A mistake takes the cursor to its entry; once the table is made the
 * form is empty again but for the unit.
 */
export function useTableForm(suggested: Suggestions, make: (head: NewTable) => Promise<boolean>) {
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [submitted, setSubmitted] = useState(false);
  const mistakes = mistakesOf(draft);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setSubmitted(true);
    const [wrong] = Object.keys(mistakes);
    if (wrong !== undefined) return focusEntry(event.currentTarget, wrong);
    if (!(await make(headOf(draft, suggested)))) return;
    setDraft({ ...EMPTY_DRAFT, unitCode: draft.unitCode, unitName: draft.unitName });
    setSubmitted(false);
  }

  return {
    draft,
    setDraft,
    submit,
    /** The input of an entry. */
    inputOf: (key: "projectName" | "projectCode" | "number") => ({
      name: key,
      value: draft[key] ?? String(suggested.number),
      onChange: (_: unknown, { value }: { value: string }) => setDraft({ ...draft, [key]: value }),
    }),
    /** What the field of an entry says once the form was to be submitted. */
    mistakeOf(key: keyof ReturnType<typeof mistakesOf>) {
      const text = mistakes[key];
      return submitted && text !== undefined ? { validationMessage: text } : {};
    },
  };
}

function focusEntry(form: HTMLFormElement, name: string): void {
  const entry = form.elements.namedItem(name);
  if (entry instanceof HTMLElement) entry.focus();
}
