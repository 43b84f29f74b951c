/** `npm run status`: which follow-ups are published, due and overdue, for each municipality and year. */
import { readSettings } from '../settings/environment.ts';
import { readContent } from '../content/read.ts';
import { belongsTo } from '../domain/catalog.ts';
import { addMonths } from '../domain/day.ts';
import { judgePromise } from '../domain/judged.ts';
import { MONTHS_TO_REPORT } from '../domain/schedule.ts';
import * as messages from '../text/editing.ts';
import { periodText } from '../text/period.ts';
import { run } from './command.ts';

await run(async () => {
  const settings = readSettings();
  const { content } = await readContent(settings);
  const { today } = settings;
  let published = 0;
  let overdue = 0;
  if (content.municipalities.length === 0) console.log(messages.NO_CONTENT);
  for (const { id, name } of content.municipalities) {
    console.log(name);
    const agreements = content.agreements.filter(({ municipality }) => municipality === id);
    if (agreements.length === 0) console.log(`  ${messages.NO_AGREEMENT}`);
    for (const agreement of agreements) {
      console.log(`  ${agreement.year}${agreement.name === undefined ? '' : ` ${agreement.name}`}`);
      if (agreement.rhythm === undefined) console.log(`    ${messages.NO_RHYTHM}`);
      for (const promise of content.promises.filter((one) => belongsTo(one, agreement))) {
        console.log(`    ${promise.shortName}`);
        const { schedule } = judgePromise(promise, agreement, content.parties, today);
        for (const period of schedule.periods) {
          const report = promise.reports.find((one) => one.period.id === period.id);
          const day = addMonths(period.to, MONTHS_TO_REPORT);
          const isOverdue = schedule.overdue.includes(period);
          if (report) published++;
          if (isOverdue) overdue++;
          const state = report
            ? messages.published(report.published)
            : isOverdue
              ? messages.overdue(day)
              : period.to < today
                ? messages.due(day)
                : messages.toCome(period.to);
          console.log(`      ${periodText(period, true).padEnd(18)} ${state}`);
        }
      }
    }
  }
  console.log(`\n${messages.statusSum(published, overdue)}`);
  return 0;
});
