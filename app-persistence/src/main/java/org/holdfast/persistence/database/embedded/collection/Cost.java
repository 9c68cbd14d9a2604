package org.holdfast.persistence.database.embedded.collection;

import java.util.List;

/** About how much work a plan is, in keys looked at. */
final class Cost {

    private static final int ASKED_INTERVALS = 16;
    private static final double DOCUMENT = 6;
    private static final double SORTED_DOCUMENT = 2;
    private static final double GROUP = 3;
    private static final double JUDGED_KEY = 0.5;
    /** How many keys are walked in vain for each answer and condition, where nobody knows how many fit. */
    private static final double UNKNOWN = 10;

    private Cost() {}

    /**
     * @param fitting about how many documents fit what two sets of values ask of one field; 0 where nobody knows
     */
    static double of(Plan plan, Wanted wanted, double fitting) {
        double groups = groups(plan.groups().size());
        if (!wanted.documents() && plan.exact() && !plan.distinct()) {
            return groups;
        }
        double entries = entries(plan);
        double walked = plan.ordered() ? walked(plan, wanted, entries, fitting) : entries;
        double sorted = plan.ordered() ? 0 : SORTED_DOCUMENT * entries;
        return groups + walked * perEntry(plan, wanted) + sorted;
    }

    /** What it takes to look up so many groups, whatever is in them. */
    static double groups(int groups) {
        return GROUP * groups;
    }

    private static double walked(Plan plan, Wanted wanted, double entries, double fitting) {
        if (wanted.enough() == 0) {
            return entries;
        }
        double tries = fitting == 0
                ? 1 + UNKNOWN * plan.narrowing()
                : Math.max(1, entries / fitting) * (1 + UNKNOWN * Math.max(0, plan.narrowing() - 1));
        return Math.min(entries, wanted.enough() * tries);
    }

    private static double perEntry(Plan plan, Wanted wanted) {
        double key = plan.space().holdsDocuments() ? 0 : 1;
        if (plan.keyFilter().isEmpty()) {
            return key + (!wanted.documents() && plan.byKey() ? 0 : DOCUMENT);
        }
        return key + JUDGED_KEY + (!wanted.documents() && plan.byKey() ? 0 : DOCUMENT / UNKNOWN);
    }

    static double entries(Plan plan) {
        List<Interval> asked = plan.groups().stream()
                .flatMap(List::stream)
                .limit(ASKED_INTERVALS)
                .toList();
        long all = plan.groups().stream().mapToLong(List::size).sum();
        long counted = asked.stream()
                .mapToLong(interval -> Walk.count(plan.space(), interval.slice()))
                .sum();
        return (double) counted * all / Math.max(1, asked.size());
    }
}
