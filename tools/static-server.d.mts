import type { Server } from 'node:http';

export function createStaticServer(root: string): Server;
export function listen(server: Server, port: number): Promise<number | undefined>;
