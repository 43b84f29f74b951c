/**
 * Shows the values of the time that is pointed at, over a chart that was drawn during the build. They are those of the table, which
 * has a row for each mark of the chart, in the same order.
 */
import { Chart, LinearScale, LineController, LineElement, PointElement, Tooltip } from 'chart.js';

Chart.register(LinearScale, LineController, LineElement, PointElement, Tooltip);

interface Value {
  readonly x: number;
  readonly y: number;
  readonly date: string;
  readonly text: string;
}

for (const figure of document.querySelectorAll<HTMLElement>('.effect')) {
  const stage = figure.querySelector<HTMLElement>('.stage');
  if (stage) showValues(stage, valuesOf(figure, stage));
}

/** Horizontal positions are parts of the width, so that they hold when it changes. */
function valuesOf(figure: HTMLElement, stage: HTMLElement): readonly Value[] {
  const marks = [...stage.querySelectorAll('.mark')];
  const { left, top, width } = stage.getBoundingClientRect();
  return [...figure.querySelectorAll('tbody tr')].flatMap((row, index) => {
    const mark = marks[index]?.getBoundingClientRect();
    if (!mark) return [];
    const textOf = (selector: string) => row.querySelector(selector)?.textContent.trim() ?? '';
    const [group, value, answers] = ['.group', '.value', '.answers'].map(textOf);
    return {
      x: (mark.left + mark.width / 2 - left) / width,
      y: mark.top + mark.height / 2 - top,
      date: textOf('th'),
      text: [group && `${group}:`, value, answers && `(n = ${answers})`].filter(Boolean).join(' '),
    };
  });
}

function showValues(stage: HTMLElement, values: readonly Value[]): void {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  stage.append(canvas);
  const ink = () => getComputedStyle(stage).color;
  const paper = () => getComputedStyle(document.documentElement).backgroundColor;
  const { fontFamily } = getComputedStyle(stage);
  const chart = new Chart(canvas, {
    type: 'line',
    data: { datasets: [{ data: values.map(({ x, y }) => ({ x, y })), showLine: false }] },
    options: {
      locale: 'sv-SE',
      animation: false,
      maintainAspectRatio: false,
      font: { family: fontFamily, size: 13 },
      interaction: { mode: 'nearest', axis: 'x', intersect: false },
      elements: { point: { radius: 0, hoverRadius: 8, hoverBorderColor: ink, hoverBorderWidth: 2 } },
      scales: {
        x: { type: 'linear', display: false, min: 0, max: 1 },
        y: { display: false, reverse: true, min: 0, max: stage.clientHeight },
      },
      plugins: {
        tooltip: {
          backgroundColor: ink,
          titleColor: paper,
          bodyColor: paper,
          displayColors: false,
          callbacks: {
            title: ([item]) => values[item?.dataIndex ?? -1]?.date ?? '',
            label: ({ dataIndex }) => values[dataIndex]?.text ?? '',
          },
        },
      },
    },
  });
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)'])
    matchMedia(query).addEventListener('change', () => chart.update());
  // What was pointed at while this was being fetched.
  const [clientX, clientY] = stage.dataset['at']?.split(' ').map(Number) ?? [];
  if (clientX === undefined || clientY === undefined) return;
  canvas.dispatchEvent(new MouseEvent('mousemove', { clientX, clientY, bubbles: true }));
}
