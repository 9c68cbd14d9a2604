package org.holdfast.domain.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Grants;
import org.holdfast.domain.member.Member;

/** What somebody may do at this moment: what was given and has not ended. */
@ApplicationScoped
public class GrantsInForce {

    private final Clock clock;

    @Inject
    public GrantsInForce(Clock clock) {
        this.clock = clock;
    }

    /** What a member may do. */
    public Grants of(Member member) {
        return Grants.ofBuiltIn(member.organisation(), holding(member.grants()));
    }

    private List<Grant> holding(Collection<Grant> given) {
        Instant now = clock.instant();
        return given.stream().filter(grant -> !grant.endedAt(now)).toList();
    }
}
