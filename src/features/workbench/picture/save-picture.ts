import type { CodeSet } from '../../../code-sets/code-set.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { saveBlob, saveFile } from '../../../ui/save-file.ts';
import { encounterPicture } from './encounter-picture.ts';
import { svgText } from './svg-node.ts';

/** The id and the date, never the title, which may say who it is. */
const fileName = (encounter: Encounter, ending: string): string => `dripline-${encounter.id}-${encounter.dateOfService}.${ending}`;

/** Saves the picture as an SVG file. */
export function saveSvg(encounter: Encounter, codeSet: CodeSet): void {
  saveFile(fileName(encounter, 'svg'), `${svgText(encounterPicture(encounter, codeSet).node)}\n`, 'image/svg+xml');
}

const pixelRatio = 2;

/** Saves the picture as a PNG file, two pixels a point. Rejects when the browser cannot draw one that large. */
export async function savePng(encounter: Encounter, codeSet: CodeSet): Promise<void> {
  const { node, width, height } = encounterPicture(encounter, codeSet);
  const url = URL.createObjectURL(new Blob([svgText(node)], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * pixelRatio;
    canvas.height = height * pixelRatio;
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (context === null || blob === null) throw new Error('The picture is too large for this browser to draw.');
    saveBlob(fileName(encounter, 'png'), blob);
  } finally {
    URL.revokeObjectURL(url);
  }
}
