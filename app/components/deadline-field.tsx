import { useFetcher } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import { paths } from "#app/paths.ts";
import { DeadlineInput } from "./ui/deadline-input.tsx";
import type { FieldProps } from "./ui/field.tsx";

/** Time after the last key before the server is asked. */
const PAUSE_MS = 250;

/**
 * A deadline whose other form is said back as one types: a date for “10 ngày làm
 * việc”, working days for a date. Without JavaScript it is the bare field.
 */
export function DeadlineField({
  from,
  saidBack,
  ...props
}: FieldProps & {
  defaultValue?: string | null | undefined;
  /** The day from which working days count, "YYYY-MM-DD"; today when left out. */
  from?: string;
  /** What stands below before anything is typed. */
  saidBack?: ReactNode;
}) {
  const fetcher = useFetcher<{ value: string; text: string }>();
  const typed = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);
  const ask = (value: string) => {
    typed.current = value;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => fetcher.load(paths.deadline(value, from)), PAUSE_MS);
  };
  const isAnswered = fetcher.data !== undefined && fetcher.data.value === typed.current;
  return (
    <DeadlineInput
      {...props}
      onValue={ask}
      saidBack={isAnswered ? fetcher.data?.text : typed.current === null ? saidBack : null}
    />
  );
}
