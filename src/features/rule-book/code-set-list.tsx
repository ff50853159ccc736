import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { codeSetSchemas } from '../../code-sets/code-set-schema.ts';
import type { ReleaseEntry, ReleaseManifest } from '../../code-sets/code-set-schema.ts';
import { fetchCodeFile, loadReleaseIndex } from '../../code-sets/load-code-set.ts';
import { describeCodeFileProblem, readCodeFile } from '../../code-sets/read-code-file.ts';
import styles from './reading-card.module.css';
import list from './plain-list.module.css';
import page from './reading-page.module.css';

const published = { networkMode: 'always', staleTime: Infinity, retry: 1 } as const;

async function loadManifest(release: string, signal: AbortSignal): Promise<ReleaseManifest> {
  const file = `${release}/manifest.json`;
  const read = readCodeFile(file, codeSetSchemas.manifest, await fetchCodeFile(file, signal));
  if (!read.ok) throw new Error(describeCodeFileProblem(read.error));
  return read.value;
}

function Release({ release }: { readonly release: ReleaseEntry }): ReactElement {
  const { data, error } = useQuery({
    ...published,
    queryKey: ['code-sets', 'manifest', release.id],
    queryFn: ({ signal }) => loadManifest(release.id, signal),
  });
  return (
    <li className={styles.reading} aria-label={`Code set ${release.id}`}>
      <h3 className={styles.value}>
        {release.id}
        <span className={styles.default}>
          dates of service {release.from} to {release.to}
        </span>
      </h3>
      {error !== null && <p role="alert">{error.message}</p>}
      {data !== undefined && (
        <>
          <div className={list.wide}>
            <table className={page.table}>
              <thead>
                <tr>
                  <th scope="col">Table</th>
                  <th scope="col">Published by</th>
                  <th scope="col">Source</th>
                  <th scope="col">Version</th>
                  <th scope="col">In effect</th>
                </tr>
              </thead>
              <tbody>
                {data.sources.map((source) => (
                  <tr key={`${source.table} ${source.source}`}>
                    <td>{source.table}</td>
                    <td>{source.publisher}</td>
                    <td>
                      {source.source}
                      {source.limits !== undefined && <span className={list.limits}>{source.limits}</span>}
                    </td>
                    <td>{source.version}</td>
                    <td className={list.date}>{source.effective ?? ''}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <ul className={list.notes}>
            {data.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
    </li>
  );
}

/** The code sets that this installation has: for which dates of service, out of which tables. */
export function CodeSetList(): ReactElement {
  const { data, error } = useQuery({ ...published, queryKey: ['code-sets', 'index'], queryFn: ({ signal }) => loadReleaseIndex(signal) });
  return (
    <div className={list.scroll}>
      <article className={page.page}>
        <h2 className={page.title}>Code sets</h2>
        <p className={page.lead}>
          Codes, edits, unit limits, add-on primaries and drug units are published by CMS and change each quarter. The date of service picks
          the release. A date outside all of them is refused: the nearest one would be a guess.
        </p>
        {error !== null && <p role="alert">{error.message}</p>}
        <ul className={page.examples}>
          {data?.releases.toReversed().map((release) => (
            <Release key={release.id} release={release} />
          ))}
        </ul>
      </article>
    </div>
  );
}
