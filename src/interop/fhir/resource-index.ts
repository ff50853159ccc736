import type { ImportSource } from '../import-report.ts';
import { asObject, asText, objectsOf } from './json-node.ts';
import type { JsonObject } from './json-node.ts';

/** A FHIR resource as it stands in a file. `path` leads to it, e.g. `entry[3].resource`. */
export interface SourcedResource {
  readonly value: unknown;
  readonly source: ImportSource;
  readonly path: string;
  readonly fullUrl?: string;
}

const deepestBundle = 8;

/** Every resource of a file in its order, Bundles opened. A Bundle in a Bundle in a Bundle … ends as a plain resource. */
export function openBundles(resources: readonly SourcedResource[], depth = 0): readonly SourcedResource[] {
  return resources.flatMap((resource): readonly SourcedResource[] => {
    const bundle = asObject(resource.value);
    if (bundle?.['resourceType'] !== 'Bundle' || depth >= deepestBundle) return [resource];
    const entries = Array.isArray(bundle['entry']) ? (bundle['entry'] as readonly unknown[]) : [];
    const base = resource.path === '' ? '' : `${resource.path}.`;
    const inside = entries.map((entry, index) => {
      const fullUrl = asText(asObject(entry)?.['fullUrl']);
      return {
        value: asObject(entry)?.['resource'],
        source: resource.source,
        path: `${base}entry[${String(index)}].resource`,
        ...(fullUrl === undefined ? {} : { fullUrl }),
      };
    });
    return openBundles(inside, depth + 1);
  });
}

/** Finds what a reference points to. */
export type ResolveReference = (reference: string, from: JsonObject) => JsonObject | undefined;

const lastTwoSegments = /([A-Za-z]+\/[A-Za-z0-9\-.]{1,64})(?:\/_history\/[^/]+)?$/;

/** Resolves `#contained`, `Type/id`, absolute addresses and `urn:uuid:` within one file; nothing is ever fetched. */
export function indexResources(resources: readonly SourcedResource[]): ResolveReference {
  const byName = new Map<string, JsonObject>();
  for (const { value, fullUrl } of resources) {
    const resource = asObject(value);
    if (resource === undefined) continue;
    const type = asText(resource['resourceType']);
    const id = asText(resource['id']);
    if (fullUrl !== undefined) byName.set(fullUrl, resource);
    if (type !== undefined && id !== undefined) byName.set(`${type}/${id}`, resource);
  }
  return (reference, from) => {
    if (reference.startsWith('#')) {
      return objectsOf(from['contained']).find((contained) => asText(contained['id']) === reference.slice(1));
    }
    const tail = lastTwoSegments.exec(reference)?.[1];
    return byName.get(reference) ?? (tail === undefined ? undefined : byName.get(tail));
  };
}
