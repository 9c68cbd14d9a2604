package org.holdfast.domain.review;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.RightsNow;
import org.holdfast.domain.member.NobodyGrantsWhatTheyLack;

/**
 * With whose rights somebody takes grants away in a review. Who manages members takes with their own. Who was only named
 * takes in the stead of who opened the review, with what those hold at that moment: naming somebody lets nothing be taken
 * that who named them could not take, and ends when they cannot any more.
 */
@ApplicationScoped
public class ReviewerStandIn {

    private final Access access;
    private final RightsNow rights;
    private final NobodyGrantsWhatTheyLack grantable;

    @Inject
    public ReviewerStandIn(Access access, RightsNow rights, NobodyGrantsWhatTheyLack grantable) {
        this.access = access;
        this.rights = rights;
        this.grantable = grantable;
    }

    /** Which of some listed grants somebody who reviews may take away. */
    public Set<ReviewLineId> takeable(Actor actor, AccessReview review, Collection<ReviewLine> lines) {
        Actor taking = of(actor, review);
        if (!access.mayEverywhere(taking, Permission.MEMBER_MANAGE)) {
            return Set.of();
        }
        boolean teams = access.mayEverywhere(taking, Permission.TEAM_MANAGE);
        Set<Grant> takeable =
                grantable.takeable(taking, lines.stream().map(ReviewLine::grant).collect(toUnmodifiableSet()));
        return lines.stream()
                .filter(line -> takeable.contains(line.grant()))
                .filter(line -> teams || line.member().isPresent())
                .map(ReviewLine::id)
                .collect(toUnmodifiableSet());
    }

    /** The caller, with the rights of who opened the review where they only were named; by a token with its own alone. */
    Actor of(Actor actor, AccessReview review) {
        return access.mayEverywhere(actor, Permission.MEMBER_MANAGE) || actor.origin() == Origin.TOKEN
                ? actor
                : rights.of(actor.organisation(), review.openedBy())
                        .map(held -> new Actor(
                                actor.organisation(), actor.id(), actor.name(), actor.origin(), held, actor.person()))
                        .orElse(actor);
    }
}
