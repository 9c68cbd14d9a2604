package org.holdfast.web.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.holdfast.domain.access.Role;

/**
 * Where a role is held, if not in the whole organisation. What it is answered then follows from what the role and what
 * an owner elsewhere is answered; a row says only where it does not.
 */
enum Whereabouts {
    /** At the site that the things of the matrix lie at. */
    HERE("at the site"),
    /** At another site. */
    ELSEWHERE("elsewhere"),
    /** In another organisation. */
    ABROAD("abroad");

    /** The roles by what the matrix calls them. */
    static final List<String> ROLES = Stream.concat(
                    Stream.of(Role.values()).map(Whereabouts::word), Stream.of("own role"))
            .toList();

    /** What is looked for before anything else is asked: who does not see it is told of no permission. */
    private static final Set<String> SOUGHT_FIRST =
            Set.of("site-not-found", "board-not-found", "item-not-found", "site-group-not-found");

    private final String words;

    Whereabouts(String words) {
        this.words = words;
    }

    /** What the matrix calls who holds a role there. */
    String caller(String role) {
        if (role.equals("owner") && this != HERE) {
            return this == ELSEWHERE ? "elsewhere" : "stranger";
        }
        return role + " " + words;
    }

    /** The same expectations with those that follow from them, unless they are there. */
    static Map<String, String> complete(Map<String, String> expected) {
        Map<String, String> all = new LinkedHashMap<>(expected);
        for (Whereabouts where : List.of(ELSEWHERE, ABROAD, HERE)) {
            ROLES.forEach(role -> all.computeIfAbsent(where.caller(role), caller -> where.outcome(all, role)));
        }
        String viewer = answered(all, "viewer elsewhere");
        all.putIfAbsent("service elsewhere", viewer);
        all.putIfAbsent("keeps groups", viewer);
        return Map.copyOf(all);
    }

    private String outcome(Map<String, String> expected, String role) {
        return switch (this) {
            case HERE ->
                answered(expected, "elsewhere").equals("site-not-found")
                        ? answered(expected, role)
                        : answered(expected, ELSEWHERE.caller(role));
            case ELSEWHERE, ABROAD -> narrowed(expected, role, answered(expected, caller("owner")));
        };
    }

    /** @param narrow what the owner there is answered */
    private static String narrowed(Map<String, String> expected, String role, String narrow) {
        boolean soughtFirst = SOUGHT_FIRST.contains(narrow)
                || (narrow.endsWith("-not-found") && narrow.equals(answered(expected, "viewer")));
        String wide = answered(expected, role);
        return soughtFirst || !wide.equals("access-refused") ? narrow : wide;
    }

    private static String answered(Map<String, String> expected, String caller) {
        return Optional.ofNullable(expected.get(caller)).orElseThrow();
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
