import { lookup } from '../../../core/lookup.ts';
import type { Genre } from '../../../core/source.ts';

/*
 * Hosts that publish one kind of thing, or nearly. A name stands for the names below it too, and the longest that fits
 * counts: `pubmed.ncbi.nlm.nih.gov` has papers, whatever its government has.
 */

const words = (text: string) => text.trim().split(/\s+/);

const HOSTS: Readonly<Partial<Record<Genre, readonly string[]>>> = {
  encyclopedia: words(`
    wikipedia.org britannica.com encyclopedia.com scholarpedia.org plato.stanford.edu iep.utm.edu treccani.it universalis.fr
    thecanadianencyclopedia.ca thecanadianencyclopedia.com hls-dhs-dss.ch snl.no newworldencyclopedia.org baike.baidu.com
    citizendium.org encyclopediaofmath.org`),
  preprint: words(`
    arxiv.org biorxiv.org medrxiv.org ssrn.com psyarxiv.com preprints.org chemrxiv.org researchsquare.com techrxiv.org
    eartharxiv.org eprint.iacr.org`),
  dataset: words(`
    zenodo.org figshare.com datadryad.org dataverse.harvard.edu data.gov data.gov.uk data.europa.eu data.worldbank.org data.un.org
    fred.stlouisfed.org pangaea.de icpsr.umich.edu dataverse.org`),
  social: words(`
    twitter.com x.com facebook.com fb.com fb.watch instagram.com threads.net threads.com tiktok.com reddit.com redd.it linkedin.com
    bsky.app mastodon.social mastodon.online mstdn.social t.me telegram.me vk.com weibo.com weibo.cn tumblr.com pinterest.com quora.com
    truthsocial.com gab.com gettr.com discord.com`),
  video: words(
    'youtube.com youtu.be youtube-nocookie.com vimeo.com dailymotion.com dai.ly twitch.tv rumble.com odysee.com bilibili.com',
  ),
  photo: words(`
    flickr.com flic.kr gettyimages.com gettyimages.co.uk gettyimages.de shutterstock.com unsplash.com alamy.com imgur.com pexels.com
    istockphoto.com pixabay.com`),
  'press-release': words(`
    prnewswire.com prnewswire.co.uk businesswire.com globenewswire.com newswire.ca newswire.com einpresswire.com einnews.com
    prweb.com accesswire.com presseportal.de presseportal.ch ots.at pressebox.de openpr.de openpr.com idw-online.de eurekalert.org
    marketwired.com prtimes.jp atpress.ne.jp`),
  government: words(`
    europa.eu un.org who.int nato.int coe.int oecd.org worldbank.org imf.org iaea.org wto.org ilo.org unhcr.org unicef.org unesco.org
    undp.org fao.org oas.org osce.org icc-cpi.int icj-cij.org au.int parliament.uk nhs.uk police.uk supremecourt.uk judiciary.uk
    gov.scot gov.wales bund.de bundestag.de bundesrat.de bundesregierung.de destatis.de bundesbank.de rki.de bundesverfassungsgericht.de
    admin.ch parlament.ch senat.fr assemblee-nationale.fr insee.fr vie-publique.fr conseil-constitutionnel.fr congreso.es
    senado.es boe.es ine.es poderjudicial.es leg.br jus.br mp.br ibge.gov.br overheid.nl rijksoverheid.nl tweedekamer.nl cbs.nl
    regeringen.se riksdagen.se scb.se regjeringen.no stortinget.no ssb.no dst.dk stat.fi governo.it istat.it camera.it senato.it
    statcan.ca ourcommons.ca parl.ca courtlistener.com`),
  paper: words(`
    doi.org jstor.org sciencedirect.com link.springer.com onlinelibrary.wiley.com tandfonline.com sagepub.com plos.org frontiersin.org
    mdpi.com academic.oup.com oxfordjournals.org pubmed.ncbi.nlm.nih.gov pmc.ncbi.nlm.nih.gov europepmc.org jamanetwork.com
    dl.acm.org ieeexplore.ieee.org pubs.acs.org pubs.rsc.org iopscience.iop.org journals.aps.org muse.jhu.edu
    royalsocietypublishing.org annualreviews.org journals.uchicago.edu hindawi.com biomedcentral.com scielo.org scielo.br redalyc.org
    projecteuclid.org`),
  wire: words(`
    reuters.com apnews.com ap.org afp.com upi.com dpa.com efe.com ansa.it tass.com tass.ru xinhuanet.com kyodonews.net yna.co.kr
    ptinews.com aninews.in aap.com.au belganewsagency.eu anp.nl ntb.no ritzau.dk pap.pl lusa.pt europapress.es agi.it adnkronos.com
    telam.com.ar aa.com.tr irna.ir wam.ae bernama.com antaranews.com`),
  news: words(`
    bbc.com bbc.co.uk nytimes.com washingtonpost.com theguardian.com wsj.com ft.com economist.com cnn.com npr.org aljazeera.com
    latimes.com chicagotribune.com bostonglobe.com sfchronicle.com usatoday.com time.com newsweek.com politico.com politico.eu axios.com
    propublica.org theatlantic.com newyorker.com bloomberg.com cnbc.com cbsnews.com nbcnews.com abcnews.go.com foxnews.com
    telegraph.co.uk independent.co.uk thetimes.co.uk thetimes.com dailymail.co.uk mirror.co.uk scotsman.com irishtimes.com
    independent.ie smh.com.au theage.com.au abc.net.au theaustralian.com.au news.com.au cbc.ca theglobeandmail.com thestar.com
    nationalpost.com nzherald.co.nz stuff.co.nz scmp.com japantimes.co.jp asahi.com thehindu.com indianexpress.com hindustantimes.com
    dawn.com haaretz.com jpost.com timesofisrael.com spiegel.de zeit.de faz.net sueddeutsche.de taz.de welt.de tagesspiegel.de tagesschau.de
    stern.de dw.com derstandard.at diepresse.com nzz.ch tagesanzeiger.ch lemonde.fr lefigaro.fr liberation.fr mediapart.fr leparisien.fr
    francetvinfo.fr lesoir.be letemps.ch elpais.com elmundo.es abc.es lavanguardia.com eldiario.es elperiodico.com clarin.com
    lanacion.com.ar infobae.com pagina12.com.ar eluniversal.com.mx eltiempo.com elespectador.com latercera.com elcomercio.pe
    lostiempos.com eldeber.com.bo la-razon.com folha.uol.com.br estadao.com.br publico.pt expresso.pt corriere.it repubblica.it
    lastampa.it ilpost.it nrc.nl volkskrant.nl nos.nl standaard.be dn.se svd.se svt.se aftenposten.no nrk.no politiken.dk
    berlingske.dk dr.dk yle.fi hs.fi gazeta.pl rp.pl thelocal.de`),
};

