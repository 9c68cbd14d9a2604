package org.holdfast.domain.signin;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Links that last as long as the process. */
public final class InMemorySignInLinks implements SignInLinks {

    private final Map<SecretHash, SignInLink> links = new HashMap<>();

    @Override
    public synchronized void issue(SignInLink link) {
        links.replaceAll((id, other) -> earlier(other, link) ? with(other, LinkState.REPLACED) : other);
        links.put(link.id(), link);
    }

    @Override
    public synchronized Optional<SignInLink> find(SecretHash id) {
        return Optional.ofNullable(links.get(id));
    }

    @Override
    public synchronized Map<SecretHash, SignInLink> findAll(Collection<SecretHash> ids) {
        Map<SecretHash, SignInLink> found = new HashMap<>(links);
        found.keySet().retainAll(ids);
        return found;
    }

    @Override
    public synchronized boolean bind(SecretHash id, SecretHash browser) {
        SignInLink link = links.get(id);
        if (link == null || link.browser().stream().anyMatch(bound -> !bound.equals(browser))) {
            return false;
        }
        links.put(id, new SignInLink(id, link.purpose(), Optional.of(browser), link.endsAt(), link.state()));
        return true;
    }

    @Override
    public synchronized boolean use(SecretHash id, Instant now) {
        SignInLink link = links.get(id);
        if (link == null || link.state() != LinkState.LIVE || !link.endsAt().isAfter(now)) {
            return false;
        }
        links.put(id, with(link, LinkState.USED));
        return true;
    }

    @Override
    public synchronized void removeEndedBefore(Instant moment) {
        links.values().removeIf(link -> link.endsAt().isBefore(moment));
    }

    private static boolean earlier(SignInLink other, SignInLink issued) {
        return other.state() == LinkState.LIVE
                && sameAccount(other.purpose().subject(), issued.purpose())
                && !other.endsAt().isAfter(issued.endsAt());
    }

    private static boolean sameAccount(String other, LinkPurpose issued) {
        return other.equals(issued.subject())
                || other.startsWith(issued.subject() + "/")
                || issued.account().filter(other::equals).isPresent();
    }

    private static SignInLink with(SignInLink link, LinkState state) {
        return new SignInLink(link.id(), link.purpose(), link.browser(), link.endsAt(), state);
    }
}
