package org.holdfast.web.member;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteId;

/**
 * A grant with the name of what it reaches.
 *
 * @param role the role in words
 * @param scope what it reaches in words
 * @param site the site that it reaches from, where it is one
 * @param key role and scope key, to name the grant in a form
 */
public record ShownGrant(String role, String scope, Optional<SiteId> site, String key) {

    private static final int SHOWN = 200;

    /** The first grants of a member, the organisation first. */
    static List<ShownGrant> of(Actor viewer, Member member, ReadSites sites) {
        List<Grant> grants = member.grants().stream()
                .sorted(Comparator.comparing((Grant grant) -> !whole(member, grant))
                        .thenComparing(Grant::role)
                        .thenComparing(Grant::key))
                .limit(SHOWN)
                .toList();
        List<SiteId> ids = grants.stream()
                .filter(grant -> !whole(member, grant))
                .map(grant -> new SiteId(grant.key()))
                .distinct()
                .toList();
        Map<SiteId, Site> found = ids.isEmpty() ? Map.of() : sites.findAll(viewer, ids);
        return grants.stream().map(grant -> of(member, grant, found)).toList();
    }

    /** How a grant is named in a form. */
    static String key(Grant grant) {
        return grant.role() + "/" + grant.key();
    }

    /** A role in words. */
    static String word(Role role) {
        return switch (role) {
            case OWNER -> "Owner";
            case EDITOR -> "Editor";
            case VIEWER -> "Viewer";
        };
    }

    private static ShownGrant of(Member member, Grant grant, Map<SiteId, Site> found) {
        if (whole(member, grant)) {
            return new ShownGrant(word(grant.role()), "The whole organisation", Optional.empty(), key(grant));
        }
        SiteId id = new SiteId(grant.key());
        String scope = Optional.ofNullable(found.get(id))
                .map(site -> site.name() + " and all below it")
                .orElse("A site that you may not see");
        return new ShownGrant(word(grant.role()), scope, Optional.of(id).filter(found::containsKey), key(grant));
    }

    private static boolean whole(Member member, Grant grant) {
        return grant.key().equals(member.organisation().value());
    }
}