const GENRE_OF_HOST: Readonly<Record<string, Genre>> = lookup(
  Object.fromEntries(
    Object.entries(HOSTS).flatMap(([genre, hosts]) => hosts.map((host) => [host, genre as Genre])), // its keys are genres
  ),
);

/** Names that governments give out: `gov.uk`, `gob.mx`, `gouv.fr`, `go.jp`, `govt.nz`, `gc.ca`, `gv.at`, `mil`. */
const STATE = /(?:^|\.)(?:gov|mil|(?:gov|gob|gub|gouv|govt|go|gv|gc|mil)\.[a-z]{2})$/;

/** What users put there, and not the house. */
const OF_USERS: ReadonlySet<Genre> = new Set(['social', 'video', 'photo', 'dataset', 'preprint']);
/** Where a house speaks of itself: `blog.x.com` is none of the posts there. */
const HOUSE_PART = /^(?:blogs?|about|help|support|developers?|business|status|api|careers|legal|policies)\./;

/** The genre of what a host publishes; undefined for a host that publishes many kinds, or that is not known here. */
export function genreOfHost(hostname: string): Genre | undefined {
  const whole = hostname.toLowerCase();
  for (let name = whole; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
    const genre = GENRE_OF_HOST[name];
    if (genre !== undefined) return OF_USERS.has(genre) && HOUSE_PART.test(whole) ? undefined : genre;
  }
  return STATE.test(whole) ? 'government' : undefined;
}
