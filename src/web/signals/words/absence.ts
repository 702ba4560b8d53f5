import { spacedLines } from '../../../core/text/over-lines.ts';
import { EMPTY_LISTS } from './empty-lists.ts';
import { Statement } from './statement.ts';
import type { Wording } from './wording.ts';

/** Words around a statement of absence in English that change nothing. */
export const EN_FILLERS = spacedLines`
  the, this, that, a, an, it, its, you, your, we, i, us, our, were, are, was, is, be, been, being, has, have, had,
  may, might, could, can, will, does, did, do, not, to, for, of, in, on, at, by, from, with, and, or, but, so, as, if,
  looking, look, looks, like, seem, seems, requested, request, asked, trying, tried, try, reach, access, view, find,
  open, visit, followed, entered, typed, want, wanted, searching, sorry, apologies, unfortunately, afraid, well, here,
  there, server, site, website, name, address, located, anymore, any, more, longer, just, really, please, again, out,
  right now, error, page error, been either, either, changed, had, temporarily, ever, never, our, servers, database,
  system, archive, archives, records, specified, supplied, provided, given, correct, anything, whatever, above,
  existed, there, s
`;

/**
 * How sites say that a page is not there. States that may pass (`unavailable`) are not among these: they are only believed
 * where nothing says that they will pass (`WEAK_ABSENCE`).
 */
