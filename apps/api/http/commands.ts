import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { tellMoment } from '../../../libs/config/moments.js';
import type { AcceptedView } from '../../../libs/contracts/views/answers.js';
import { isRefusal, type Refusal } from '../../../libs/domain/refusal.js';
import { type Executed, type Execution, execute } from '../../../libs/ledger/execute.js';
import type { Wake, Waker } from '../../../libs/temporal/waker.js';
import { orRefuse } from './api-refusal.js';
import { WAKER } from './tokens.js';

/** The one way from a person's command to its answer: execute, tell the moment after the commit, wake the workflow. */
@Injectable()
export class Commands {
  constructor(
    private readonly db: DataSource,
    @Inject(WAKER) private readonly waker: Waker,
  ) {}

  /** Carries out a command on a submitted dossier; throws `ApiRefusal` when it is refused. */
  async execute(execution: Execution): Promise<AcceptedView> {
    return orRefuse(await this.tryToExecute(execution));
  }

  /** The same for one of several, whose refusal is a part of the answer. */
  async tryToExecute(execution: Execution): Promise<AcceptedView | Refusal> {
    const executed = await execute(this.db, execution);
    return isRefusal(executed) ? executed : this.committed(executed);
  }

  /** What a transaction of its own committed. The answer does not wait for the workflow: it is decided, the wake follows. */
  committed({ accepted, wake }: Executed): AcceptedView {
    tellMoment('api-after-commit');
    if (wake) this.waker.wake(wake);
    return accepted;
  }

  /** Wakes the dossiers that something else than a command of theirs has left a wake for. */
  wake(wakes: readonly Wake[]): void {
    for (const wake of wakes) this.waker.wake(wake);
  }
}
