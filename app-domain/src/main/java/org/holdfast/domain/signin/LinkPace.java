package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.shared.Network;

/**
 * How many links an account is sent, from however many places they are asked for: every one ends the one before, and
 * fills a mail box. Who asked is told nothing of it; the newest link that was sent stays good.
 */
@ApplicationScoped
public class LinkPace {

    private static final int SESSIONS_LOOKED_AT = 20;

    private final SlowDown slowDown;
    private final Sessions sessions;
    private final Event<AskedTooOften> tooOften;

    @Inject
    public LinkPace(SlowDown slowDown, Sessions sessions, Event<AskedTooOften> tooOften) {
        this.slowDown = slowDown;
        this.sessions = sessions;
        this.tooOften = tooOften;
    }

    /** Whether a link that was asked for is sent now; counts it, if so. */
    boolean allows(LinkAsked asked, List<Member> welcome) {
        String place = asked.client().place();
        try {
            slowDown.mail(asked.mail().key(), Optional.of(place).filter(from -> atWork(welcome, from)));
            return true;
        } catch (TooManyAttemptsException tooEarly) {
            tooOften.fireAsync(new AskedTooOften(asked.mail(), Optional.empty(), place));
            return false;
        }
    }

    private boolean atWork(List<Member> welcome, String place) {
        String network = Network.of(place);
        return welcome.stream()
                .flatMap(member -> sessions.ofMember(member.id(), SESSIONS_LOOKED_AT).stream())
                .anyMatch(session -> Network.of(session.client().place()).equals(network));
    }
}
