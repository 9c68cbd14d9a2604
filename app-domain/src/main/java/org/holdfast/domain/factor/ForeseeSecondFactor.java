package org.holdfast.domain.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.signin.Membership;
import org.holdfast.domain.signin.Session;
import org.holdfast.domain.signin.Sessions;

/**
 * Whom it throws out when a second factor is required of everybody who comes in by a link, for whoever may require it: the
 * same sessions as {@link EndSessionsWithoutFactor} ends. Not more than {@value #MOST} sessions are looked at.
 */
@ApplicationScoped
public class ForeseeSecondFactor {

    static final int MOST = 200;

    private final Access access;
    private final Sessions sessions;
    private final Factors factors;

    @Inject
    public ForeseeSecondFactor(Access access, Sessions sessions, Factors factors) {
        this.access = access;
        this.sessions = sessions;
        this.factors = factors;
    }

    /**
     * What ends.
     *
     * @param sessions how many
     * @param members of how many
     * @param atLeast whether there may be more of both
     * @param own whether the caller has a second factor
     */
    public record Ending(int sessions, int members, boolean atLeast, boolean own) {}

    /**
     * What would end now.
     *
     * @throws org.holdfast.domain.access.AccessRefusedException for who may not require it
     */
    public Ending ending(Actor actor) {
        access.requireEverywhere(actor, Permission.ORGANISATION_CONFIGURE);
        List<Session> some = sessions.byLink(actor.organisation(), Optional.empty(), Optional.empty(), MOST);
        Map<MemberId, Integer> without = new HashMap<>();
        some.stream()
                .flatMap(session -> session.membership().map(Membership::member).stream())
                .filter(member -> !member.value().equals(actor.id()))
                .forEach(member -> without.merge(member, 1, Integer::sum));
        Set<MemberId> having =
                factors.having(Stream.concat(without.keySet().stream(), Stream.of(new MemberId(actor.id())))
                        .toList());
        without.keySet().removeAll(having);
        int ended = without.values().stream().mapToInt(Integer::intValue).sum();
        boolean own = having.contains(new MemberId(actor.id()));
        return new Ending(ended, without.size(), some.size() == MOST, own);
    }
}
