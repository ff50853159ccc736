/** Hands a blob to the person as a file in their download folder. Nothing leaves the machine. */
export function saveBlob(fileName: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has taken the contents once the click is over; a moment more costs nothing.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Hands a text to the person as a file. */
export const saveFile = (fileName: string, text: string, mediaType = 'application/json'): void =>
  saveBlob(fileName, new Blob([text], { type: mediaType }));
