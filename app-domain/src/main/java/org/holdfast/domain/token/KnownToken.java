package org.holdfast.domain.token;

import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grants;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.member.Member;

/**
 * A token that lets a program in at this moment.
 *
 * @param token the token
 * @param maker who made it
 * @param grants what it may do
 */
public record KnownToken(ApiToken token, Member maker, Grants grants) {

    /** As whom the program acts. For a service, which acts as itself, its maker answers. */
    public Actor actor() {
        return token.kind() == TokenKind.PERSONAL
                ? new Actor(
                        token.organisation(), maker.id().value(), maker.name().value(), Origin.TOKEN, grants)
                : new Actor(
                                token.organisation(),
                                token.id().value(),
                                token.name().value(),
                                Origin.TOKEN,
                                grants)
                        .answeredForBy(maker.id().value());
    }
}
