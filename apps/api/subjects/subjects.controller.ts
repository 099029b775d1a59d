import { Body, Controller, Param, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  AddAwardBody,
  ChangeSubjectBody,
  CreateSubjectBody,
  LinkNominationBody,
  OpenHoldBody,
  RecordRatingBody,
  ReleaseHoldBody,
  RevokeAwardBody,
  type SubjectList,
  SubjectQuery,
  type SubjectView,
} from '../../../libs/contracts/views/subjects.js';
import { recordAct } from '../../../libs/ledger/record-act.js';
import { PathId } from '../http/path-id.js';
import { Serve } from '../http/serve.js';
import { type Acting, ActingAs } from '../http/signed-in.js';
import * as changes from './subject-changes.js';
import { subjectMatter } from './subject-matter.js';
import { getSubject, searchSubjects } from './subjects.queries.js';

@Controller()
export class SubjectsController {
  constructor(private readonly db: DataSource) {}

  @Serve('searchSubjects', 'subject.read')
  async search(@Query({ schema: SubjectQuery }) query: SubjectQuery, @ActingAs() acting: Acting): Promise<SubjectList> {
    const list = await searchSubjects(this.db, query, acting);
    // Looking through the list is no look-up of somebody; asking for a name or a number is.
    if (query.q) await recordAct(this.db, { kind: 'subjects-searched', by: acting, detail: { found: list.total } });
    return list;
  }

  @Serve('getSubject', 'subject.read')
  async get(@Param('id', PathId) id: string, @ActingAs() acting: Acting): Promise<SubjectView> {
    const subject = await getSubject(this.db, id, acting);
    await recordAct(this.db, { kind: 'subject-read', by: acting, ...(await subjectMatter(this.db, id)) });
    return subject;
  }

  @Serve('createSubject', 'subject.write')
  async create(
    @Body({ schema: CreateSubjectBody }) body: CreateSubjectBody,
    @ActingAs() acting: Acting,
  ): Promise<SubjectView> {
    return getSubject(this.db, await changes.createSubject(this.db, body, acting), acting);
  }

  @Serve('changeSubject', 'subject.write')
  async change(
    @Param('id', PathId) id: string,
    @Body({ schema: ChangeSubjectBody }) body: ChangeSubjectBody,
    @ActingAs() acting: Acting,
  ): Promise<SubjectView> {
    await changes.changeSubject(this.db, id, body, acting);
    return getSubject(this.db, id, acting);
  }

  @Serve('addAward', 'subject.write')
  async award(
    @Param('id', PathId) id: string,
    @Body({ schema: AddAwardBody }) body: AddAwardBody,
    @ActingAs() acting: Acting,
  ): Promise<SubjectView> {
    await changes.addAward(this.db, id, body, acting);
    return getSubject(this.db, id, acting);
  }

  @Serve('revokeAward', 'subject.write')
  async revoke(
    @Param('id', PathId) id: string,
    @Body({ schema: RevokeAwardBody }) body: RevokeAwardBody,
    @ActingAs() acting: Acting,
  ): Promise<SubjectView> {
    await changes.revokeAward(this.db, id, body, acting);
    return getSubject(this.db, id, acting);
  }

  @Serve('recordRating', 'subject.write')
  async rate(
    @Param('id', PathId) id: string,
    @Body({ schema: RecordRatingBody }) body: RecordRatingBody,
    @ActingAs() acting: Acting,
  ): Promise<SubjectView> {
    await changes.recordRating(this.db, id, body, acting);
    return getSubject(this.db, id, acting);
  }

  @Serve('openHold', 'subject.write')
  async hold(
    @Param('id', PathId) id: string,
    @Body({ schema: OpenHoldBody }) body: OpenHoldBody,
    @ActingAs() acting: Acting,
  ): Promise<SubjectView> {
    await changes.openHold(this.db, id, body, acting);
    return getSubject(this.db, id, acting);
  }

  @Serve('releaseHold', 'subject.write')
  async release(
    @Param('id', PathId) id: string,
    @Param('holdId', PathId) holdId: string,
    @Body({ schema: ReleaseHoldBody }) body: ReleaseHoldBody,
    @ActingAs() acting: Acting,
  ): Promise<SubjectView> {
    await changes.releaseHold(this.db, { id, holdId }, body, acting);
    return getSubject(this.db, id, acting);
  }

  @Serve('linkNomination', 'subject.write')
  async link(
    @Param('id', PathId) id: string,
    @Body({ schema: LinkNominationBody }) body: LinkNominationBody,
    @ActingAs() acting: Acting,
  ): Promise<SubjectView> {
    await changes.linkNomination(this.db, id, body, acting);
    return getSubject(this.db, id, acting);
  }
}
