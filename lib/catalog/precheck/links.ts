import { bareLinks, foreignLinks, leadsAway } from '../description';
import { findAll, toReadable } from './readable';

const dot = '(?:\\s?[.。]\\s?|点|\\s?[\\[(](?:\\.|dot|点)[\\])]\\s?)';
const endings = 'com|cn|net|org|top|vip|shop|xyz|site|club|cc|io|ltd';
const domain = new RegExp(
  `(?<![\\w@.-])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?${dot})+(?:${endings})(?![a-z0-9_-]|\\.[a-z])`,
  'g',
);
/** Names of techniques that read like addresses, and the names set aside for examples. */
const noAddress =
  /^(?:(?:asp|vb|ado|ml|paint|system|f|c)\.net|(?:socket|draw)\.io|(?:[\w-]+\.)*example\.(?:com|org|net))$/;

/** Addresses outside the market in a text, also without http and with the dots written out. LST-07. */
export function findLinks(source: string, marketOrigin: string, isMarkdown: boolean): string[] {
  const readable = toReadable(source);
  const links = [
    // An address of mail is a contact and no link.
    ...(isMarkdown ? foreignLinks(source, marketOrigin).filter((href) => !href.startsWith('mailto:')) : []),
    ...bareLinks(readable.text).filter((href) => leadsAway(href, marketOrigin)),
  ];
  const hosts = findAll(readable, domain).filter(({ match }) => isForeign(match, marketOrigin));
  // An address given in full says more than its host alone.
  const bare = hosts.filter(({ match }) => !links.some((link) => link.toLowerCase().includes(match)));
  return [...new Set([...links, ...bare.map(({ excerpt }) => excerpt)])].map((link) => link.slice(0, 120));
}

function isForeign(match: string, marketOrigin: string): boolean {
  const host = match.replace(new RegExp(dot, 'g'), '.');
  return !noAddress.test(host) && host !== new URL(marketOrigin).hostname;
}
