package org.holdfast.persistence.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * How long an operation takes, in milliseconds.
 *
 * @param median half of the runs took less
 * @param p95 95 % of the runs took less
 */
record Measured(double median, double p95) {

    private static final double NANOS = 1_000_000;

    /** One operation of many runs. */
    @FunctionalInterface
    interface Operation {

        /** Gets a run ready, which is not measured, and gives what is. */
        Runnable prepare(int run);
    }

    /**
     * Runs operations in turn, so that whatever else the machine does meets all of them: first to warm up, then to measure.
     * Every other time they run the other way round, so that none gains by what the one before it leaves behind.
     */
    static List<Measured> inTurn(int warmUp, int runs, List<Operation> operations) {
        double[][] times = new double[operations.size()][runs];
        for (int run = 0; run < warmUp + runs; run++) {
            for (int turn = 0; turn < operations.size(); turn++) {
                int place = run % 2 == 0 ? turn : operations.size() - 1 - turn;
                Runnable prepared = operations.get(place).prepare(run);
                long start = System.nanoTime();
                prepared.run();
                if (run >= warmUp) {
                    times[place][run - warmUp] = (System.nanoTime() - start) / NANOS;
                }
            }
        }
        return Stream.of(times).map(Measured::from).toList();
    }

    /** Runs an operation: first to warm up, then to measure. */
    static Measured of(int warmUp, int runs, IntConsumer operation) {
        return inTurn(warmUp, runs, List.of(run -> () -> operation.accept(run))).get(0);
    }

    private static Measured from(double[] times) {
        Arrays.sort(times);
        return new Measured(
                times[times.length / 2], times[Math.min(times.length - 1, (int) Math.ceil(times.length * 0.95))]);
    }

    /** One run of something that takes long. */
    static Measured once(Runnable operation) {
        return of(0, 1, run -> operation.run());
    }

    static String number(double milliseconds) {
        return String.format(Locale.ROOT, milliseconds < 100 ? "%.2f" : "%.0f", milliseconds);
    }
}
