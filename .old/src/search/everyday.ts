/**
 * Everyday words, and the official ones that promises and follow-ups have instead. A site adds its own as `vardagsord` in
 * `ordlista.yaml`.
 */
import type { GlossaryTerm } from '../domain/model.ts';
import type { EverydayWord } from './everyday-lookup.ts';

/** On each line everyday words, and the official ones that each of them stands for. Forms and endings are known anyway. */
const TABLE = `
  fartkontroll, fortkörning, fortkörare, fartsyndare, fart, hastighetsöverträdelse, kör fort, köra fort, kör för fort: hastighetskontroll, hastighet, trafikkontroll
  fartkamera, trafikkamera: hastighetskontroll, kamera
  fartgupp, farthinder, gupp, fartbula: hastighetsdämpande, farthinder, hastighet
  fartskylt, farttavla: hastighetsvisande skylt, hastighet
  epa, epatraktor, epadunk, epabil, epabilar: traktor, moped
  moppe, flakmoped, mopedist: moped
  snöskoter: skoter
  skoter: snöskoter
  sparkcykel, elscooter, elskoter: elsparkcykel, cykel
  rattfylla, rattfyllerist, rattfull, rattonykter, köra full, full i trafiken: nykterhetskontroll, rattfylleri, utandningsprov, alkohol
  nykterhetskontroll, alkotest, alkoholtest, alkoholkontroll: utandningsprov, nykterhetskontroll, trafikkontroll
  drograttfylla: drogpåverkan, nykterhetskontroll
  felparkering, felparkerad, parkeringsbot, parkeringsböter: parkering, felparkering
  pensionär, senior, gammal, gamla, åldring, farmor, mormor: äldre
  ungdom, tonåring, kids, kid, yngre: ungdom, unga
  unga, ung: ungdom
  ungdomar: unga
  barn: elev, skola, unga
  plugget, klass: skola, elev
  lärare, rektor: skola
  fritids, fritidsgården, ungdomsgård: fritidsgård, ungdomsgård
  förälder, mamma, pappa: föräldrar, vårdnadshavare
  tjej, flicka, kvinna: kvinnor, kvinna
  snut, snuten, aina, bängen, polisman, konstapel: polis
  polisbil, radiobil: polis, patrull
  närpolis, kvarterspolis: områdespolis, kommunpolis, lokalpolis
  poliser ute, patrullera, polispatrull, gående polis, polis till fots: fotpatrull, patrullering, yttre tjänst
  fotpatrull: fotpatrullering, patrull
  väktare, vakt, ordningsväktare: ordningsvakt, bevakning
  ordningsvakt: väktare, vakt
  övervakningskamera, övervakning, kameraövervakning, bevakningskamera, filma, filmning: kamerabevakning, kamera, trygghetskamera
  kamera: kamerabevakning, kameror
  klotter, graffiti, tagg, tagga, taggning, nedklottrat, klottrat: klotter, skadegörelse
  klottersanering, saneras, ta bort klotter: klotter, sanering
  vandalism, vandalisering, vandal, sabotage, förstörelse, förstört, krossad, krossade rutor: skadegörelse
  skräp, nedskräpning, stök, skräpigt: städ, ordning, renhållning, nedskräpning
  bus, bråk, busliv, bråkstakar, stökigt, stök: ordningsstörning, oro, bråk
  slagsmål, misshandel, överfall, påhopp: våld, våldsbrott
  krogbråk, krogslagsmål: uteliv, krog, våld
  krog, uteställe, bar, nattklubb, pub: serveringsställe, krog, serveringstillstånd
  kontroll, kontrollera: tillsyn
  gratis: kostnadsfri
  utbildning, kurs: utbilda, utbildning
  information: informera
  patrullera, patrull, fotpatrull: fotpatrullering
  krogkontroll, krogtillsyn: krogrond, serveringstillsyn, tillsyn
  servering, uteservering: serveringsställe
  kvinnomisshandel, hustrumisshandel, kvinnovåld, familjevåld, hemmavåld, partnervåld, slår, våld hemma, våld i hemmet: våld i nära relation, närstående
  kvinnofrid: våld i nära relation
  inbrottstjuv, tjuv, villainbrott, källarinbrott: inbrott, stöld
  inbrott: bostadsinbrott
  grannsamverkan, grannar: grannsamverkan
  snatteri, snatta, stjäla, stulen, stulet, stulna, stals, sno, snodd, tjuvar: stöld
  cykeltjuv: cykelstöld, cykel
  båtmotor: båtstöld, båt
  lurad, lura, bluff, bluffsamtal, scam, fejksamtal, telefonbedrägeri, vishing, phishing, kontokortsbedrägeri: bedrägeri
  knark, droger, drog, hasch, cannabis, gräs, röka på, pundare, narkoman, missbrukare, knarkförsäljning, knarkhandel: narkotika, drog
  narkotika: drog
  langare, langa, langning: langning, narkotika, försäljning
  fylla, full, supa, sprit, öl, berusad, fyllor, vin: alkohol
  langning: alkohol
  cigg, cigarett, vejp, vape, vejpa, rökning, snus, vitt snus: tobak, nikotin
  folköl: alkohol, tillsyn
  gäng, gängkriminell, gängkriminalitet, gängbrott, maffia: kriminella nätverk, brottsaktiv, kriminella
  skjutning, skjuta, skottlossning, skott, pistol, vapen: vapen, skjutning
  kriminell, bov, brottsling, buse, busar, skurk: brottsaktiv, brott
  mörkt, mörk, mörker, lampa, lampor, lyktstolpe, lyktstolpar, gatlampa, gatlyse, gatlampor, ljus, lyse, upplyst, gatubelysning, lysa upp: belysning
  buskar, buske, sly, häck, röja, röjning: siktröjning, växtlighet, grönska, häckar
  tunnel, gångtunnel, viadukt: gångtunnel, tunnel
  tåg, tågstation, järnvägsstation, perrong, station, centralen: stationsområdet, resecentrum, station
  stationen: resecentrum, stationsområdet
  buss, busstation, bussterminal: resecentrum, kollektivtrafik, buss
  busshållplats, hållplats: hållplats
  nattbuss, nattbussar: bussar, avgång, kollektivtrafik
  taxi, åka hem: hemfärd, taxi
  stan, centrum, city, stadskärna, innerstan, gågatan: centrum, torg
  torg, torget: torg, centrum
  badvakt, livräddare, badvärd: badplatsvärd, badvärd
  badplats, stranden, strand, simhall: bad, badplats
  skolstart, skolväg, väg till skolan, gå till skolan: skola, skolväg
  övergångsställe: övergångsställe, trafik
  trygghetsrond, trygghetspromenad, promenad, gå runt: trygghetsvandring
  vandring: trygghetsvandring
  nattvandring: nattvandra
  nattvandrare, föräldravandring, farsor och morsor, farsor på stan: nattvandring
  morsor: nattvandring
  fältare, fältassistent: fältgrupp, fältarbetare
  dialogmöte, medborgarmöte, träffa polisen, prata med polisen, snacka, fika med polisen, kaffe: medborgardialog, dialog, samtal, öppet hus
  enkät, undersökning, mätning, rädd, rädsla, otrygg, otrygghet, orolig: trygghetsmätning, trygghet, enkät, trygga
  rädd: otrygg, trygg
  trygg: trygghet
  valborg, sista april: valborg, valborgsnatten
  midsommar, skolavslutning, studenten, skolavslut: skolavslutning, storhelg
  lönehelg: lönehelg, helg
  fotboll, hockey, match, derby, supporter, huligan, huliganer: idrottsevenemang, match, högrisk, supporter
  lantbrukare, bonde, bönder: lantbrukare, landsbygd
  landet, glesbygd, byn, byar: landsbygd
  diesel, bensinstöld, tankar: dieselstöld
  olycka, krock, krockar, bilolycka, trafikolycka: olycka, personskada
  brand, eldsvåda, anlagd brand, bilbrand: brand
  hyreshus, lägenhet, hyresvärd, hyra, bostadsbolag, allmännyttan: hyresgäst, bostad, bostadsföretag
  flytt, bostadsbyggande: bostäder
  hatbrott, rasism, mobbning, kränkt, mobbad: kränkning, hatbrott
  skola, skolan: elev, skolor
  sommarjobb, jobb, arbete: sommarjobb, feriearbete
  skatt, skattehöjning, skattesänkning: skattesats, utdebitering, skatten
  dagis, förskola: förskola
  vatten, kran, dricksvatten: dricksvatten, vatten
  felanmälan, anmäla fel: felanmälan, åtgärdas
  väntetid, vänta, kö, svar: handläggningstid, dagar
  telefon, ringa: växel, samtal
`;

/** Returns the everyday words of the table and of the glossary that stand for something that `isWritten` has. */
export function everydayWords(
  glossary: readonly GlossaryTerm[],
  isWritten: (phrase: string) => boolean,
): readonly EverydayWord[] {
  const all = new Map<string, Set<string>>();
  const add = (said: string, written: readonly string[]) => {
    const known = all.get(said) ?? new Set();
    for (const phrase of written) if (phrase !== said) known.add(phrase);
    all.set(said, known);
  };
  for (const line of TABLE.trim().split('\n')) {
    const [said, written] = line.split(':').map((side) => side.trim().split(/,\s*/));
    for (const word of said!) add(word, written!);
  }
  for (const { term, forms, everyday = [] } of glossary)
    for (const word of everyday) add(word, [term, ...forms]);
  return [...all].flatMap(([said, phrases]) => {
    const written = [...phrases].filter(isWritten);
    return written.length === 0 ? [] : [[said, written] as const];
  });
}
