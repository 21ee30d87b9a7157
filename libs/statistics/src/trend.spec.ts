import { clustersOf, designMatrix } from './design-matrix.js';
import { clusterRobustLinear, fitLinear } from './linear.js';
import { clusterRobustSlope, cochranArmitageTrend, type ScoreSums } from './trend.js';

/** Trials of 40 clients with one to three doses each; events come more often with the dose, and with the client. */
const TRIALS = Array.from({ length: 40 }, (_, client) => client).flatMap((client) =>
  Array.from({ length: 1 + (client % 3) }, (_, visit) => {
    const score = [0.5, 1, 1.5, 2][(client * 7 + visit * 3) % 4]!;
    return { client, score, event: Number((client * 13 + visit * 5) % 10 < 2 * score + (client % 5 === 0 ? 3 : 0)) };
  }),
);

function sumsOf(trials: typeof TRIALS): ScoreSums[] {
  const clients = new Map<number, ScoreSums>();
  for (const { client, score, event } of trials) {
    const sums = clients.get(client) ?? { trials: 0, events: 0, score: 0, scoreSquared: 0, scoreTimesEvents: 0 };
    clients.set(client, sums);
    sums.trials++;
    sums.events += event;
    sums.score += score;
    sums.scoreSquared += score * score;
    sums.scoreTimesEvents += score * event;
  }
  return [...clients.values()];
}

describe('a slope over doses with clustered errors', () => {
  it('is what linear regression of the single trials gives, from sums of each cluster', () => {
    const design = designMatrix(TRIALS.map(({ score }) => [1, score]));
    const fit = fitLinear(
      design,
      TRIALS.map(({ event }) => event),
    );
    const expected = clusterRobustLinear(fit, design, clustersOf(TRIALS.map(({ client }) => client))).cr1s![1]!;
    const slope = clusterRobustSlope(sumsOf(TRIALS))!;
    for (const name of ['coefficient', 'standardError', 'statistic', 'p', 'lower', 'upper'] as const) {
      expect(slope[name]).toBeCloseTo(expected[name], 10);
    }
  });

  it('is the slope of the test for trend', () => {
    const groups = [0.5, 1, 1.5, 2].map((score) => {
      const ofDose = TRIALS.filter((trial) => trial.score === score);
      return { score, trials: ofDose.length, events: ofDose.reduce((sum, { event }) => sum + event, 0) };
    });
    const { slopePerUnit } = cochranArmitageTrend(groups)!;
    expect(clusterRobustSlope(sumsOf(TRIALS))!.coefficient).toBeCloseTo(slopePerUnit, 12);
  });

  it('is none for one cluster, for one dose, and for nothing', () => {
    expect(clusterRobustSlope(sumsOf(TRIALS.filter(({ client }) => client === 2)))).toBeNull();
    expect(clusterRobustSlope(sumsOf(TRIALS.filter(({ score }) => score === 1)))).toBeNull();
    expect(clusterRobustSlope([])).toBeNull();
  });
});
