/** An editor in a browser fills in every field and presses every button in the forms at `/admin/`. */
import { slug } from '../../src/content/formats/identifier.ts';
import { launchBrowser } from '../browser/chromium.ts';
import { startDevelopment } from '../browser/development.ts';
import { Forms } from './forms.ts';
import type { Person } from './person.ts';
import { ACTIVITIES, AGREEMENT, asLine, MUNICIPALITY, PROMISE, TODAY } from './tertial.ts';

/** Writes all the content into a project, through its development server. */
export async function throughForms(person: Person, project: string): Promise<void> {
  const browser = await launchBrowser();
  const server = await person.step('starta', async () => {
    person.type('npm run dev');
    return startDevelopment(project, { BUILD_DATE: TODAY });
  });
  const open = (part: string, isFirst = false) =>
    Forms.open(person, browser, { address: server.address, project, part, isFirst });
  try {
    await person.step('en ny kommun', async () => {
      person.type(`${server.address}admin/`);
      await writeMunicipality(await open('Parter, ordlista och nya kommuner', true));
    });
    await person.step('ett nytt avtal', async () => {
      await writeAgreement(await open(MUNICIPALITY.namn));
    });
    await person.step('ett nytt löfte med tio aktiviteter', async () => {
      await writePromise(await open(MUNICIPALITY.namn));
    });
    await person.step('tertial 1', async () => {
      await writeTertial(await open(MUNICIPALITY.namn));
    });
  } finally {
    server.close();
    await browser.close();
  }
}

async function writeMunicipality(forms: Forms): Promise<void> {
  await forms.choose('Kommuner', 'Ny');
  await forms.write('namn', MUNICIPALITY.namn);
  await forms.write('kortnamn', MUNICIPALITY.kortnamn);
  await forms.write('kod', MUNICIPALITY.kod);
  await forms.write('webbplats', MUNICIPALITY.webbplats);
  await forms.write('kontakt.epost', MUNICIPALITY.epost);
  await forms.writeAddress(MUNICIPALITY.folder);
  await forms.save();
  await forms.see('Välj kommun');
}

async function writeAgreement(forms: Forms): Promise<void> {
  await forms.choose('Avtal', `Avtal ${AGREEMENT.year} (nytt)`);
  await forms.write('titel', AGREEMENT.titel);
  await forms.select('uppföljs', AGREEMENT.uppföljs);
  await forms.save();
}

async function writePromise(forms: Forms): Promise<void> {
  await forms.choose(`Löften ${AGREEMENT.year}`, 'Ny');
  await forms.write('titel', PROMISE.titel);
  await forms.write('kortnamn', PROMISE.kortnamn);
  await forms.writeAddress(PROMISE.folder);
  await forms.write('nya_aktiviteter', ACTIVITIES.map(asLine).join('\n'));
  await forms.save();
  await forms.see('Visa dem');
}

async function writeTertial(forms: Forms): Promise<void> {
  await forms.choose('Uppföljningar', `${PROMISE.kortnamn}: tertial 1 ${AGREEMENT.year} (ny)`);
  for (const [number, { promised, reported }] of ACTIVITIES.entries()) {
    if (reported === undefined) continue;
    const path = `redovisat.${number}`;
    await forms.write(`${path}.text`, reported.text);
    if (reported.status !== undefined) await forms.select(`${path}.status`, reported.status);
    if (reported.number !== undefined && typeof promised === 'object') {
      await forms.write(`${path}.tal_${slug(promised.enhet)}`, reported.number);
    }
  }
  await forms.save();
}
