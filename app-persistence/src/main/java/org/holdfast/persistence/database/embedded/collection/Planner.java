package org.holdfast.persistence.database.embedded.collection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Chooses how to answer a query. It does not guess: the maps can say how many keys lie between two, so each index is
 * asked how many it would have to walk.
 */
final class Planner {

    /** So cheap that looking for a better way would cost more. */
    private static final double GOOD_ENOUGH = 40;

    private final List<KeySpace> spaces;

    /**
     * @param spaces the documents by their ids, and the indexes; in the order in which they are looked at
     */
    Planner(List<KeySpace> spaces) {
        this.spaces = spaces;
    }

    /**
     * The cheapest way.
     *
     * @param wanted what is asked for
     */
    Plan plan(Filter filter, Wanted wanted) {
        return filter.twoSets().map(sets -> narrowed(sets, wanted)).orElseGet(() -> plan(filter, wanted, 0));
    }

    /**
     * The whole list in its order, or the lists of many values put together: the sizes of a few of these tell how much of
     * the whole fits.
     */
    private Plan narrowed(Filter.TwoSets sets, Wanted wanted) {
        double fitting = Cost.entries(plan(sets.sample(), wanted, 0)) * sets.share();
        Plan whole = plan(sets.byFew(), wanted, Math.max(1, fitting));
        if (whole.cost() < Cost.groups(sets.many())) {
            return whole;
        }
        Plan together = plan(sets.byMany(), wanted, Math.max(1, fitting));
        return together.cost() < whole.cost() ? together : whole;
    }

    /**
     * @param fitting about how many documents fit, 0 where nobody knows
     */
    private Plan plan(Filter filter, Wanted wanted, double fitting) {
        List<Plan> plans = new ArrayList<>();
        for (KeySpace space : spaces) {
            Candidate candidate = new Candidate(space, filter);
            if (candidate.isComplete()) {
                inOrder(candidate, wanted, fitting).ifPresent(plans::add);
                unordered(candidate, wanted, fitting).ifPresent(plans::add);
            }
            if (plans.stream().anyMatch(plan -> plan.cost() < GOOD_ENOUGH)) {
                break;
            }
        }
        return plans.stream().min(Comparator.comparingDouble(Plan::cost)).orElseThrow();
    }

    private static Optional<Plan> inOrder(Candidate candidate, Wanted wanted, double fitting) {
        for (int merged = 0; merged <= candidate.boundFields(); merged++) {
            Optional<Boolean> backwards = candidate.backwards(wanted.order(), merged);
            if (backwards.isPresent()) {
                return Optional.of(plan(candidate, merged, backwards.get(), true, wanted, fitting));
            }
        }
        return Optional.empty();
    }

    private static Optional<Plan> unordered(Candidate candidate, Wanted wanted, double fitting) {
        boolean pointless = wanted.order().isAny()
                || (!candidate.isBound() && !candidate.space().holdsDocuments());
        return pointless ? Optional.empty() : Optional.of(plan(candidate, 0, false, false, wanted, fitting));
    }

    private static Plan plan(
            Candidate candidate, int merged, boolean backwards, boolean ordered, Wanted wanted, double fitting) {
        KeyFilter keys = candidate.keyFilter();
        Plan plan = new Plan(
                candidate.space(),
                candidate.groups(merged),
                backwards,
                ordered,
                candidate.isDistinct(),
                keys,
                candidate.open(),
                candidate.narrowing(),
                candidate.isByKey(keys),
                0);
        return plan.costing(Cost.of(plan, wanted, fitting));
    }
}
