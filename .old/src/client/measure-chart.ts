/**
 * Draws the numbers of the table inside it as bars per period. The table remains for assistive
 * technology and print; the chart adds the comparison. It is not animated.
 */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  type ChartConfiguration,
  type Plugin,
} from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

interface Palette {
  readonly bar: string;
  readonly onBar: string;
  readonly text: string;
  readonly soft: string;
  readonly line: string;
}

/** A row of the table, from its data attributes. */
interface Row {
  readonly name: string;
  readonly value: number | null;
  readonly label: string;
  readonly before: number;
  readonly part: string;
  readonly isOpen: boolean;
}

const FADE_HEIGHT = 18;
const FADE_STEPS = 18;
const LABEL_GAP = 6;
const TOP_PADDING = 44;
/** Only parts at least this high have their number inside. */
const MIN_LABELLED_HEIGHT = 20;
const DASHES = [5, 4];

class MeasureChart extends HTMLElement {
  private chart: Chart | undefined;

  connectedCallback(): void {
    const plot = this.querySelector<HTMLElement>('.plot');
    if (!plot) return;
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void document.fonts.ready.then(() => this.draw(plot));
      for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) {
        matchMedia(query).addEventListener('change', () => this.draw(plot));
      }
    });
    observer.observe(plot);
  }

  private draw(plot: HTMLElement): void {
    this.chart?.destroy();
    const canvas = document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    plot.replaceChildren(canvas);
    const palette = paletteOf(plot);
    const { fontFamily } = getComputedStyle(plot);
    Chart.defaults.font = { ...Chart.defaults.font, family: fontFamily, size: 13 };
    Chart.defaults.color = palette.soft;
    const rows = [...this.querySelectorAll('tr[data-label]')].map(rowOf);
    this.chart = new Chart(canvas, barChart(rows, palette, targetOf(this.dataset)));
  }
}

interface Target {
  readonly value: number;
  readonly lines: readonly string[];
}

function targetOf({ target, targetLabel }: DOMStringMap): Target | undefined {
  if (target === undefined) return undefined;
  return { value: Number(target), lines: (targetLabel ?? '').split('\n') };
}

function rowOf(row: Element): Row {
  const { value, label, before, part, open } = (row as HTMLElement).dataset;
  return {
    name: row.querySelector('th')?.textContent.trim() ?? '',
    value: value === undefined ? null : Number(value),
    label: label ?? '',
    before: Number(before ?? 0),
    part: part ?? '',
    isOpen: open !== undefined,
  };
}

/**
 * Returns the page's current colours, whether light, dark or forced. A custom property is resolved through `color`, because
 * its own value may be an expression that a canvas cannot parse.
 */
function paletteOf(plot: HTMLElement): Palette {
  const resolved = (name: string) => {
    plot.style.color = `var(--chart-${name})`;
    const { color } = getComputedStyle(plot);
    plot.style.color = '';
    return color;
  };
  return {
    bar: resolved('bar'),
    onBar: resolved('on-bar'),
    text: resolved('text'),
    soft: resolved('soft'),
    line: resolved('line'),
  };
}

function barChart(rows: readonly Row[], palette: Palette, target: Target | undefined): ChartConfiguration {
  const highest = Math.max(target?.value ?? 0, ...rows.map(({ before, value }) => before + (value ?? 0)));
  return {
    type: 'bar',
    data: {
      labels: rows.map(({ name }) => name),
      datasets: [
        {
          data: rows.map(({ before, value }) => (value === null ? 0 : before)),
          backgroundColor: 'transparent',
          borderColor: palette.soft,
          borderWidth: 1,
          borderSkipped: 'bottom',
        },
        { data: rows.map(({ value }) => value ?? 0), backgroundColor: palette.bar },
      ],
    },
    options: {
      animation: false,
      events: [],
      maintainAspectRatio: false,
      layout: { padding: { top: TOP_PADDING, right: target ? labelWidth(target.lines) : 0 } },
      datasets: { bar: { categoryPercentage: 0.8, barPercentage: 0.9, maxBarThickness: 72 } },
      scales: {
        x: {
          stacked: true,
          grid: { display: false },
          border: { color: palette.text },
          ticks: { color: palette.text, maxRotation: 0 },
        },
        y: { stacked: true, display: false, min: 0, max: highest || 1 },
      },
    },
    plugins: [barLabels(rows, palette), ...(target ? [targetLine(target, palette)] : [])],
  };
}

