import { describe, expect, it } from 'vitest';
import { Seats } from '../../../src/cli/io/seats.ts';
import type { ThreadWork } from '../../../src/cli/letters/machine.ts';

/** Lets everything run that has been resolved. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Takes seats in the order of the works, and notes who sat down where. */
const takers = (seats: Seats): { take: (...works: ThreadWork[]) => Promise<string[]> } => {
  const seated: string[] = [];
  return {
    take: async (...works) => {
      seated.length = 0;
      for (const work of works)
        void seats.take(work).then((seat) => seated.push(`${work} ${seat}`));
      await settle();
      return [...seated];
    },
  };
};

const readMany = async (seats: Seats, count: number): Promise<void> => {
  for (let done = 0; done < count; done += 1) seats.giveBack(await seats.take('read'));
};

describe('seats', () => {
  it('give reading and analysing a thread each, and let the others of a kind wait', async () => {
    const seats = new Seats(2);
    const { take } = takers(seats);
    expect(await take('read', 'read', 'analyse', 'analyse')).toEqual(['read 0', 'analyse 1']);
  });

  it('give the thread that reads to the next that is to be read, in order', async () => {
    const seats = new Seats(2);
    const seated: string[] = [];
    await seats.take('read');
    void seats.take('read').then(() => seated.push('second'));
    void seats.take('read').then(() => seated.push('third'));
    await settle();
    expect(seated).toEqual([]);
    seats.giveBack(0);
    await settle();
    expect(seated).toEqual(['second']);
  });

  it.each([
    [3, ['analyse 2']],
    [4, ['analyse 3']],
    [6, ['analyse 4', 'analyse 5']],
  ])('of %i threads let a third analyse', async (threads, expected) => {
    const seats = new Seats(threads);
    const { take } = takers(seats);
    const analyses = Array.from({ length: threads }, (): ThreadWork => 'analyse');
    const seated = await take('read', ...analyses);
    expect(seated.filter((each) => each.startsWith('analyse'))).toEqual(expected);
  });

  it('let everybody analyse where nothing is to be read', async () => {
    const seats = new Seats(2);
    const { take } = takers(seats);
    expect((await take('analyse', 'analyse')).sort()).toEqual(['analyse 0', 'analyse 1']);
  });

  it('let everybody do what has no parts', async () => {
    const seats = new Seats(2);
    const { take } = takers(seats);
    expect((await take('whole', 'whole', 'whole')).sort()).toEqual(['whole 0', 'whole 1']);
  });

  it('in a long run let each help with the work of the other', async () => {
    const seats = new Seats(2);
    await readMany(seats, 199);
    const { take } = takers(seats);
    expect(await take('read', 'read')).toEqual(['read 0', 'read 1']);
    seats.giveBack(0);
    seats.giveBack(1);
    expect((await take('analyse', 'analyse')).sort()).toEqual(['analyse 0', 'analyse 1']);
  });

  it('are given all at once only when all are free, and to nobody meanwhile', async () => {
    const seats = new Seats(2);
    const events: string[] = [];
    await seats.take('read');
    await seats.take('analyse');
    void seats.takeAll().then(() => events.push('all'));
    void seats.take('read').then(() => events.push('read'));
    seats.giveBack(1);
    await settle();
    expect(events).toEqual([]);
    seats.giveBack(0);
    await settle();
    expect(events).toEqual(['all']);
    seats.giveAllBack();
    await settle();
    expect(events).toEqual(['all', 'read']);
  });
});
