package org.holdfast.persistence.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Compares what several users wait for: turn by turn in several rounds, of which the one in the middle counts. */
final class Rounds {

    private static final int ROUNDS = 3;
    private static final int RUNS = Integer.getInteger("holdfast.bench.access.runs", 100);

    private final List<String> table = new ArrayList<>();
    private final String name;

    /** @param heading of the table that is printed and written to {@code target/access-bench-<name>.md} */
    Rounds(String name, String heading) {
        this.name = name;
        table.add(heading);
        table.add("| --- | --- | ---: | ---: | ---: |");
    }

    /** How much longer the last one takes than the first. */
    double compare(String operation, List<String> users, List<Measured.Operation> operations) {
        Measured.inTurn(RUNS, 1, operations);
        List<List<Measured>> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            int from = RUNS * (round + 1);
            rounds.add(Measured.inTurn(
                    0,
                    RUNS,
                    operations.stream()
                            .map(each -> (Measured.Operation) run -> each.prepare(from + run))
                            .toList()));
        }
        rounds.sort(Comparator.comparingDouble(Rounds::ratio));
        List<Measured> middle = rounds.get(ROUNDS / 2);
        for (int place = 0; place < users.size(); place++) {
            Measured one = middle.get(place);
            add(
                    operation,
                    users.get(place),
                    Measured.number(one.median()),
                    Measured.number(one.p95()),
                    Measured.number(one.median() / middle.get(0).median()));
        }
        return ratio(middle);
    }

    void add(String... cells) {
        String row = "| " + String.join(" | ", cells) + " |";
        table.add(row);
        System.out.println(row);
    }

    void write() throws IOException {
        Files.write(Path.of("target/access-bench-" + name + ".md"), table);
    }

    private static double ratio(List<Measured> measured) {
        return measured.get(measured.size() - 1).median() / measured.get(0).median();
    }
}