/** Labels the bars with their numbers, instead of a legend, and fades out the top of those that may be higher. */
function barLabels(rows: readonly Row[], { bar, onBar, text, soft }: Palette): Plugin {
  return {
    id: 'bar-labels',
    afterDatasetsDraw(chart) {
      const { ctx, scales } = chart;
      const bars = chart.getDatasetMeta(1).data as unknown as readonly BarElement[];
      ctx.save();
      ctx.textAlign = 'center';
      rows.forEach(({ value, label, part, isOpen }, index) => {
        const element = bars[index];
        if (!element) return;
        const { x, y, base, width } = geometryOf(element);
        if (value === null) {
          write(ctx, label, x, scales['x']!.top - LABEL_GAP, { color: soft, baseline: 'bottom' });
          return;
        }
        if (isOpen) fadeUpwards(ctx, x - width / 2, y, width, bar);
        const top = isOpen ? y - FADE_HEIGHT : y;
        write(ctx, label, x, top - LABEL_GAP, { color: text, isBold: true, baseline: 'bottom' });
        if (part !== '' && base - y >= MIN_LABELLED_HEIGHT) {
          write(ctx, `+ ${part}`, x, (y + base) / 2, { color: onBar, baseline: 'middle' });
        }
      });
      ctx.restore();
    },
  };
}

/** Returns a bar's position as drawn. */
function geometryOf(bar: BarElement): { x: number; y: number; base: number; width: number } {
  const { x, y, base, width } = bar.getProps(['x', 'y', 'base', 'width'], true);
  return { x: x ?? 0, y: y ?? 0, base, width };
}

/** Draws a gradient towards transparent above a bar, so that it has no edge. */
function fadeUpwards(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  color: string,
): void {
  const height = FADE_HEIGHT / FADE_STEPS;
  ctx.fillStyle = color;
  for (let step = 0; step < FADE_STEPS; step++) {
    ctx.globalAlpha = 0.7 * (1 - step / FADE_STEPS);
    ctx.fillRect(x, y - (step + 1) * height, width, height);
  }
  ctx.globalAlpha = 1;
}

/** Draws the target as a line across all bars, with its label to the right of them. */
function targetLine({ value, lines }: Target, { text }: Palette): Plugin {
  return {
    id: 'target-line',
    afterDatasetsDraw({ ctx, chartArea, scales, width }) {
      const y = scales['y']!.getPixelForValue(value);
      ctx.save();
      ctx.strokeStyle = text;
      ctx.lineWidth = 2;
      ctx.setLineDash(DASHES);
      ctx.beginPath();
      ctx.moveTo(chartArea.left, y);
      ctx.lineTo(width, y);
      ctx.stroke();
      ctx.textAlign = 'right';
      const [above = '', below = ''] = lines;
      write(ctx, above, width - 2, y - LABEL_GAP, { color: text, baseline: 'bottom' });
      write(ctx, below, width - 2, y + LABEL_GAP, { color: text, isBold: true, baseline: 'top' });
      ctx.restore();
    },
  };
}

interface TextStyle {
  readonly color: string;
  readonly isBold?: boolean;
  readonly baseline: CanvasTextBaseline;
}

function write(
  ctx: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  { color, isBold = false, baseline }: TextStyle,
): void {
  const { family, size } = Chart.defaults.font;
  ctx.font = `${isBold ? 650 : 400} ${size ?? 13}px ${family ?? 'sans-serif'}`;
  ctx.fillStyle = color;
  ctx.textBaseline = baseline;
  ctx.fillText(text, x, y);
}

/** Estimates the width of the longest label next to the chart from its number of characters. */
function labelWidth(labels: readonly string[]): number {
  const characters = Math.max(...labels.map(({ length }) => length));
  return characters === 0 ? 0 : characters * 8 + 2 * LABEL_GAP;
}

customElements.define('measure-chart', MeasureChart);
