package org.holdfast.domain.board;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.board.ScopeEntry.SiteOnly;
import org.holdfast.domain.board.ScopeEntry.SiteWithBelow;
import org.holdfast.domain.board.ScopeEntry.WholeOrganisation;
import org.holdfast.domain.journal.Fields;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Assert;
import org.holdfast.domain.site.SiteId;

/**
 * The sites that a board is for. Only ids are kept, so that a scope of ten thousand sites is as small as one of ten.
 *
 * @param entries up to {@value #MAXIMUM}, without those that another one covers by itself; none for no site
 */
public record BoardScope(List<ScopeEntry> entries) {

    /** The most entries. */
    public static final int MAXIMUM = 500;

    public BoardScope {
        entries = withoutCovered(entries);
        Assert.atMost("scope", entries.size(), MAXIMUM);
    }

    /** No site yet. */
    public static BoardScope nothing() {
        return new BoardScope(List.of());
    }

    /** Every site of the organisation. */
    public static BoardScope everything() {
        return new BoardScope(List.of(new WholeOrganisation()));
    }

    /** A site with all below it. */
    public static BoardScope below(SiteId site) {
        return new BoardScope(List.of(new SiteWithBelow(site)));
    }

    /** Whether it is every site of the organisation. */
    public boolean wholeOrganisation() {
        return entries.stream().anyMatch(WholeOrganisation.class::isInstance);
    }

    /** Whether a site that lies on the path is in scope; an inactive site is in no scope, which the caller knows. */
    public boolean includes(ScopePath path) {
        return entries.stream().anyMatch(entry -> entry.includes(path));
    }

    /** Whether everything below a site that lies on the path is in scope. */
    public boolean includesBelow(ScopePath path) {
        return entries.stream().filter(entry -> !(entry instanceof SiteOnly)).anyMatch(entry -> entry.includes(path));
    }

    /** The scope keys from which on everything in scope is reached. */
    List<String> keys(OrganisationId organisation) {
        return wholeOrganisation()
                ? List.of(organisation.value())
                : sites().stream().map(SiteId::value).toList();
    }

    /** The sites that it names. */
    public Set<SiteId> sites() {
        return entries.stream()
                .flatMap(entry -> entry.site().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<ScopeEntry> withoutCovered(List<ScopeEntry> entries) {
        if (entries.stream().anyMatch(WholeOrganisation.class::isInstance)) {
            return List.of(new WholeOrganisation());
        }
        Set<ScopeEntry> distinct = new LinkedHashSet<>(entries);
        return distinct.stream()
                .filter(entry -> !(entry instanceof SiteOnly only && distinct.contains(new SiteWithBelow(only.id()))))
                .toList();
    }

    List<Map<String, Object>> asList() {
        return entries.stream().map(ScopeEntry::asMap).toList();
    }

    static BoardScope from(List<Fields> entries) {
        return new BoardScope(entries.stream().map(ScopeEntry::from).toList());
    }
}
