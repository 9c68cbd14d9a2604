package org.holdfast.domain.access;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.holdfast.domain.organisation.OrganisationId;

/**
 * What a caller may reach with one permission, as a filter for queries: everything of the organisation whose path
 * contains one of the keys. Without keys it reaches nothing.
 *
 * @param organisation the boundary
 * @param keys scope keys in a stable order; just the organisation's key where that is granted, as it covers the rest
 */
public record Sight(OrganisationId organisation, List<String> keys) {

    public Sight {
        Set<String> distinct = new TreeSet<>(keys);
        keys = distinct.contains(organisation.value()) ? List.of(organisation.value()) : List.copyOf(distinct);
    }

    /** The whole organisation. */
    public static Sight everything(OrganisationId organisation) {
        return new Sight(organisation, List.of(organisation.value()));
    }

    /** Whether it reaches the whole organisation. */
    public boolean wholeOrganisation() {
        return keys.size() == 1 && keys.get(0).equals(organisation.value());
    }

    /** Whether it reaches nothing at all. */
    public boolean nothing() {
        return keys.isEmpty();
    }

    /** Whether it reaches what lies on the path. */
    public boolean reaches(ScopePath path) {
        return path.organisation().equals(organisation) && keys.stream().anyMatch(path::contains);
    }

    /** Of some keys alone: to go through thousands whenever something is looked up by them costs more than what is found. */
    @Override
    public int hashCode() {
        return nothing()
                ? organisation.hashCode()
                : Objects.hash(
                        organisation, keys.size(), keys.get(0), keys.get(keys.size() / 2), keys.get(keys.size() - 1));
    }

    /** This and more keys. */
    public Sight and(Collection<String> more) {
        return new Sight(
                organisation, Stream.concat(keys.stream(), more.stream()).toList());
    }

    /** The same sight narrowed to what lies below a key that it reaches: the caller has checked that. */
    public Sight narrowedTo(String key) {
        return new Sight(organisation, List.of(key));
    }
}