const WORDINGS: readonly Wording[] = [
  {
    subjects: 'no ~',
    states: 'matches the given query, matches your query, matches the query, matching query does not exist',
  },
  {
    subjects: spacedLines`
      page, pages, web page, webpage, article, articles, story, post, content, document, file, item, resource, entry,
      record, url, link, address, topic, thread, listing, product, video, publication, report, paste, event, offer,
      job, ad, directory, path, object, site, blog, profile, user, account, channel, photo, album, playlist, release,
      recipe, section, petition, campaign, fundraiser, project, dataset, data set, submission, preprint, paper, book,
      chapter, image, picture, gallery, game, app, form, survey, poll, question, answer, comment, episode, podcast,
      show, track, course, property, vacancy, position, auction, community, map, repository, package, version,
      blog post, press release, text, destination, doi, urn, purl, identifier, handle, isbn, accession number,
      what you're looking for, what you are looking for, what you were looking for, what you're after,
      what you were after, note, collection, wiki page, subdomain, archives, presentation
    `,
    states: spacedLines`
      not found, wasn't found, was not found, could not be found, couldn't be found, cannot be found,
      can not be found, can't be found, cant be found, doesn't exist, does not exist, doesnt exist, don't exist,
      didn't exist, no longer exists, no longer exist, does not seem to exist, doesn't seem to exist, not exist,
      isn't here, is not here, not here, no longer here, no longer available, no longer on, no longer online,
      no longer published, not be located, not located, can't find, cannot find, can not find, couldn't find,
      could not find, couldn't locate, could not locate, can't locate, cannot locate, unable to find,
      unable to locate, didn't find, did not find, can't seem to find, can't quite find, has gone missing,
      gone missing, went missing, is missing, seems to be missing, has been removed, was removed, been removed,
      removed, has been deleted, was deleted, been deleted, deleted, been retired, retired, has expired, expired,
      been taken down, taken down, been withdrawn, withdrawn, been unpublished, unpublished, has vanished, vanished,
      disappeared, does not match, no such, no article with, no page with, no record with, no item with,
      no entry with, no document with, no file with, no post with, no user with, no work with, no object with,
      nonexistent, non-existent, gone for good, is gone, has gone, gone, been moved or deleted, moved or deleted,
      moved or removed, removed or deleted, got lost, is lost, been lost, lost at sea, isn't here any more,
      isn't available anymore, isn't available any more, not available any more, isn't online anymore,
      no longer accessible, isn't accessible anymore, no longer active, no longer live, no longer hosted,
      no longer hosted here, no longer held, isn't published, is not published, not published anymore,
      been discontinued, has not been found, have not been found, hasn't been found, cannot be located,
      can't be located, couldn't be located, could not be located, doesn't appear to exist, does not appear to exist,
      appears to be missing, no text in, not in our database, not in our system, not in our records,
      does not correspond, doesn't correspond, never existed, might never have existed, was never here, never here,
      not hosted here, not in this archive, not in our archive, not in the archive, not in this database,
      not in this catalogue, not on this server, not on our server, not on file, is off the market,
      has been deaccessioned, been deaccessioned
    `,
    alone: spacedLines`
      there is currently no text in this page, there is currently no text on this page, no text in this page, 404,
      410 gone, listing has ended, auction has ended, offer has ended, sale has ended, listing ended, not found,
      page not found, nothing found, nothing here, nothing to see here, nothing was found, no results found,
      no posts found, no record found, no records found, no such page, you're lost, you are lost, dead link,
      broken link, invalid url, invalid link, invalid page, invalid id, invalid article, invalid request id,
      not available anymore, no input file specified, no such file or directory, can't find that, cannot find that,
      couldn't find that, could not find that, couldn't find it, couldn't find what, invalid article id,
      invalid document id, invalid story id, invalid identifier, nothing at this address, nothing at this url,
      nothing at this location, nothing lives here, there's nothing here, there is nothing here, invalid thread,
      invalid topic, invalid post, invalid item, invalid record, invalid document, invalid file, no thread specified,
      no topic specified, unknown page, unknown article, unknown document, unknown record, unknown item, wrong turn,
      page missing, missing page, article missing, file missing, no page here, no such article, no such document,
      no such item, no such record, no such file, no such object, no such thread, no such topic, no such user,
      no article found, no article, no page found, no matching page, no content found, no content here,
      no entry found, no item found, no document found, no results,
      the requested article is not currently available on this site, file is in owner's trash,
      the file is in the owner's trash
    `,
    fillers: EN_FILLERS,
  },
  {
    // Of these the other states are told of the thing itself: a case is removed to another court, a table no longer exists.
    subjects:
      'table, case, docket, notice, judgment, judgement, ruling, abstract, manifest, node, revision, commit, object id, ref, branch, tag, feed',
    states: spacedLines`
      not found, was not found, were not found, could not be found, cannot be found, does not exist, do not exist,
      bad object id, bad ref, invalid ref, no node, no such node, no such commit, no such revision, no such ref,
      no such case, no such table
    `,
    alone: 'the requested node is no longer available',
    fillers: EN_FILLERS,
  },
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
      page, la page, article, l'article, cet article, contenu, document, fichier, adresse, lien, video, annonce,
      ressource, publication, actualite, rubrique, url, evenement, offre, produit, petition, photo, image, dossier,
      billet, communique, ouvrage, livre, these, episode, emission, compte, profil, utilisateur, site,
      ce que vous cherchez, ce que vous cherchiez, ce que vous recherchez, ce que tu cherches, information, element,
      cours, fiche, notice, objet, texte, sujet, discussion, message, commentaire, l'adresse, l'url, l'annonce,
      l'element, l'ouvrage, blog, recette, projet, rapport, etude, jeu de donnees, cette page, cet objet
    `,
    states: spacedLines`
      introuvable, introuvables, non trouve, non trouvee, pas trouve, pas trouvee, pas ete trouve, pas ete trouvee,
      pu etre trouve, pu etre trouvee, n'existe pas, n'existe plus, n'est plus disponible, n'est plus en ligne,
      n'est plus accessible, n'est pas disponible, plus disponible, inexistante, inexistant, n'a pas pu etre trouvee,
      a ete supprimee, a ete supprime, supprimee, supprime, a ete retiree, a ete retire, a expire, n'avons pas trouve,
      ne trouvons pas, n'avons pas pu trouver, n'a pas ete trouvee, n'a pas ete trouve, perdue, a disparu,
      a ete deplacee ou supprimee, n'existe pas ou plus, n'est pas en ligne, n'a pas pu etre trouve,
      n'avons rien trouve, rien n'a ete trouve, n'a ete trouve, n'a ete trouvee, s'est perdue, s'est envolee,
      n'est plus consultable, n'est plus publie, n'est plus publiee, est manquante, manquante, a ete effacee,
      a ete efface, a ete depubliee, a ete depublie, ne parvenons pas a trouver, n'arrivons pas a trouver,
      impossible de trouver, a change d'adresse, n'est plus la, n'est pas la, n'est plus ici, n'a jamais existe,
      a ete enlevee, a ete enleve, n'est pas publiee, n'est pas publie, est absente, est absent, n'est plus visible,
      n'est plus active, n'est plus actif, a ete mise hors ligne, a ete mis hors ligne, ne correspond a aucun,
      ne correspond a aucune
    `,
    alone: spacedLines`
      page introuvable, introuvable, non trouve, non trouvee, aucun resultat, aucun texte sur cette page,
      il n'y a pour l'instant aucun texte sur cette page, erreur 404, 404 erreur, rien ici, rien trouve,
      rien n'a ete trouve, aucun resultat trouve, aucune page trouvee, aucun article trouve, lien mort, lien invalide,
      lien brise, page inexistante, page non disponible, vous etes perdu, il n'y a rien ici, page manquante,
      page absente, aucun contenu
    `,
    fillers: spacedLines`
      la, le, les, l', cette, cet, ce, votre, vous, nous, que, qui, demandee, demande, recherchee, recherche,
      recherchez, cherchez, cherchee, desole, desolee, desoles, erreur, malheureusement, est, a, sur, ici, semble,
      avez, essayez, d', de, du, consulter, pas, ne, plus, ou, et, pour, en, oups, zut, mince, aie, helas, pardon,
      navre, navres, il, elle, on, se, rien, cet emplacement, emplacement, adresse, l'adresse, peut, etre, peut-etre,
      une, un, des, aucun, aucune, tu, cherches, avoir, change, mauvais, ait, ou a, cherchiez, souhaitez, souhaitee,
      voulez, desirez, moment, pages, notre, nos, site, jamais, semble-t-il, tombe, tombee, avons
    `,
  },
  {
    subjects: spacedLines`
      pagina, contenido, articulo, noticia, documento, archivo, enlace, direccion, video, publicacion, producto,
      anuncio, recurso, url, nota, entrada, lo que buscas, lo que buscabas, lo que busca, lo que buscaba,
      lo que estas buscando, lo que esta buscando, evento, oferta, peticion, imagen, foto, libro, capitulo, tesis,
      informacion, perfil, usuario, cuenta, tema, hilo, post, receta, episodio, elemento, objeto, registro, ficha,
      sitio, web, blog, seccion, proyecto, informe, estudio, texto, vacante, historia
    `,
    states: spacedLines`
      no encontrada, no encontrado, no se encuentra, no se encontro, no se ha encontrado, no ha sido encontrada,
      no fue encontrada, no fue encontrado, no existe, ya no existe, no disponible, no esta disponible,
      ya no esta disponible, no se pudo encontrar, no hemos encontrado, no encontramos, no podemos encontrar,
      no hemos podido encontrar, ha sido eliminada, ha sido eliminado, fue eliminada, fue eliminado, eliminada,
      eliminado, ha sido retirada, ha sido retirado, ha caducado, ha expirado, inexistente, no se halla,
      ya no se encuentra, borrada, borrado, no hemos podido localizar, no se ha podido encontrar,
      no se ha podido localizar, no pudo ser encontrada, no pudo ser encontrado, no pudimos encontrar,
      no logramos encontrar, no conseguimos encontrar, no esta aqui, ya no esta, ya no esta aqui, ya no esta en linea,
      ya no se encuentra disponible, no se encuentra disponible, dejo de existir, ha dejado de existir,
      ha desaparecido, desaparecio, no localizado, no localizada, no se localiza, fue retirado, fue retirada,
      ha sido borrado, ha sido borrada, se ha eliminado, se elimino, no la encontramos, no lo encontramos,
      no esta disponible o ha sido eliminado, no existe o ha sido eliminada, nunca existio, no existe o fue removido,
      fue removido, fue removida, ha sido removido, ya no esta publicada, ya no esta publicado, se ha perdido,
      no aparece
    `,
    alone: spacedLines`
      no encontrado, no encontrada, pagina no encontrada, error 404, sin resultados, no hay resultados,
      no se encontraron resultados, no encontramos nada, nada por aqui, aqui no hay nada, no hay nada aqui,
      pagina inexistente, enlace roto, enlace no valido, te has perdido, no encontramos lo que buscas,
      no hay contenido, no hay paginas, ningun resultado, nada encontrado, no se encontro nada,
      no se ha encontrado nada, recurso no encontrado
    `,
    fillers: spacedLines`
      la, el, los, las, esta, este, esto, que, usted, buscas, busca, buscaba, buscabas, buscando, solicitada,
      solicitado, intentas, intenta, acceder, visitar, lo, sentimos, sentimos mucho, vaya, disculpa, disculpe, perdon,
      error, al, a, de, en, ha, estas, esta buscando, pagina, se, nos, parece, aqui, desea, quieres, ver, o, y, ya,
      no, ups, oops, uy, ay, esa, ese, eso, aquella, nuestro, servidor, portal, sitio, por, con, para, un, una, mas,
      movida, movido, cambiado, puede, haya, sido, quiza, tal, vez, pero, te, le, su, tu, si, cual, donde, lleva,
      existir, hemos, podido, nada, mostrar, nuestra, web, indicada, indicado, pedida, direccion
    `,
  },
  {
    subjects: spacedLines`
      pagina, conteudo, artigo, noticia, documento, arquivo, ficheiro, ligacao, link, endereco, video, produto,
      anuncio, materia, url, publicacao, o que voce procura, o que procura, o que voce esta procurando,
      o que estava procurando, o que procurava, evento, oferta, imagem, foto, livro, tese, perfil, usuario,
      utilizador, conta, topico, post, postagem, texto, item, registro, registo, site, blog, secao, informacao,
      peticao, receita, episodio, projeto, relatorio, reportagem, historia, vaga, recurso
    `,
    states: spacedLines`
      nao encontrada, nao encontrado, nao foi encontrada, nao foi encontrado, nao existe, nao existe mais,
      ja nao existe, nao disponivel, nao esta disponivel, nao esta mais disponivel, ja nao esta disponivel,
      indisponivel, inexistente, nao encontramos, nao conseguimos encontrar, nao foi possivel encontrar,
      nao localizada, nao localizado, foi removida, foi removido, foi eliminada, foi excluida, foi apagada, removida,
      removido, expirou, nao pode ser encontrada, nao pode ser encontrado, nao foi localizada, nao foi localizado,
      nao conseguimos localizar, nao localizamos, nao esta mais aqui, ja nao esta aqui, nao se encontra disponivel,
      nao esta mais no ar, saiu do ar, foi apagado, foi excluido, foi retirado, foi retirada, foi eliminado,
      desapareceu, sumiu, deixou de existir, nao achamos, nao foi possivel localizar, apagada, apagado, excluida,
      excluido, nunca existiu, nao se encontra, se perdeu, nao existe ou foi removida, nao existe ou foi removido,
      nao esta publicada, nao consta
    `,
    alone: spacedLines`
      nao encontrado, nao encontrada, pagina nao encontrada, erro 404, nenhum resultado, nada encontrado,
      nada por aqui, nao ha nada aqui, link quebrado, link invalido, pagina inexistente, nenhum resultado encontrado,
      nao ha nada por aqui, nao encontramos nada, nada foi encontrado, nenhum conteudo,
      nao encontramos o que voce procura
    `,
    fillers: spacedLines`
      a, o, os, as, esta, este, isto, que, voce, procura, procurava, procurando, esta procurando, solicitada,
      solicitado, tentou, acessar, desculpe, lamentamos, opa, ops, erro, mas, pagina, em, de, do, da, no, na, se,
      aqui, ou, e, mais, sua, pretende, essa, esse, essas, isso, aquela, tal, puxa, xi, eita, epa, oh, hum,
      infelizmente, parece, ter, sido, para, por, com, um, uma, pode, talvez, nosso, nossa, servidor, portal, movida,
      movido, nos, deseja, queria, quer, ai, hm, lamento, pedimos, desculpa, desculpas, pela, pelo, houve, algum,
      engano, existir, ser, foi, acedeu, digitou, buscava, busca, buscou
    `,
  },
  {
    subjects: spacedLines`
      pagina, contenuto, articolo, documento, file, risorsa, notizia, indirizzo, link, video, prodotto, annuncio, url,
      sito, quello che cerchi, quello che cercavi, quello che stai cercando, cio che cerchi, cio che cercavi,
      cio che stai cercando, evento, offerta, immagine, foto, libro, tesi, profilo, utente, account, post,
      discussione, scheda, elemento, oggetto, testo, voce, sezione, petizione, ricetta, episodio, progetto, relazione,
      blog, pubblicazione, storia, contenuti
    `,
    states: spacedLines`
      non trovata, non trovato, non e stata trovata, non e stato trovato, non esiste, non esiste piu, non disponibile,
      non e disponibile, non e piu disponibile, piu disponibile, inesistente, non riusciamo a trovare,
      non abbiamo trovato, impossibile trovare, e stata rimossa, e stato rimosso, e stata eliminata,
      e stato eliminato, rimossa, rimosso, eliminata, eliminato, scaduta, scaduto, non piu disponibile,
      non e presente, non e piu online, non e raggiungibile, non siamo riusciti a trovare, non e possibile trovare,
      non si trova, non e stato possibile trovare, non e qui, non e piu qui, non c'e, non c'e piu, e stata cancellata,
      e stato cancellato, cancellata, cancellato, spostata o cancellata, e sparita, e sparito, scomparsa, scomparso,
      non e piu accessibile, non e piu presente, non risulta, non esistente, e stata tolta, e stato tolto,
      mai esistita, non e pubblicata, non e stata pubblicata, e andata persa, si e persa, non riesco a trovare,
      non trovo, introvabile, non e piu pubblicato, ritirato, ritirata
    `,
    alone: spacedLines`
      non trovato, non trovata, pagina non trovata, errore 404, nessun risultato, pagina inesistente,
      qui non c'e niente, qui non c'e nulla, nessun risultato trovato, link non valido, link interrotto, niente qui,
      nulla qui, pagina mancante, non abbiamo trovato nulla, nessun contenuto, nessun articolo trovato, ti sei perso
    `,
    fillers: spacedLines`
      la, il, lo, l', questa, questo, che, cerchi, cercavi, cercata, stai, cercando, hai, richiesto, richiesta, ci,
      dispiace, siamo, spiacenti, spiacente, errore, ops, o, e, di, a, in, la pagina, puo, essere, stata, stato,
      visualizzare, purtroppo, non, quella, quello, tale, mi, uffa, accidenti, oops, scusa, scusate, ma, con, per, un,
      una, nostro, server, forse, sembra, cosi, se, riesco, potrebbe, aver, cambiato, spostata, spostato, oppure, piu,
      esserci, sul, sulla, nel, nella, da, vostra, tua, desiderata, desiderato, ahi, peccato, digitato, indirizzo,
      errato
    `,
  },
  {
    subjects: spacedLines`
      pagina, l'article, article, contingut, document, enllac, paxina, contido, artigo, noticia, el que busques,
      el que buscaves, el que cerques, fitxer, enllaç, video, imatge, esdeveniment, o que buscas, ligazon, documento
    `,
    states: spacedLines`
      no trobada, no trobat, no s'ha trobat, no existeix, ja no existeix, no disponible, no esta disponible,
      non atopada, non se atopou, non existe, xa non existe, no hem trobat, eliminada, no trobem,
      no s'ha pogut trobar, no hem pogut trobar, ja no esta disponible, no es pot trobar, ha estat eliminada,
      ha estat eliminat, s'ha eliminat, s'ha esborrat, eliminat, no se atopa, non se puido atopar,
      xa non esta dispoñible, foi eliminada, non atopamos
    `,
    alone:
      'no trobat, no trobada, non atopada, aqui no hi ha res, cap resultat, pagina no trobada, enllaç trencat, res trobat',
    fillers: spacedLines`
      la, el, que, busqueu, busques, aquesta, esta, ho, sentim, error, buscas, sentimolo, a, ups, vaja, aquest,
      aquell, les, els, l, cerques, demanada, sol, licitada, potser, o, no, nos, pero, ens, sap, greu, buscabas,
      lamentamos
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
  {
    subjects: spacedLines`
      sivua, sivu, artikkelia, artikkeli, sisaltoa, dokumenttia, tiedostoa, osoitetta, uutista, juttua, juttu, linkki,
      etsimasi, sisalto, sivustoa, kuvaa, kuva, tapahtumaa, tapahtuma, ilmoitusta, ilmoitus, kirjaa, tuotetta, tuote,
      osoite, kirjoitusta, kirjoitus, julkaisua, julkaisu, dokumentti, tiedosto, uutinen, hakemaasi, etsimaasi,
      linkkia
    `,
    states: spacedLines`
      ei loydy, ei loytynyt, ei ole olemassa, ei ole, ei ole enaa, ei ole enaa saatavilla, ei ole saatavilla,
      on poistettu, poistettu, emme loytaneet, ei voitu loytaa, ei enaa ole, ei ole enaa olemassa,
      on siirretty tai poistettu, poistettu tai siirretty, on kadonnut, kadonnut, ei loytynyt enaa,
      ei pystytty loytamaan, emme loyda, ei enaa loydy, on vanhentunut, ei ole enaa julkaistu,
      emme valitettavasti loytaneet, ei valitettavasti loytynyt, ei valitettavasti loydy, puuttuu
    `,
    alone:
      'ei loytynyt, ei loydy, virhe 404, ei tuloksia, taalla ei ole mitaan, mitaan ei loytynyt, rikkinainen linkki, sivu puuttuu, tyhjaa',
    fillers: spacedLines`
      hakemaasi, hakemasi, etsimaasi, etsimasi, pyydettya, pyytamaasi, tata, valitettavasti, pahoittelut, anteeksi,
      virhe, haluamaasi, joka, hups, oho, voi ei, hei, ehka, mahdollisesti, tai, se, voi, olla, tassa, osoitteessa,
      tasta, osoitteesta, meilta, sivustolta, palvelimelta, enaa, sita, haettua, antamaasi, harmi, nyt
    `,
  },
  {
    subjects:
      'lehekulge, lehte, leht, artiklit, lapa, lapu, raksts, saturs, puslapis, puslapio, straipsnis, turinys, sida, siduna, greinin, frettin',
    states: spacedLines`
      ei leitud, ei leia, ei eksisteeri, pole olemas, ei ole olemas, nav atrasta, nav atrasts, neeksiste,
      netika atrasta, nav pieejama, nerastas, nerasta, neegzistuoja, nebeegzistuoja, nera, fannst ekki, finnst ekki,
      er ekki til
    `,
    alone: 'ei leitud, nav atrasta, nerastas, nerasta, fannst ekki',
    fillers: spacedLines`
      otsitud, seda, kahjuks, mekleta, meklejama, diemzel, jusu, ieskomas, ieskote, deja, deja jusu, atsiprasome,
      viga, kluda, klaida, sem, thu, leitadir, ad, leitad
    `,
  },
  {
    subjects: spacedLines`
      strona, strony, stron, artykul, artykulu, tresc, tresci, dokument, dokumentu, plik, pliku, adres, link, wpis,
      materialu, material, to czego szukasz, tego czego szukasz, czego szukasz, ogloszenie, ogloszenia, oferta,
      oferty, zdjecie, zdjecia, ksiazka, profil, uzytkownik, temat, watek, informacja, informacji, wiadomosc,
      wiadomosci, podstrona, podstrony, publikacja, publikacji, wydarzenie, wydarzenia, produkt, produktu, film,
      wpisu, zasob, zasobu, raport
    `,
    states: spacedLines`
      nie znaleziona, nie zostala znaleziona, nie znaleziono, nie istnieje, juz nie istnieje, nie jest dostepna,
      nie jest juz dostepna, jest niedostepna, niedostepna, niedostepny, nie znalezlismy, nie mozemy znalezc,
      nie mozna znalezc, nie udalo sie znalezc, zostala usunieta, zostal usuniety, usunieta, usuniety,
      nie odnaleziono, brak, nie ma, nieistniejaca, wygasla, nie znaleziony, nie zostal znaleziony,
      nie moglismy znalezc, nie potrafimy znalezc, zniknela, zniknal, zniknelo, przeniesiona lub usunieta,
      usunieta lub przeniesiona, nie odnalezlismy, nie jest juz dostepny, nie jest dostepny, nie jest juz dostepne,
      zostalo usuniete, usuniete, nie ma juz, wycofana, wycofany, nie moze zostac znaleziona, nie mozna odnalezc,
      nie zostal odnaleziony, nie zostala odnaleziona, zgubila sie, nieaktualna, wygaslo, wygasl,
      nie udalo sie odnalezc, nie ma takiej, nie istnieja, nie ma tu
    `,
    alone: spacedLines`
      nie znaleziono, blad 404, brak wynikow, nic nie znaleziono, nic tu nie ma, tu nic nie ma, pusto tutaj,
      bledny adres, bledny link, brak strony, brak artykulu, nic tutaj nie ma, nieprawidlowy adres, zgubiles sie
    `,
    fillers: spacedLines`
      ta, tej, takiej, taka, ten, tego, ktorej, ktorego, szukasz, szukana, zadana, podana, podanym, pod, adresem,
      przepraszamy, niestety, blad, strony, o, podanym adresie, ktora, wskazana, juz, sie, chyba, ups, oj, ojej,
      kurcze, wyglada, na, to, ze, lub, nigdy, nie, istniala, albo, moze, mogla, zostac, w, z, naszym, naszej,
      serwisie, witrynie, jest, byla, chcesz, probujesz, otworzyc, zobaczyc, wpisany, wpisanym, adresie, tutaj, tu,
      mozliwe, ona, zostala, zostal, zostalo, tym, serwerze, zmienila
    `,
  },
  {
    subjects: spacedLines`
      stranka, stranku, stranky, strana, clanek, clanok, obsah, dokument, soubor, subor, adresa, odkaz, stran, strani,
      clanka, stranica, stranicu, stranice, clanak, sadrzaj, vsebina, strona, to co hledate, co hledate, co hladate,
      clanku, clanky, obsahu, oznameni, inzerat, fotografie, kniha, profil, uzivatel, produkt, zaznam, prispevek,
      tema, vec, objava, objavu, oglas, proizvod, vsebino, izdelek, zapis, objekt, webova stranka, podstranka, akce,
      udalost, vest, vijest, vijesti, novice, novica, tekst, sadrzaja, clanaka, dokumenta
    `,
    states: spacedLines`
      nenalezena, nenalezeno, nebyla nalezena, nebyl nalezen, neexistuje, jiz neexistuje, uz neexistuje, nelze najit,
      nepodarilo se najit, nenasli, nebola najdena, sa nenasla, nenasla, nenajdena, neexistuje, odstranena,
      odstraneno, byla odstranena, byla smazana, smazana, neni dostupna, nie je dostupna, ne obstaja, ne obstaja vec,
      ni bila najdena, ni bilo mogoce najti, ni mogoce najti, ni najdena, nije pronadena, nije pronaden,
      nije pronadjena, ne postoji, vise ne postoji, ne mozemo pronaci, nije moguce pronaci, nije dostupna,
      nismo pronasli, uklonjena, ne najdemo, se nepodarilo najit, nepodarilo se nam najit, nemohli jsme najit,
      nemuzeme najit, jsme nenasli, sme nenasli, nenasla se, nenasel se, zmizela, zmizel, zmizelo,
      byla presunuta nebo smazana, presunuta nebo smazana, byl odstranen, odstranen, bol odstraneny, bola odstranena,
      vymazana, zrusena, neni k dispozici, uz neni k dispozici, jiz neni k dispozici, uz neni dostupna,
      jiz neni dostupna, jiz neni dostupny, nie je k dispozicii, uz nie je dostupna, nebolo mozne najst,
      sa nepodarilo najst, nepodarilo sa najst, nemozeme najst, ne postoji vise, vise nije dostupna,
      vise nije dostupan, nije vise dostupna, obrisana, obrisan, izbrisana, izbrisan, odstranjena, odstranjen,
      uklonjen, premestena ili obrisana, ne mozemo naci, nije mogla biti pronadena, nije nadena, nije nadjena,
      nismo nasli, ne najdem, ni vec na voljo, ni na voljo, ni vec dosegljiva, je bila odstranjena, je bila izbrisana,
      neexistuji, nedostupna, nedohledana, nenalezen, nenajdeny, nebylo nalezeno, nebolo najdene
    `,
    alone: spacedLines`
      nenalezeno, nenalezena, chyba 404, napaka 404, greska 404, nije pronadeno, ni najdeno, tady nic neni,
      tu nic nie je, nic tu neni, nic nenalezeno, zadne vysledky, nema rezultata, ni rezultatov, ovde nema nicega,
      ovdje nema nicega, nista nije pronadeno, neplatny odkaz, neplatna adresa, strana neexistuje, stranka neexistuje,
      nema stranice, nema takve stranice
    `,
    fillers: spacedLines`
      tato, tuto, tahle, tato, ktorou, kterou, hledate, hladate, pozadovana, pozadovany, omlouvame, se, ale, sa, je,
      nam, lito, bohuzel, lutujeme, chyba, zal, iskana, zahtevana, te, ta, ki, jo, iscete, trazena, trazenu, stranicu,
      koju, trazite, nazalost, zao, tu, na, zadane, adrese, dana, jejda, ajaj, hups, ups, ouha, hopla, nebo, mozna,
      mohla, byt, byla, bol, bola, presunuta, presmerovana, nasem, webu, serveru, nasom, tento, takova, taka, to,
      jsme, sme, jste, nekam, jinam, mozda, moguce, da, ili, bila, vam, ova, ovo, taj, trazili, zelite, pokusavate,
      ste, koja, koji, ktera, ktery, ktora, ktory, pozadovanou, zelena, tukaj, morda, ali, ker, si, zeleli
    `,
  },
  {
    subjects: spacedLines`
      страниц~, страница, страницата, страница та, статия~, статьи, стать~, новост~, документ~, материал~, публикац~,
      файл~, адрес~, запис~, раздел~, элемент, видео, объявлени~, стран~, сторінк~, стаття, статтю, статті, матеріал~,
      документ~, публікаці~, старонк~, бет, чланак, садржај, содржина~, стрaница, то что вы ищете, что вы ищете,
      товар~, пользовател~, профил~, тем~, сообщени~, книг~, изображени~, фото, контент, информаци~, ссылк~, ресурс~,
      объект~, пост~, заметк~, отчет~, проект~, вакансия, файл, веб-страниц~, новина, новини, новину, допис, запис,
      оголошення, товар, обяв~, продукт, книгата, съдържание~, вест, вести, веста, оглас, производ
    `,
    states: spacedLines`
      не найден~, не существу~, больше не существу~, уже не существу~, не обнаружен~, не нашл~, не удалось найти,
      не может быть найден~, отсутству~, удален~, был~ удален~, нет, больше нет, нет такой, потерял~,
      снят~ с публикации, устарел~, не доступн~ больше, не знайден~, не існує, більше не існує, відсутн~, видален~,
      немає, не знайшли, не е намерен~, не съществува, вече не съществува, не беше намерен~, не може да бъде намерен~,
      премахнат~, няма, није пронађен~, не постоји, више не постоји, не е пронајден~, не постои, не знойдзен~,
      не існуе, табылмады, жок, недоступн~, удален~ или перемещен~, перемещен~ или удален~, пропал~, исчез~,
      больше не доступн~, больше недоступн~, не опубликован~, не удалось обнаружить, не могу найти, не можем найти,
      не смогли найти, невозможно найти, не найдется, более не существу~, никогда не существовал~, не числится,
      утерян~, закрыт~ или удален~, такой нет, не удалось отыскать, потеряла~, вже не існує, не вдалося знайти,
      недоступн~ більше, зник~, переміщен~ або видален~, видалено, більше недоступн~, изчезн~, изтрит~,
      преместен~ или изтрит~, не може да се намери, не открихме, не намерихме, не можем да намерим, вече не е налич~,
      не е налич~, обрисан~, уклоњен~, премештен~ или обрисан~, није могућ~ пронаћи, не можемо да пронађемо,
      избришан~, не може да се најде, выдален~
    `,
    alone: spacedLines`
      не найдено, не найдена, ничего не найдено, ошибка 404, 404 ошибка, не знайдено, помилка 404, нічого не знайдено,
      не е намерено, грешка 404, таблмады, ничего нет, здесь ничего нет, тут ничего нет, страница потерялась,
      неверная ссылка, битая ссылка, неверный адрес, неправильный адрес, тут нічого немає, нічого немає,
      тук няма нищо, няма намерени резултати, нема резултата, вы заблудились, неправильна адреса, такой страницы нет,
      такої сторінки немає, няма такава страница
    `,
    fillers: spacedLines`
      запрашиваем~, запрошенн~, указанн~, искомая, которую, вы, ищете, искали, такой, такая, этой, эта, данная,
      данной, по, этому, адресу, или, к, сожалению, извините, увы, ошибка, была, был, возможно, на, сайте, у, нас,
      что, ви, шукаєте, яку, на жаль, такої, ця, цієї, вибачте, за, адресою, такав, търсената, която, търсите,
      съжаляваме, за съжаление, тази, такава, тражена, коју, тражите, жао, нам, je, нажалост, бараната, що, и, в, це,
      запитувана, сторінка, ой, упс, ups, похоже, кажется, здесь, тут, больше, никогда, не, ее, его, мы, можем,
      смогли, но, эту, этот, эти, такого, запрошенный, запрошенная, могла, быть, вами, новый, адрес, адреса, ошиблись,
      опечатка, нет, есть, уже, только, либо, она, они, перешли, пытаетесь, открыть, которой, который, просим,
      прощения, прошу, очень, жаль, вероятно, видимо, може, можливо, або, вона, була, здається, схоже, опа, би, е, да,
      ли, беше, я, ја, то, можда, је, која, овде, моля, преместена
    `,
  },
  {
    subjects: spacedLines`
      pagina, articolul, articol, continutul, documentul, adresa, stirea, fisierul, ceea ce cautati, ceea ce cauti,
      ce cautati, ce cauti, produsul, anuntul, imaginea, evenimentul, resursa, inregistrarea, profilul, cartea,
      materialul, link-ul, linkul, postarea
    `,
    states: spacedLines`
      nu a fost gasita, nu a fost gasit, nu exista, nu mai exista, nu este disponibila, nu mai este disponibila,
      nu este disponibil, nu poate fi gasita, negasita, a fost stearsa, a fost eliminata, nu am gasit, inexistenta,
      nu s-a gasit, nu am putut gasi, nu putem gasi, nu a putut fi gasita, nu a putut fi gasit, nu poate fi gasit,
      nu se gaseste, nu gasim, a disparut, a fost mutata sau stearsa, a fost sters, a fost retras, a fost retrasa,
      nu mai este aici, nu mai e disponibila, nu e disponibila, a fost eliminat, nu mai este publicat,
      nu a fost gasite
    `,
    alone: spacedLines`
      negasit, negasita, eroare 404, nu a fost gasit, nimic gasit, nu am gasit nimic, niciun rezultat,
      nu exista rezultate, aici nu e nimic, link invalid, pagina inexistenta
    `,
    fillers: spacedLines`
      cautata, ceruta, solicitata, pe, care, o, cautati, cauti, ne, pare, rau, ne pare rau, din, pacate, eroare,
      aceasta, am, nu, ups, oops, hopa, vai, scuze, regretam, se, ca, sa, fi, fost, poate, sau, acest, la,
      aceasta adresa, adresa, acesta, mutata, mai, noi, site, va, doriti, incercati
    `,
  },
  {
    subjects: spacedLines`
      oldal, lap, cikk, tartalom, dokumentum, fajl, cim, hir, weboldal, weblap, oldalt, cikket, tartalmat, termek,
      hirdetes, kep, esemeny, konyv, bejegyzes, bejegyzest, amit keresel, amit keresett, profil, link, iras, irast,
      anyag, fajlt, dokumentumot, aloldal
    `,
    states: spacedLines`
      nem talalhato, nem letezik, mar nem letezik, nem erheto el, mar nem erheto el, nem talaltuk, nem talaljuk,
      torolve, toroltek, megszunt, eltunt, nem talalom, nincs meg, nincsen, nincs, mar nincs, mar nincs itt,
      mar nem elerheto, nem elerheto, nem letezo, nem letezik vagy, torolve lett, eltavolitottak, eltavolitottuk,
      lekerult, athelyeztek vagy toroltek, elveszett, nem sikerult megtalalni, nem erheto mar el,
      atkerult vagy torlodott, mar nem talalhato, toroltuk
    `,
    alone: spacedLines`
      nem talalhato, hiba 404, 404-es hiba, nincs talalat, nincs itt semmi, itt nincs semmi, ures oldal, hibas link,
      ervenytelen link, nincs ilyen oldal, nincs ilyen cikk
    `,
    fillers: spacedLines`
      a, az, keresett, kert, kivant, sajnos, sajnaljuk, hiba, ez, ezt, amit, keres, on, oldal, altal, az on altal,
      a kert, hoppa, upsz, ups, jaj, bocsi, bocsanat, elnezest, vagy, lehet, hogy, ezen, cimen, itt, nincs, ilyen,
      mar, kerest, megadott, ugy, tunik, nem, kereset, meg, kerese, amelyet
    `,
  },
  {
    subjects: spacedLines`
      σελιδα, σελιδας, αρθρο, περιεχομενο, εγγραφο, αρχειο, διευθυνση, δημοσιευση, αυτο που ψαχνετε,
      αυτο που αναζητατε, προιον, εικονα, βιβλιο, ειδηση, αγγελια, προφιλ, συνδεσμος, βιντεο, κειμενο, εκδηλωση
    `,
    states: spacedLines`
      δεν βρεθηκε, δεν υπαρχει, δεν υπαρχει πλεον, δεν ειναι διαθεσιμη, δεν ειναι διαθεσιμο, δεν μπορει να βρεθει,
      δεν ειναι πλεον διαθεσιμη, εχει αφαιρεθει, διαγραφηκε, εχει διαγραφει, δεν βρηκαμε, δεν μπορεσαμε να βρουμε,
      δεν μπορουμε να βρουμε, δεν ηταν δυνατη η ευρεση, δεν εντοπιστηκε, εχει μετακινηθει η διαγραφει,
      εχει καταργηθει, δεν ειναι πια διαθεσιμη, δεν υπαρχει πια, εξαφανιστηκε, χαθηκε, δεν ειναι διαθεσιμος,
      εχει αποσυρθει, δεν βρεθηκαν
    `,
    alone:
      'δεν βρεθηκε, σφαλμα 404, δεν υπαρχει τιποτα εδω, τιποτα εδω, δεν βρεθηκαν αποτελεσματα, κανενα αποτελεσμα, δεν βρεθηκε τιποτα',
    fillers: spacedLines`
      η, το, που, ζητησατε, αναζητατε, ψαχνετε, αναζητησατε, λυπουμαστε, συγγνωμη, αυτη, σφαλμα, την, δυστυχως, σας,
      αυτο, ζητουμενη, ωχ, ουπς, ουψ, ups, μαλλον, ισως, ο, τη, αναζητηση, να, εχει, εδω, στον, στην, ιστοτοπο, πια,
      πλεον, του, της, εκεινη, φαινεται, οτι, που ζητησατε, ή, αυτος, τον
    `,
  },
  {
    subjects: spacedLines`
      sayfa, sayfayi, sayfaya, haber, icerik, icerige, dosya, belge, adres, yazi, sehife, faqja, artikulli, orria,
      orrialdea, edukia, tudalen, dudalen, dudalen hon, leathanach, pagna, ukurasa, icerigi, aradiginiz sey, urun,
      ilan, ilani, haberi, makale, makaleyi, gonderi, video, resim, etkinlik, kitap, profil, kullanici, konu, baslik,
      kayit, sayfamiz, dosyayi, baglanti, sayfasi
    `,
    states: spacedLines`
      bulunamadi, bulunamiyor, mevcut degil, bulunmuyor, bulamadik, yok, artik yok, kaldirildi, kaldirilmis, silindi,
      silinmis, yayindan kaldirildi, tapilmadi, movcud deyil, nuk u gjet, nuk ekziston, ez da aurkitu,
      ez da existitzen, aurkitu ez, ez dago, heb ei chanfod, heb ei ganfod, ddim yn bodoli, nid yw'n bodoli,
      heb ddod o hyd, heb ddod o hyd i, heb ei darganfod, methu dod o hyd, gan aimsiu, nior aimsiodh, haikupatikana,
      haupatikani, haukupatikana, bulunamamistir, bulunamadi veya, bulunmamaktadir, mevcut degildir, yayinda degil,
      yayindan kalkmis, yayindan kaldirilmis, yayindan kaldirilmistir, silinmistir, silinmis veya tasinmis,
      tasinmis veya silinmis, kaldirilmistir, artik mevcut degil, artik yayinda degil, artik bulunmuyor, kayboldu,
      kaybolmus, ulasilamiyor, bulamiyoruz, bulunmuyor olabilir, gecersiz, erisilemiyor, tapilmir, silinib
    `,
    alone: spacedLines`
      bulunamadi, hata 404, tapilmadi, sonuc bulunamadi, burada bir sey yok, burada hicbir sey yok, sonuc yok,
      hicbir sonuc bulunamadi, gecersiz baglanti, sayfa yok, kayboldunuz
    `,
    fillers: spacedLines`
      uzgunuz, malesef, maalesef, aradiginiz, aradigin, istediginiz, boyle, bir, bu, ulasmaya, calistiginiz, ozur,
      dileriz, hata, na vjen keq, qe, kerkoni, barkatu, bilatu, duzun, i'r, mae, mae'n, ddrwg, gennym, y, yr,
      samahani, hiyo, axtardiginiz, teessuf, ops, oops, upss, hay, aksi, eyvah, uzgunum, sayfaniz, veya, ya, da,
      olabilir, olmali, goruntulemek, gormek, istenilen, istenen, talep, ettiginiz, gitmek, artik, su, adreste, degil,
      o, ve, adres, girdiginiz, tikladiginiz, gibi, gorunuyor
    `,
  },
  {
    subjects: spacedLines`
      გვერდი, სტატია, էջը, էջ, הדף, דף, העמוד, עמוד, הכתבה, כתבה, התוכן, המאמר, הקובץ, الصفحة, صفحة, المقال, المحتوى,
      الموضوع, الخبر, الملف, الرابط, المقالة, صفحه, مطلب, خبر, محتوا, صفحہ, مضمون, הדף שחיפשת, הפריט, המוצר, הסרטון,
      הקישור, הידיעה, صفحات, الفيديو, المنتج, الإعلان, الكتاب, التدوينة, الصورة, الخدمة, صفحه‌ای, صفحه ای, فایل,
      نوشته, محصول, ویدیو, لینک, عکس, آگهی, کتاب, خبری
    `,
    states: spacedLines`
      ვერ მოიძებნა, არ მოიძებნა, არ არსებობს, չի գտնվել, գոյություն չունի, לא נמצא, לא נמצאה, לא קיים, לא קיימת,
      אינו קיים, אינה קיימת, אינו זמין, הוסר, הוסרה, נמחק, לא מצאנו, غير موجودة, غير موجود, غير متاحة, غير متاح,
      غير متوفرة, غير متوفر, لم يتم العثور على, لم يتم العثور عليها, لا توجد, لا يوجد, لم نعثر على, تعذر العثور على,
      تم حذف, تم حذفها, تم حذفه, تم إزالة, محذوفة, محذوف, لم تعد متاحة, لم تعد موجودة, يافت نشد, یافت نشد, پیدا نشد,
      وجود ندارد, حذف شده است, موجود نیست, در دسترس نیست, نہیں ملا, موجود نہیں, לא הצלחנו למצוא, לא ניתן למצוא,
      לא קיים יותר, כבר לא קיים, אינו קיים יותר, איננו, נעלם, הועבר או נמחק, לא אותר, לא אותרה, אינה זמינה, לא זמין,
      لا يمكن العثور, لا يمكن العثور على, لم نتمكن من العثور على, لم نجد, لم يعد متاحا, لم يعد متاحاً, لم يعد موجودا,
      لم تعد متوفرة, غير متوفرة حاليا, تم نقلها أو حذفها, حذفت, حذف, أزيلت, تمت إزالة, تمت إزالته, تمت إزالتها,
      ليست موجودة, ليس موجودا, لا وجود, لم يعثر, اختفت, منتهية, پاک شده است, پاک شده, حذف شده, حذف گردیده است,
      حذف شده‌است, یافت نشده, یافت نگردید, پیدا نکردیم, نتوانستیم پیدا کنیم, موجود نمی باشد, موجود نمی‌باشد,
      وجود ندارند, وجود نداشته, دستیاب نہیں, نہیں مل سکا, نہیں ملی, موجود نہیں ہے, حذف کر دیا گیا, չկա,
      չհաջողվեց գտնել, წაშლილია, აღარ არსებობს
    `,
    alone: spacedLines`
      לא נמצא, שגיאה 404, غير موجود, خطأ 404, یافت نشد, خطای 404, אין כאן כלום, לא נמצאו תוצאות, לא נמצא כלום,
      לא מצאנו כלום, לا توجد نتائج, لا توجد نتائج, لا يوجد شيء هنا, الصفحة غير موجودة, رابط غير صالح,
      نتیجه‌ای یافت نشد, چیزی یافت نشد, چیزی پیدا نشد, صفحه وجود ندارد
    `,
    fillers: spacedLines`
      שחיפשת, שחיפשתם, המבוקש, המבוקשת, שביקשת, מצטערים, אופס, שגיאה, הזה, اليه, عذرا, عذراً, عفوا, عفواً, المطلوبة,
      المطلوب, التي, تبحث, عنها, الذي, هذه, هذا, خطأ, نأسف, آسف, طلبتها, مورد, نظر, متاسفانه, متأسفانه, این, شما,
      درخواستی, خطا, معذرت, تحاول, الوصول, إليها, أو, אבל, אנחנו, אנו, סליחה, אוי, נראה, כי, או, שלא, על, ידי, יותר,
      את, שלך, אתם, מחפשים, מחפש, אתה, הדף, ש, בטעות, يبدو, أن, ربما, عنه, نعتذر, معذرة, للأسف, الأسف, مع, ما, كنت,
      يا, على, في, الموقع, هنا, من, قد, تكون, حاليا, تحاولون, زيارتها, إلى, لك, اوه, وای, با, عرض, پوزش, ببخشید, که,
      دنبال, آن, هستید, را, بودید, به, می‌گردید, آدرس, در, سایت, یا, است, ممکن, شد, جستجو, کردید, یک, نظرتان, دیگر,
      تلاش, آپ, جو, تلاش کر رہے ہیں, یہ, کی, مطلوبہ, ہے
    `,
  },
  {
    subjects: spacedLines`
      पृष्ठ, पेज, लेख, खबर, সামগ্রী, পৃষ্ঠা, পৃষ্ঠাটি, পাতা, পাতাটি, பக்கம், పేజీ, પૃષ્ઠ, halaman, laman, artikel, berita, konten, dokumen,
      trang, trang web, bai viet, noi dung, tai lieu, duong dan, pahina, पन्ना, समाचार, सामग्री, वीडियो, লেখা, সংবাদ, খবর, கட்டுரை,
      செய்தி, పేజీని, કોઈ પૃષ્ઠ, పేజి, ಪುಟ, പേജ്, पान, पृष्ठे, video, gambar, produk, tautan, pautan, situs, kandungan, san pham,
      hinh anh, bai, tin, tin tuc, tin bai, muc, trang nay, duong link, lien ket, tep, apa yang anda cari, artikulo
    `,
    states: spacedLines`
      नहीं मिला, नहीं मिली, मौजूद नहीं, उपलब्ध नहीं, খুঁজে পাওয়া যায়নি, পাওয়া যায়নি, খুঁজে পাওয়া যায়নি, কিছু পাওয়া যায়নি, நீக்கப்பட்டது, காணப்படவில்லை,
      tidak ditemukan, tidak ada, tidak tersedia, tidak dapat ditemukan, telah dihapus, sudah dihapus, tidak dijumpai,
      tidak wujud, telah dipadam, khong ton tai, khong tim thay, khong duoc tim thay, da bi xoa, da bi go,
      khong con ton tai, khong con, hindi nahanap, wala, नहीं मिल सका, नहीं मिल सकी, नहीं पाया गया, नहीं पाया जा सका, अस्तित्व में नहीं,
      हटा दिया गया, हटा दी गई, हटाया जा चुका, उपलब्ध नहीं है, सापडले नाही, सापडलं नाही, সরিয়ে ফেলা হয়েছে, পাওয়া যাচ্ছে না, মুছে ফেলা হয়েছে, নেই, কিছু পাওয়া যায় নি,
      இல்லை, கிடைக்கவில்லை, కనుగొనబడలేదు, దొరకలేదు, મળ્યું નથી, ಕಂಡುಬಂದಿಲ್ಲ, കണ്ടെത്താനായില്ല, കണ്ടെത്തിയില്ല, tidak bisa ditemukan,
      tidak berhasil ditemukan, tidak kami temukan, tidak lagi tersedia, sudah tidak tersedia, sudah tidak ada,
      telah dipindahkan atau dihapus, tidak lagi ada, dihapus, dipadam, tiada, tidak lagi wujud, tidak dapat dijumpai,
      khong the tim thay, khong con nua, da bi xoa hoac, khong kha dung, da het han, da bi go bo, khong co san,
      chua duoc tim thay, khong hien dien, hindi matagpuan, hindi makita, ay wala na, haipo, haijapatikana
    `,
    alone: spacedLines`
      tidak ditemukan, khong tim thay, tidak dijumpai, loi 404, नहीं मिला, tidak ada apa-apa di sini, tidak ada hasil,
      tiada hasil, tiada apa-apa di sini, khong co gi o day, khong co ket qua, khong tim thay ket qua,
      khong tim thay trang, khong tim thay noi dung, कोई परिणाम नहीं, कुछ नहीं मिला, কিছু পাওয়া যায়নি, trang khong ton tai,
      halaman hilang
    `,
    fillers: spacedLines`
      यह, है, आप, जिस, खोज, रहे, क्षमा, करें, दुर्भाग्य, maaf, yang, anda, cari, minta, ini, kesalahan, mohon, dicari, oleh, atau,
      rat tiec, xin loi, ban, yeu cau, dang tim, tim kiem, nay, loi, đuoc, duoc, hoac, দুঃখিত, আপনি, যে, খুঁজছেন, ang, ओह, उफ़,
      माफ़, कीजिए, हमें, खेद, ढूंढ, ढूँढ, रही, जा, रहा, इस, पते, पर, कोई, वह, हो, या, गया, आपके, द्वारा, अनुरोधित, मांगा, আপনার, কাঙ্ক্ষিত, অনুরোধ, করা,
      এই, টি, হতে, পারে, நீங்கள், தேடும், மன்னிக்கவும், క్షమించండి, మీరు, ups, waduh, wah, aduh, oops, kami, kamu, untuk, di, sini, mungkin,
      sudah, lagi, tersebut, itu, sepertinya, ternyata, sedang, coba, kunjungi, diminta, tuju, dituju, pada, hai,
      chung toi, rat, xin, thu loi, oi, co the, co ve, nhu, da, khong, dang, ma, truy cap, muon, can, tren, he thong,
      website, cua, vui long, sang, dia chi, khac, khong con, minh, vua, hien, paumanhin, hinahanap, mo, na, mong
    `,
  },
  {
    subjects: spacedLines`
      页面, 网页, 頁面, 網頁, 文章, 内容, 內容, 网址, 網址, 链接, 連結, 新闻, 新聞, 信息, 资源, 資源, 文件, 檔案,
      帖子, 该贴, 此贴, 该帖, 此帖, 视频, 影片, 商品, 地址, 稿件, 您要找的, 你要找的, 您查找的, 您访问的, 图片, 圖片,
      话题, 主题, 主題, 作品, 书籍, 栏目, 欄目, 站点, 記錄, 记录, 東西, 东西, 貼文, 路径, 网站页面, 博客
    `,
    states: spacedLines`
      不存在, 未找到, 找不到, 没有找到, 沒有找到, 无法找到, 無法找到, 不见了, 不見了, 走丢, 走失, 已删除, 已刪除,
      已被删除, 已被刪除, 被删除, 被刪除, 已下架, 已失效, 失效, 已过期, 已過期, 已移除, 被移除, 已经删除, 已經刪除,
      丢失, 无法访问或已被删除, 消失, 没找到, 沒找到, 不复存在, 不復存在, 已下线, 已下線, 飞走, 飛走, 跑丢, 跑丟,
      弄丢, 不翼而飞, 已经不存在, 已經不存在, 已不存在, 不在了, 查無, 查无, 无此, 無此, 没有此, 沒有此, 没有这个,
      沒有這個, 已经下架, 已經下架, 已被移除, 已经被移除, 已移至, 已经移除, 已撤下, 被撤下, 找不着, 未能找到, 不见啦,
      已迁移或删除, 已经失效, 已經失效, 已被下架, 已被撤除, 被作者删除, 被发布者删除, 被楼主删除, 被用户删除,
      被管理员删除, 不存在或, 没找着, 不存在啦, 找不到了
    `,
    alone: spacedLines`
      找不到页面, 找不到頁面, 未找到, 404错误, 404錯誤, 页面不存在, 页面丢失, 找不到, 什么都没有, 什麼都沒有,
      这里什么都没有, 這裡什麼都沒有, 没有找到, 沒有找到, 查无此页, 查無此頁, 无此页面, 無此頁面, 页面找不到了,
      页面走丢了, 没有结果, 沒有結果, 无结果, 迷路了
    `,
    fillers: spacedLines`
      抱歉, 很抱歉, 非常抱歉, 对不起, 對不起, 您, 你, 访问, 訪問, 查看, 要找, 寻找, 尋找, 请求, 請求, 浏览, 瀏覽, 的,
      该, 該, 此, 这个, 這個, 可能, 或, 了, 到, 已, 被, 啊, 哦, 糟糕, 出错, 出錯, 所, 要, 在, 不, 哎呀, 哎哟, 呃, 唔,
      噢, 抱歉啦, 好像, 似乎, 或许, 或許, 可能已, 被我们, 我们, 我們, 输入, 輸入, 错误, 錯誤, 有误, 有誤, 哟, 喔,
      因为, 因為, 作者, 管理员, 管理員, 用户自行, 移动, 移動, 更名, 更改, 正在, 当前, 目前, 所要, 想要, 在本站,
      服务器, 伺服器, 以及, 已经, 已經, 了呢, 出现, 這, 这, 個, 个, 篇
    `,
    unspaced: true,
  },
  {
    subjects: spacedLines`
      ページ, 記事, コンテンツ, ファイル, 投稿, 動画, 情報, 商品, お探しのもの, url, アドレス, ニュース, お探しの,
      指定の, 求人, ブログ, イベント, トピック, スレッド, アカウント, ユーザー, 作品, 資料, リンク, 画像, 書籍, 内容,
      エントリ, レシピ, サイト, お知らせ, リソース, 項目, もの
    `,
    states: spacedLines`
      見つかりません, 見つかりませんでした, 存在しません, ありません, 見つからない, 削除され, 削除しました,
      公開を終了, 公開終了, 掲載期間が終了, 掲載を終了, 掲載終了, 終了しました, ございません, 見当たりません,
      表示できません, 移動または削除, 見つけることができません, 見つけられません, 見つけることができませんでした,
      存在しない, 削除された, 公開されていません, 公開期間が終了, 配信を終了, 配信終了, 配信は終了, 掲載期限,
      期限が切れ, 期限切れ, 閲覧できません, 無効です, 無くなりました, なくなりました, 消えてしまい, 公開は終了,
      掲載は終了, 見当たらない, ご覧いただけません, 非公開に
    `,
    alone: spacedLines`
      見つかりません, 見つかりませんでした, お探しのページはありません, 何も見つかりません, 何も見つかりませんでした,
      何もありません, 該当なし, 該当するページはありません, 該当するデータがありません, 該当データなし, ページなし
    `,
    fillers: spacedLines`
      お探しの, 指定された, ご指定の, アクセスしようとした, 申し訳ございません, 申し訳ありません, この, その, は, が,
      を, も, ました, ています, た, でした, リクエストされた, 要求された, ご覧になろうとした, 大変, または, か,
      可能性, があります, 移動, の, ん, 。, 、, おっと, あれ, すみません, すいません, ごめんなさい, 恐れ入りますが,
      現在, もう, すでに, 既に, こちら, は削除, により, 理由, ため, このurl, 入力された, 入力した, クリックした,
      されました, された, しました, いたしました, 致しました, おります, います, です, ます, と, へ, で, に, かも,
      しれません, 変更, 名前, 一部, 該当する, 該当, あるいは, 申し訳, お客様, 指定, お, 探し, ご, 希望, 要求, なら,
      ください, 掲載
    `,
    unspaced: true,
  },
  {
    subjects: spacedLines`
      페이지, 기사, 게시물, 게시글, 문서, 콘텐츠, 글, 파일, 주소, 뉴스, 내용, 영상, 자료, 요청하신, 찾으시는, 공고,
      사용자, 동영상, 이미지, 링크, 블로그, 포스트, 게시판, 웹페이지, 주소의
    `,
    states: spacedLines`
      찾을 수 없, 존재하지 않, 없습니다, 삭제되었, 삭제된, 삭제되, 찾지 못했, 만료되, 종료되, 이용할 수 없, 볼 수 없,
      찾을수 없, 찾을수없, 찾지 못, 사라졌, 사라진, 유효하지 않, 없는 페이지, 없는 게시물, 없는 기사, 이동되었거나,
      이동 또는 삭제, 더 이상 존재하지, 더 이상 제공되지, 더이상 존재하지, 제공되지 않, 서비스가 종료, 삭제 되었,
      삭제됐, 발견되지 않, 보이지 않, 게재가 종료, 없어졌
    `,
    alone: spacedLines`
      찾을 수 없습니다, 존재하지 않습니다, 아무것도 없습니다, 결과가 없습니다, 잘못된 주소, 잘못된 주소입니다,
      잘못된 접근입니다, 없는 페이지입니다, 존재하지 않는 페이지입니다, 존재하지 않는 게시물입니다,
      삭제된 게시물입니다, 삭제된 기사입니다
    `,
    fillers: spacedLines`
      요청하신, 찾으시는, 요청한, 해당, 죄송합니다, 를, 을, 가, 이, 은, 는, 습니다, 어요, 음, 거나, 입니다, 되었, 다,
      에서, 원하시는, 방문하시려는, 의, 었, 합니다, 수, 앗, 이런, 어머, 죄송해요, 죄송, 해당하는, 이미, 또는, 혹은,
      더, 이상, 수가, 찾고, 있는, 있습니다, 계신, 않는, 않습니다, 않아요, 것, 으로, 로, 하여, 해요, 요청, 주소가,
      잘못, 변경, 현재, 에, 된, 되어, 하신, 하는, 보려는, 접속하신, 입력하신, 그, 저희, 일시적, 사용할, 네요, 어, 았,
      이동
    `,
    unspaced: true,
  },
  {
    subjects: 'หน้า, เนื้อหา, บทความ, ข่าว, ไฟล์, เพจ, หน้าเว็บ, หน้านี้, หน้าที่, วิดีโอ, ลิงก์, กระทู้, รูปภาพ, สิ่งที่คุณ, เอกสาร, เว็บเพจ',
    states:
      'ไม่พบ, ไม่มี, ถูกลบ, ไม่มีอยู่, หาไม่เจอ, หาไม่พบ, ไม่สามารถค้นหา, ไม่เจอ, ค้นหาไม่พบ, ถูกย้ายหรือลบ, ลบไปแล้ว, ถูกย้าย, ไม่มีอยู่จริง, ไม่ปรากฏ, ลบออก',
    alone: 'ไม่พบหน้า, ไม่มีอะไรที่นี่, ไม่พบข้อมูล, ไม่พบเนื้อหา, ไม่พบผลลัพธ์, ไม่พบหน้านี้, หน้าไม่พบ',
    fillers: spacedLines`
      ที่, คุณ, ท่าน, ต้องการ, ค้นหา, ขออภัย, นี้, กำลัง, เว็บ, แล้ว, มองหา, เรียก, ขอ, อุ๊ปส์, โอ๊ะ, เสียใจ, เรา, เข้าถึง, อาจ, หรือ, ไป,
      มี, อยู่, ใน, ระบบ, ของ, ได้, ถูก, ไม่, จะ, เว็บไซต์, พยายาม, เปิด, ดู, ครับ, ค่ะ, นะ, ต้องการค้นหา, ไว้, แสดง, ร้องขอ
    `,
    unspaced: true,
  },
];

/** "The page is not there", in some fifty languages. */
export const ABSENCE: Statement = new Statement([...WORDINGS, ...EMPTY_LISTS]);
