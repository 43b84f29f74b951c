import { describe, expect, test } from 'vitest';
import { DRAWING_ATTACKS, DRAWINGS } from '../../../tests/commands/attacks/drawings.ts';
import { drawingProblems } from './drawing.ts';
import { mendedDrawing } from './mended-drawing.ts';

const NS = 'xmlns="http://www.w3.org/2000/svg"';
const bytesOf = (drawing: string | Buffer) => (typeof drawing === 'string' ? Buffer.from(drawing) : drawing);
const svg = (inner: string) => `<svg ${NS}>${inner}</svg>`;

describe('A drawing that is refused', () => {
  test.each([
    [
      'a script',
      svg('<script>a()</script><path d="M0 0"/>'),
      svg('<path d="M0 0"/>'),
      ['<script>a()</script>'],
    ],
    ['a handler', svg('<path d="M0 0" onclick="a()"/>'), svg('<path d="M0 0"/>'), ['onclick="a()"']],
    [
      'a link around a shape',
      svg('<g><a href="https://a.example"><path d="M0 0"/></a></g>'),
      svg('<g><path d="M0 0"/></g>'),
      ['<a href="https://a.example">', '</a>'],
    ],
    [
      'what an unknown program has written',
      `<svg ${NS} xmlns:x="https://a.example/x" x:made="1"><x:data><x:script/></x:data><path d="M0 0" x:id="2"/></svg>`,
      `<svg ${NS} xmlns:x="https://a.example/x"><path d="M0 0"/></svg>`,
      ['x:made="1"', '<x:data><x:script/></x:data>', '<x:script/>', 'x:id="2"'],
    ],
    [
      'definitions of namespaces',
      `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x" [<!ENTITY ns_svg "http://www.w3.org/2000/svg">]><svg xmlns="&ns_svg;"><path d="M0 0"/></svg>`,
      svg('<path d="M0 0"/>'),
      [],
    ],
    [
      'a style that imports another',
      svg(
        '<style>@import url("https://a.example/b;c.css") screen; rect { fill: red }</style><path d="M0 0"/>',
      ),
      svg('<style> rect { fill: red }</style><path d="M0 0"/>'),
      ['@import url("https://a.example/b;c.css") screen;'],
    ],
    [
      'a style sheet of its own',
      `<?xml-stylesheet href="a.css"?>${svg('')}`,
      svg(''),
      ['<?xml-stylesheet href="a.css"?>'],
    ],
    [
      'another encoding',
      Buffer.from(`<?xml version="1.0" encoding="iso-8859-1"?>${svg('<title>Björkhult</title>')}`, 'latin1'),
      `<?xml version="1.0"?>${svg('<title>Björkhult</title>')}`,
      [],
    ],
    [
      'UTF-16',
      Buffer.from(`\ufeff<?xml version="1.0" encoding="utf-16"?>${svg('<title>Å</title>')}`, 'utf16le'),
      `<?xml version="1.0"?>${svg('<title>Å</title>')}`,
      [],
    ],
  ])('because of %s is mended', (_, drawing, text, removed) => {
    expect(mendedDrawing(bytesOf(drawing))).toEqual({ text, removed, isRight: true });
  });

  test.each([
    ['a page in it', svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">a</p></foreignObject>')],
    ['a picture from elsewhere', svg('<image href="https://a.example/b.png"/>')],
    ['a syntax error', svg('<path')],
  ])('because of %s is left to somebody who sees it', (_, drawing) => {
    expect(mendedDrawing(bytesOf(drawing))).toBeUndefined();
  });

  test('is mended as far as it can be', () => {
    const mended = mendedDrawing(bytesOf(svg('<script/><image href="https://a.example/b.png"/>')))!;
    expect(mended).toMatchObject({ isRight: false, removed: ['<script/>'] });
  });
});

test.each(DRAWING_ATTACKS)(
  '%s: what is mended is what the check accepts, or has fewer problems',
  (_, drawing) => {
    const bytes = bytesOf(drawing);
    const mended = mendedDrawing(bytes);
    if (!mended) return;
    const left = drawingProblems('', bytesOf(mended.text));
    expect(left.length === 0).toBe(mended.isRight);
    expect(left.length).toBeLessThan(drawingProblems('', bytes).length);
  },
);

test.each(Object.entries(DRAWINGS))('a drawing of %s has nothing to mend', (_, drawing) => {
  expect(mendedDrawing(bytesOf(drawing))).toBeUndefined();
});
