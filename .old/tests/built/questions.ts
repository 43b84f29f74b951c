/**
 * Questions that residents of the made-up municipalities might ask, in their own words, and the address of the hit that answers them:
 * an activity in the search of a municipality, a promise in the search of all.
 */
export interface Question {
  /** In whose search it is asked. Left out, in that of all municipalities. */
  readonly municipality?: string;
  readonly asked: string;
  /** From the site's root. */
  readonly answer: string;
}

const TABLE = `
bjorkhult | blev det någon trygghetsvandring | 2024/trygghet-i-centrum/#trygghetsvandringar
bjorkhult | när var trygghetsvandringen | 2024/trygghet-i-centrum/#trygghetsvandringar
bjorkhult | trygghetsvandring stora torget | 2024/trygghet-i-centrum/#trygghetsvandringar
bjorkhult | trygghetsvandring 2022 | 2022/trygghet-i-centrum/#trygghetsvandringar
bjorkhult | hur många fotpatruller 2023 | 2023/trygghet-i-centrum/#fotpatrullering
bjorkhult | hur ofta går polisen runt i centrum | 2024/trygghet-i-centrum/#fotpatrullering
bjorkhult | patrullerar polisen på kvällarna | 2024/trygghet-i-centrum/#fotpatrullering
bjorkhult | fortkörning vid skolan | 2023/trafik-vid-skolor/#hastighetskontroller
bjorkhult | fartkontroller | 2023/trafik-vid-skolor/#hastighetskontroller
bjorkhult | felparkerade bilar hagaby | 2023/trafik-vid-skolor/#felparkeringar
bjorkhult | parkeringsböter utanför hagaby skola | 2023/trafik-vid-skolor/#felparkeringar
bjorkhult | blev medborgardialogen av | 2024/trygghet-i-centrum/#medborgardialog
bjorkhult | varför ställdes medborgardialogen in 2023 | 2023/trygghet-i-centrum/#medborgardialog
bjorkhult | nya gatlampor resecentrum | 2022/trygghet-i-centrum/#belysning
bjorkhult | är det mörkt vid busstationen | 2022/trygghet-i-centrum/#belysning
bjorkhult | enkät till elever | 2024/trygghet-i-centrum/#ungdomsenkat
bjorkhult | vuxna vid övergångsställen på morgonen | 2023/trafik-vid-skolor/#trafikvuxna
bjorkhult | kvinnomisshandel | 2023/vald-i-nara-relation/
bjorkhult | utbildning om våld i hemmet | 2023/vald-i-nara-relation/#utbildning
bjorkhult | snuten på besök i skolan | 2023/trafik-vid-skolor/#skolbesok
adala | klotter perrong | 2023/ordning-pa-stationen/#klotter
adala | hur snabbt tas klotter bort | 2023/ordning-pa-stationen/#klotter
adala | graffiti | 2023/ordning-pa-stationen/#klotter
adala | övervakningskamera stationen | 2023/ordning-pa-stationen/#kameror
adala | finns det kameror på perrongen | 2023/ordning-pa-stationen/#kameror
adala | badvakter | 2023/lugnare-sommar/#badplatsvardar
adala | nattvandring sommarlovet | 2023/lugnare-sommar/#nattvandring
adala | skolavslutning badet | 2023/lugnare-sommar/#bevakning-avslutningar
adala | kontroll av uteserveringar | 2023/lugnare-sommar/#serveringstillsyn
adala | ungdomsgård | 2023/lugnare-sommar/#ungdomsgard-pa-hjul
adala | möte med hyresgästerna | 2023/ordning-pa-stationen/#hyresgastmoten
adala | bråk på stationen | 2023/ordning-pa-stationen/#ordningsstorningar
granhamra | epatraktorer | 2021/trygga-vagar/#mopeder
granhamra | mopedkontroll | 2021/trygga-vagar/#mopeder
granhamra | fartskyltar norra infarten | 2021/trygga-vagar/#skyltar
granhamra | hur många trafikolyckor blev det | 2021/trygga-vagar/#olyckor
granhamra | nattbussar | 2022/tryggt-uteliv/#sena-bussar
granhamra | krogbråk | 2022/tryggt-uteliv/
granhamra | märka sina saker mot inbrott | 2022/minska-inbrotten/#markning
granhamra | grannsamverkan möten | 2022/minska-inbrotten/#grannsamverkansmoten
lindevik | knark ungdomar | 2022/unga-pa-kvallarna/#droginformation
lindevik | fick vi något ungdomsråd | 2022/unga-pa-kvallarna/#ungdomsrad
lindevik | gratis aktiviteter sommaren | 2022/unga-pa-kvallarna/#sommaraktiviteter
lindevik | föräldramöten | 2022/unga-pa-kvallarna/#foraldramoten
norrsele | snöskoter rattfylla | 2022/trygg-skotersasong/#utandningsprov
norrsele | skyltar på skoterleden | 2022/trygg-skotersasong/#ledskyltar
norrsele | stulen skoter | 2022/trygg-skotersasong/#stoldmarkning
sjoinge | pensionärer som blir lurade | 2023/bedragerier-mot-aldre/
sjoinge | telefonbedrägerier | 2023/bedragerier-mot-aldre/
sjoinge | stulna cyklar | 2023/cykelstolder/
sjoinge | taxi hem på natten | 2023/hem-pa-natten/#taxi
vastermala | inbrott 2022 | 2022/farre-inbrott/
vastermala | 4000 timmar | 2022/synlig-polis/#patrulltimmar
vastermala | lås på porten | 2023/lugn-i-hyreshusen/#portlas
- | epatraktorer granhamra | granhamra/2021/trygga-vagar/
- | kamera vid tågstationen | adala/2023/ordning-pa-stationen/
- | bedrägerier mot pensionärer | sjoinge/2023/bedragerier-mot-aldre/
- | skoterkontroler norrsele | norrsele/2022/trygg-skotersasong/
- | blev det någon trygghetsvandring i björkhult | bjorkhult/2024/trygghet-i-centrum/
- | vad gör kommunen mot båtstölder | sjoinge/2023/batstolder/
`;

export const QUESTIONS: readonly Question[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [where, asked, answer] = line.split(' | ');
    return where === '-'
      ? { asked: asked!, answer: `/${answer}` }
      : { municipality: where!, asked: asked!, answer: `/${where}/${answer}` };
  });
