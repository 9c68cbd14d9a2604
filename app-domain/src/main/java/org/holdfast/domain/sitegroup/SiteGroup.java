package org.holdfast.domain.sitegroup;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.journal.AggregateRef;
import org.holdfast.domain.journal.ClaimKey;
import org.holdfast.domain.journal.Fields;
import org.holdfast.domain.journal.OrganisationAggregate;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Assert;
import org.holdfast.domain.site.SiteId;

/**
 * A named set of sites, across the tree. A site keeps its place in it wherever it is moved, active or not.
 *
 * @param id identifies the group
 * @param version 1 when made, one more with each change
 * @param organisation where
 * @param name what it is called
 * @param description what it is for, up to {@value #MAXIMUM_DESCRIPTION} characters
 * @param sites at most {@value #MAXIMUM_SITES}, each with all that lies below it
 * @param removed a removed group reaches nothing
 */
public record SiteGroup(
        SiteGroupId id,
        long version,
        OrganisationId organisation,
        SiteGroupName name,
        Optional<String> description,
        Set<SiteId> sites,
        boolean removed)
        implements OrganisationAggregate {

    /** The word of the journal. */
    public static final String TYPE = "site-group";

    /** The most sites of one group. */
    public static final int MAXIMUM_SITES = 2000;

    /** The most characters of a description. */
    public static final int MAXIMUM_DESCRIPTION = 500;

    public SiteGroup {
        description.ifPresent(text -> Assert.text("description", text, MAXIMUM_DESCRIPTION));
        Assert.atMost("sites", sites.size(), MAXIMUM_SITES);
        sites = Set.copyOf(sites);
    }

    /** A new group without sites. */
    public static SiteGroup make(
            SiteGroupId id, OrganisationId organisation, SiteGroupName name, Optional<String> description) {
        return new SiteGroup(id, 1, organisation, name, description, Set.of(), false);
    }

    /** How a group is named in the journal. */
    public static AggregateRef ref(SiteGroupId id) {
        return new AggregateRef(TYPE, id.value());
    }

    static SiteGroup from(SiteGroupId id, long version, OrganisationId organisation, Fields image) {
        return new SiteGroup(
                id,
                version,
                organisation,
                new SiteGroupName(image.text("name")),
                image.findText("description"),
                image.texts("sites").stream().map(SiteId::new).collect(Collectors.toUnmodifiableSet()),
                image.flag("removed"));
    }

    /** With another name and description. */
    public SiteGroup described(SiteGroupName otherName, Optional<String> otherDescription) {
        return new SiteGroup(id, version + 1, organisation, otherName, otherDescription, sites, removed);
    }

    /** With more sites. */
    public SiteGroup with(Collection<SiteId> more) {
        Set<SiteId> all = new HashSet<>(sites);
        all.addAll(more);
        return new SiteGroup(id, version + 1, organisation, name, description, all, removed);
    }

    /** Without some sites. */
    public SiteGroup without(Collection<SiteId> less) {
        Set<SiteId> rest = new HashSet<>(sites);
        less.forEach(rest::remove);
        return new SiteGroup(id, version + 1, organisation, name, description, rest, removed);
    }

    /** Reaching nothing any more. */
    public SiteGroup remove() {
        return new SiteGroup(id, version + 1, organisation, name, description, sites, true);
    }

    /** What a grant on it reaches: nodes of the tree. */
    public Set<Scope> places() {
        return sites.stream().map(site -> Scope.tree(site.value())).collect(Collectors.toUnmodifiableSet());
    }

    /** The key that keeps the name unique in the organisation. */
    ClaimKey nameClaim() {
        return ClaimKey.ignoringCase("site-group-name", organisation, name.value());
    }

    @Override
    public AggregateRef ref() {
        return ref(id);
    }

    @Override
    public Fields fields() {
        return Fields.none()
                .with("name", name.value())
                .with("description", description)
                .with("sites", sites.stream().map(SiteId::value).sorted().toList())
                .with("removed", removed);
    }
}
