package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.holdfast.domain.member.Members;

/** The link by which an installation gets its first owner. */
@ApplicationScoped
public class FirstOwnerLinks {

    private final Members members;
    private final SignInLinks links;
    private final SignInMails addresses;
    private final Clock clock;

    @Inject
    public FirstOwnerLinks(Members members, SignInLinks links, SignInMails addresses, Clock clock) {
        this.members = members;
        this.links = links;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Whether the installation waits for its first owner. */
    public boolean wanted() {
        return !members.anyOwner();
    }

    /** The address of a new link, which replaces earlier ones; empty where there is an owner. */
    public Optional<String> issue() {
        if (!wanted()) {
            return Optional.empty();
        }
        Secret secret = Secret.random();
        LinkPurpose purpose = new LinkPurpose.FirstOwner();
        links.issue(SignInLink.of(secret, purpose, Optional.empty(), Instant.ofEpochMilli(clock.millis())));
        return Optional.of(addresses.link(secret));
    }
}
