package org.holdfast.persistence.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntConsumer;

/**
 * How long an operation takes, in milliseconds.
 *
 * @param median half of the runs took less
 * @param p95 95 % of the runs took less
 */
record Measured(double median, double p95) {

    private static final double NANOS = 1_000_000;

    /** Runs an operation: first to warm up, then to measure. */
    static Measured of(int warmUp, int runs, IntConsumer operation) {
        for (int run = 0; run < warmUp; run++) {
            operation.accept(run);
        }
        double[] times = new double[runs];
        for (int run = 0; run < runs; run++) {
            long start = System.nanoTime();
            operation.accept(warmUp + run);
            times[run] = (System.nanoTime() - start) / NANOS;
        }
        Arrays.sort(times);
        return new Measured(times[runs / 2], times[Math.min(runs - 1, (int) Math.ceil(runs * 0.95))]);
    }

    /** One run of something that takes long. */
    static Measured once(Runnable operation) {
        return of(0, 1, run -> operation.run());
    }

    static String number(double milliseconds) {
        return String.format(Locale.ROOT, milliseconds < 100 ? "%.2f" : "%.0f", milliseconds);
    }
}
