package org.holdfast.domain.site;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.organisation.OrganisationId;

/**
 * The nodes of a sight in the tree of sites.
 *
 * @param tops the topmost of them, none below another, so that nothing is counted twice; by name
 * @param keys the keys of all of them, those below another one included
 * @param above every key on a path of the sight
 * @param groups the keys of the topmost ones by what they lie directly below
 */
public record Places(List<Place> tops, Set<String> keys, Set<String> above, Map<String, List<String>> groups) {

    /** From so many nodes on it is worth to remember what was found out. */
    public static final int MANY = 64;

    public Places {
        tops = List.copyOf(tops);
        keys = Set.copyOf(keys);
        above = Set.copyOf(above);
        groups = Map.copyOf(groups);
    }

    /** The organisation, which is the root of the tree. */
    public static Places root(OrganisationId organisation) {
        Place root = new Place(new SiteId(organisation.value()), ScopePath.of(organisation), "");
        return new Places(List.of(root), Set.of(organisation.value()), Set.of(organisation.value()), Map.of());
    }

    /** No place at all. */
    public static Places none() {
        return new Places(List.of(), Set.of(), Set.of(), Map.of());
    }

    /** The topmost ones whose path fits. */
    public Places only(Predicate<ScopePath> fitting) {
        List<Place> left = tops.stream().filter(top -> fitting.test(top.path())).toList();
        return left.size() == tops.size() ? this : of(left);
    }

    /** The places of the sites that a sight names. */
    static Places of(Collection<Place> named) {
        Set<String> ids = named.stream().map(place -> place.id().value()).collect(Collectors.toSet());
        Set<String> above = new HashSet<>();
        named.forEach(place -> above.addAll(place.path().keys()));
        return of(
                named.stream()
                        .filter(place -> place.path().keys().stream()
                                .noneMatch(key -> ids.contains(key)
                                        && !key.equals(place.id().value())))
                        .sorted(Comparator.comparing(Place::key))
                        .toList(),
                ids,
                above);
    }

    private static Places of(List<Place> tops, Set<String> keys, Set<String> above) {
        Map<String, List<String>> groups = tops.stream()
                .collect(groupingBy(Place::parent, mapping(place -> place.id().value(), toList())));
        return new Places(tops, keys, above, groups);
    }

    /** Whether there are so many that it is worth to remember. */
    public boolean many() {
        return tops.size() >= MANY;
    }
}
