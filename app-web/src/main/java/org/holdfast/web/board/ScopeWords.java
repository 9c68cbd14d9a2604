package org.holdfast.web.board;

import org.holdfast.domain.board.BoardScope;
import org.holdfast.domain.board.ScopeEntry;

/** A scope in a few words. */
final class ScopeWords {

    private ScopeWords() {}

    static String of(BoardScope scope) {
        if (scope.wholeOrganisation()) {
            return "Every site";
        }
        if (scope.entries().isEmpty()) {
            return "No site yet";
        }
        long below = scope.entries().stream()
                .filter(ScopeEntry.SiteWithBelow.class::isInstance)
                .count();
        long single = scope.entries().size() - below;
        return below == 0 ? sites(single) : withBelow(below) + (single == 0 ? "" : " and " + sites(single));
    }

    private static String sites(long number) {
        return number == 1 ? "1 site" : number + " sites";
    }

    private static String withBelow(long number) {
        return sites(number) + " with all below";
    }
}
