package org.holdfast.web.explain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.explain.ExplainedGrant;
import org.holdfast.domain.role.OwnRoleName;
import org.holdfast.web.member.GrantPlaces;
import org.holdfast.web.member.GrantWords;
import org.holdfast.web.shared.RoleWords;

/** Finds grants of one member by what they are called to the viewer: the role, the place, the team. */
@ApplicationScoped
public class FoundGrants {

    private final GrantWords words;

    @Inject
    public FoundGrants(GrantWords words) {
        this.words = words;
    }

    /** Those in whose words the text is found, ignoring case; all of them where there is no text. */
    List<ExplainedGrant> of(Actor viewer, List<ExplainedGrant> all, Optional<String> text) {
        return text.map(String::strip)
                .filter(given -> !given.isEmpty())
                .map(given -> found(viewer, all, given.toLowerCase(Locale.ROOT)))
                .orElse(all);
    }

    private List<ExplainedGrant> found(Actor viewer, List<ExplainedGrant> all, String text) {
        List<Grant> grants = all.stream().map(ExplainedGrant::grant).toList();
        GrantPlaces places = words.places(viewer, grants);
        Map<RoleId, OwnRoleName> roles = words.roles(viewer, grants);
        return all.stream()
                .filter(one -> Stream.concat(
                                Stream.of(RoleWords.of(one.grant().role(), roles), places.word(one.grant())),
                                one.through().stream().map(team -> team.name().value()))
                        .anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(text)))
                .toList();
    }
}
