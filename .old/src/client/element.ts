type Child = Node | string;

/**
 * Creates an element. Strings become text, never HTML. The value `true` sets an attribute without a value; `undefined` and
 * `false` leave it out.
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | boolean | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const created = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === true) created.setAttribute(attribute, '');
    else if (typeof value === 'string') created.setAttribute(attribute, value);
  }
  created.append(...children);
  return created;
}
