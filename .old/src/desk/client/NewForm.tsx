/** The form of something new, with a button that makes it once everything is filled in. */
import type { ComponentChildren } from 'preact';

export interface NewFormProps {
  readonly heading: string;
  readonly intro?: string;
  /** What the button says. */
  readonly button: string;
  /** Absent while something is not filled in. */
  readonly onMake: (() => void) | undefined;
  readonly children: ComponentChildren;
}

export function NewForm({ heading, intro, button, onMake, children }: NewFormProps) {
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        onMake?.();
      }}
    >
      <h1>{heading}</h1>
      {intro !== undefined && <p>{intro}</p>}
      {children}
      <button type="submit" disabled={onMake === undefined}>
        {button}
      </button>
    </form>
  );
}
