import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { ApplicationFailure, CancelledFailure, Context } from '@temporalio/activity';
import { DataSource } from 'typeorm';
import { tellMoment } from '../../../libs/config/moments.js';
import type { Dossier, Paper, Visit } from '../../../libs/domain/dossier/dossier.js';
import { shownDayOf } from '../../../libs/format/shown-day.js';
import { claimEffect, type EffectWork, finishEffect } from '../../../libs/ledger/effects.js';
import { stageHolderName } from '../../../libs/ledger/stage-holder-name.js';
import type { ArrivalStamp } from '../../../libs/pdf/arrival-stamp.js';
import { stampInChild } from '../../../libs/pdf/stamp-in-child.js';
import { ObjectMissing, type ObjectStore } from '../../../libs/storage/object-store.js';
import type { DossierActivities, EffectInput } from '../../../workflows/dossier.activities.js';
import { STORE } from '../tokens.js';
import { Activity } from './activity.js';
import { stampFolderPrefix } from './sweep-stamp-folders.js';

/** Well below the ten seconds after which Temporal takes a silent attempt for dead and gives it to another worker. */
const heartbeatEveryMs = 3_000;

/**
 * Makes the copy of the submission letter that carries one arrival's stamp, always from the untouched original. The same effect
 * always gives the same object under the same key, so it may be carried out any number of times.
 */
@Injectable()
@Activity('stampCopy')
export class StampCopyActivity {
  constructor(
    private readonly db: DataSource,
    @Inject(STORE) private readonly store: ObjectStore,
  ) {}

  async run({ effectId }: EffectInput): ReturnType<DossierActivities['stampCopy']> {
    const context = Context.current();
    const beating = setInterval(() => context.heartbeat(), heartbeatEveryMs);
    try {
      await this.carryOut(effectId, context.cancellationSignal);
    } finally {
      clearInterval(beating);
    }
  }

  private async carryOut(effectId: string, signal: AbortSignal): Promise<void> {
    const work = await claimEffect(this.db, effectId);
    if (!work) return;
    switch (work.kind) {
      case 'stamp-copy':
        return this.stampArrival(work, signal);
    }
  }

  private async stampArrival(work: EffectWork, signal: AbortSignal): Promise<void> {
    const visit = work.dossier.visits.find((candidate) => candidate.sequence === work.sequence);
    const paper = visit && submissionLetterAt(work.dossier, visit);
    if (!visit?.arrivalNumber || !paper)
      throw ApplicationFailure.nonRetryable('there is no submission letter to stamp', 'paper-unknown');
    const folder = await mkdtemp(join(tmpdir(), stampFolderPrefix));
    try {
      await this.stamp(work, { visit, paper, folder, signal });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private async stamp(work: EffectWork, { visit, paper, folder, signal }: Stamping): Promise<void> {
    const originalPath = join(folder, 'original.pdf');
    const resultPath = join(folder, 'copy.pdf');
    await this.fetchOriginal(paper, originalPath, signal);
    const stamp = await this.arrivalStamp(work.dossier, visit);
    const stamping = stampInChild({ stamp, originalPath, resultPath, fileName: paper.fileName }, {}, signal);
    tellMoment('worker-in-stamp');
    const copy = await orFailure('stamping-failed', stamping);
    const objectKey = `renditions/${work.id}`;
    const body = createReadStream(resultPath);
    const size = copy.size;
    await orFailure('object-store', this.store.put(objectKey, body, { contentType: 'application/pdf', size }));
    tellMoment('worker-after-stamp');
    await finishEffect(this.db, work.id, {
      objectKey,
      sha256: copy.sha256,
      size,
      kind: copy.kind,
      paperId: paper.id,
      originalSha256: paper.sha256,
    });
  }

  /** The untouched original, byte for byte what was received. */
  private async fetchOriginal(paper: Paper, path: string, signal: AbortSignal): Promise<void> {
    const hash = createHash('sha256');
    const hashing = new PassThrough().on('data', (chunk: Buffer) => hash.update(chunk));
    const fetching = this.store
      .get(paper.objectKey)
      .then((body) => pipeline(body, hashing, createWriteStream(path), { signal }));
    await orFailure('object-store', fetching);
    if (hash.digest('hex') !== paper.sha256)
      throw ApplicationFailure.nonRetryable('the stored original is not what was received', 'original-differs');
  }

  private async arrivalStamp(dossier: Dossier, visit: Visit): Promise<ArrivalStamp> {
    const stage = dossier.route[visit.stage];
    if (!stage || !visit.arrivalNumber)
      throw ApplicationFailure.nonRetryable('the arrival has no number', 'paper-unknown');
    return {
      organisationName: stage.organisationName,
      number: visit.arrivalNumber.number,
      year: visit.arrivalNumber.year,
      date: shownDayOf(visit.arrivedAt),
      passedTo: await stageHolderName(this.db, {
        organisationId: stage.organisationId,
        role: stage.holderRole,
        at: visit.arrivedAt,
      }),
      fileCode: dossier.code,
    };
  }
}

interface Stamping {
  readonly visit: Visit;
  readonly paper: Paper;
  readonly folder: string;
  readonly signal: AbortSignal;
}

/** Names the part at fault: the reason that the operator reads begins with it. */
async function orFailure<T>(type: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    // The worker is stopping: nothing is at fault, and another try follows.
    if (error instanceof CancelledFailure) throw error;
    if (error instanceof ObjectMissing) throw ApplicationFailure.nonRetryable(error.message, 'original-missing');
    const message = error instanceof Error ? error.message : String(error);
    throw ApplicationFailure.create({ message, type, cause: error instanceof Error ? error : undefined });
  }
}

/** The submission letter as it stood at an arrival: the newest version brought before it. */
function submissionLetterAt(dossier: Dossier, visit: Visit): Paper | undefined {
  const stamped = new Set(dossier.checklist.filter((item) => item.stamped).map((item) => item.code));
  return dossier.papers
    .filter((paper) => paper.since < visit.sequence && paper.satisfies.some((answered) => stamped.has(answered.item)))
    .toSorted((a, b) => a.since - b.since)
    .at(-1);
}
