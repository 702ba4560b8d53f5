import { spacedLines } from '../../../../core/text/over-lines.ts';
import type { Wording } from '../wording.ts';

/** "The page is not there", see `ABSENCE`. German, Dutch, Swedish, Danish, Norwegian. */
export const GERMANIC: readonly Wording[] = [
  {
    subjects: spacedLines`
      seite, webseite, website, internetseite, artikel, beitrag, inhalt, inhalte, datei, dokument, adresse, url, link,
      meldung, nachricht, video, angebot, eintrag, objekt, ressource, produkt, anzeige, thema, veranstaltung, stelle,
      stellenangebot, inserat, bild, foto, datensatz, aufsatz, publikation, sendung, folge, rezept, thread, profil,
      nutzer, benutzer, was du suchst, was sie suchen, wonach du suchst, wonach sie suchen, wonach sie gesucht haben,
      ziel, text, bericht, pressemitteilung, verzeichnis, ordner, urn, doi, kennung, identifier, ausgabe, gesuchte,
      unterseite, petition, projekt, buch, shop, veroffentlichung, mitteilung, information, informationen, termin
    `,
    states: spacedLines`
      nicht gefunden, nicht finden, nicht mehr gefunden, nicht auffindbar, nicht vorhanden, nicht mehr vorhanden,
      nicht mehr verfugbar, nicht langer verfugbar, nicht verfugbar, existiert nicht, existiert nicht mehr,
      existieren nicht, existieren nicht mehr, existiert leider nicht, existiert leider nicht mehr, gibt es nicht,
      gibt es nicht mehr, gibt es leider nicht, gibt es leider nicht mehr, nicht mehr online, nicht mehr abrufbar,
      nicht mehr erreichbar, nicht mehr zur verfugung, steht nicht zur verfugung, wurde geloscht, wurde entfernt,
      geloscht, entfernt, abgelaufen, verschwunden, nicht existent, nicht existiert, nicht mehr existiert,
      nicht mehr aufrufbar, nicht mehr angeboten, nicht mehr da, ist weg, wurde verschoben oder geloscht,
      verschoben oder geloscht, geloscht oder verschoben, nicht aufgefunden, depubliziert, offline genommen,
      gibts nicht, gibts nicht mehr, gibt's nicht, gibt's nicht mehr, gibt's leider nicht, gibt's leider nicht mehr,
      gibt es hier nicht, gibt es bei uns nicht, ist nicht mehr hier, nicht mehr hier, nicht mehr im angebot,
      zuruckgezogen, nicht mehr veroffentlicht, ist uns abhandengekommen, abhandengekommen, verloren gegangen,
      unauffindbar, wurde aus dem angebot genommen, ist nicht zu finden, nicht zu finden, nicht existierende,
      nicht mehr in der mediathek, nicht mehr im angebot der mediathek, verweildauer ist abgelaufen
    `,
    alone: spacedLines`
      nicht gefunden, diese seite enthalt momentan noch keinen text, diese seite enthalt keinen text, nichts gefunden,
      seite nicht gefunden, leider nichts gefunden, fehler 404, 404 fehler, toter link, hier ist nichts,
      hier gibt es nichts, hier gibt es nichts zu sehen, kein ergebnis, keine ergebnisse, keine treffer, seite fehlt,
      ungultige url, ungultiger link, ungultige adresse, unbekannte seite, falsch abgebogen, verlaufen,
      hier ist nichts mehr, keine seite gefunden, kein artikel gefunden, kein beitrag gefunden, kein inhalt
    `,
    fillers: spacedLines`
      die, der, das, den, diese, dieser, dieses, ihre, ihr, von, ihnen, sie, wir, leider, entschuldigung,
      tut uns leid, es, uns, gesuchte, gesuchten, angeforderte, angeforderten, aufgerufene, aufgerufenen, gewunschte,
      gewunschten, angegebene, konnte, konnten, werden, wurde, ist, sind, hier, suchen, gesucht, unter, mehr, oder,
      und, fehler, haben, auf, unserer, nicht, diesem, server, aufrufen, mochten, hoppla, huch, ups, sorry,
      verzeihung, schade, tja, o je, oh, je, diesen, deine, dein, dir, du, dass, rechtlichen, grunden, aus, nach,
      bitte, im, internet, dort, wohl, anscheinend, offenbar, geben, so, man, ich, eine, ein, keine, einen, existiert,
      vielleicht, darf, deshalb, wieder, nie, auch, eventuell, moglicherweise, haben wir, in, zu, dem, vom, bei,
      unserem, system, gibt, existieren, mehr verfugbar
    `,
  },
  {
    subjects: spacedLines`
      pagina, artikel, bericht, inhoud, document, bestand, adres, link, video, product, bladsy, site, url, item,
      wat je zoekt, wat u zoekt, waar je naar zoekt, waar u naar zoekt, waar u naar op zoek bent,
      waar je naar op zoek bent, evenement, vacature, advertentie, afbeelding, foto, boek, profiel, gebruiker,
      onderwerp, verhaal, nieuwsbericht, webpagina, publicatie, rapport, dossier, collectie, object, project, recept,
      aflevering, tekst, informatie, petitie, blog
    `,
    states: spacedLines`
      niet gevonden, niet vinden, niet worden gevonden, niet te vinden, bestaat niet, bestaat niet meer,
      bestaat helaas niet, bestaat helaas niet meer, niet beschikbaar, niet meer beschikbaar,
      is niet meer beschikbaar, is verwijderd, werd verwijderd, verwijderd, verlopen, niet langer beschikbaar,
      nie gevind, nie gevind nie, bestaan nie, bestaan nie meer nie, nie beskikbaar nie, verdwenen, niet aanwezig,
      niet meer online, niet aangetroffen, is er niet, is er niet meer, is verdwenen, is weg,
      is verplaatst of verwijderd, offline gehaald, vervallen, niet langer online, niet langer toegankelijk,
      niet meer toegankelijk, niet meer te vinden, bestaat niet of niet meer, verplaatst of verwijderd,
      verwijderd of verplaatst, kwijt, onvindbaar, zoekgeraakt, heeft nooit bestaan, is niet gepubliceerd,
      is ingetrokken, kunnen we niet vinden, konden we niet vinden, niet teruggevonden, hebben we niet
    `,
    alone: spacedLines`
      niet gevonden, pagina niet gevonden, fout 404, nie gevind nie, geen resultaten, niets gevonden, hier is niets,
      hier is niks, hier is niets te zien, niets te vinden, dode link, ongeldige link, ongeldige url, geen resultaat,
      je bent verdwaald, verdwaald, pagina ontbreekt
    `,
    fillers: spacedLines`
      de, het, een, deze, dit, die, u, je, jij, we, wij, kunnen, konden, kan, helaas, sorry, opgevraagde, gezochte,
      gevraagde, zoekt, zocht, zoeken, is, werd, dat, hier, op, bezoeken, wil, probeert, misschien, of, en, wat,
      jammer, foutmelding, fout, oeps, oei, ai, genoeg, onze, ons, server, website, er, als, mogelijk, waarschijnlijk,
      naar, zoek, bent, ben, hebt, had, heeft, meer, geen, ook, te, om, van, met, voor, niet, lijkt, jouw, uw,
      nergens, al, helemaal, weg, wel, ze, hij, aan, in, dan, daar
    `,
  },
  {
    subjects: spacedLines`
      sidan, sida, artikeln, artikel, innehallet, innehall, dokumentet, filen, adressen, lanken, siden, side, indhold,
      indholdet, artiklen, artikkelen, innholdet, innhold, dokument, lenken, linket, saken, nyheden, nyheten, videoen,
      videon, det du soker, det du letar efter, vad du soker, vad du letar efter, det du leder efter,
      det du leter etter, det du ledte efter, evenemanget, bilden, boken, profilen, anvandaren, inlagget, inlegget,
      opslaget, bildet, billedet, arrangementet, annonsen, annoncen, produkten, produktet, webbsidan, nettsiden,
      websiden, hjemmesiden, avsnittet, publikationen, publikasjonen, rapporten, siderne, sidene, historien,
      innlegget, avsnitt, filmen, texten, teksten
    `,
    states: spacedLines`
      hittades inte, hittades ej, kunde inte hittas, kan inte hittas, gar inte att hitta, finns inte,
      finns inte langre, finns ej, finns tyvarr inte, saknas, hittar inte, kan inte hitta, kunde inte hitta,
      kan tyvarr inte hitta, kunde tyvarr inte hitta, hittar tyvarr inte, har tagits bort, borttagen, ar borttagen,
      ej hittad, blev ikke fundet, findes ikke, findes ikke laengere, findes desvaerre ikke, kunne ikke findes,
      kan ikke findes, ikke fundet, finder ikke, kan ikke finde, kunne ikke finde, er slettet, er fjernet, slettet,
      finnes ikke, finnes ikke lenger, ble ikke funnet, ikke funnet, fant ikke, fant dessverre ikke, finner ikke,
      kan ikke finne, kunne ikke finne, eksisterer ikke, eksisterer ikke lenger, er ikke tilgjengelig,
      ar inte tillganglig, er ikke tilgaengelig, existerar inte, utgatt, hittade inte, vi hittar inte,
      har flyttats eller tagits bort, flyttats eller tagits bort, ar borta, har forsvunnit, forsvunnen, upphort,
      er borte, er forsvundet, er vaek, er flyttet eller slettet, flyttet eller slettet, er fjernet eller flyttet,
      har forsvunnet, er forsvunnet, vi finder ikke, lengre finnes ikke, finns inte har, finnes ikke her,
      findes ikke her, ikke laengere tilgaengelig, ikke lenger tilgjengelig, inte langre tillganglig,
      ar inte langre tillganglig, er ikke laengere tilgaengelig, er ikke lenger tilgjengelig, har utgatt, er utlopt,
      er udlobet, avpublicerad, avpublisert, afpubliceret, raderats, har raderats, er blitt slettet,
      er blevet slettet, er blevet fjernet, er ikke laengere online, lar inte hittas
    `,
    alone: spacedLines`
      hittades inte, ikke fundet, ikke funnet, fel 404, fejl 404, feil 404, sidan saknas, inga resultat,
      her var det tomt, har var det tomt, her er det tomt, har ar det tomt, har finns inget, har finns ingenting,
      her er det ingenting, her er der ikke noget, her er ingenting, ingen resultater, inga traffar, ingen treff,
      ikke noget resultat, siden mangler, sidan hittades inte, siden findes ikke, fant ikke siden, trasig lank,
      dod lank, ugyldig lenke, ugyldigt link, ogiltig lank, intet fundet, ingenting funnet, hittade inget
    `,
    fillers: spacedLines`
      den, denna, det, detta, den har, du, vi, som, soker, sokte, letar, efter, tyvarr, hoppsan, oj, ojda, oi,
      ursakta, fel, fejl, feil, ledte, leder, leter, lette, etter, denne, dette, desvaerre, beklager, beklagar,
      onsker, begarda, onskade, anmodede, her, har, ikke, en, er, ar, ops, ups, hov, av, nej, ay, hmm, maske, kanske,
      kanskje, vara, vaere, blivit, blevet, blitt, flyttad, flyttet, flyttats, eller, pa, till, til, vores, var, vart,
      server, webbplats, netsted, nettsted, at, att, i, og, och, inte, lenger, laengere, langre, mere, mer, nogen,
      noen, nagon, kan, kunde, kunne, vises, visas, ej, hej, men, ser, ut, ud, so, soger, sogte, onskede, etterspurte,
      med, adressen, du har, skrevet, angav, provar, prover, na, ledt
    `,
  },
];
