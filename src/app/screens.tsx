import { createElement, use } from 'react';
import type { ComponentType } from 'react';
import { NotFoundPage } from './not-found-page.tsx';
import { screenFiles } from './screen-files.ts';
import type { ScreenFile } from './screen-files.ts';

/** One screen of the program and the addresses that lead to it. */
export interface ScreenRoute extends Pick<ScreenFile, 'path' | 'title'> {
  readonly Component: ComponentType;
}

/** Every screen, and what stands where an address leads to none. */
export const screens: readonly ScreenRoute[] = [
  ...screenFiles.map(({ path, title, load }) => ({
    path,
    title,
    Component: () => createElement(use(load())),
  })),
  { path: '*', title: 'Not found', Component: NotFoundPage },
];
