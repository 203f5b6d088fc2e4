import { useState } from "react";
import { Button } from "./button.tsx";
import type { IconName } from "./icon.tsx";
import { useHydrated } from "./use-hydrated.ts";

/** Copies a text; shown only where there is a clipboard, so the text itself must stand beside it. */
export function CopyButton({
  value,
  icon,
  copy,
  copied,
}: {
  value: string;
  icon: IconName;
  copy: string;
  copied: string;
}) {
  const [isCopied, setCopied] = useState(false);
  const canCopy = useHydrated() && "clipboard" in navigator;
  if (!canCopy) return null;
  return (
    <Button
      type="button"
      variant="primary"
      icon={isCopied ? "check" : icon}
      onClick={() => {
        navigator.clipboard.writeText(value).then(
          () => setCopied(true),
          () => setCopied(false),
        );
      }}
    >
      {isCopied ? copied : copy}
    </Button>
  );
}
