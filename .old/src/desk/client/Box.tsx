/** A box to type in, with the check's findings below it. */
import { createContext } from 'preact';
import { useContext, useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../content/problems/problem.ts';
import * as words from '../../text/desk/desk.ts';
import { hasFix, proposed } from '../proposed.ts';

export interface BoxProps {
  /** What the file has. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly label: string;
  readonly hint?: string | undefined;
  /** The label is only for those who do not see the table's heads. */
  readonly isLabelHidden?: boolean;
  readonly isLong?: boolean;
  readonly isRequired?: boolean;
  /** What is typed is not shown. */
  readonly isSecret?: boolean;
  readonly problems?: readonly Problem[];
  readonly placeholder?: string;
  /** Where the box is in a table. */
  readonly cell?: string;
  /** Which field it is for. */
  readonly name?: string | undefined;
}

export function Box(props: BoxProps) {
  const {
    text,
    onText,
    label,
    hint,
    isLong = false,
    isLabelHidden = false,
    isRequired = false,
    problems = [],
  } = props;
  const id = useId();
  const box = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  // What is typed stays as it was typed, although the file may spell it in another way.
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const shown = typed ?? text;
  useEffect(() => {
    if (isLong && box.current) {
      box.current.style.blockSize = 'auto';
      box.current.style.blockSize = `${box.current.scrollHeight + 2}px`;
    }
  }, [shown, isLong]);
  const common = {
    id,
    ref: box,
    value: shown,
    'aria-describedby':
      [hint ? `${id}-h` : '', problems.length > 0 ? `${id}-p` : ''].filter(Boolean).join(' ') || undefined,
    'aria-invalid': problems.some(({ severity }) => severity === 'error') || undefined,
    'aria-required': isRequired || undefined,
    'data-cell': props.cell,
    name: props.name,
    placeholder: props.placeholder,
    onInput: ({ currentTarget: { value } }: { readonly currentTarget: { readonly value: string } }) => {
      setTyped(value);
      onText(value);
    },
    onBlur: () => setTyped(undefined),
  };
  return (
    <div class="field">
      <label for={id} class={isLabelHidden ? 'visually-hidden' : undefined}>
        {isRequired ? words.required(label) : label}
      </label>
      {hint && !isLabelHidden && (
        <p class="hint" id={`${id}-h`}>
          {hint}
        </p>
      )}
      {props.isSecret ? (
        <input type="password" autocomplete="current-password" {...common} />
      ) : isLong ? (
        <textarea rows={1} {...common} />
      ) : (
        <input type="text" autocomplete="off" {...common} />
      )}
      <Findings problems={problems} id={`${id}-p`} />
    </div>
  );
}

/** Follows what the check proposes. */
export const Fixing = createContext<(problem: Problem) => void>(() => undefined);

/** The findings of a field, in the check's own words, with its proposals to follow. */
export function Findings({ problems, id }: { readonly problems: readonly Problem[]; readonly id?: string }) {
  const fix = useContext(Fixing);
  if (problems.length === 0) return null;
  return (
    <ul class="findings" id={id}>
      {problems.map((problem) => (
        <li class={problem.severity} key={`${problem.line}:${problem.column}:${problem.message}`}>
          <strong>{words.PROBLEM[problem.severity]}:</strong> {problem.message} {problem.help}
          {hasFix(problem) && (
            <button type="button" class="quiet" onClick={() => fix(problem)}>
              {words.writeInstead(proposed(problem)!)}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

export interface SelectProps {
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onValue: (value: string) => void;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly isLabelHidden?: boolean;
  readonly isRequired?: boolean;
  readonly problems?: readonly Problem[];
  /** What no choice is called. */
  readonly none?: string;
  readonly cell?: string;
  readonly name?: string | undefined;
}

export function Select(props: SelectProps) {
  const {
    value,
    options,
    onValue,
    label,
    hint,
    isLabelHidden = false,
    isRequired = false,
    problems = [],
  } = props;
  const id = useId();
  const isKnown = value === '' || options.some((option) => option.value === value);
  return (
    <div class="field">
      <label for={id} class={isLabelHidden ? 'visually-hidden' : undefined}>
        {isRequired ? words.required(label) : label}
      </label>
      {hint && !isLabelHidden && <p class="hint">{hint}</p>}
      <select
        id={id}
        data-cell={props.cell}
        name={props.name}
        aria-invalid={problems.some(({ severity }) => severity === 'error') || undefined}
        aria-describedby={problems.length > 0 ? `${id}-p` : undefined}
        onChange={(event) => onValue(event.currentTarget.value)}
      >
        <option value="" selected={value === ''}>
          {props.none ?? words.NO_CHOICE}
        </option>
        {!isKnown && (
          <option value={value} selected>
            {value}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.text}
          </option>
        ))}
      </select>
      <Findings problems={problems} id={`${id}-p`} />
    </div>
  );
}

export interface ChecksProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly value: readonly string[];
  readonly onValue: (value: readonly string[]) => void;
  readonly problems: readonly Problem[];
  readonly name?: string | undefined;
}

/** Several choices, each with a box to tick. */
export function Checks({ label, hint, options, value, onValue, problems, name }: ChecksProps) {
  const others = value.filter((one) => !options.some((option) => option.value === one));
  return (
    <fieldset class="checks">
      <legend>{label}</legend>
      {hint && <p class="hint">{hint}</p>}
      {[...options, ...others.map((one) => ({ value: one, text: one }))].map((option) => (
        <label key={option.value}>
          <input
            type="checkbox"
            name={name}
            value={option.value}
            checked={value.includes(option.value)}
            onChange={(event) =>
              onValue(
                event.currentTarget.checked
                  ? [...value, option.value]
                  : value.filter((one) => one !== option.value),
              )
            }
          />{' '}
          {option.text}
        </label>
      ))}
      <Findings problems={problems} />
    </fieldset>
  );
}

export interface UploadProps {
  readonly label: string;
  /** The file endings that can be chosen: `.pdf,.png`. */
  readonly accept?: string;
  readonly onFile: (name: string, contents: Uint8Array) => void;
}

/** A file from the computer, chosen or dropped. */
export function Upload({ label, accept, onFile }: UploadProps) {
  const id = useId();
  const take = (file: File | undefined) => {
    if (file) void file.arrayBuffer().then((contents) => onFile(file.name, new Uint8Array(contents)));
  };
  return (
    <div
      class="upload"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer?.files[0]);
      }}
    >
      <label for={id}>{label}</label>{' '}
      <input id={id} type="file" accept={accept} onChange={(event) => take(event.currentTarget.files?.[0])} />
    </div>
  );
}

/** The head of a table, with a column for each name. The roles hold also where the table is shown as a list. */
export function TableHead({ names }: { readonly names: readonly string[] }) {
  return (
    <thead>
      <tr role="row">
        {names.map((name) => (
          <th key={name} scope="col" role="columnheader">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}
