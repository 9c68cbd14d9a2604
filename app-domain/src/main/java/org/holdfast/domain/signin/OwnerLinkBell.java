package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.holdfast.domain.mail.MailText;
import org.holdfast.domain.mail.PostMail;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.Members;

/** Writes to the journal what happens with a link of the server administrator, and tells all owners by mail. */
@ApplicationScoped
public class OwnerLinkBell {

    private static final int MOST = 1_000;
    private static final Duration USEFUL = Duration.ofDays(3);

    private final Members members;
    private final PostMail mail;
    private final SignInMails texts;
    private final SecurityEvents events;
    private final Clock clock;

    @Inject
    public OwnerLinkBell(Members members, PostMail mail, SignInMails texts, SecurityEvents events, Clock clock) {
        this.members = members;
        this.mail = mail;
        this.texts = texts;
        this.events = events;
        this.clock = clock;
    }

    /** A link that signs in as the owner was made. */
    void printed(Member owner) {
        Instant now = clock.instant();
        events.ownerLinkPrinted(owner);
        tell(owner, each -> texts.ownerLinkPrinted(each.name(), owner.name(), now));
    }

    /** Somebody came in by it. */
    void used(Member owner, String place) {
        Instant now = clock.instant();
        events.ownerLinkUsed(owner, place);
        tell(owner, each -> texts.ownerLinkUsed(each.name(), owner.name(), place, now));
    }

    private void tell(Member owner, Function<Member, MailText> text) {
        members.activeOwners(MOST).stream()
                .filter(each -> each.organisation().equals(owner.organisation()))
                .forEach(each -> mail.post(List.of(each.organisation()), each.mail(), text.apply(each), USEFUL));
    }
}
