import { join } from 'node:path';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { PluginKind, commonTokens, declareFactoryPlugin, tokens } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { createServer, createServerModuleRunner } from 'vite';

const harness = join(import.meta.dirname, 'test-harness.mjs');

/** What is remembered between two calls of a rule in these files would outlive the mutant that it came from. */
const remembering = /electrolytes-by-purpose\.ts$/;

/**
 * Runs the tests of the rules in one process whose modules stay loaded: the rules are pure, so between two mutants
 * nothing has to be loaded again. Only a mutant in what modules do when they load, or in a file that remembers, gets
 * modules of its own.
 */
class InProcessRunner {
  constructor(options) {
    this.patterns = options.rules.tests;
    this.state = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
    this.tests = [];
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.server = await createServer({
      root: process.cwd(),
      configFile: false,
      appType: 'custom',
      logLevel: 'error',
      server: { middlewareMode: true, ws: false, watch: null, hmr: false },
      optimizeDeps: { noDiscovery: true },
      resolve: { alias: { vitest: harness } },
    });
    this.modules = createServerModuleRunner(this.server.environments.ssr, { hmr: false });
  }

  async dispose() {
    await this.modules.close();
    await this.server.close();
  }

  async load() {
    this.modules.clearCache();
    this.tests = [];
    for (const file of this.patterns) {
      globalThis.collectedTests = [];
      await this.modules.import(join(process.cwd(), file));
      const counts = new Map();
      for (const { name, run } of globalThis.collectedTests) {
        const count = (counts.get(name) ?? 0) + 1;
        counts.set(name, count);
        this.tests.push({
          id: `${file} ${name}${count === 1 ? '' : ` (${String(count)})`}`,
          name,
          fileName: file,
          run,
        });
      }
    }
  }

  async run(tests, isBailing) {
    const results = [];
    for (const { id, name, fileName, run } of tests) {
      const startedAt = performance.now();
      this.state.currentTestId = id;
      let failureMessage;
      try {
        await run();
      } catch (problem) {
        failureMessage = String(problem?.message ?? problem);
      }
      const result = { id, name, fileName, timeSpentMs: performance.now() - startedAt };
      results.push(
        failureMessage === undefined
          ? { ...result, status: TestStatus.Success }
          : { ...result, status: TestStatus.Failed, failureMessage },
      );
      if (failureMessage !== undefined && isBailing) break;
    }
    this.state.currentTestId = undefined;
    return results;
  }

  async dryRun() {
    await this.load();
    const tests = await this.run(this.tests, false);
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.state.mutantCoverage };
  }

  async mutantRun({
    activeMutant,
    testFilter,
    hitLimit,
    mutantActivation,
    reloadEnvironment,
    disableBail,
    sandboxFileName,
  }) {
    const isRemembering = remembering.test(sandboxFileName);
    this.state.hitCount = hitLimit === undefined ? undefined : 0;
    this.state.hitLimit = hitLimit;
    this.state.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
    try {
      if (reloadEnvironment || isRemembering || this.isSoiled || this.tests.length === 0) await this.load();
      this.isSoiled = isRemembering;
      this.state.activeMutant = activeMutant.id;
      const wanted = testFilter === undefined ? undefined : new Set(testFilter);
      const tests = wanted === undefined ? this.tests : this.tests.filter(({ id }) => wanted.has(id));
      // The tests beside the file are the likeliest to notice, and a mutant is dropped at the first that does.
      const beside = sandboxFileName.replace(/\.ts$/, '.test.ts');
      const isBeside = ({ fileName }) => beside.endsWith(`/${fileName}`);
      const inOrder = [...tests.filter(isBeside), ...tests.filter((test) => !isBeside(test))];
      const results = await this.run(inOrder, !disableBail);
      const timeout = determineHitLimitReached(this.state.hitCount, this.state.hitLimit);
      return toMutantRunResult(timeout ?? { status: DryRunStatus.Complete, tests: results });
    } catch (problem) {
      // The modules did not even load: any test would have noticed.
      this.tests = [];
      return toMutantRunResult({
        status: DryRunStatus.Complete,
        tests: [
          {
            id: this.patterns[0],
            name: 'load',
            status: TestStatus.Failed,
            failureMessage: String(problem),
            timeSpentMs: 0,
          },
        ],
      });
    }
  }
}

const create = (options) => new InProcessRunner(options);
create.inject = tokens(commonTokens.options);

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'rules', create)];
