import * as subjects from '../views/subjects.js';
import type { Endpoint } from './endpoint.js';

const changed = { response: subjects.SubjectView } as const;

/** Subjects of awards, and what Excel files bring. */
export const subjectEndpoints = {
  searchSubjects: {
    method: 'GET',
    path: '/api/subjects',
    query: subjects.SubjectQuery,
    response: subjects.SubjectList,
  },
  createSubject: { method: 'POST', path: '/api/subjects', body: subjects.CreateSubjectBody, ...changed },
  getSubject: { method: 'GET', path: '/api/subjects/:id', ...changed },
  changeSubject: { method: 'PUT', path: '/api/subjects/:id', body: subjects.ChangeSubjectBody, ...changed },
  addAward: { method: 'POST', path: '/api/subjects/:id/awards', body: subjects.AddAwardBody, ...changed },
  revokeAward: { method: 'POST', path: '/api/subjects/:id/revocations', body: subjects.RevokeAwardBody, ...changed },
  recordRating: { method: 'POST', path: '/api/subjects/:id/ratings', body: subjects.RecordRatingBody, ...changed },
  openHold: { method: 'POST', path: '/api/subjects/:id/holds', body: subjects.OpenHoldBody, ...changed },
  releaseHold: {
    method: 'POST',
    path: '/api/subjects/:id/holds/:holdId/release',
    body: subjects.ReleaseHoldBody,
    ...changed,
  },
  linkNomination: {
    method: 'POST',
    path: '/api/subjects/:id/nominations',
    body: subjects.LinkNominationBody,
    ...changed,
  },

  /** raw body of an .xlsx (`application/octet-stream`); header `X-File-Name` carries the percent-encoded file name */
  checkNominees: { method: 'POST', path: '/api/drafts/:id/nominees/check', response: subjects.ImportCheck },
  importNominees: {
    method: 'POST',
    path: '/api/drafts/:id/nominees',
    query: subjects.ImportQuery,
    response: subjects.ImportDone,
  },
  checkAwards: { method: 'POST', path: '/api/imports/awards/check', response: subjects.ImportCheck },
  importAwards: {
    method: 'POST',
    path: '/api/imports/awards',
    query: subjects.ImportQuery,
    response: subjects.ImportDone,
  },
} as const satisfies Record<string, Endpoint>;
