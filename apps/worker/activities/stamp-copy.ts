import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { ApplicationFailure } from '@temporalio/activity';
import { DataSource } from 'typeorm';
import type { Dossier, Paper, Visit } from '../../../libs/domain/dossier.js';
import { claimEffect, type EffectWork, finishEffect } from '../../../libs/ledger/effects.js';
import { stageHolderName } from '../../../libs/ledger/stage-holder-name.js';
import { shownDayOf } from '../../../libs/messages/timeline.js';
import type { ArrivalStamp } from '../../../libs/pdf/arrival-stamp.js';
import { stampInChild } from '../../../libs/pdf/stamp-in-child.js';
import type { ObjectStore } from '../../../libs/storage/object-store.js';
import type { DossierActivities, EffectInput } from '../../../workflows/dossier.activities.js';
import { STORE } from '../tokens.js';
import { Activity } from './activity.js';
import { killPoint } from './kill-point.js';

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
    const work = await claimEffect(this.db, effectId);
    if (!work) return;
    const visit = work.dossier.visits.find((candidate) => candidate.sequence === work.sequence);
    const paper = visit && submissionLetterAt(work.dossier, visit);
    if (!visit?.arrivalNumber || !paper)
      throw ApplicationFailure.nonRetryable('there is no submission letter to stamp', 'paper-unknown');
    const folder = await mkdtemp(join(tmpdir(), 'stamp-'));
    try {
      await this.stamp(work, visit, paper, folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private async stamp(work: EffectWork, visit: Visit, paper: Paper, folder: string): Promise<void> {
    const originalPath = join(folder, 'original.pdf');
    const resultPath = join(folder, 'copy.pdf');
    await pipeline(await this.store.get(paper.objectKey), createWriteStream(originalPath));
    killPoint('worker-in-stamp');
    const stamp = await this.arrivalStamp(work.dossier, visit);
    const copy = await stampInChild({ stamp, originalPath, resultPath, fileName: paper.fileName });
    const objectKey = `renditions/${work.id}`;
    await this.store.put(objectKey, createReadStream(resultPath), { contentType: 'application/pdf', size: copy.size });
    await finishEffect(this.db, work.id, {
      objectKey,
      sha256: copy.sha256,
      size: copy.size,
      kind: copy.kind,
      paperId: paper.id,
      originalSha256: paper.sha256,
    });
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

/** The submission letter as it stood at an arrival: the newest version brought before it. */
function submissionLetterAt(dossier: Dossier, visit: Visit): Paper | undefined {
  const stamped = new Set(dossier.checklist.filter((item) => item.stamped).map((item) => item.code));
  return dossier.papers
    .filter((paper) => paper.since < visit.sequence && paper.satisfies.some((answered) => stamped.has(answered.item)))
    .toSorted((a, b) => a.since - b.since)
    .at(-1);
}
