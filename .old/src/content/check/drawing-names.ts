/** What a drawing (SVG) may consist of: what draws, and nothing that runs, moves, links or fetches. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const SVG = 'http://www.w3.org/2000/svg';
export const XHTML = 'http://www.w3.org/1999/xhtml';
export const XLINK = 'http://www.w3.org/1999/xlink';
export const XML = 'http://www.w3.org/XML/1998/namespace';

export const ELEMENTS = words(`
  svg g defs symbol use switch title desc metadata style
  path rect circle ellipse line polyline polygon image
  text tspan textPath
  linearGradient radialGradient stop pattern clipPath mask marker
  filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology
  feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
  font font-face font-face-src font-face-name glyph missing-glyph hkern vkern
  meshgradient meshrow meshpatch mesh solidcolor solidColor hatch hatchpath flowRoot flowRegion flowPara flowSpan
`);

/** Elements of SVG that run, move or point, and draw nothing themselves. A drawing without them looks as it does when it is opened. */
export const NOT_DRAWING = words(`
  script handler listener animate animateColor animateMotion animateTransform set discard mpath view cursor
`);

/** Elements that draw what their address names: a picture, which may be in the address itself. */
export const PICTURES = words('image feImage');

/** Attributes whose value is CSS, or a value of CSS. */
export const STYLED = words(`
  style
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters color-profile
  color-rendering cursor direction display dominant-baseline enable-background fill fill-opacity fill-rule filter flood-color
  flood-opacity font font-family font-feature-settings font-kerning font-size font-size-adjust font-stretch font-style
  font-variant font-variant-ligatures font-variation-settings font-weight glyph-orientation-horizontal
  glyph-orientation-vertical image-rendering isolation kerning letter-spacing lighting-color line-height marker marker-end
  marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order pointer-events shape-rendering
  shape-inside shape-padding solid-color solid-opacity stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset
  stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-align text-anchor text-decoration
  text-indent text-orientation text-overflow text-rendering transform transform-box transform-origin unicode-bidi
  vector-effect visibility white-space word-spacing writing-mode background background-color
`);

/** Attributes without an address or CSS. */
export const PLAIN = words(`
  id class lang role tabindex version baseProfile contentScriptType contentStyleType zoomAndPan type media title target
  x y x1 x2 y1 y2 cx cy r rx ry fx fy fr width height d points pathLength viewBox preserveAspectRatio viewTarget
  dx dy rotate textLength lengthAdjust startOffset method spacing side
  offset gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform
  clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight orient refX refY
  filterUnits primitiveUnits filterRes in in2 result mode values operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX
  targetY edgeMode kernelUnitLength preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent
  limitingConeAngle azimuth elevation pointsAtX pointsAtY pointsAtZ z stdDeviation scale xChannelSelector yChannelSelector
  radius baseFrequency numOctaves seed stitchTiles tableValues slope intercept amplitude exponent
  requiredFeatures requiredExtensions systemLanguage
  horiz-adv-x horiz-origin-x horiz-origin-y vert-adv-y vert-origin-x vert-origin-y units-per-em panose-1 stemv stemh cap-height
  x-height ascent descent bbox slope accent-height ideographic alphabetic mathematical hanging underline-position
  underline-thickness strikethrough-position strikethrough-thickness overline-position overline-thickness unicode unicode-range
  glyph-name arabic-form u1 u2 g1 g2 k widths name
  decoding loading crossorigin focusable externalResourcesRequired pitch hatchUnits hatchContentUnits hatchTransform
`);

/** Attributes of namespaces that browsers know. */
export const KNOWN_ATTRIBUTES: Readonly<Record<string, ReadonlySet<string>>> = {
  [XLINK]: words('type role arcrole title show actuate'),
  [XML]: words('space lang id'),
};

/** What drawing programs write about a drawing. No browser does anything with it. */
const PROGRAMS = words(`
  http://www.inkscape.org/namespaces/inkscape
  http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd
  http://inkscape.sourceforge.net/DTD/sodipodi-0.dtd
  http://www.openswatchbook.org/uri/2009/osb
  http://www.w3.org/1999/02/22-rdf-syntax-ns#
  http://www.w3.org/2000/01/rdf-schema#
  http://creativecommons.org/ns#
  http://web.resource.org/cc/
  http://purl.org/dc/elements/1.1/
  http://purl.org/dc/terms/
  adobe:ns:meta/
  http://www.serif.com/
  http://www.bohemiancoding.com/sketch/ns
  http://www.figma.com/figma/ns
  http://www.corel.com/coreldraw/odm/2003
  http://schemas.microsoft.com/visio/2003/SVGExtensions/
  http://krita.org/namespaces/svg/krita
  http://vectornator.io
  https://boxy-svg.com
  https://vecta.io/nano
  http://svgjs.com/svgjs
  http://svgjs.dev/svgjs
  http://xml.openoffice.org/svg/export
  http://sun.com/xmlns/staroffice/presentation
`);

/** Returns whether the elements and attributes of a namespace are notes of a drawing program, which browsers ignore. */
export function isOfProgram(namespace: string): boolean {
  return PROGRAMS.has(namespace) || /^http:\/\/ns\.adobe\.com\/[\w./-]*$/.test(namespace);
}

/** Processing instructions that are notes of a drawing program. */
export const INSTRUCTIONS = words('xpacket');

/** The public identifiers of SVG. Browsers read no definitions for them. */
export const PUBLIC_IDENTIFIER = /^-\/\/W3C\/\/DTD SVG (?:1\.0|1\.1|1\.1 (?:Basic|Tiny)|20\d{6})\/\/EN$/;
