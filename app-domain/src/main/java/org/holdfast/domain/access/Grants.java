package org.holdfast.domain.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.sitegroup.SiteGroupId;
import org.jspecify.annotations.Nullable;

/**
 * Everything that somebody may do: the union of the grants that hold. Made once when these are read and asked by every
 * check, so it keeps for each permission the keys where it is held (once for those that are held at the same): a check
 * looks up each key of a path, whether there are three grants or three thousand.
 */
public final class Grants {

    private static final Grants NONE = new Grants(List.of(), Map.of());

    /**
     * Where one permission is held.
     *
     * @param all every key
     * @param tree those of the tree of sites, as a filter
     * @param boards those of boards
     */
    private record Reach(Set<String> all, Sight tree, Set<String> boards) {

        static Reach of(OrganisationId organisation, Collection<Scope> scopes) {
            Set<String> tree = keys(scopes, Scope.Kind.TREE);
            Set<String> boards = keys(scopes, Scope.Kind.BOARD);
            boards.remove(organisation.value());
            Set<String> all = new HashSet<>(tree);
            all.addAll(boards);
            return new Reach(all, new Sight(organisation, List.copyOf(tree)), boards);
        }

        private static Set<String> keys(Collection<Scope> scopes, Scope.Kind kind) {
            return scopes.stream()
                    .filter(scope -> scope.kind() == kind)
                    .map(Scope::key)
                    .collect(Collectors.toCollection(HashSet::new));
        }
    }

    private final List<HeldGrant> held;
    private final Map<Permission, Reach> reaches;

    private Grants(List<HeldGrant> held, Map<Permission, Reach> reaches) {
        this.held = held;
        this.reaches = reaches;
    }

    /** Nothing at all: what is not granted is denied. */
    public static Grants none() {
        return NONE;
    }

    /** What grants of an organisation allow together. */
    public static Grants of(OrganisationId organisation, Collection<HeldGrant> held) {
        Map<Set<Permission>, List<Scope>> scopes = new HashMap<>();
        held.forEach(one -> scopes.computeIfAbsent(one.permissions(), permissions -> new ArrayList<>())
                .addAll(one.places()));
        Map<Set<Set<Permission>>, Reach> made = new HashMap<>();
        Map<Permission, Reach> reaches = new EnumMap<>(Permission.class);
        for (Permission permission : Permission.values()) {
            Set<Set<Permission>> from = scopes.keySet().stream()
                    .filter(permissions -> permissions.contains(permission))
                    .collect(Collectors.toSet());
            if (!from.isEmpty()) {
                reaches.put(
                        permission,
                        made.computeIfAbsent(
                                from,
                                absent -> Reach.of(
                                        organisation,
                                        from.stream()
                                                .flatMap(permissions ->
                                                        scopes.getOrDefault(permissions, List.of()).stream())
                                                .toList())));
            }
        }
        return new Grants(List.copyOf(held), reaches);
    }

    /** The same of built-in roles alone; other roles among them allow nothing. */
    public static Grants ofBuiltIn(OrganisationId organisation, Collection<Grant> grants) {
        return of(
                organisation,
                grants.stream()
                        .flatMap(grant -> grant.role().builtIn().stream()
                                .map(role -> new HeldGrant(grant, role.permissions(), Optional.empty())))
                        .toList());
    }

    /** Every grant, in no order. */
    public List<HeldGrant> held() {
        return held;
    }

    /** What was given, in no order, however it came. */
    public Set<Grant> given() {
        return held.stream().map(HeldGrant::grant).collect(Collectors.toUnmodifiableSet());
    }

    /** The site groups through which something is held. */
    public Set<SiteGroupId> groups() {
        return held.stream().flatMap(one -> one.groups().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** At how many places something is held in all: what it takes to keep them. */
    public int places() {
        return held.stream().mapToInt(one -> one.places().size()).sum();
    }

    /** The earliest moment at which one of them ends. */
    public Optional<Instant> nextEnd() {
        return held.stream().flatMap(one -> one.grant().until().stream()).min(Instant::compareTo);
    }

    /** Whether one of them allows the permission on what lies on the path. */
    boolean allow(Permission permission, ScopePath path) {
        @Nullable Reach reach = reaches.get(permission);
        return reach != null && path.keys().stream().anyMatch(reach.all()::contains);
    }

    /** Where in the tree of sites the permission is held. */
    Optional<Sight> tree(Permission permission) {
        return Optional.ofNullable(reaches.get(permission)).map(Reach::tree);
    }

    /** The boards on which the permission is held by themselves. */
    Set<String> boards(Permission permission) {
        return Optional.ofNullable(reaches.get(permission)).map(Reach::boards).orElse(Set.of());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Grants that && Set.copyOf(held).equals(Set.copyOf(that.held));
    }

    @Override
    public int hashCode() {
        return Set.copyOf(held).hashCode();
    }

    @Override
    public String toString() {
        return held.size() + " grants";
    }
}
