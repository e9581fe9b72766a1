import { DomainGraph, isShared } from './domain-graph';
import { PAGE_SCRIPT } from './page-script';
import { PAGE_STYLE } from './page-style';
import { pictureOf } from './picture';
import { escaped, svgOf } from './svg';

/** The profiles with their records, next to the picture. */
export interface RecordsOfPage {
  readonly title: string;
  readonly notes: readonly string[];
  readonly profiles: readonly {
    readonly title: string;
    readonly records: string;
    readonly matchedBy: readonly { readonly keyName: string; readonly value: string }[];
  }[];
}

/** One page without references to other files, so that it can be opened without a network. */
export function pageOf(graph: DomainGraph, records?: RecordsOfPage): string {
  const title = `Customer Profiles domain ${graph.domainName}`;
  const conflicts = graph.keys.flatMap(key => key.conflicts.map(conflict => ({ keyName: key.keyName, conflict })));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header>
<h1>${escaped(graph.domainName)}</h1>
<span class="counts">${counted(graph.objectTypes.length, 'object type')}, ${counted(graph.keys.filter(isShared).length, 'shared key')}</span>
<input id="search" type="search" placeholder="Search ( / )" title="Object types, keys, sources and standard objects" aria-label="Search" autocomplete="off">
<span id="hits" aria-live="polite"></span>
<span class="legend"><i class="source"></i>source <i class="type"></i>object types <i class="key"></i>key <i class="standard"></i>standard object <i class="conflict"></i>conflict <b></b>finds profiles by <b class="other"></b>other key</span>
<span class="zoom"><button id="out" title="Zoom out (-)">−</button><button id="fit" title="Show everything (0)">fit</button><button id="in" title="Zoom in (+)">+</button></span>
</header>
<main>
<div id="stage">${svgOf(pictureOf(graph), title)}</div>
<aside>
<section id="details" hidden></section>
${records === undefined ? '' : recordsHtml(records)}<section id="conflicts">
<h2>${conflicts.length === 0 ? 'No conflicts' : `Conflicts (${conflicts.length})`}</h2>
<ul>${conflicts.map(({ keyName, conflict }) => `<li><button data-key="${escaped(keyName)}">${escaped(keyName)}</button> ${escaped(conflict)}</li>`).join('')}</ul>
</section>
</aside>
</main>
<script type="application/json" id="graph">${JSON.stringify(graph).replace(/</g, '\\u003c')}</script>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

function recordsHtml({ title, notes, profiles }: RecordsOfPage): string {
  const items = profiles.map(profile => {
    const matches = profile.matchedBy.map(({ keyName, value }) => ` <button data-key="${escaped(keyName)}">${escaped(keyName)}</button> ${escaped(value)}`);
    return `<li><b>${escaped(profile.title)}</b> ${escaped(profile.records)}${matches.join('')}</li>`;
  });
  return `<section id="records">\n<h2>${escaped(title)}</h2>\n<ul>${notes.map(note => `<li>${escaped(note)}</li>`).join('')}${items.join('')}</ul>\n</section>\n`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
